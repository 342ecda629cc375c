using AntiStalinistLeft.Revisions;
using AntiStalinistLeft.Tokens;

namespace AntiStalinistLeft.Analyses.Histories.Texts;

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

    /// <summary>A distinct block, by number.</summary>
    public PlainBlock this[int block] => _blocks[block] ??= PlainBlock.Of(History.GetBlockText(block));

    /// <summary>Words of a block's running text by the white-space rule; 0 for headings and for what is no text.</summary>
    public int WordsOf(int block)
    {
        if (_words[block] < 0) _words[block] = this[block].Kind == PlainBlockKind.Text ? WhiteSpaceWords.Count(this[block].Text) : 0;
        return _words[block];
    }

    /// <summary>Makes all blocks, on all cores.</summary>
    public void MakeAll() => Parallel.For(0, _blocks.Length, block => _ = WordsOf(block));
}
