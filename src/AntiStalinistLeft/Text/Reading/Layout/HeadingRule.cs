namespace AntiStalinistLeft.Text;

/// <summary>
/// Tells a heading from a paragraph where the text has no marks for headings: a line set apart by blank lines, short,
/// that is no sentence and introduces none.
/// </summary>
internal static class HeadingRule
{
    private const int MaxChars = 160;
    private const int MaxWordsOfQuestion = 12;

    /// <summary>True when the line reads as a heading.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="line">The line in question.</param>
    /// <param name="previous">The words of the line before it; empty at the start.</param>
    public static bool IsHeading(string text, LineView line, ReadOnlySpan<char> previous)
    {
        ReadOnlySpan<char> words = line.Words(text);
        if (!line.StandsAlone || line.IsWholeText || words.Length > MaxChars || !StartsLikeHeading(words)) return false;

        // A paragraph that was broken at a margin is no heading, however short.
        if (words.ContainsAny('\r', '\n')) return false;

        // What follows a colon may be the slogan that it announces, which has its marks; else the announced is lost.
        if (previous.EndsWith(":") && (QuotedParagraph.IsFullyQuoted(words) || words[^1] is '!' or '?')) return false;
        ReadOnlySpan<char> bare = words.TrimEnd("”’\"»)“‘›«' \u00A0\u202F");
        char last = bare.IsEmpty ? '.' : bare[^1];
        if (last is '?' or '!') return WordCount(words) <= MaxWordsOfQuestion && !HoldsSentenceEnd(bare[..^1]);
        return last is not ('.' or ',' or ';' or ':' or '…' or '–' or '—' or ']') && !HoldsSentenceEnd(bare);
    }

    private static bool StartsLikeHeading(ReadOnlySpan<char> words)
    {
        ReadOnlySpan<char> start = WithoutNumber(words).TrimStart("“‘\"«„'¿¡(");
        return !start.IsEmpty && (char.IsUpper(start[0]) || char.IsDigit(start[0]) || (char.IsLetter(start[0]) && !char.IsLower(start[0])));
    }

    // "2. The years of oil" may be a heading; "2. oil" is an item of a list.
    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> words)
    {
        ReadOnlySpan<char> rest = words.TrimStart("0123456789");
        return rest.Length < words.Length && rest is ['.' or ')', ' ', ..] ? rest[2..] : words;
    }

    // "U.S. policy" is no sentence end, "it fell. Then" is: a lower-case letter before the full stop and a capital behind.
    private static bool HoldsSentenceEnd(ReadOnlySpan<char> words)
    {
        for (int i = 1; i + 2 < words.Length; i++)
        {
            bool wordBefore = char.IsLower(words[i - 1]) && i >= 3 && char.IsLower(words[i - 2]) && char.IsLower(words[i - 3]);
            if (words[i] == '.' && wordBefore && words[i + 1] == ' ' && char.IsUpper(words[i + 2])) return true;
        }

        return false;
    }

    private static int WordCount(ReadOnlySpan<char> words)
    {
        int count = 0;
        foreach (Range _ in words.SplitAny(" \u00A0\t")) count++;
        return count;
    }
}
