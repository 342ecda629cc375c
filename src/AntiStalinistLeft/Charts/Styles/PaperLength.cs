using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AntiStalinistLeft;

/// <summary>A length on paper, such as a column width or a font size.</summary>
/// <param name="Millimetres">The length in millimetres.</param>
[JsonConverter(typeof(PaperLengthJson))]
public readonly record struct PaperLength(double Millimetres) : IComparable<PaperLength>
{
    private const double MillimetresPerInch = 25.4;
    private const double PointsPerInch = 72;
    private const double PixelsPerInch = 96;

    private static readonly (string Unit, double Millimetres)[] Units =
    [
        ("mm", 1),
        ("cm", 10),
        ("in", MillimetresPerInch),
        ("pt", MillimetresPerInch / PointsPerInch),
        ("px", MillimetresPerInch / PixelsPerInch),
    ];

    /// <summary>The length in points as PDF and CSS count them: 72 to the inch (TeX's own are 72.27).</summary>
    public double Points => Millimetres / MillimetresPerInch * PointsPerInch;

    /// <summary>The length in CSS pixels, 96 to the inch; charts are laid out in these.</summary>
    public double Pixels => Millimetres / MillimetresPerInch * PixelsPerInch;

    /// <summary>A length in points, 72 to the inch.</summary>
    public static PaperLength FromPoints(double points) => new(points / PointsPerInch * MillimetresPerInch);

    /// <summary>A length in CSS pixels, 96 to the inch.</summary>
    public static PaperLength FromPixels(double pixels) => new(pixels / PixelsPerInch * MillimetresPerInch);

    /// <summary>Reads <c>84mm</c>, <c>8.4 cm</c>, <c>3.3in</c>, <c>238pt</c>, <c>317px</c>; a number alone is millimetres.</summary>
    /// <param name="text">The words; a point separates decimals.</param>
    /// <param name="length">The length read; the default where the words are none.</param>
    /// <returns>True where the words are a length greater than zero.</returns>
    public static bool TryParse(string? text, out PaperLength length)
    {
        length = default;
        if (text is null) return false;
        ReadOnlySpan<char> number = text.AsSpan().Trim();
        double factor = 1;
        foreach ((string unit, double millimetres) in Units)
        {
            if (!number.EndsWith(unit, StringComparison.OrdinalIgnoreCase)) continue;
            number = number[..^unit.Length].TrimEnd();
            factor = millimetres;
            break;
        }

        if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value)) return false;
        if (!double.IsFinite(value) || value <= 0) return false;
        length = new PaperLength(value * factor);
        return true;
    }

    /// <summary>How many dots a length has at a resolution, rounded to whole ones.</summary>
    /// <param name="dotsPerInch">Dots to the inch.</param>
    public int ToDots(int dotsPerInch) => (int)Math.Round(Millimetres / MillimetresPerInch * dotsPerInch, MidpointRounding.AwayFromZero);

    /// <inheritdoc/>
    public int CompareTo(PaperLength other) => Millimetres.CompareTo(other.Millimetres);

    /// <summary>The length in millimetres, for instance <c>84mm</c>; what <see cref="TryParse"/> reads.</summary>
    public override string ToString() => Millimetres.ToString("0.####", CultureInfo.InvariantCulture) + "mm";

    /// <summary>Whether one length is shorter than another.</summary>
    public static bool operator <(PaperLength left, PaperLength right) => left.CompareTo(right) < 0;

    /// <summary>Whether one length is longer than another.</summary>
    public static bool operator >(PaperLength left, PaperLength right) => left.CompareTo(right) > 0;

    /// <summary>Whether one length is at most another.</summary>
    public static bool operator <=(PaperLength left, PaperLength right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one length is at least another.</summary>
    public static bool operator >=(PaperLength left, PaperLength right) => left.CompareTo(right) >= 0;
}

/// <summary>Lengths in JSON: a string with a unit, or a number of millimetres.</summary>
internal sealed class PaperLengthJson : JsonConverter<PaperLength>
{
    public override PaperLength Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? text = reader.TokenType switch
        {
            JsonTokenType.Number => reader.GetDouble().ToString("R", CultureInfo.InvariantCulture),
            JsonTokenType.String => reader.GetString(),
            _ => null,
        };
        return PaperLength.TryParse(text, out PaperLength length)
            ? length
            : throw new JsonException($"'{text}' is no length. Write for instance \"84mm\", \"8.4cm\" or \"3.3in\".");
    }

    public override void Write(Utf8JsonWriter writer, PaperLength value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
