using System.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>Where the tokens of a text stand, in UTF-16 code units: the way from a place in the text to a token with its origin.</summary>
internal static class TokenOffsets
{
    /// <summary>The ranges of all tokens in UTF-8 text, in UTF-16 code units of the same text.</summary>
    public static TextSpan[] FromUtf8(ReadOnlySpan<byte> text)
    {
        var spans = new List<TextSpan>();
        var tokenizer = new HistoryTokenizer(text);
        int bytes = 0;
        int units = 0;
        while (tokenizer.MoveNext())
        {
            units += Encoding.UTF8.GetCharCount(text[bytes..tokenizer.Start]);
            int length = Encoding.UTF8.GetCharCount(text.Slice(tokenizer.Start, tokenizer.Length));
            spans.Add(new TextSpan(units, length));
            units += length;
            bytes = tokenizer.Start + tokenizer.Length;
        }

        return [.. spans];
    }

    /// <summary>The index of the first token that ends behind a place; the number of tokens where none does.</summary>
    public static int FindFirst(ReadOnlySpan<TextSpan> tokens, int place)
    {
        int low = 0;
        int high = tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (tokens[middle].End <= place) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
