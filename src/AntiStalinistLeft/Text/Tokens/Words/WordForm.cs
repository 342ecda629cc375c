using System.Text;

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
        var form = new StringBuilder(word.Length);
        foreach (char c in word)
        {
            char folded = c switch
            {
                '’' or '‘' or 'ʼ' or '＇' => '\'',
                '‐' or '‑' or '‒' or '–' => '-',
                _ => c,
            };
            if (folded is '[' or ']' or '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF') continue;
            form.Append(folded);
        }

        return form.ToString().ToLowerInvariant();
    }
}
