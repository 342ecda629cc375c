using System.Globalization;
using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Charts;

/// <summary>
/// Places the names beside points anew for the size on paper. A chart was laid out for a screen; in a column that is half as
/// wide the same names would run into each other and over the edge.
/// </summary>
/// <remarks>
/// Only where the axes have fixed ranges and no names of their own, as networks do: elsewhere nobody knows before it is drawn
/// where a point falls. How high the legend becomes is known within some pixels, so a name must have room in the lowest chart,
/// in the highest and in the middle.
/// </remarks>
internal static class PointLabels
{
    private const int MaxLabels = 500;

    // A row of plotly's legend has no less than this, whatever its letters.
    private const double MinLegendRow = 19;
    private const double Unsure = 14;

    // A point so much larger than the smallest is named even close to others.
    private const double Large = 1.2;

    // Letters measured without opening a typeface: some room for the error.
    private const double Slack = 1.06;

    // Pixels between two names one above the other, for where a name falls is known within a pixel or two only.
    private const double Gap = 1.25;

    /// <summary>Places them and tells which have no room.</summary>
    public static IEnumerable<Diagnostic> Apply(PlotlyFigure plot, FigureStyle style)
    {
        if (style.Legend != LegendPosition.Top || !plot.IsCartesian || Range(plot, "xaxis") is not { } x || Range(plot, "yaxis") is not { } y) return [];
        List<Point> points = PointsOf(plot);
        List<int> named = [.. Enumerable.Range(0, points.Count).Where(i => points[i].Text.Length > 0)];
        if (named.Count is 0 or > MaxLabels) return [];
        (double Width, double Height)[] extents = [.. points.Select(point => ExtentOf(point.Text, point.FontSize))];
        LabelPicture[] pictures = [.. PlotHeights(plot, style).Select(height => PictureOf(points, plot, x, y, height))];
        double large = points.Min(point => point.Diameter) * Large;
        string?[] sides = LabelPlacement.Place(pictures, extents, named.OrderByDescending(i => points[i].Diameter).ThenBy(i => i), i => points[i].Diameter > large, Gap);
        Write(plot, points, sides);
        return Told([.. named.Where(i => sides[i] is null).Select(i => TextMeasurer.StripMarkup(points[i].Text))], named.Count);
    }

    private static (double From, double To)? Range(PlotlyFigure plot, string name)
    {
        if (plot.Layout[name] is not JsonObject axis || PlotlyFigure.GetBoolean(axis["showticklabels"]) != false || axis["title"] is not null) return null;
        return axis["range"] is JsonArray { Count: 2 } ends && PlotlyFigure.GetNumber(ends[0]) is { } from && PlotlyFigure.GetNumber(ends[1]) is { } to && to > from ? (from, to) : null;
    }

    private static List<Point> PointsOf(PlotlyFigure plot)
    {
        var points = new List<Point>();
        foreach (JsonObject trace in plot.Traces.Where(trace => PlotlyFigure.GetText(trace["mode"])?.Contains("markers", StringComparison.Ordinal) == true))
        {
            if (trace["x"] is not JsonArray xs || trace["y"] is not JsonArray ys || xs.Count != ys.Count) continue;
            double letters = PlotlyFigure.GetNumber((trace["textfont"] as JsonObject)?["size"]) ?? PlotlyFigure.GetNumber((plot.Layout["font"] as JsonObject)?["size"]) ?? PlotlyFigure.DefaultFontPixels;
            JsonArray? texts = PlotlyFigure.GetText(trace["mode"])!.Contains("text", StringComparison.Ordinal) ? trace["text"] as JsonArray : null;
            // What had no room on a screen may have some on paper.
            JsonArray? names = texts is null ? null : trace["hovertext"] as JsonArray;
            JsonNode? sizes = (trace["marker"] as JsonObject)?["size"];
            for (int i = 0; i < xs.Count; i++)
            {
                if (PlotlyFigure.GetNumber(xs[i]) is not { } px || PlotlyFigure.GetNumber(ys[i]) is not { } py) continue;
                double size = PlotlyFigure.GetNumber(sizes is JsonArray each ? each.ElementAtOrDefault(i) : sizes) ?? 0;
                points.Add(new Point(trace, i, px, py, size, NameOf(texts, i) ?? NameOf(names, i) ?? string.Empty, letters));
            }
        }

        return points;
    }

