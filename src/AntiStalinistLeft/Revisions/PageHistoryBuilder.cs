using AntiStalinistLeft.Revisions.Blocks;

namespace AntiStalinistLeft.Revisions;

/// <summary>Puts a page's history together from its revisions as they come.</summary>
internal sealed class PageHistoryBuilder
{
    private readonly WikiPage _page;
    private readonly List<Revision> _revisions = [];
    private readonly List<int> _contents = [];
    private readonly ByteTable _blocks = new(1 << 10);
    private readonly ByteTable _gaps = new(4);
    private readonly DeltaLog<BlockPlace> _places = new();
    private readonly RevisionSplitter _splitter;
    private readonly ContentIndex _index;

    /// <summary>Begins a history.</summary>
    public PageHistoryBuilder(WikiPage page)
    {
        _page = page;
        _splitter = new RevisionSplitter(_blocks, _gaps);
        _index = new ContentIndex(_places);
    }

    /// <summary>How many revisions were added.</summary>
    public int Count => _revisions.Count;

    /// <summary>Adds a revision with its text; what is wrong with the text, or null.</summary>
    public TextProblem? Add(Revision revision, ReadOnlySpan<byte> text, bool isEscaped)
    {
        if (revision.Text != TextState.Present)
        {
            _places.Append(_places.Current.Length, 0, default);
            _contents.Add(-1);
        }
        else if (_splitter.TryAdd(text, isEscaped, out ListDelta delta))
        {
            _places.Append(delta.Prefix, delta.Suffix, _splitter.Middle);
            _contents.Add(_index.Identify(_contents.Count));
        }
        else
        {
            return _splitter.Problem;
        }

        _revisions.Add(revision);
        return null;
    }

    /// <summary>The SHA-1 of the text added last; null where it had none.</summary>
    public Sha1Digest? ComputeSha1()
    {
        if (_contents.Count == 0 || _contents[^1] < 0) return null;

        using var sha1 = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA1);
        foreach (BlockPlace place in _places.Current)
        {
            sha1.AppendData(_blocks[place.Block]);
            sha1.AppendData(_gaps[place.Gap]);
        }

        return Sha1Digest.FromBytes(sha1.GetHashAndReset());
    }

    /// <summary>The history, in the order of time. Revisions came in that order, unless the source is out of order.</summary>
    public PageHistory Build() => TimeOrder.Of(_revisions) is { } order
        ? Reordered(order)
        : new PageHistory(_page, _revisions, _blocks, _gaps, _places, [.. _contents]);

    private PageHistory Reordered(int[] order)
    {
        var sorted = new DeltaLog<BlockPlace>();
        var list = new List<BlockPlace>();
        var identified = new ContentIndex(sorted);
        int[] sortedContents = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            bool isPresent = _contents[order[i]] >= 0;
            if (isPresent) _places.Rebuild(order[i], list);

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

        return new PageHistory(_page, [.. order.Select(i => _revisions[i])], _blocks, _gaps, sorted, sortedContents);
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
            if (revisions[i].Timestamp is null) return null;

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
