using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>The distinct blocks of a page as plain text, each made once, when it is first asked for.</summary>
/// <remarks>Safe for use by several threads; two that ask for one block at a time may both make it, with the same result.</remarks>
internal sealed class HistoryText
{
    private readonly PlainBlock?[] _blocks;
    private readonly int[] _words;

    /// <summary>Begins without any block made.</summary>
    public HistoryText(PageHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        History = history;
        _blocks = new PlainBlock?[history.DistinctBlocks];
        _words = new int[history.DistinctBlocks];
        _words.AsSpan().Fill(-1);
    }

    /// <summary>The page.</summary>
    public PageHistory History { get; }

    /// <summary>A distinct block, by number. It is kept, for who asks for one block of a revision asks for it again.</summary>
    public PlainBlock this[int block] => _blocks[block] ??= PlainBlock.FromWikitext(History.GetBlockText(block));

    /// <summary>A distinct block that is read once and not kept, for those who go through all blocks there ever were.</summary>
    public PlainBlock ReadOnce(int block)
    {
        PlainBlock plain = _blocks[block] ?? PlainBlock.FromWikitext(History.GetBlockText(block));
        if (_words[block] < 0) _words[block] = CountWords(plain);
        return plain;
    }

    /// <summary>Words of a block's running text by the white-space rule; 0 for headings and for what is no text.</summary>
    public int GetWordCount(int block)
    {
        if (_words[block] < 0) ReadOnce(block);
        return _words[block];
    }

    /// <summary>Takes over the words of a block that were counted before, in another run.</summary>
    public void SetWordCount(int block, int words) => _words[block] = words;

    private static int CountWords(PlainBlock plain) => plain.Kind == PlainBlockKind.Text ? WhiteSpaceWordCounter.Count(plain.Text) : 0;
}
