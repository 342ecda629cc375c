using System.Buffers;
using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Citations;

/// <summary>Roman numerals up to 399, all small or all capitals, written by the rules: <c>xiv</c> is one, <c>civil</c> is none.</summary>
internal static partial class RomanNumeral
{
    private static readonly SearchValues<char> Small = SearchValues.Create("ivxlc");
    private static readonly SearchValues<char> Capitals = SearchValues.Create("IVXLC");

    public static bool IsRomanNumeral(ReadOnlySpan<char> text) => text.Length is > 0 and <= 12 && (!text.ContainsAnyExcept(Small) || !text.ContainsAnyExcept(Capitals)) && Numeral().IsMatch(text);

    [GeneratedRegex("^c{0,3}(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Numeral();
}
