using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Histories;

/// <summary>The tokens and sentences of distinct blocks, found when first asked for; equal tokens have equal numbers.</summary>
/// <remarks>
/// A sentence here is a unit for finding moved text again, not one of grammar: it ends behind <c>. ! ?</c> before white
/// space, a tag or a link, behind a tag's <c>&gt;</c> before white space or another tag, and at every line end. So a reference
/// is a unit of its own, and adding one leaves the sentence before it whole.
/// </remarks>
internal sealed class BlockTokens(ByteTable blocks)
{
    private readonly ChunkedList<int> _tokens = new();
    private readonly ChunkedList<int> _sentenceStarts = new();
    private readonly List<int> _tokenBuffer = [];
    private readonly List<int> _sentenceBuffer = [];
    private Entry[] _entries = [];

    /// <summary>The distinct tokens by number.</summary>
    public TokenVocabulary Vocabulary { get; } = new();

    /// <summary>The numbers of a block's tokens, in order.</summary>
    public ReadOnlySpan<int> GetTokens(int block)
    {
        Entry entry = EntryOf(block);
        return _tokens.Slice(entry.Tokens, entry.TokenCount);
    }

    /// <summary>The first token of each of a block's sentences; begins with 0 unless the block has no token.</summary>
    public ReadOnlySpan<int> GetSentenceStarts(int block)
    {
        Entry entry = EntryOf(block);
        return _sentenceStarts.Slice(entry.Sentences, entry.SentenceCount);
    }

    private Entry EntryOf(int block)
    {
        if (block >= _entries.Length) Array.Resize(ref _entries, Math.Max(blocks.Count, block + 1));

        if (!_entries[block].IsKnown) _entries[block] = Tokenize(blocks[block]);

        return _entries[block];
    }

    private Entry Tokenize(ReadOnlySpan<byte> text)
    {
        _tokenBuffer.Clear();
        _sentenceBuffer.Clear();
        var tokenizer = new HistoryTokenizer(text);
        byte before = 0;
        while (tokenizer.MoveNext())
        {
            byte first = text[tokenizer.Start];
            bool begins = _tokenBuffer.Count == 0 || tokenizer.FollowsLineEnd || before switch
            {
                (byte)'.' or (byte)'!' or (byte)'?' => tokenizer.FollowsSpace || first is (byte)'<' or (byte)'[',
                (byte)'>' => tokenizer.FollowsSpace || first is (byte)'<',
                _ => false,
            };
            if (begins) _sentenceBuffer.Add(_tokenBuffer.Count);

            _tokenBuffer.Add(Vocabulary.Add(text, tokenizer.Start, tokenizer.Length));
            before = first;
        }

        return new Entry(
            _tokens.Append(CollectionsMarshal.AsSpan(_tokenBuffer)),
            _sentenceStarts.Append(CollectionsMarshal.AsSpan(_sentenceBuffer)),
            _tokenBuffer.Count,
            _sentenceBuffer.Count,
            true);
    }

    private readonly record struct Entry(long Tokens, long Sentences, int TokenCount, int SentenceCount, bool IsKnown);
}
