using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Charts;

/// <summary>Whether a scale of colours still runs one way when only lightness is left of it.</summary>
internal static class ColorScaleCheck
{
    // A dip of two steps of L* is below what is seen between neighbouring cells.
    private const double Tolerance = 2;

    // Of Plotly's named scales those that grow darker or lighter all the way; the others turn round.
    private static readonly HashSet<string> OneWay = new(StringComparer.OrdinalIgnoreCase)
    {
        "Greys", "Greens", "Blues", "Reds", "YlGnBu", "YlOrRd", "Viridis", "Cividis", "Hot", "Blackbody", "Electric",
    };

    public static IEnumerable<Diagnostic> Check(PlotlyFigure plot)
    {
        foreach (JsonObject trace in plot.Traces)
        {
            JsonObject? holder = trace["colorscale"] is not null ? trace : trace["marker"] as JsonObject;
            if (holder?["colorscale"] is not { } scale || !TurnsRound(scale)) continue;
            yield return new Diagnostic(
                Severity.Warning,
                "colour-scale-turns-round",
                $"The colour scale of «{plot.GetName(trace)}» grows both lighter and darker: in greyscale different values look alike. Use a scale of one direction (Viridis, Cividis, Blues), or write the values into the cells.");
        }
    }

    private static bool TurnsRound(JsonNode scale)
    {
        if (PlotlyFigure.GetText(scale) is { } name) return !OneWay.Contains(name.EndsWith("_r", StringComparison.Ordinal) ? name[..^2] : name);
        if (scale is not JsonArray stops) return false;
        var lightness = new List<double>();
        foreach (JsonNode? stop in stops)
        {
            if (stop is JsonArray { Count: 2 } pair && Rgb.TryParse(PlotlyFigure.GetText(pair[1]), out Rgb color)) lightness.Add(ColorVisionKind.Greyscale.Simulate(color).L);
        }

        bool falls = false;
        bool rises = false;
        for (int i = 1; i < lightness.Count; i++)
        {
            falls |= lightness[i] < lightness[i - 1] - Tolerance;
            rises |= lightness[i] > lightness[i - 1] + Tolerance;
        }

        return falls && rises;
    }
}
