using System.Text.Json;
using System.Text.Json.Serialization;

namespace AntiStalinistLeft.Charts;

/// <summary>Sizes in pixels: one for all points, or one for each.</summary>
/// <param name="All">The size of all; null where each has its own.</param>
/// <param name="Each">The size of each; null where all have one.</param>
[JsonConverter(typeof(PlotlySizesConverter))]
internal readonly record struct PlotlySizes(double? All, IReadOnlyList<double>? Each = null)
{
    /// <summary>One size for all.</summary>
    public static implicit operator PlotlySizes(double all) => new(all);
}

/// <summary>Writes one number or a list.</summary>
internal sealed class PlotlySizesConverter : JsonConverter<PlotlySizes>
{
    public override PlotlySizes Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number
            ? new PlotlySizes(reader.GetDouble())
            : new PlotlySizes(null, JsonSerializer.Deserialize<double[]>(ref reader, options));

    public override void Write(Utf8JsonWriter writer, PlotlySizes value, JsonSerializerOptions options)
    {
        if (value.Each is { } each) JsonSerializer.Serialize(writer, each, options);
        else JsonSerializer.Serialize(writer, value.All, options);
    }
}
