namespace AntiStalinistLeft.Text;

/// <summary>Counts words by the white-space rule: what stands between blanks and holds a letter or a digit is one word.</summary>
/// <remarks>
/// White space is what Unicode calls so, the no-break blank included. A lone dash or ellipsis is no word; <c>1923–7</c>
/// and <c>workers’</c> are one each. Cutting a note marker that leans on a word does not change the count.
/// </remarks>
internal static class WhiteSpaceWordCounter
{
    /// <summary>The number of words; 0 for an empty text.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        bool counted = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i])) counted = false;
            else if (!counted && IsLetterOrDigitAt(text, i))
            {
                counted = true;
                count++;
            }
        }

        return count;
    }

    /// <summary>Where each word begins to be one: its first letter or digit.</summary>
    public static IEnumerable<int> FindWordStarts(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        bool counted = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i])) counted = false;
            else if (!counted && IsLetterOrDigitAt(text, i))
            {
                counted = true;
                yield return i;
            }
        }
    }

    // Letters beyond the basic plane are pairs of surrogates, which are no letters by themselves.
    private static bool IsLetterOrDigitAt(ReadOnlySpan<char> text, int at) => char.IsLetterOrDigit(text[at])
        || (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
            && System.Text.Rune.IsLetterOrDigit(new System.Text.Rune(text[at], text[at + 1])));
}
