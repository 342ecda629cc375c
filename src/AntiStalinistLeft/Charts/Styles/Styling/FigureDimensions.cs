using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Charts;

/// <summary>Width and height: the style's width, and a height in the figure's own proportions that leaves room for its names.</summary>
internal static class FigureDimensions
{
    private const double LineHeight = 1.45;
    private const double FrameLines = 6;
    private const double MinPlotLines = 10;
    private const double LegendMarkLetters = 5;
    private const double TickLines = 1.3;
    private const double TitleLines = 1.2;
    private const double FlattestProportion = 0.33;

    /// <summary>Sets both and gives the height.</summary>
    public static PaperLength Apply(PlotlyFigure plot, FigureStyle style)
    {
        double lines = plot.IsCartesian ? CountLegendLines(plot, style) + Math.Max(FrameLines + MinPlotLines, Math.Max(NameLines(plot, style), PanelLines(plot))) : 0;
        double needed = PaperLength.FromPoints(lines * LineHeight * style.FontSize).Millimetres;
        PaperLength height = style.Height
            ?? new PaperLength(Math.Round(Math.Min(Math.Max(Own(plot, style), needed), style.MaximumHeight.Millimetres), 1));
        plot.Layout["width"] = Math.Round(style.Width.Pixels, 3);
        plot.Layout["height"] = Math.Round(height.Pixels, 3);
        return height;
    }

    // A figure that states both sides keeps their proportion. One that states its height alone fills whatever width there
    // is, so its height is a number of lines, and shrinks with the letters only, and by the title that is left out.
    private static double Own(PlotlyFigure plot, FigureStyle style)
    {
        double width = style.Width.Millimetres;
        if (PlotlyFigure.GetNumber(plot.Layout["height"]) is not { } height || height <= 0) return width * style.Proportion;
        if (PlotlyFigure.GetNumber(plot.Layout["width"]) is { } own and > 0) return width * height / own;
        double title = style.ShowTitle || plot.Layout["title"] is null ? 0 : PlotlyFigure.GetNumber((plot.Layout["margin"] as JsonObject)?["t"]) ?? 0;
        double pixels = Math.Max(0, height - title) * LineWeights.GetScale(style);
        return Math.Max(PaperLength.FromPixels(pixels).Millimetres, width * FlattestProportion);
    }

    /// <summary>Rows of the legend above the chart: plotly sets its names in columns of one width, that of the longest.</summary>
    public static double CountLegendLines(PlotlyFigure plot, FigureStyle style)
    {
        if (style.Legend != LegendPosition.Top || PlotlyFigure.GetBoolean(plot.Layout["showlegend"]) == false) return 0;
        var names = plot.Traces.Where(trace => PlotlyFigure.GetBoolean(trace["showlegend"]) != false).Select(plot.GetName).ToList();
        if (names.Count < 2) return 0;
        double longest = names.Max(name => name.Split("<br>").Max(line => Math.Min(line.Length, TextMeasurer.Measure(TextMeasurer.StripMarkup(line))))) + LegendMarkLetters;
        int columns = Math.Max(1, (int)(style.Width.Points / style.FontSize / longest));
        return Math.Ceiling((double)names.Count / columns) * names.Max(name => name.Split("<br>").Length);
    }

    // Names down the side need a line each, or every second one would be left out; long ones need two.
    private static double NameLines(PlotlyFigure plot, FigureStyle style)
    {
        double side = style.Width.Points / style.FontSize * LabelShortener.SideShare;
        double most = plot.Traces
            .GroupBy(trace => PlotlyFigure.GetAxisName(trace, 'y'), StringComparer.Ordinal)
            .Select(axis => NamesOf(plot.Layout[axis.Key] as JsonObject, axis).Sum(name => Math.Max(1, 0.8 * LinesOf(name, side))))
            .DefaultIfEmpty()
            .Max();
        return most == 0 ? 0 : most + FrameLines;
    }

    private static IEnumerable<string> NamesOf(JsonObject? axis, IEnumerable<JsonObject> traces) =>
        axis?["ticktext"] is JsonArray texts
            ? texts.Select(PlotlyFigure.GetText).OfType<string>()
            : traces.SelectMany(trace => trace["y"] is JsonArray names ? names.Select(PlotlyFigure.GetText).OfType<string>() : []).Distinct(StringComparer.Ordinal);

    private static int LinesOf(string name, double side)
    {
        string[] lines = name.Split("<br>");
        return lines.Length > 1 ? lines.Length : name.Length * 0.28 > side || TextMeasurer.Measure(TextMeasurer.StripMarkup(name)) > side ? 2 : 1;
    }

    // Between two rows of panels stand the ticks of the upper and the title of the lower.
    private static double PanelLines(PlotlyFigure plot)
    {
        var rows = plot.Axes.Where(axis => axis.Key[0] == 'y').Select(axis => Domain(axis.Value)).OfType<(double From, double To)>().Distinct().OrderBy(row => row.From).ToList();
        double gap = rows.Zip(rows.Skip(1), (below, above) => above.From - below.To).Where(between => between > 0).DefaultIfEmpty().Min();
        if (gap == 0) return 0;
        bool titled = PlotlyFigure.GetObjects(plot.Layout["annotations"]).Any(note => PlotlyFigure.GetText(note["yref"]) == "paper");
        bool named = plot.Axes.Any(axis => axis.Key[0] == 'x' && PlotlyFigure.GetTitle(axis.Value["title"]) is not null);
        return ((TickLines + (titled ? TitleLines : 0) + (named ? TitleLines : 0)) / gap) + FrameLines;
    }

    private static (double From, double To)? Domain(JsonObject axis) =>
        axis["domain"] is JsonArray { Count: 2 } ends && PlotlyFigure.GetNumber(ends[0]) is { } from && PlotlyFigure.GetNumber(ends[1]) is { } to ? (from, to) : null;
}
