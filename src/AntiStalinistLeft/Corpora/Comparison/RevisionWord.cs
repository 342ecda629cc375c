using System.Text;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Corpora;

/// <summary>One word of a revision, by the white-space rule: a run without white space that holds a letter or a digit.</summary>
/// <param name="Span">Its range in the normalised text, signs at its edges included.</param>
/// <param name="Key">What makes two words the same: case, signs at the edges, and the shape of apostrophes and dashes are passed over.</param>
/// <param name="InParentheses">True where it stands in parentheses.</param>
internal readonly record struct RevisionWord(TextSpan Span, string Key, bool InParentheses)
{
    public static IEnumerable<RevisionWord> Split(string text, TextSpan span, IReadOnlyList<TextSpan> parentheses)
    {
        int at = span.Start;
        while (at < span.End)
        {
            while (at < span.End && char.IsWhiteSpace(text[at])) at++;
            int start = at;
            while (at < span.End && !char.IsWhiteSpace(text[at])) at++;
            if (WhiteSpaceWordCounter.Count(text.AsSpan(start, at - start)) == 0) continue;
            int first = start;
            while (!BelongsToWord(text[first])) first++;
            int last = at;
            while (!BelongsToWord(text[last - 1])) last--;
            yield return new RevisionWord(
                TextSpan.FromBounds(start, at),
                KeyOf(text.AsSpan(first, last - first)),
                parentheses.Any(p => p.Start <= first && last <= p.End));
        }
    }

    // Letters beyond the basic plane are pairs of surrogates.
    private static bool BelongsToWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    private static string KeyOf(ReadOnlySpan<char> word)
    {
        var key = new StringBuilder(word.Length);
        foreach (char c in word)
        {
            key.Append(c switch
            {
                '\u2019' or '\u02BC' => '\'',
                '\u2010' or '\u2011' or '\u2012' or '\u2013' => '-',
                _ => char.ToLowerInvariant(c),
            });
        }

        return key.ToString();
    }
}

/// <summary>Finds what stands in parentheses.</summary>
internal static class ParentheticalFinder
{
    /// <summary>The outermost pairs within a range, signs included; one that is never closed is no pair.</summary>
    public static IReadOnlyList<TextSpan> Find(string text, TextSpan span)
    {
        var found = new List<TextSpan>();
        int depth = 0;
        int start = 0;
        for (int i = span.Start; i < span.End; i++)
        {
            if (text[i] == '(' && depth++ == 0) start = i;
            if (text[i] == ')' && depth > 0 && --depth == 0) found.Add(TextSpan.FromBounds(start, i + 1));
        }

        return found;
    }
}
