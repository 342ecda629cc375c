using System.Text;
using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft.Histories;

/// <summary>
/// Compares two revisions of a page block by block: kept, moved, edited, added, removed. Which words are the same is known from
/// their whole history between the two, so a sentence that was moved, or removed and brought back, is not taken for a new one.
/// </summary>
internal static class WordingAnalysis
{
    /// <summary>One row for each block of the newer revision, in its order; what only the older one has stands where it stood.</summary>
    /// <param name="provenance">The page.</param>
    /// <param name="from">Index of the older revision.</param>
    /// <param name="to">Index of the newer revision.</param>
    /// <returns>The rows; none for a revision without a readable text, on its side.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The history has no such revision.</exception>
    public static Table<WordingRow> Compare(PageProvenance provenance, int from, int to)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        var links = new BlockLinks(provenance, from, to);
        TextSpan[] older = GetBlockSpans(provenance.History, from);
        TextSpan[] newer = GetBlockSpans(provenance.History, to);
        HashSet<int> standing = [.. links.Newer.SelectMany(instance => links.Instances.GetIdentities(instance).ToArray())];
        var rows = new WordingRowBuilder(links, (provenance.History.Revisions[from].Id, provenance.History.Revisions[to].Id), older, newer, standing);
        return rows.Build().ToTable("wording");
    }

    /// <summary>Where each block of a revision stands in its text; none where it has none.</summary>
    internal static TextSpan[] GetBlockSpans(PageHistory history, int revision)
    {
        if (history.GetContentNumber(revision) is null) return [];
        var places = new List<BlockOccurrence>();
        history.BlockLists.Rebuild(revision, places);
        var spans = new TextSpan[places.Count];
        int at = 0;
        for (int i = 0; i < spans.Length; i++)
        {
            spans[i] = new TextSpan(at, Encoding.UTF8.GetCharCount(history.Blocks[places[i].Block]));
            at = spans[i].End + Encoding.UTF8.GetCharCount(history.Gaps[places[i].Gap]);
        }

        return spans;
    }
}

/// <summary>Writes the links of two revisions' blocks down as rows.</summary>
internal sealed class WordingRowBuilder(BlockLinks links, (long From, long To) ids, TextSpan[] older, TextSpan[] newer, HashSet<int> standing)
{
    private readonly HashSet<int> _told = [];

    /// <summary>The rows. An empty block, with which a text may begin, has none.</summary>
    public IEnumerable<WordingRow> Build()
    {
        int[] linked = [.. Enumerable.Range(0, links.Newer.Count).Where(i => links.Sources[i].Place >= 0)];
        HashSet<int> inOrder = [.. LongestIncreasingSubsequence.Find(Ranks([.. linked.Select(i => links.Sources[i].Place)])).Select(i => linked[i])];
        HashSet<int> sources = [.. linked.Select(i => links.Sources[i].Place)];
        int removed = 0;
        for (int i = 0; i < links.Newer.Count; i++)
        {
            if (inOrder.Contains(i))
            {
                for (; removed < links.Sources[i].Place; removed++)
                {
                    if (!sources.Contains(removed) && older[removed].Length > 0) yield return Removed(removed);
                }
            }

            if (newer[i].Length > 0) yield return Row(i, inOrder.Contains(i));
        }

        for (; removed < links.Older.Count; removed++)
        {
            if (!sources.Contains(removed) && older[removed].Length > 0) yield return Removed(removed);
        }
    }

    /// <summary>Numbers in the same order, equal ones rising: the parts of a block that was parted stand in order.</summary>
    private static int[] Ranks(int[] values)
    {
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(i => values[i])];
        int[] ranks = new int[values.Length];
        for (int rank = 0; rank < order.Length; rank++) ranks[order[rank]] = rank;
        return ranks;
    }

    private WordingRow Row(int place, bool inOrder)
    {
        (int source, int shared) = links.Sources[place];
        int[] own = links.Instances.GetIdentities(links.Newer[place]).ToArray();
        int kept = own.Count(links.ExistsInOlder);
        var row = new WordingRow(
            ids.From, ids.To, ChangeKind.Added, false, null, null, null, place + 1, newer[place].Start, newer[place].Length, null, kept, own.Length - kept, 0);
        if (source < 0) return row;
        int[] before = links.Instances.GetIdentities(links.Older[source]).ToArray();
        bool isSame = links.Instances.GetBlock(links.Older[source]) == links.Instances.GetBlock(links.Newer[place]);
        return row with
        {
            Fate = !isSame ? ChangeKind.Edited : inOrder ? ChangeKind.Kept : ChangeKind.Moved,
            AlsoMoved = !isSame && !inOrder,
            FromBlock = source + 1,
            FromOffset = older[source].Start,
            FromLength = older[source].Length,
            Similarity = isSame ? 1 : 2.0 * shared / (own.Length + before.Length),
            TokensRemoved = _told.Add(source) ? before.Count(identity => !standing.Contains(identity)) : 0,
        };
    }

    private WordingRow Removed(int place)
    {
        int gone = links.Instances.GetIdentities(links.Older[place]).ToArray().Count(identity => !standing.Contains(identity));
        return new WordingRow(
            ids.From, ids.To, ChangeKind.Removed, false, place + 1, older[place].Start, older[place].Length, null, null, null, null, 0, 0, gone);
    }
}
