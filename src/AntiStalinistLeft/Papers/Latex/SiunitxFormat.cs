using System.Globalization;

namespace AntiStalinistLeft.Papers;

/// <summary>How much room a column of numbers needs before and after the point.</summary>
internal static class SiunitxFormat
{
    /// <summary>The <c>table-format</c> of siunitx: comparator, sign, digits before and after the point, exponent.</summary>
    public static string GetTableFormat(IReadOnlyCollection<string> numbers)
    {
        (int before, int after, int exponent) = Widths(numbers);
        string comparator = numbers.Any(number => number[0] is '<' or '>') ? "<" : string.Empty;
        string sign = numbers.Any(number => number.TrimStart('<', '>').StartsWith('-')) ? "-" : string.Empty;
        string format = string.Create(CultureInfo.InvariantCulture, $"{comparator}{sign}{before}");
        if (after > 0) format += string.Create(CultureInfo.InvariantCulture, $".{after}");
        return exponent > 0 ? string.Create(CultureInfo.InvariantCulture, $"{format}e{exponent}") : format;
    }

    /// <summary>The places of dcolumn: before and after the point, signs among those before.</summary>
    public static string GetDcolumnFormat(IReadOnlyCollection<string> numbers)
    {
        (int before, int after, int exponent) = Widths(numbers);
        int signs = numbers.Select(number => number.Length - number.TrimStart('<', '>', '-').Length).DefaultIfEmpty().Max();
        return string.Create(CultureInfo.InvariantCulture, $"{before + signs}.{(exponent > 0 ? after + exponent + 1 : after)}");
    }

    private static (int Before, int After, int Exponent) Widths(IEnumerable<string> numbers)
    {
        int before = 1;
        int after = 0;
        int exponent = 0;
        foreach (string number in numbers)
        {
            string[] parts = number.TrimStart('<', '>').TrimStart('-').Split('e');
            string[] digits = parts[0].Split('.');
            before = Math.Max(before, digits[0].Length);
            if (digits.Length > 1) after = Math.Max(after, digits[1].Length);
            if (parts.Length > 1) exponent = Math.Max(exponent, parts[1].Length);
        }

        return (before, after, exponent);
    }
}
