using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Figures.Styles.Styling;

/// <summary>Width and height: the style's width, and a height in the figure's own proportions that leaves room for its names.</summary>
internal static class PageMeasures
{
    private const double ScreenWidth = 700;
    private const double LineHeight = 1.45;
    private const double FrameLines = 6;
    private const double TickLines = 1.3;
    private const double TitleLines = 1.2;

    /// <summary>Sets both and gives the height.</summary>
    public static PaperLength Apply(PlotlyFigure plot, FigureStyle style)
    {
        double ownWidth = PlotlyFigure.Number(plot.Layout["width"]) is { } w and > 0 ? w : ScreenWidth;
        double proportion = PlotlyFigure.Number(plot.Layout["height"]) is { } h and > 0 ? h / ownWidth : style.Proportion;
        double lines = plot.IsCartesian ? Math.Max(NameLines(plot, style), PanelLines(plot)) : 0;
        double needed = PaperLength.FromPoints(lines * LineHeight * style.FontSize).Millimetres;
        PaperLength height = style.Height
            ?? new PaperLength(Math.Round(Math.Min(Math.Max(style.Width.Millimetres * proportion, needed), style.MaximumHeight.Millimetres), 1));
        plot.Layout["width"] = Math.Round(style.Width.Pixels, 3);
        plot.Layout["height"] = Math.Round(height.Pixels, 3);
        return height;
    }

    // Names down the side need a line each, or every second one would be left out; long ones need two.
    private static double NameLines(PlotlyFigure plot, FigureStyle style)
    {
        double side = style.Width.Points / style.FontSize * LabelLengths.SideShare;
        double most = plot.Traces
            .GroupBy(trace => PlotlyFigure.AxisOf(trace, 'y'), StringComparer.Ordinal)
            .Select(axis => NamesOf(plot.Layout[axis.Key] as JsonObject, axis).Sum(name => Math.Max(1, 0.8 * LinesOf(name, side))))
            .DefaultIfEmpty()
            .Max();
        return most == 0 ? 0 : most + FrameLines;
    }

    private static IEnumerable<string> NamesOf(JsonObject? axis, IEnumerable<JsonObject> traces) =>
        axis?["ticktext"] is JsonArray texts
            ? texts.Select(PlotlyFigure.Text).OfType<string>()
            : traces.SelectMany(trace => trace["y"] is JsonArray names ? names.Select(PlotlyFigure.Text).OfType<string>() : []).Distinct(StringComparer.Ordinal);

    private static int LinesOf(string name, double side)
    {
        string[] lines = name.Split("<br>");
        return lines.Length > 1 ? lines.Length : name.Length * 0.28 > side || TextExtent.Of(TextExtent.Bare(name)) > side ? 2 : 1;
    }

    // Between two rows of panels stand the ticks of the upper and the title of the lower.
    private static double PanelLines(PlotlyFigure plot)
    {
        var rows = plot.Axes.Where(axis => axis.Key[0] == 'y').Select(axis => Domain(axis.Value)).OfType<(double From, double To)>().Distinct().OrderBy(row => row.From).ToList();
        double gap = rows.Zip(rows.Skip(1), (below, above) => above.From - below.To).Where(between => between > 0).DefaultIfEmpty().Min();
        if (gap == 0) return 0;
        bool titled = PlotlyFigure.Objects(plot.Layout["annotations"]).Any(note => PlotlyFigure.Text(note["yref"]) == "paper");
        bool named = plot.Axes.Any(axis => axis.Key[0] == 'x' && PlotlyFigure.TitleOf(axis.Value["title"]) is not null);
        return ((TickLines + (titled ? TitleLines : 0) + (named ? TitleLines : 0)) / gap) + FrameLines;
    }

    private static (double From, double To)? Domain(JsonObject axis) =>
        axis["domain"] is JsonArray { Count: 2 } ends && PlotlyFigure.Number(ends[0]) is { } from && PlotlyFigure.Number(ends[1]) is { } to ? (from, to) : null;
}