    private static string? NameOf(JsonArray? names, int i) => PlotlyFigure.GetText(names?.ElementAtOrDefault(i)) is { Length: > 0 } name ? name : null;

    private static (double Width, double Height) ExtentOf(string text, double letters)
    {
        string[] lines = text.Split("<br>");
        return (lines.Max(line => TextMeasurer.Measure(TextMeasurer.StripMarkup(line))) * letters * Slack, lines.Length * letters * LabelPlacement.LineHeight);
    }

    // The lowest chart, the highest and the one between.
    private static double[] PlotHeights(PlotlyFigure plot, FigureStyle style)
    {
        var margin = (JsonObject)plot.Layout["margin"]!;
        double all = PlotlyFigure.GetNumber(plot.Layout["height"])!.Value - PlotlyFigure.GetNumber(margin["t"])!.Value - PlotlyFigure.GetNumber(margin["b"])!.Value;
        double rows = FigureDimensions.CountLegendLines(plot, style);
        double row = Math.Max(MinLegendRow, PaperLength.FromPoints(style.FontSize).Pixels * 1.4);
        double likely = all - (rows * row) - (rows > 0 ? Unsure : 0);
        double unsure = rows > 0 ? Unsure + (rows * row * 0.1) : 1;
        return [Math.Max(1, likely - unsure), Math.Max(1, likely), Math.Max(1, likely + unsure)];
    }

    private static LabelPicture PictureOf(List<Point> points, PlotlyFigure plot, (double From, double To) x, (double From, double To) y, double height)
    {
        var margin = (JsonObject)plot.Layout["margin"]!;
        (double left, double right) = (PlotlyFigure.GetNumber(margin["l"])!.Value, PlotlyFigure.GetNumber(margin["r"])!.Value);
        double width = PlotlyFigure.GetNumber(plot.Layout["width"])!.Value - left - right;
        return new LabelPicture(
            [.. points.Select(point => ((point.X - x.From) / (x.To - x.From) * width, (y.To - point.Y) / (y.To - y.From) * height, point.Diameter / 2))],
            1 - left,
            0,
            width + right - 1,
            height);
    }

    private static void Write(PlotlyFigure plot, List<Point> points, string?[] sides)
    {
        foreach (IGrouping<JsonObject, int> trace in Enumerable.Range(0, points.Count).Where(i => points[i].Text.Length > 0).GroupBy(i => points[i].Trace))
        {
            var texts = (JsonArray)trace.Key["text"]!;
            string[] positions = [.. texts.Select((_, i) => PositionOf(trace.Key, i))];
            foreach (int i in trace)
            {
                texts[points[i].Index] = sides[i] is null ? string.Empty : points[i].Text;
                if (sides[i] is { } side) positions[points[i].Index] = side;
            }

            trace.Key["textposition"] = new JsonArray([.. positions.Select(position => (JsonNode)position)]);
        }
    }

    private static string PositionOf(JsonObject trace, int i) =>
        PlotlyFigure.GetText(trace["textposition"] is JsonArray each ? each.ElementAtOrDefault(i) : trace["textposition"]) ?? "middle center";

    private static IEnumerable<Diagnostic> Told(string[] left, int all)
    {
        if (left.Length == 0) yield break;
        yield return new Diagnostic(
            Severity.Warning,
            "label-left-out",
            string.Create(CultureInfo.InvariantCulture, $"{left.Length} of {all} names beside points have no room in this size: «{TextMeasurer.Cut(left[0], 20)}»{(left.Length > 1 ? $" and {left.Length - 1} more" : string.Empty)}. The table behind the figure has them all; a wider style has room for more."));
    }

    private sealed record Point(JsonObject Trace, int Index, double X, double Y, double Diameter, string Text, double FontSize);
}
