using AntiStalinistLeft.Revisions.Blocks;

namespace AntiStalinistLeft.Revisions;

/// <summary>Puts a page's history together from its revisions as they come.</summary>
internal sealed class PageHistoryBuilder
{
    private readonly WikiPage page;
    private readonly List<Revision> revisions = [];
    private readonly List<int> contents = [];
    private readonly ByteTable blocks = new(1 << 10);
    private readonly ByteTable gaps = new(4);
    private readonly DeltaLog<BlockPlace> places = new();
    private readonly RevisionSplitter splitter;
    private readonly ContentIndex index;

    /// <summary>Begins a history.</summary>
    public PageHistoryBuilder(WikiPage page)
    {
        this.page = page;
        splitter = new RevisionSplitter(blocks, gaps);
        index = new ContentIndex(places);
    }

    /// <summary>How many revisions were added.</summary>
    public int Count => revisions.Count;

    /// <summary>Adds a revision with its text; what is wrong with the text, or null.</summary>
    public TextProblem? Add(Revision revision, ReadOnlySpan<byte> text, bool isEscaped)
    {
        if (revision.Text != TextState.Present)
        {
            places.Append(places.Current.Length, 0, default);
            contents.Add(-1);
        }
        else if (splitter.TryAdd(text, isEscaped, out ListDelta delta))
        {
            places.Append(delta.Prefix, delta.Suffix, splitter.Middle);
            contents.Add(index.Identify(contents.Count));
        }
        else
        {
            return splitter.Problem;
        }

        revisions.Add(revision);
        return null;
    }

    /// <summary>The SHA-1 of the text added last; null where it had none.</summary>
    public Sha1Digest? ComputeSha1()
    {
        if (contents.Count == 0 || contents[^1] < 0)
        {
            return null;
        }

        using var sha1 = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA1);
        foreach (BlockPlace place in places.Current)
        {
            sha1.AppendData(blocks[place.Block]);
            sha1.AppendData(gaps[place.Gap]);
        }

        return Sha1Digest.FromBytes(sha1.GetHashAndReset());
    }

    /// <summary>The history, in the order of time. Revisions came in that order, unless the source is out of order.</summary>
    public PageHistory Build() => TimeOrder.Of(revisions) is { } order
        ? Reordered(order)
        : new PageHistory(page, revisions, blocks, gaps, places, [.. contents]);

    private PageHistory Reordered(int[] order)
    {
        var sorted = new DeltaLog<BlockPlace>();
        var list = new List<BlockPlace>();
        var identified = new ContentIndex(sorted);
        int[] sortedContents = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            bool isPresent = contents[order[i]] >= 0;
            if (isPresent)
            {
                places.Rebuild(order[i], list);
            }

            ReadOnlySpan<BlockPlace> next = isPresent ? System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list) : sorted.Current;
            int prefix = next.CommonPrefixLength(sorted.Current);
            int most = Math.Min(next.Length, sorted.Current.Length) - prefix;
            int suffix = 0;
            while (suffix < most && next[^(suffix + 1)] == sorted.Current[^(suffix + 1)])
            {
                suffix++;
            }

            sorted.Append(prefix, suffix, next[prefix..^suffix].ToArray());
            sortedContents[i] = isPresent ? identified.Identify(i) : -1;
        }

        return new PageHistory(page, [.. order.Select(i => revisions[i])], blocks, gaps, sorted, sortedContents);
    }
}

/// <summary>Finds the order of time.</summary>
internal static class TimeOrder
{
    /// <summary>
    /// The indexes in the order of time, equal times by id, as MediaWiki shows a history; null where the revisions already are
    /// in order, or where any of them is undated: then the source's order is all that is known.
    /// </summary>
    public static int[]? Of(List<Revision> revisions)
    {
        bool isOrdered = true;
        for (int i = 0; i < revisions.Count; i++)
        {
            if (revisions[i].Timestamp is null)
            {
                return null;
            }

            isOrdered &= i == 0 || Compare(revisions[i - 1], revisions[i]) <= 0;
        }

        return isOrdered ? null : [.. Enumerable.Range(0, revisions.Count).Order(Comparer<int>.Create((a, b) => Compare(revisions[a], revisions[b])))];
    }

    private static int Compare(Revision one, Revision other)
    {
        int byTime = one.Timestamp!.Value.CompareTo(other.Timestamp!.Value);
        return byTime != 0 ? byTime : one.Id.CompareTo(other.Id);
    }
}
