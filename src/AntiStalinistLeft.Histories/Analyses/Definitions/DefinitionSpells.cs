using System.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>Joins revisions with the same wording into spells.</summary>
internal sealed class DefinitionSpells(PageHistory history, ISentenceLocator places)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The spells as rows; none for a history without any readable text.</summary>
    public IEnumerable<DefinitionHistoryRow> Rows()
    {
        List<(int From, LocatedSentence? Found, int Offset)> stays = Find();
        string? before = null;
        for (int i = 0; i < stays.Count; i++)
        {
            (int from, LocatedSentence? found, int offset) = stays[i];
            int end = i + 1 < stays.Count ? stays[i + 1].From : history.Revisions.Count;
            yield return Row(i + 1, from, end, found, offset, before);
            before = found?.Text ?? before;
        }
    }

    private static (string? Removed, string? Added) Difference(string? before, string? now)
    {
        if (before is null || now is null) return (null, null);
        IReadOnlyList<WordRun> runs = WordDiff.Compare(before, now);
        return (
            string.Join(" … ", runs.Where(run => run.Change == ChangeKind.Removed).Select(run => run.Older.GetText(before))),
            string.Join(" … ", runs.Where(run => run.Change == ChangeKind.Added).Select(run => run.Newer.GetText(now))));
    }

    private List<(int From, LocatedSentence? Found, int Offset)> Find()
    {
        var stays = new List<(int, LocatedSentence?, int)>();
        var walk = new RevisionWalk<BlockOccurrence>(history.BlockLists);
        string? standing = null;
        bool isBegun = false;
        while (walk.MoveNext())
        {
            if (history.GetContentNumber(walk.Index) is null || (isBegun && walk.IsUnchanged)) continue;
            LocatedSentence? found = places.Locate(walk.Current);
            if (isBegun && found?.Text == standing) continue;
            stays.Add((walk.Index, found, found is null ? 0 : OffsetOf(walk.Current, found)));
            (standing, isBegun) = (found?.Text, true);
        }

        return stays;
    }

    private int OffsetOf(IReadOnlyList<BlockOccurrence> blocks, LocatedSentence found) => found.Span.Start + blocks.Take(found.BlockIndex).Sum(place =>
        Encoding.UTF8.GetCharCount(history.Blocks[place.Block]) + Encoding.UTF8.GetCharCount(history.Gaps[place.Gap]));

    private DefinitionHistoryRow Row(int stay, int from, int end, LocatedSentence? found, int offset, string? before)
    {
        Revision first = history.Revisions[from];
        Revision? until = end < history.Revisions.Count ? history.Revisions[end] : null;
        (string? removed, string? added) = Difference(before, found?.Text);
        return new DefinitionHistoryRow(
            stay,
            found is null ? 0 : NumberOf(found.Text),
            from,
            first.Id,
            first.Timestamp,
            first.Contributor.Name,
            EditorClassifier.Classify(first.Contributor),
            until?.Id,
            until?.Timestamp,
            end - from,
            (until ?? history.Revisions[^1]).Timestamp is { } last && first.Timestamp is { } begin ? (last - begin).TotalDays : null,
            found?.Text,
            removed,
            added,
            found is null ? null : offset,
            found?.Span.Length);
    }

    private int NumberOf(string text)
    {
        if (!_numbers.TryGetValue(text, out int number)) _numbers[text] = number = _numbers.Count + 1;
        return number;
    }
}
