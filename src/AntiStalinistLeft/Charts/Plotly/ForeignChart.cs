using System.Text.Json;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Data;
using Microsoft.Data.Analysis;

namespace AntiStalinistLeft.Charts;

/// <summary>Charts that another program wrote as plotly's JSON.</summary>
internal static class ForeignChart
{
    // What the figure says itself, in its own words.
    private const string Meta = "meta";

    /// <summary>Reads <c>{"data":[…],"layout":{…}}</c>; frames of animations and settings of behaviour are left out.</summary>
    public static Result<PlotlyChart> Read(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            StrictJson.RequireWholeTexts(json);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("data", out JsonElement data) || data.ValueKind != JsonValueKind.Array)
            {
                return Fail("A chart in plotly's JSON is an object with an array «data» and an object «layout».");
            }

            if (data.EnumerateArray().Any(trace => trace.ValueKind != JsonValueKind.Object)) return Fail("Each entry of «data» must be an object, one for a series.");
            var layout = new SortedDictionary<string, object>(StringComparer.Ordinal);
            if (root.TryGetProperty("layout", out JsonElement given) && given.ValueKind == JsonValueKind.Object)
            {
                foreach (JsonProperty property in given.EnumerateObject().Where(p => p.Name != Meta)) layout[property.Name] = property.Value.Clone();
            }

            return Result<PlotlyChart>.Success(new PlotlyChart([.. data.EnumerateArray().Select(ReadTrace)], new PlotlyLayout { FurtherAxes = layout }, new PlotlyConfig()));
        }
        catch (JsonException error)
        {
            return Fail($"This is no JSON: {StrictJson.Explain(error)}", (int?)error.LineNumber + 1);
        }
    }

    /// <summary>The words of the chart's title; null where it has none.</summary>
    public static string? GetTitle(PlotlyChart chart) =>
        chart.Layout.FurtherAxes is { } layout && layout.TryGetValue("title", out object? value) && value is JsonElement title
            ? title.ValueKind switch
            {
                JsonValueKind.String => title.GetString(),
                JsonValueKind.Object when title.TryGetProperty("text", out JsonElement text) && text.ValueKind == JsonValueKind.String => text.GetString(),
                _ => null,
            }
            : null;

    /// <summary>The values that the series draw: one row a point, one column for each list of values that a series has.</summary>
    public static DataFrame ToDataFrame(PlotlyChart chart, string name)
    {
        (string Name, Dictionary<string, JsonElement[]> Lists)[] traces =
            [.. chart.Data.OfType<ForeignTrace>().Select((trace, place) => (NameOf(trace, place), ListsOf(trace)))];
        string[] lists = [.. traces.SelectMany(trace => trace.Lists.Keys).Distinct().Where(key => key is not ("trace" or "point"))];
        (int Trace, int Point)[] points = [.. traces.SelectMany((trace, place) =>
            Enumerable.Range(0, trace.Lists.Values.Max(values => (int?)values.Length) ?? 0).Select(point => (place, point)))];
        return FrameLabels.CreateFrame(
            name,
            [
                FrameColumnWriter.Create("trace", Array.ConvertAll(points, p => traces[p.Trace].Name)),
                FrameColumnWriter.Create("point", Array.ConvertAll(points, p => p.Point + 1)),
                .. lists.Select(list => ColumnOf(list, [.. points.Select(p => CellOf(traces[p.Trace].Lists, list, p.Point))])),
            ]);
    }

    private static ForeignTrace ReadTrace(JsonElement trace) => new()
    {
        Properties = trace.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.Clone(), StringComparer.Ordinal),
    };

    private static DataFrameColumn ColumnOf(string name, JsonElement?[] cells) =>
        cells.All(cell => cell is null or { ValueKind: JsonValueKind.Number or JsonValueKind.Null })
            ? FrameColumnWriter.Create(name, Array.ConvertAll(cells, cell => cell is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : (double?)null))
            : FrameColumnWriter.Create(name, Array.ConvertAll(cells, cell => cell is null or { ValueKind: JsonValueKind.Null } ? null : cell.Value.ToString()));

    private static JsonElement? CellOf(Dictionary<string, JsonElement[]> lists, string list, int point) =>
        lists.TryGetValue(list, out JsonElement[]? values) && point < values.Length ? values[point] : null;

    private static Dictionary<string, JsonElement[]> ListsOf(ForeignTrace trace) => trace.Properties
        .Where(property => property.Value.ValueKind == JsonValueKind.Array)
        .Select(property => (property.Key, Values: property.Value.EnumerateArray().ToArray()))
        .Where(list => list.Values.All(value => value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object)))
        .ToDictionary(list => list.Key, list => list.Values, StringComparer.Ordinal);

    private static string NameOf(ForeignTrace trace, int place) =>
        trace.Properties.TryGetValue("name", out JsonElement name) && name.ValueKind == JsonValueKind.String ? name.GetString()! : FormattableString.Invariant($"trace {place + 1}");

    private static Result<PlotlyChart> Fail(string message, int? line = null) =>
        Result<PlotlyChart>.Fail(new Diagnostic(Severity.Error, "bad-chart", message, Line: line));
}
