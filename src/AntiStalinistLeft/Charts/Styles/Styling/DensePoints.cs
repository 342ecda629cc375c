using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Charts;

/// <summary>Has very many points drawn as one picture inside the vector chart, for a file of a million shapes opens nowhere.</summary>
internal static class DensePoints
{
    /// <summary>More points than this in one series are drawn as dots of a picture.</summary>
    public const int MaxVectorPoints = 20_000;

    public static void Apply(PlotlyFigure plot, List<Diagnostic> warnings)
    {
        foreach (JsonObject trace in plot.Traces)
        {
            int points = Math.Max(Count(trace["x"]), Count(trace["y"]));
            if (points <= MaxVectorPoints || PlotlyFigure.GetText(trace["type"]) is not (null or "scatter")) continue;
            trace["type"] = "scattergl";
            warnings.Add(new Diagnostic(
                Severity.Warning,
                "many-points",
                FormattableString.Invariant($"«{plot.GetName(trace)}» has {points:N0} points, more than {MaxVectorPoints:N0}: they are drawn as a picture of dots inside the vector figure. Axes and words stay vector.")));
        }
    }

    private static int Count(JsonNode? node) => node switch
    {
        JsonArray list => list.Count,
        JsonObject packed when PlotlyFigure.GetText(packed["bdata"]) is { } bytes => bytes.Length / 11,
        _ => 0,
    };
}
