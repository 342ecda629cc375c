using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Charts;

/// <summary>Dashes, markers and hatching, one for each name, so that series can be told apart without colour.</summary>
internal static class SeriesMarks
{
    private const int FewPoints = 20;

    private static readonly string[] Dashes = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"];

    // Dashes and gaps in widths of the line: Plotly's own are made for a screen and longer than the step between points.
    private static readonly Dictionary<string, double[]> DashLengths = new(StringComparer.Ordinal)
    {
        ["dash"] = [4, 2],
        ["dot"] = [1, 1.5],
        ["dashdot"] = [4, 1.5, 1, 1.5],
        ["longdash"] = [7, 2.5],
        ["longdashdot"] = [7, 1.5, 1, 1.5],
    };

    private static readonly string[] Symbols = ["circle", "square", "diamond", "triangle-up", "x", "triangle-down", "cross", "star", "hexagon", "pentagon"];
    private static readonly string[] Patterns = ["", "/", ".", "\\", "x", "-", "+", "|"];

    /// <summary>
    /// Gives marks of a kind where the figure gives none of that kind. A figure that marks some of its series has thought
    /// about it: there the others are plain on purpose.
    /// </summary>
    public static void Apply(PlotlyFigure plot)
    {
        AssignInTurn(plot, HasLine, Dashes, trace => PlotlyFigure.GetOrAddObject(trace, "line"), "dash", static mark => mark);
        AssignInTurn(plot, HasMarkers, Symbols, trace => PlotlyFigure.GetOrAddObject(trace, "marker"), "symbol", static mark => mark);
        AssignInTurn(plot, IsBars, Patterns, trace => PlotlyFigure.GetOrAddObject(trace, "marker"), "pattern", Hatching);
    }

    /// <summary>Makes named dashes as long as print wants them.</summary>
    public static void ShortenDashes(PlotlyFigure plot)
    {
        foreach (JsonObject line in plot.Traces.Select(trace => trace["line"]).OfType<JsonObject>())
        {
            double width = Math.Max(PlotlyFigure.GetNumber(line["width"]) ?? 1, 0.5);
            if (PlotlyFigure.GetText(line["dash"]) is not { } name || !DashLengths.TryGetValue(name, out double[]? lengths)) continue;
            line["dash"] = string.Join(",", lengths.Select(length => FormattableString.Invariant($"{length * width:0.##}px")));
        }
    }

    /// <summary>Whether a trace is a series of its own, and no band of an interval or guide line.</summary>
    public static bool IsSeries(JsonObject trace) =>
        PlotlyFigure.GetText(trace["visible"]) != "legendonly" && PlotlyFigure.GetBoolean(trace["visible"]) != false
        && !(PlotlyFigure.GetText(trace["mode"]) == "lines" && PlotlyFigure.GetNumber((trace["line"] as JsonObject)?["width"]) == 0);

    /// <summary>Whether a trace is drawn with a line.</summary>
    public static bool HasLine(JsonObject trace) =>
        IsScatter(trace) && (PlotlyFigure.GetText(trace["mode"]) is { } mode ? mode.Contains("lines", StringComparison.Ordinal) : true);

    /// <summary>Whether a trace is drawn with markers.</summary>
    public static bool HasMarkers(JsonObject trace) =>
        IsScatter(trace) && (PlotlyFigure.GetText(trace["mode"]) is { } mode
            ? mode.Contains("markers", StringComparison.Ordinal)
            : ((trace["y"] ?? trace["x"]) as JsonArray)?.Count < FewPoints);

    /// <summary>Whether a trace is bars.</summary>
    public static bool IsBars(JsonObject trace) => PlotlyFigure.GetText(trace["type"]) is "bar" or "histogram" or "funnel";

    /// <summary>Whether a trace is points, lines or bars to which the figure gives no colour.</summary>
    public static bool HasOneColor(JsonObject trace) =>
        (IsScatter(trace) || IsBars(trace)) && (trace["line"] as JsonObject)?["color"] is null && (trace["marker"] as JsonObject)?["color"] is null;

    /// <summary>Whether a trace is points or lines.</summary>
    public static bool IsScatter(JsonObject trace) => PlotlyFigure.GetText(trace["type"]) is null or "scatter" or "scattergl" or "scatterpolar";

    private static void AssignInTurn(PlotlyFigure plot, Func<JsonObject, bool> applies, string[] marks, Func<JsonObject, JsonObject> place, string key, Func<string, JsonNode?> make)
    {
        var traces = plot.Traces.Where(trace => IsSeries(trace) && applies(trace)).ToList();
        var names = traces.Select(plot.GetName).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count < 2 || traces.Exists(trace => place(trace)[key] is not null)) return;
        foreach (JsonObject trace in traces) place(trace)[key] = make(marks[names.IndexOf(plot.GetName(trace)) % marks.Length]);
    }

    private static JsonObject? Hatching(string pattern) => pattern.Length == 0
        ? null
        : new JsonObject { ["shape"] = pattern, ["fillmode"] = "overlay", ["size"] = 5, ["solidity"] = 0.25 };
}
