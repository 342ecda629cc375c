using System.Globalization;
using System.Text;

namespace AntiStalinistLeft.Figures;

/// <summary>Words as plotly.js takes them: it reads a few HTML tags and entities in all texts.</summary>
internal static class PlotlyText
{
    private const int Longest = 200;

    /// <summary>Words in which nothing is markup.</summary>
    public static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        // A dollar sign at both ends would be read as mathematics.
        .Replace("$", "&#36;", StringComparison.Ordinal);

    /// <summary>Encoded words broken into lines; a word longer than a line is cut, behind a hyphen where it has one; no-break blanks hold; a text of more than 200 signs ends in an ellipsis.</summary>
    /// <param name="text">The words.</param>
    /// <param name="width">Signs in a line at the most.</param>
    /// <param name="most">Lines at the most; the last of more ends in an ellipsis.</param>
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

    /// <summary>One line of at most so many signs, unencoded.</summary>
    public static string OneLine(string text, int width) => text.Length <= width ? text : Cut(text, width);

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
    public static int Lines(string wrapped) => wrapped.Split("<br>").Length;

    /// <summary>A number for people: at the most so many digits behind the point, none without need, a true minus sign.</summary>
    public static string Number(double value, int digits = 2) =>
        Math.Round(value, digits).ToString("0." + new string('#', digits), CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>A count for people, thousands apart.</summary>
    public static string Count(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Shorten(string text) => text.Length <= Longest ? text : Cut(text, Longest);

    /// <summary>At most so many signs, of which the last is an ellipsis.</summary>
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
}
