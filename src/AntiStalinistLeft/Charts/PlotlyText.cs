using System.Globalization;
using System.Text;

namespace AntiStalinistLeft.Charts;

/// <summary>Words as plotly.js takes them: it reads a few HTML tags and entities in all texts.</summary>
internal static class PlotlyText
{
    private const int MaxLength = 200;
    private const int ListedItems = 6;

    /// <summary>Words in which nothing is markup.</summary>
    public static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        // A dollar sign at both ends would be read as mathematics.
        .Replace("$", "&#36;", StringComparison.Ordinal);

    /// <summary>Encoded words broken into lines; a word longer than a line is cut, behind a hyphen where it has one; no-break blanks hold; a text of more than 200 signs ends in an ellipsis.</summary>
    /// <param name="text">The words.</param>
    /// <param name="width">The maximum number of characters per line.</param>
    /// <param name="most">The maximum number of lines; the last one ends in an ellipsis where text was cut.</param>
    public static string Wrap(string text, int width, int most = int.MaxValue)
    {
        List<string> lines = Break(text, width);
        if (lines.Count > most) lines = [.. lines[..(most - 1)], Cut(lines[most - 1], width)];
        return string.Join("<br>", lines.Select(Encode));
    }

    /// <summary>As <see cref="Wrap"/>, with lines as even as may be.</summary>
    public static string WrapEvenly(string text, int width)
    {
        int lines = Break(text, width).Count;
        int least = width;
        while (least > 8 && Break(text, least - 1).Count == lines) least--;
        return Wrap(text, least);
    }

    /// <summary>One line of limited length, unencoded.</summary>
    public static string Truncate(string text, int width) => text.Length <= width ? text : Cut(text, width);

    private static List<string> Break(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (string word in Shorten(text).ReplaceLineEndings(" ").Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, width)))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }

        if (line.Length > 0 || lines.Count == 0) lines.Add(line.ToString());
        return lines;
    }

    /// <summary>How many lines wrapped words have.</summary>
    public static int CountLines(string wrapped) => wrapped.Split("<br>").Length;

    /// <summary>A number for readers: at most the given number of decimals, no trailing zeros, a true minus sign.</summary>
    public static string FormatNumber(double value, int digits = 2) =>
        Math.Round(value, digits).ToString("0." + new string('#', digits), CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>A count for readers, with thousands separated.</summary>
    public static string FormatCount(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Shorten(string text) => text.Length <= MaxLength ? text : Cut(text, MaxLength);

    /// <summary>Text cut to a length, ending in an ellipsis.</summary>
    private static string Cut(string text, int width)
    {
        int end = Math.Min(text.Length, Math.Max(1, width - 1));
        if (char.IsHighSurrogate(text[end - 1])) end--;
        // Rather between two words than within one, if that costs little.
        if (text.LastIndexOf(' ', end - 1) is var blank && blank > end - 12 && blank > 0) end = blank;
        return text[..end].TrimEnd() + "…";
    }

    private static IEnumerable<string> Pieces(string word, int width)
    {
        for (int at = 0; at < word.Length;)
        {
            int end = Math.Min(at + width, word.Length);
            // Best behind a hyphen.
            if (end < word.Length && word.LastIndexOf('-', end - 1, end - at) is var hyphen && hyphen > at) end = hyphen + 1;
            // A pair of surrogates or a letter with its accents stays together.
            while (end < word.Length && end > at + 1 && (char.IsLowSurrogate(word[end]) || char.GetUnicodeCategory(word[end]) == UnicodeCategory.NonSpacingMark)) end--;
            yield return word[at..end];
            at = end;
        }
    }

    /// <summary>A list in a sentence, cut after six with the number of the rest.</summary>
    public static string FormatList(IEnumerable<string> items)
    {
        string[] all = [.. items];
        return all.Length <= ListedItems ? string.Join(", ", all) : $"{string.Join(", ", all[..ListedItems])} and {all.Length - ListedItems} more";
    }
}
