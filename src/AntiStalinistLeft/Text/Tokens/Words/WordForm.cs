namespace AntiStalinistLeft.Text;

/// <summary>The form under which words are counted as the same type.</summary>
internal static class WordForm
{
    /// <summary>
    /// Lower case by the invariant culture; curly apostrophes straight; every kind of joining dash a hyphen; brackets of
    /// an altered word and invisible characters (soft hyphen, zero-width ones) left out. Diacritics stay.
    /// </summary>
    /// <param name="word">One word as <see cref="WordTokenizer"/> found it.</param>
    public static string Normalize(ReadOnlySpan<char> word)
    {
        char[] form = new char[word.Length];
        return new string(form, 0, Normalize(word, form));
    }

    /// <summary>The same without making a string.</summary>
    /// <param name="word">One word.</param>
    /// <param name="form">Where its form goes; at least as long as the word.</param>
    /// <returns>The length of the form.</returns>
    public static int Normalize(ReadOnlySpan<char> word, Span<char> form)
    {
        int length = 0;
        bool isAscii = true;
        foreach (char c in word)
        {
            if (c < 0x80)
            {
                if (c is not ('[' or ']')) form[length++] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
                continue;
            }

            char folded = c switch
            {
                '’' or '‘' or 'ʼ' or '＇' => '\'',
                '‐' or '‑' or '‒' or '–' => '-',
                _ => c,
            };
            if (folded is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF') continue;
            isAscii &= folded < 0x80;
            form[length++] = folded;
        }

        // Of the whole word at once, for letters beyond the basic plane are pairs.
        if (!isAscii) form[..length].ToString().AsSpan().ToLowerInvariant(form);
        return length;
    }
}
