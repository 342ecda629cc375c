using System.Globalization;

namespace AntiStalinistLeft.Papers;

/// <summary>Rounds numbers for print.</summary>
/// <remarks>
/// Rounds the number that is stored, to the even digit where it lies exactly between two, so that rounding many numbers
/// leans neither way. So 0.125 gives 0.12 and 0.375 gives 0.38; 1.005 gives 1.00, for what is stored is a little less.
/// </remarks>
internal static class PaperNumber
{
    // From here on every digit before the point would be printed though a double does not know them.
    private const double MaxPlain = 1e15;

    /// <summary>A cell for a number.</summary>
    /// <param name="value">The number; missing where it is none.</param>
    /// <param name="digits">Digits after the point.</param>
    /// <param name="options">How small and missing ones are shown.</param>
    public static PaperCell CreateCell(double value, int digits, PaperTableOptions options)
    {
        if (double.IsNaN(value)) return new PaperCell(PaperCellKind.Missing, options.Missing);
        if (double.IsInfinity(value)) return new PaperCell(PaperCellKind.Words, value > 0 ? "∞" : "−∞");
        if (Math.Abs(value) >= MaxPlain) return new PaperCell(PaperCellKind.Number, Scientific(value, digits));
        string text = value.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        if (text.AsSpan().IndexOfAnyInRange('1', '9') >= 0) return new PaperCell(PaperCellKind.Number, text);
        string zero = text.TrimStart('-');
        if (value == 0 || !options.MarkSmall) return new PaperCell(PaperCellKind.Number, zero);
        string last = digits == 0 ? "1" : $"{zero[..^1]}1";
        return new PaperCell(PaperCellKind.Number, value > 0 ? "<" + last : ">-" + last);
    }

    /// <summary>A cell for a whole number.</summary>
    public static PaperCell CreateCell(long value, int digits) =>
        new(PaperCellKind.Number, value.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    /// <summary>A number for readers: grouped by three, with a true minus.</summary>
    /// <param name="text">A number as <see cref="PaperCell"/> holds it.</param>
    /// <param name="group">Whether to group from a thousand on.</param>
    public static string FormatForReaders(string text, bool group)
    {
        int start = 0;
        while (start < text.Length && !char.IsAsciiDigit(text[start])) start++;
        int end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        string whole = text[start..end];
        for (int i = whole.Length - 3; group && i > 0; i -= 3) whole = whole.Insert(i, ",");
        string rest = text[end..];
        int exponent = rest.IndexOf('e', StringComparison.Ordinal);
        if (exponent >= 0) rest = string.Concat(rest.AsSpan(0, exponent), "·10^", rest.AsSpan(exponent + 1));
        return (text[..start] + whole + rest).Replace('-', '\u2212');
    }

    private static string Scientific(double value, int digits)
    {
        string text = value.ToString("E" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        int exponent = text.IndexOf('E', StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, exponent)}e{int.Parse(text.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)}");
    }
}
