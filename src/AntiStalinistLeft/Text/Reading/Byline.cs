namespace AntiStalinistLeft.Text;

/// <summary>The line that names the author of a web article, and the body that they write for behind a comma.</summary>
internal static class Byline
{
    private const int MaxLength = 120;

    /// <summary>The words that open the byline; null where the line is none.</summary>
    public static string? FindOpener(ReadOnlySpan<char> words, IReadOnlyList<string> openers)
    {
        if (words.Length > MaxLength || words.EndsWith(".")) return null;
        foreach (string opener in openers)
        {
            if (words.StartsWith(opener, StringComparison.OrdinalIgnoreCase)) return opener;
        }

        return null;
    }

    /// <summary>The author, and the affiliation where a comma sets one off.</summary>
    public static IEnumerable<(string Name, string Value)> ReadFacts(string words, IReadOnlyList<string> openers)
    {
        string names = words[(FindOpener(words, openers)?.Length ?? 0)..];
        int comma = names.IndexOf(',', StringComparison.Ordinal);
        yield return ("author", (comma < 0 ? names : names[..comma]).Trim());
        if (comma >= 0) yield return ("affiliation", names[(comma + 1)..].Trim());
    }
}
