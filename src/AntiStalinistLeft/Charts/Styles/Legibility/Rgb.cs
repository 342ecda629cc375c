using System.Drawing;
using System.Globalization;

namespace AntiStalinistLeft.Charts;

/// <summary>A colour in sRGB with coverage; each part from 0 to 1.</summary>
/// <param name="R">Red.</param>
/// <param name="G">Green.</param>
/// <param name="B">Blue.</param>
/// <param name="A">Coverage: 1 hides what lies below, 0 shows only that.</param>
internal readonly record struct Rgb(double R, double G, double B, double A = 1)
{
    /// <summary>Reads a colour as CSS writes it: <c>#rgb</c>, <c>#rrggbb</c>, <c>#rrggbbaa</c>, <c>rgb()</c>, <c>rgba()</c>, <c>hsl()</c>, a name.</summary>
    /// <param name="text">The words; null is no colour.</param>
    /// <param name="color">The colour; the default where there is none.</param>
    public static bool TryParse(string? text, out Rgb color)
    {
        color = default;
        if (text is null) return false;
        string words = text.Trim().ToLowerInvariant();
        Rgb? found = words switch
        {
            ['#', ..] => OfDigits(words.AsSpan(1)),
            _ when words.EndsWith(')') => OfFunction(words),
            "transparent" => new Rgb(0, 0, 0, 0),
            _ => OfName(words),
        };
        color = found ?? default;
        return found is not null;
    }

    /// <summary>The colour that is seen where this one lies over another that hides all below.</summary>
    public Rgb BlendOver(Rgb below) =>
        new((R * A) + (below.R * (1 - A)), (G * A) + (below.G * (1 - A)), (B * A) + (below.B * (1 - A)));

    /// <summary>The colour as <c>#rrggbb</c>, its coverage left out.</summary>
    public override string ToString() => $"#{Byte(R):x2}{Byte(G):x2}{Byte(B):x2}";

    private static byte Byte(double part) => (byte)Math.Round(Math.Clamp(part, 0, 1) * 255);

    private static Rgb? OfDigits(ReadOnlySpan<char> digits)
    {
        if (digits.Length is not (3 or 4 or 6 or 8) || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint bits)) return null;
        if (digits.Length is 3) return new Rgb((bits >> 8) / 15.0, ((bits >> 4) & 15) / 15.0, (bits & 15) / 15.0);
        if (digits.Length is 4) return new Rgb((bits >> 12) / 15.0, ((bits >> 8) & 15) / 15.0, ((bits >> 4) & 15) / 15.0, (bits & 15) / 15.0);
        double coverage = 1;
        if (digits.Length is 8)
        {
            coverage = (bits & 255) / 255.0;
            bits >>= 8;
        }

        return new Rgb((bits >> 16) / 255.0, ((bits >> 8) & 255) / 255.0, (bits & 255) / 255.0, coverage);
    }

    private static Rgb? OfFunction(string words)
    {
        int open = words.IndexOf('(', StringComparison.Ordinal);
        if (open < 0) return null;
        string[] parts = words[(open + 1)..^1].Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is not (3 or 4)) return null;
        string name = words[..open].Trim();
        double scale = name is "rgb" or "rgba" ? 255 : 1;
        double?[] numbers = [.. parts.Select((part, i) => Part(part, i < 3 ? scale : 1))];
        if (numbers.Contains(null)) return null;
        double coverage = numbers.Length == 4 ? Math.Clamp(numbers[3]!.Value, 0, 1) : 1;
        return name switch
        {
            "rgb" or "rgba" => new Rgb(Math.Clamp(numbers[0]!.Value, 0, 1), Math.Clamp(numbers[1]!.Value, 0, 1), Math.Clamp(numbers[2]!.Value, 0, 1), coverage),
            "hsl" or "hsla" => OfHsl(numbers[0]!.Value, Math.Clamp(numbers[1]!.Value, 0, 1), Math.Clamp(numbers[2]!.Value, 0, 1)) with { A = coverage },
            _ => null,
        };
    }

    private static double? Part(string text, double scale)
    {
        bool percent = text.EndsWith('%');
        string bare = percent ? text[..^1] : text.EndsWith("deg", StringComparison.Ordinal) ? text[..^3] : text;
        if (!double.TryParse(bare, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number)) return null;
        return number / (percent ? 100 : scale);
    }

    private static Rgb OfHsl(double degrees, double saturation, double lightness)
    {
        double reach = saturation * Math.Min(lightness, 1 - lightness);
        return new Rgb(Channel(0), Channel(8), Channel(4));

        double Channel(double offset)
        {
            double turn = (offset + (degrees / 30)) % 12;
            if (turn < 0) turn += 12;
            return lightness - (reach * Math.Max(-1, Math.Min(Math.Min(turn - 3, 9 - turn), 1)));
        }
    }

    // .NET knows the names of CSS, with one spelling of grey, and those of Windows besides.
    private static Rgb? OfName(string name)
    {
        Color known = Color.FromName(name.Replace("grey", "gray", StringComparison.Ordinal));
        return known.IsKnownColor && !known.IsSystemColor ? new Rgb(known.R / 255.0, known.G / 255.0, known.B / 255.0) : null;
    }
}
