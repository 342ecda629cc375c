using System.Buffers;
using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Citations;

/// <summary>Roman numerals up to 399, all small or all capitals, written by the rules: <c>xiv</c> is one, <c>civil</c> is none.</summary>
internal static partial class RomanNumeral
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("ivxlcIVXLC");

    public static bool IsRomanNumeral(ReadOnlySpan<char> text) => text.Length is > 0 and <= 12 && !text.ContainsAnyExcept(Letters) && (char.IsUpper(text[0]) ? Capitals() : Small()).IsMatch(text);

    [GeneratedRegex("^c{0,3}(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Small();

    [GeneratedRegex("^C{0,3}(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Capitals();
}
