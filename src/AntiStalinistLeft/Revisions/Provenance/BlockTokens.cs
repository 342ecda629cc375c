using System.Runtime.InteropServices;
using AntiStalinistLeft.Revisions.Blocks;

namespace AntiStalinistLeft.Revisions.Provenance;

/// <summary>The tokens and sentences of distinct blocks, found when first asked for; equal tokens have equal numbers.</summary>
/// <remarks>
/// A sentence here is a unit for finding moved text again, not one of grammar: it ends behind <c>. ! ?</c> before white
/// space, a tag or a link, behind a tag's <c>&gt;</c> before white space or another tag, and at every line end. So a reference
/// is a unit of its own, and adding one leaves the sentence before it whole.
/// </remarks>
internal sealed class BlockTokens(ByteTable blocks)
{
    private readonly ChunkedList<int> tokens = new();
    private readonly ChunkedList<int> sentenceStarts = new();
    private readonly List<int> tokenBuffer = [];
    private readonly List<int> sentenceBuffer = [];
    private Entry[] entries = [];

    /// <summary>The distinct tokens by number.</summary>
    public Vocabulary Vocabulary { get; } = new();

    /// <summary>The numbers of a block's tokens, in order.</summary>
    public ReadOnlySpan<int> Tokens(int block)
    {
        Entry entry = EntryOf(block);
        return tokens.Slice(entry.Tokens, entry.TokenCount);
    }

    /// <summary>The first token of each of a block's sentences; begins with 0 unless the block has no token.</summary>
    public ReadOnlySpan<int> SentenceStarts(int block)
    {
        Entry entry = EntryOf(block);
        return sentenceStarts.Slice(entry.Sentences, entry.SentenceCount);
    }

    private Entry EntryOf(int block)
    {
        if (block >= entries.Length)
        {
            Array.Resize(ref entries, Math.Max(blocks.Count, block + 1));
        }

        if (!entries[block].IsKnown)
        {
            entries[block] = Tokenize(blocks[block]);
        }

        return entries[block];
    }

    private Entry Tokenize(ReadOnlySpan<byte> text)
    {
        tokenBuffer.Clear();
        sentenceBuffer.Clear();
        var tokenizer = new HistoryTokenizer(text);
        byte before = 0;
        while (tokenizer.MoveNext())
        {
            byte first = text[tokenizer.Start];
            bool begins = tokenBuffer.Count == 0 || tokenizer.FollowsLineEnd || before switch
            {
                (byte)'.' or (byte)'!' or (byte)'?' => tokenizer.FollowsSpace || first is (byte)'<' or (byte)'[',
                (byte)'>' => tokenizer.FollowsSpace || first is (byte)'<',
                _ => false,
            };
            if (begins)
            {
                sentenceBuffer.Add(tokenBuffer.Count);
            }

            tokenBuffer.Add(Vocabulary.Add(text, tokenizer.Start, tokenizer.Length));
            before = first;
        }

        return new Entry(
            tokens.Append(CollectionsMarshal.AsSpan(tokenBuffer)),
            sentenceStarts.Append(CollectionsMarshal.AsSpan(sentenceBuffer)),
            tokenBuffer.Count,
            sentenceBuffer.Count,
            true);
    }

    private readonly record struct Entry(long Tokens, long Sentences, int TokenCount, int SentenceCount, bool IsKnown);
}
