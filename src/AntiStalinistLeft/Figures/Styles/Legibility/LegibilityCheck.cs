using System.Globalization;
using System.Text.Json.Nodes;
using AntiStalinistLeft.Figures.Styles.Styling;

namespace AntiStalinistLeft.Figures.Styles.Legibility;

/// <summary>Whether every reader can tell the series of a figure apart, by colour, dash, marker or hatching.</summary>
public static class LegibilityCheck
{
    /// <summary>
    /// The least difference of two colours by CIEDE2000 that counts as apart: 10, seen at a glance, for small marks
    /// far from each other are harder to compare than large patches side by side.
    /// </summary>
    public const double LeastDifference = 10;

    /// <summary>Warns of every pair of series that looks alike to somebody, by name, and of colour scales that grey print breaks.</summary>
    /// <param name="figure">Plotly JSON with <c>data</c> and <c>layout</c>.</param>
    /// <returns>The warnings: one for each pair, naming the ways of seeing in which it fails. None where all is well.</returns>
    public static IReadOnlyList<Diagnostic> Check(JsonObject figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var plot = new PlotlyFigure(figure);
        return [.. Pairs(SeriesLook.Of(plot)), .. ColorScaleCheck.Check(plot)];
    }

    private static IEnumerable<Diagnostic> Pairs(IReadOnlyList<SeriesLook> looks)
    {
        for (int i = 0; i < looks.Count; i++)
        {
            for (int j = i + 1; j < looks.Count; j++)
            {
                if (looks[i].DiffersInShape(looks[j])) continue;
                string[] failing = [.. Enum.GetValues<ColorVision>().Select(vision => Alike(vision, looks[i], looks[j])).OfType<string>()];
                if (failing.Length == 0) continue;
                yield return new Diagnostic(
                    Severity.Warning,
                    "series-look-alike",
                    $"«{looks[i].Name}» and «{looks[j].Name}» cannot be told apart {string.Join(", ", failing)}. Give one of them another colour, dash, marker or hatching.");
            }
        }
    }

    private static string? Alike(ColorVision vision, SeriesLook one, SeriesLook other)
    {
        double difference = Lab.Difference(vision.See(one.Color), vision.See(other.Color));
        if (difference >= LeastDifference) return null;
        string by = vision switch
        {
            ColorVision.Full => "in colour",
            ColorVision.Greyscale => "in greyscale",
            _ => $"with {vision.ToString().ToLowerInvariant()}",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{by} (ΔE {difference:0.0} of {LeastDifference:0} needed)");
    }
}
