using System.Globalization;
using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Charts;

/// <summary>Checks that every reader can distinguish the series of a figure by colour, dash, marker or hatching.</summary>
internal static class LegibilityCheck
{
    /// <summary>
    /// The least difference of two colours by CIEDE2000 that counts as apart: 10, seen at a glance, for small marks
    /// far from each other are harder to compare than large patches side by side.
    /// </summary>
    public const double MinDifference = 10;

    /// <summary>Warns of every pair of series that looks alike to somebody, by name, and of colour scales that grey print breaks.</summary>
    /// <param name="figure">Plotly JSON with <c>data</c> and <c>layout</c>.</param>
    /// <returns>The warnings: one for each pair, naming the ways of seeing in which it fails. None where all is well.</returns>
    public static IReadOnlyList<Diagnostic> Check(JsonObject figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var plot = new PlotlyFigure(figure);
        return [.. Pairs(SeriesAppearance.FromFigure(plot)), .. ColorScaleCheck.Check(plot)];
    }

    private static IEnumerable<Diagnostic> Pairs(IReadOnlyList<SeriesAppearance> looks)
    {
        for (int i = 0; i < looks.Count; i++)
        {
            for (int j = i + 1; j < looks.Count; j++)
            {
                if (looks[i].DiffersInShape(looks[j])) continue;
                string[] failing = [.. Enum.GetValues<ColorVisionKind>().Select(vision => Alike(vision, looks[i], looks[j])).OfType<string>()];
                if (failing.Length == 0) continue;
                yield return new Diagnostic(
                    Severity.Warning,
                    "series-look-alike",
                    $"«{looks[i].Name}» and «{looks[j].Name}» cannot be told apart {string.Join(", ", failing)}. Give one of them another colour, dash, marker or hatching.");
            }
        }
    }

    private static string? Alike(ColorVisionKind vision, SeriesAppearance one, SeriesAppearance other)
    {
        double difference = Lab.Difference(vision.Simulate(one.Color), vision.Simulate(other.Color));
        if (difference >= MinDifference) return null;
        string by = vision switch
        {
            ColorVisionKind.Full => "in colour",
            ColorVisionKind.Greyscale => "in greyscale",
            _ => $"with {vision.ToString().ToLowerInvariant()}",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{by} (ΔE {difference:0.0} of {MinDifference:0} needed)");
    }
}
