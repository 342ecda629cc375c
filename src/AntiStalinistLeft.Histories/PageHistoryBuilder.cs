using System.Buffers;
using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Histories;

/// <summary>Puts a page's history together from its revisions as they come.</summary>
internal sealed class PageHistoryBuilder
{
    private readonly WikiPage _page;
    private readonly List<Revision> _revisions = [];
    private readonly List<int> _contents = [];
    private readonly List<BlockOccurrence> _rebuilt = [];
    private readonly ArrayBufferWriter<byte> _text = new(256);
    private readonly List<BlockOccurrence> _taken = [];
    private readonly RevisionSplitter _splitter;
    private ContentIndex _index;

    /// <summary>Begins a history.</summary>
    public PageHistoryBuilder(WikiPage page)
    {
        _page = page;
        _splitter = new RevisionSplitter(Blocks, Gaps);
        _index = new ContentIndex(BlockLists);
    }

    /// <summary>How many revisions were added.</summary>
    public int Count => _revisions.Count;

    /// <summary>The revisions in the order in which they were added.</summary>
    public IReadOnlyList<Revision> Revisions => _revisions;

    /// <summary>The distinct blocks.</summary>
    public ByteTable Blocks { get; } = new(1 << 10);

    /// <summary>The distinct gaps between blocks.</summary>
    public ByteTable Gaps { get; } = new(4);

    /// <summary>The lists of blocks, in the order in which the revisions were added.</summary>
    public DeltaLog<BlockOccurrence> BlockLists { get; private set; } = new();

    /// <summary>The blocks of the text that was taken last.</summary>
    public ReadOnlySpan<BlockOccurrence> Taken => CollectionsMarshal.AsSpan(_taken);

    /// <summary>Adds a revision with its text; what is wrong with the text, or null.</summary>
    public TextProblem? Add(Revision revision, ReadOnlySpan<byte> text, bool isEscaped)
    {
        TextProblem? problem = revision.Text == TextState.Present ? Take(text, isEscaped) : null;
        if (problem is null) Append(revision, Taken);
        return problem;
    }

    /// <summary>Splits a text, at the cost of what differs from the one taken before; what is wrong with it, or null.</summary>
    public TextProblem? Take(ReadOnlySpan<byte> text, bool isEscaped)
    {
        if (!_splitter.TryAdd(text, isEscaped, out ListDelta delta)) return _splitter.Problem;
        _taken.RemoveRange(delta.Prefix, delta.Removed);
        _taken.InsertRange(delta.Prefix, _splitter.Middle);
        return null;
    }

    /// <summary>Adds a revision whose blocks are known already; the blocks of one without text do not matter.</summary>
    public void Append(Revision revision, ReadOnlySpan<BlockOccurrence> blocks)
    {
        if (revision.Text == TextState.Present)
        {
            BlockLists.Append(blocks);
            _contents.Add(_index.Identify(_contents.Count));
        }
        else
        {
            BlockLists.Append(BlockLists.Current.Length, 0, default);
            _contents.Add(-1);
        }

        _revisions.Add(revision);
    }

    /// <summary>The blocks of a revision that was added; of one without text, those of the one before it. Valid until asked again.</summary>
    public ReadOnlySpan<BlockOccurrence> GetBlocks(int revision)
    {
        BlockLists.Rebuild(revision, _rebuilt);
        return CollectionsMarshal.AsSpan(_rebuilt);
    }

    /// <summary>The SHA-1 of the text that blocks make.</summary>
    public Sha1Digest ComputeSha1(ReadOnlySpan<BlockOccurrence> places)
    {
        _text.ResetWrittenCount();
        foreach (BlockOccurrence place in places)
        {
            _text.Write(Blocks[place.Block]);
            _text.Write(Gaps[place.Gap]);
        }

        return Sha1Digest.Compute(_text.WrittenSpan);
    }

    /// <summary>Replaces what is known of a revision; its text stays.</summary>
    public void Replace(int index, Revision revision) => _revisions[index] = revision;

    /// <summary>Gives revisions the texts that they came without; every list behind one of them is a change against another one then.</summary>
    public void Complete(IReadOnlyDictionary<int, BlockOccurrence[]> texts)
    {
        DeltaLog<BlockOccurrence> before = BlockLists;
        Revision[] revisions = [.. _revisions];
        BlockLists = new DeltaLog<BlockOccurrence>();
        _index = new ContentIndex(BlockLists);
        _contents.Clear();
        _revisions.Clear();
        for (int i = 0; i < revisions.Length; i++)
        {
            before.Rebuild(i, _rebuilt);
            Append(revisions[i], texts.TryGetValue(i, out BlockOccurrence[]? text) ? text : CollectionsMarshal.AsSpan(_rebuilt));
        }
    }

    /// <summary>The history, in the order of time. Revisions came in that order, unless the source is out of order.</summary>
    public PageHistory Build() => TimeOrder.GetOrder(_revisions) is { } order
        ? Reordered(order)
        : new PageHistory(_page, _revisions, Blocks, Gaps, BlockLists, [.. _contents]);

    private PageHistory Reordered(int[] order)
    {
        var sorted = new DeltaLog<BlockOccurrence>();
        var list = new List<BlockOccurrence>();
        var identified = new ContentIndex(sorted);
        int[] sortedContents = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            if (_contents[order[i]] < 0)
            {
                sorted.Append(sorted.Current.Length, 0, default);
                sortedContents[i] = -1;
                continue;
            }

            BlockLists.Rebuild(order[i], list);
            sorted.Append(CollectionsMarshal.AsSpan(list));
            sortedContents[i] = identified.Identify(i);
        }

        return new PageHistory(_page, [.. order.Select(i => _revisions[i])], Blocks, Gaps, sorted, sortedContents);
    }
}

/// <summary>Finds the order of time.</summary>
internal static class TimeOrder
{
    /// <summary>
    /// The indexes in the order of time, equal times by id, as MediaWiki shows a history; null where the revisions already are
    /// in order, or where any of them is undated: then the source's order is all that is known.
    /// </summary>
    public static int[]? GetOrder(List<Revision> revisions)
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
