namespace AntiStalinistLeft.Text;

/// <summary>Headings between equals signs, as extracts that keep the wiki's section marks have them: <c>== History ==</c>.</summary>
internal static class HeadingMarkup
{
    private const int MaxLevel = 6;

    /// <summary>The depth of the heading from 1, and how many characters of the line before and behind its words are marks.</summary>
    /// <returns>False where the line is no such heading.</returns>
    public static bool TryRead(ReadOnlySpan<char> line, out int level, out int before, out int behind)
    {
        ReadOnlySpan<char> words = line.Trim();
        int marks = words.Length - words.TrimStart('=').Length;
        int closing = words.Length - words.TrimEnd('=').Length;
        level = Math.Max(1, marks - 1);
        before = behind = 0;
        if (marks is < 2 or > MaxLevel || closing != marks || words.Length <= 2 * marks) return false;
        ReadOnlySpan<char> inner = words[marks..^marks];
        if (inner.IsWhiteSpace()) return false;
        before = line.Length - line.TrimStart().Length + marks + inner.Length - inner.TrimStart().Length;
        behind = line.Length - line.TrimEnd().Length + marks + inner.Length - inner.TrimEnd().Length;
        return true;
    }
}
