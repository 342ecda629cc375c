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

    /// <summary>Encoded words broken into lines; a word longer than a line is cut into pieces, a text of more than 200 signs ends in an ellipsis.</summary>
    public static string Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (string word in Shorten(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, width)))
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
        return string.Join("<br>", lines.Select(Encode));
    }

    /// <summary>How many lines wrapped words have.</summary>
    public static int Lines(string wrapped) => wrapped.Split("<br>").Length;

    /// <summary>A number for people: at the most so many digits behind the point, none without need, a true minus sign.</summary>
    public static string Number(double value, int digits = 2) =>
        Math.Round(value, digits).ToString("0." + new string('#', digits), CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>A count for people, thousands apart.</summary>
    public static string Count(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Shorten(string text)
    {
        if (text.Length <= Longest) return text;
        int end = char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1;
        return text[..end] + "…";
    }

    private static IEnumerable<string> Pieces(string word, int width)
    {
        for (int at = 0; at < word.Length;)
        {
            int end = Math.Min(at + width, word.Length);
            // A pair of surrogates or a letter with its accents stays together.
            while (end < word.Length && end > at + 1 && (char.IsLowSurrogate(word[end]) || char.GetUnicodeCategory(word[end]) == UnicodeCategory.NonSpacingMark)) end--;
            yield return word[at..end];
            at = end;
        }
    }
}
