using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Charts;

/// <summary>A figure's JSON by its parts.</summary>
/// <param name="json">Plotly JSON that was checked to have <c>data</c>, a list of objects, and no other kind of <c>layout</c> than an object.</param>
internal sealed class PlotlyFigure(JsonObject json)
{
    /// <summary>Plotly's default font size in pixels.</summary>
    public const double DefaultFontPixels = 12;

    /// <summary>The whole.</summary>
    public JsonObject Json { get; } = json;

    /// <summary>The layout, made when it is missing.</summary>
    public JsonObject Layout { get; } = GetOrAddObject(json, "layout");

    /// <summary>The traces.</summary>
    public IReadOnlyList<JsonObject> Traces { get; } = [.. ((JsonArray)json["data"]!).OfType<JsonObject>()];

    /// <summary>The axes of the layout that exist, by name: <c>xaxis</c>, <c>yaxis2</c>.</summary>
    public IEnumerable<KeyValuePair<string, JsonObject>> Axes =>
        Layout.Where(pair => pair.Key.Length >= 5 && pair.Key.AsSpan(1).StartsWith("axis") && pair.Key[0] is 'x' or 'y' or 'z' && pair.Value is JsonObject)
            .Select(pair => KeyValuePair.Create(pair.Key, (JsonObject)pair.Value!));

    /// <summary>Whether it is drawn on axes of x and y.</summary>
    public bool IsCartesian => Traces.All(trace => GetText(trace["type"]) is null or "scatter" or "scattergl" or "bar" or "box" or "violin" or "heatmap" or "histogram" or "histogram2d" or "contour" or "waterfall" or "funnel" or "candlestick" or "ohlc" or "image");

    /// <summary>An object below another, made when it is missing.</summary>
    public static JsonObject GetOrAddObject(JsonObject parent, string name)
    {
        if (parent[name] is JsonObject child) return child;
        child = [];
        parent[name] = child;
        return child;
    }

    /// <summary>A number; null where the node is none.</summary>
    public static double? GetNumber(JsonNode? node)
    {
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.Number) return null;
        // A number that was read converts to any type; one that was made in code only to its own.
        if (!value.TryGetValue(out double number)) number = double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? number : null;
    }

    /// <summary>A string; null where the node is none.</summary>
    public static string? GetText(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>Truth; null where the node is none.</summary>
    public static bool? GetBoolean(JsonNode? node) => node is JsonValue value && value.TryGetValue(out bool truth) ? truth : null;

    /// <summary>The words of a title, which may be a string or an object with <c>text</c>.</summary>
    public static string? GetTitle(JsonNode? title) => title is JsonObject parts ? GetText(parts["text"]) : GetText(title);

    /// <summary>The objects of a list; none where the node is no list.</summary>
    public static IEnumerable<JsonObject> GetObjects(JsonNode? node) => node is JsonArray list ? list.OfType<JsonObject>() : [];

    /// <summary>The name under which a reader knows a trace.</summary>
    public string GetName(JsonObject trace) => GetText(trace["name"]) is { Length: > 0 } name ? name : FormattableString.Invariant($"series {Place(trace) + 1}");

    /// <summary>The layout's name of the axis that a trace is drawn on: <c>x2</c> is <c>xaxis2</c>.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="letter"><c>x</c> or <c>y</c>.</param>
    public static string GetAxisName(JsonObject trace, char letter) =>
        GetText(trace[$"{letter}axis"]) is { Length: > 1 } reference ? $"{letter}axis{reference[1..]}" : $"{letter}axis";

    /// <summary>The axes that the traces are drawn on, made in the layout when they are missing.</summary>
    public IReadOnlyDictionary<string, JsonObject> GetUsedAxes()
    {
        var axes = new Dictionary<string, JsonObject>(Axes, StringComparer.Ordinal);
        if (!IsCartesian) return axes;
        foreach (string name in Traces.SelectMany(trace => new[] { GetAxisName(trace, 'x'), GetAxisName(trace, 'y') })) axes[name] = GetOrAddObject(Layout, name);
        return axes;
    }

    private int Place(JsonObject trace)
    {
        for (int i = 0; i < Traces.Count; i++)
        {
            if (ReferenceEquals(Traces[i], trace)) return i;
        }

        return -1;
    }
}
