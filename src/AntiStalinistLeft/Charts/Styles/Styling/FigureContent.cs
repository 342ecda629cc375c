using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Charts;

/// <summary>Looks whether there is anything to draw.</summary>
internal static class FigureContent
{
    private static readonly string[] ValueKeys =
        ["y", "x", "z", "r", "theta", "values", "value", "a", "b", "c", "lat", "lon", "u", "v", "w", "open", "high", "low", "close", "q1", "median", "q3", "mean"];

    private static readonly string[] StructureKeys = ["node", "link", "dimensions", "cells", "parents", "locations", "ids", "geojson", "source", "increasing"];

    /// <summary>Why the JSON cannot be drawn; null where it can. Series without values are warned of by name.</summary>
    public static Diagnostic? Check(JsonObject figure, List<Diagnostic> warnings)
    {
        if (figure["data"] is not JsonArray data || data.Any(trace => trace is not JsonObject))
        {
            return Error("figure-no-data", "The figure has no list of traces under 'data'. Write it as Plotly JSON: data, layout.");
        }

        if (figure["layout"] is not (null or JsonObject)) return Error("figure-no-layout", "The figure's 'layout' is no object. Write it as Plotly JSON: data, layout.");
        var plot = new PlotlyFigure(figure);
        var empty = plot.Traces.Where(trace => !HasValues(trace)).Select(plot.GetName).ToList();
        if (empty.Count == plot.Traces.Count)
        {
            string why = empty.Count == 0 ? "It has no series." : $"Without a single value: {Listed(empty)}.";
            return Error("figure-empty", $"The figure has nothing to draw. {why} Look at the table behind it: it may be empty, or a filter may have left nothing.");
        }

        if (empty.Count > 0) warnings.Add(new Diagnostic(Severity.Warning, "series-without-values", $"Without a single value, and so not to be seen: {Listed(empty)}."));
        return null;
    }

    private static bool HasValues(JsonObject trace)
    {
        if (StructureKeys.Any(key => trace[key] is not null)) return true;
        var present = ValueKeys.Where(key => trace.ContainsKey(key)).Select(key => trace[key]).ToList();
        // A point needs all its coordinates: names on one axis without a number on the other draw nothing.
        return present.Count > 0 && present.All(HasValue);
    }

    private static bool HasValue(JsonNode? node) => node switch
    {
        null => false,
        JsonArray list => list.Any(HasValue),
        JsonObject packed => PlotlyFigure.GetText(packed["bdata"]) is { Length: > 0 } bytes && PackedNumbers.AnyFinite(PlotlyFigure.GetText(packed["dtype"]), bytes),
        JsonValue value => !value.TryGetValue(out string? text) || text is { Length: > 0 } and not "NaN",
        _ => true,
    };

    private static string Listed(List<string> names)
    {
        const int most = 5;
        string listed = string.Join(", ", names.Take(most).Select(name => $"«{(name.Length > 60 ? name[..59] + "…" : name)}»"));
        return names.Count <= most ? listed : $"{listed} and {names.Count - most} more";
    }

    private static Diagnostic Error(string code, string message) => new(Severity.Error, code, message);
}
