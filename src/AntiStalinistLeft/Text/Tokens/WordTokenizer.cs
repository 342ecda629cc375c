using System.Buffers;

namespace AntiStalinistLeft.Text;

/// <summary>
/// Splits a text into words: the segments of UAX #29 that hold at least one letter or digit, joined over hyphens.
/// </summary>
/// <remarks>
/// The rule in full, beyond <see cref="WordSegmenter"/>:
/// <list type="bullet">
/// <item>An apostrophe between two letters, straight or curly, belongs to the word («don’t», «l’avenir»); one at its
/// beginning or end does not («workers’» gives «workers»). A possessive <c>’s</c> stays in the word.</item>
/// <item>A full stop between two letters belongs to it, the last one does not («S.R.s», «i.e» of «i.e.»).</item>
/// <item>Hyphens and unspaced en dashes join, see <see cref="WordOptions.JoinHyphens"/>; so do brackets that alter a
/// quoted word, see <see cref="WordOptions.JoinBrackets"/>.</item>
/// <item>Signs and emoji are no words. Scripts that do not part words are counted by letter, as Unicode's default has it.</item>
/// </list>
/// </remarks>
internal static class WordTokenizer
{
    /// <summary>Enumerates the words of a text without allocating.</summary>
    /// <param name="text">Any text; the ranges point into it.</param>
    /// <param name="options">The rule; the default one where null.</param>
    public static WordEnumerator Enumerate(ReadOnlySpan<char> text, WordOptions? options = null) =>
        new(text, options ?? WordOptions.Default);

    /// <summary>The number of words in a text.</summary>
    public static int Count(ReadOnlySpan<char> text, WordOptions? options = null)
    {
        int count = 0;
        foreach (TextSpan _ in Enumerate(text, options)) count++;
        return count;
    }

    /// <summary>The words of all sentences, in the order of the sentences.</summary>
    /// <param name="text">The text that the sentences point into.</param>
    /// <param name="sentences">The sentences; no word reaches over the end of one.</param>
    /// <param name="options">The rule; the default one where null.</param>
    public static IReadOnlyList<Token> Tokenize(string text, IReadOnlyList<Sentence> sentences, WordOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);

        // Borrowed until their number is known: a list that grew would be thrown away half empty, text after text.
        Token[] tokens = ArrayPool<Token>.Shared.Rent((text.Length / 4) + 1);
        int count = 0;
        foreach (Sentence sentence in sentences)
        {
            foreach (TextSpan word in Enumerate(text.AsSpan(sentence.Span.Start, sentence.Span.Length), options))
            {
                if (count == tokens.Length) tokens = Grow(tokens);
                tokens[count++] = new Token(word with { Start = sentence.Span.Start + word.Start }, sentence.Ordinal);
            }
        }

        Token[] exact = tokens.AsSpan(0, count).ToArray();
        ArrayPool<Token>.Shared.Return(tokens);
        return exact;
    }

    private static Token[] Grow(Token[] tokens)
    {
        Token[] larger = ArrayPool<Token>.Shared.Rent(2 * tokens.Length);
        tokens.CopyTo(larger, 0);
        ArrayPool<Token>.Shared.Return(tokens);
        return larger;
    }
}
