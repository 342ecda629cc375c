using System.Text;

namespace AntiStalinistLeft.Papers;

/// <summary>Words as LaTeX that prints them: every special character and every ligature that was not meant is escaped.</summary>
internal static class LatexEscaper
{
    /// <summary>Escapes words for the text of a document.</summary>
    /// <param name="words">Any words; line breaks become spaces.</param>
    /// <param name="engine">The program that will read it.</param>
    /// <returns>
    /// LaTeX that leaves nothing open and begins with no bracket or star, so that it may follow a line end of a table.
    /// Characters that the engine cannot print (see <see cref="FindUnprintable"/>) are kept as they are.
    /// </returns>
    public static string Escape(string words, LatexEngine engine = LatexEngine.PdfLatex)
    {
        ArgumentNullException.ThrowIfNull(words);
        Rune[] runes = [.. words.EnumerateRunes()];
        var latex = new StringBuilder(words.Length + 16);
        string? encoding = null;
        for (int i = 0; i < runes.Length; i++)
        {
            string? wanted = engine == LatexEngine.PdfLatex ? EncodingOf(runes, i, encoding) : null;
            if (wanted != encoding)
            {
                if (encoding is not null) latex.Append('}');
                if (wanted is not null) latex.Append("{\\fontencoding{").Append(wanted).Append("}\\selectfont ");
                encoding = wanted;
            }

            string one = One(runes[i], i > 0 ? runes[i - 1] : default, i == 0, engine);
            for (; engine == LatexEngine.PdfLatex && i + 1 < runes.Length && LatexCharacters.FindAccent(runes[i + 1]) is { } accent; i++) one = $"{accent}{{{one}}}";
            latex.Append(one);
        }

        if (encoding is not null) latex.Append('}');
        return latex.ToString();
    }

    /// <summary>The characters that an engine cannot print, in order, each once; none where all is well.</summary>
    public static IReadOnlyList<Rune> FindUnprintable(string words, LatexEngine engine = LatexEngine.PdfLatex)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (engine == LatexEngine.Unicode) return [];
        return [.. words.EnumerateRunes().Where(rune => !LatexCharacters.IsPrintable(rune)).Distinct()];
    }

    /// <summary>Packages that the words need beyond a T1 font, as lines for the preamble.</summary>
    public static IReadOnlyList<string> GetPackages(string words, LatexEngine engine = LatexEngine.PdfLatex)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (engine == LatexEngine.Unicode) return [];
        var packages = new List<string>();
        if (words.EnumerateRunes().Any(LatexCharacters.IsCyrillic)) packages.Add("\\usepackage[T2A,T1]{fontenc}");
        if (words.EnumerateRunes().Any(LatexCharacters.IsGreek)) packages.Add("\\usepackage{textalpha}");
        return packages;
    }

    // A space or comma between two words of one script stays in its encoding.
    private static string? EncodingOf(Rune[] runes, int i, string? current)
    {
        if (LatexCharacters.IsCyrillic(runes[i])) return LatexCharacters.CyrillicEncoding;
        if (current is null || runes[i].Value is not (' ' or ',' or '.')) return null;
        int next = i + 1;
        while (next < runes.Length && runes[next].Value is ' ' or ',' or '.') next++;
        return next < runes.Length && LatexCharacters.IsCyrillic(runes[next]) ? current : null;
    }

    private static string One(Rune rune, Rune before, bool first, LatexEngine engine)
    {
        if (LatexCharacters.FindCommand(rune, engine) is { } command) return command;
        if (engine == LatexEngine.PdfLatex && LatexCharacters.FindAccent(rune) is { } accent) return accent + "{}";
        return rune.Value switch
        {
            // Two of these in a row would become another character.
            '-' or '\'' or ',' when before == rune => "{}" + rune,
            // After a line end these would be an argument.
            '[' => "{[}",
            '*' when first => "{*}",
            _ => rune.ToString(),
        };
    }
}
