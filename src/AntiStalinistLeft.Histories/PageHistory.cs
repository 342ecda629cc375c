using System.Text;
using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft;

/// <summary>
/// Every revision of one page: what the source says of each, and its words as a list of distinct blocks. Equal blocks are held
/// once, so memory follows the text that changed.
/// </summary>
public sealed class PageHistory
{
    private readonly int[] _contents;

    internal PageHistory(WikiPage page, IReadOnlyList<Revision> revisions, ByteTable blocks, ByteTable gaps, DeltaLog<BlockOccurrence> places, int[] contents)
    {
        Page = page;
        Revisions = revisions;
        Blocks = blocks;
        Gaps = gaps;
        BlockLists = places;
        _contents = contents;
    }

    /// <summary>The page.</summary>
    public WikiPage Page { get; }

    /// <summary>Its revisions, oldest first; a revision's place here is its index everywhere else.</summary>
    public IReadOnlyList<Revision> Revisions { get; }

    /// <summary>How many distinct blocks the history has.</summary>
    public int DistinctBlocks => Blocks.Count;

    /// <summary>Bytes of all distinct blocks together, in UTF-8.</summary>
    public long DistinctBytes => Blocks.TotalBytes;

    /// <summary>The distinct blocks.</summary>
    internal ByteTable Blocks { get; }

    /// <summary>The distinct gaps between blocks.</summary>
    internal ByteTable Gaps { get; }

    /// <summary>Each revision's blocks and gaps. A revision without a text to read repeats the list before it.</summary>
    internal DeltaLog<BlockOccurrence> BlockLists { get; }

    /// <summary>
    /// The number of a revision's content: equal exactly where the texts are equal byte for byte, numbered by first appearance;
    /// null where there is no text.
    /// </summary>
    public int? GetContentNumber(int index) => _contents[Checked(index)] is >= 0 and int content ? content : null;

    /// <summary>A revision's text as UTF-8; null where there is none.</summary>
    public byte[]? GetUtf8(int index)
    {
        if (_contents[Checked(index)] < 0) return null;

        var list = new List<BlockOccurrence>();
        BlockLists.Rebuild(index, list);
        int length = 0;
        foreach (BlockOccurrence place in list)
        {
            length += Blocks.GetLength(place.Block) + Gaps.GetLength(place.Gap);
        }

        byte[] text = new byte[length];
        int at = 0;
        foreach (BlockOccurrence place in list)
        {
            Blocks[place.Block].CopyTo(text.AsSpan(at));
            at += Blocks.GetLength(place.Block);
            Gaps[place.Gap].CopyTo(text.AsSpan(at));
            at += Gaps.GetLength(place.Gap);
        }

        return text;
    }

    /// <summary>A revision's text; null where there is none.</summary>
    public string? GetText(int index) => GetUtf8(index) is { } text ? Encoding.UTF8.GetString(text) : null;

    /// <summary>The words of a distinct block, by number.</summary>
    public string GetBlockText(int block) => Encoding.UTF8.GetString(Blocks[block]);

    /// <summary>The numbers of the distinct blocks of a revision, in order; empty where there is no text.</summary>
    public IReadOnlyList<int> GetBlocks(int index)
    {
        if (_contents[Checked(index)] < 0) return [];

        var list = new List<BlockOccurrence>();
        BlockLists.Rebuild(index, list);
        return list.ConvertAll(place => place.Block);
    }

    /// <summary>The index of a revision by its id; −1 where there is none.</summary>
    public int IndexOf(long revisionId)
    {
        for (int i = 0; i < Revisions.Count; i++)
        {
            if (Revisions[i].Id == revisionId) return i;
        }

        return -1;
    }

    /// <summary>The index of the last revision whose text can be read; −1 where there is none.</summary>
    internal int FindLastReadable()
    {
        int last = Revisions.Count - 1;
        while (last >= 0 && _contents[last] < 0) last--;
        return last;
    }

    private int Checked(int index) =>
        (uint)index < (uint)_contents.Length ? index : throw new ArgumentOutOfRangeException(nameof(index), index, "The history has no such revision.");
}
