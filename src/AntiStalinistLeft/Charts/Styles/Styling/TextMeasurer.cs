using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Charts;

/// <summary>Estimates the width of text, closely enough to break lines, without reading a font file.</summary>
internal static partial class TextMeasurer
{
    private const string Ellipsis = "…";

    /// <summary>The width in ems: about half an em for an ordinary letter, 1 for a CJK character.</summary>
    public static double Measure(string text)
    {
        double width = 0;
        foreach (Rune rune in text.EnumerateRunes()) width += Measure(rune);
        return width;
    }

    /// <summary>The words without Plotly's markup: breaks as spaces, entities as the characters they stand for.</summary>
    public static string StripMarkup(string text) =>
        WebUtility.HtmlDecode(text.Contains('<', StringComparison.Ordinal) ? Tag().Replace(Break().Replace(text, " "), string.Empty) : text);

    /// <summary>Words so that Plotly reads no markup in them.</summary>
    public static string Encode(string bare) =>
        bare.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>The words cut to a width, with an ellipsis, between whole characters as a reader counts them.</summary>
    public static string Cut(string text, double most)
    {
        if (Measure(text) <= most) return text;
        double left = most - 1;
        var kept = new StringBuilder();
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            string element = elements.GetTextElement();
            left -= Measure(element);
            if (left < 0) break;
            kept.Append(element);
        }

        return kept.ToString().TrimEnd() + Ellipsis;
    }

    /// <summary>The words in lines of a width, broken at spaces where there are any; what does not fit is cut.</summary>
    /// <param name="text">Words without markup.</param>
    /// <param name="most">Width of a line.</param>
    /// <param name="lines">How many lines at most.</param>
    /// <returns>The lines.</returns>
    public static IReadOnlyList<string> Wrap(string text, double most, int lines)
    {
        var result = new List<string>();
        string rest = text.Trim();
        while (rest.Length > 0)
        {
            if (result.Count == lines - 1 || Measure(rest) <= most)
            {
                result.Add(Cut(rest, most));
                break;
            }

            int at = BreakBefore(rest, most);
            result.Add(rest[..at].TrimEnd());
            rest = rest[at..].TrimStart();
        }

        return result;
    }

    private static int BreakBefore(string text, double most)
    {
        double width = 0;
        int space = 0;
        int at = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += Measure(rune);
            if (width > most && at > 0) return space > 0 ? space : at;
            at += rune.Utf16SequenceLength;
            if (Rune.IsWhiteSpace(rune) || rune.Value == '-' || IsWide(rune)) space = at;
        }

        return text.Length;
    }

    private static double Measure(Rune rune)
    {
        UnicodeCategory category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) return 0;
        if (IsWide(rune)) return 1;
        return rune.Value switch
        {
            'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or ' ' => 0.28,
            'm' or 'w' or 'M' or 'W' => 0.88,
            _ => category == UnicodeCategory.UppercaseLetter ? 0.66 : 0.56,
        };
    }

    // East Asian Wide and Fullwidth of UAX #11, by block.
    private static bool IsWide(Rune rune) => rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF)
        or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60)
        or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Break();

    [GeneratedRegex("</?[a-zA-Z][^<>]*>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tag();
}
