using System.Text;

namespace AntiStalinistLeft.Papers;

/// <summary>Escapes text so that LaTeX, and programs that read BibTeX, reproduce it exactly. A bracket without its fellow is a command, for biber counts those behind a backslash too; those in pairs are not, for pandoc knows no such command.</summary>
internal static class BibtexEscaper
{
    /// <summary>Text with the signs that LaTeX takes for its own made harmless; null for null.</summary>
    public static string? Escape(string? text)
    {
        if (text is null) return null;
        HashSet<int> alone = FindUnbalanced(text);
        var escaped = new StringBuilder(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool doubles = i + 1 < text.Length && text[i + 1] == c;
            escaped.Append(c switch
            {
                '{' when alone.Contains(i) => @"\textbraceleft{}",
                '}' when alone.Contains(i) => @"\textbraceright{}",
                '\\' or '~' or '^' or '`' or '{' or '}' or '$' or '&' or '%' or '#' or '_' => LatexCharacters.FindCommand(new Rune(c), LatexEngine.Unicode),
                '-' or '\'' when doubles => $"{c}{{}}",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }

    private static HashSet<int> FindUnbalanced(string text)
    {
        var open = new Stack<int>();
        var alone = new HashSet<int>();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '{') open.Push(i);
            else if (text[i] == '}' && !open.TryPop(out _)) alone.Add(i);
        }

        alone.UnionWith(open);
        return alone;
    }

    /// <summary>An address or an identifier, which is no LaTeX: only what would break the entry is percent-encoded.</summary>
    public static string? EscapeVerbatim(string? text) => text?
        .Replace("\\", "%5C", StringComparison.Ordinal)
        .Replace("{", "%7B", StringComparison.Ordinal)
        .Replace("}", "%7D", StringComparison.Ordinal);
}
