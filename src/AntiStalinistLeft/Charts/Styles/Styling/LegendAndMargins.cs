using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Charts;

/// <summary>Margins as narrow as the labels allow, and the legend where it takes no width.</summary>
internal static class LegendAndMargins
{
    private const double TitleLines = 1.5;
    private const double TitleShare = 0.7;
    private const int MaxTitleLines = 3;

    public static void Apply(PlotlyFigure plot, FigureStyle style)
    {
        double edge = PaperLength.FromPoints(3).Pixels;
        double line = PaperLength.FromPoints(style.FontSize).Pixels * TitleLines;
        double top = edge + (HasPanelTitles(plot) ? line : 0) + (line * FitTitle(plot, style));
        plot.Layout["margin"] = new JsonObject { ["l"] = Round(edge), ["r"] = Round(edge * 2), ["t"] = Round(top), ["b"] = Round(edge), ["pad"] = 0, ["autoexpand"] = true };
        foreach (JsonObject axis in plot.GetUsedAxes().Values) axis["automargin"] = true;
        if (plot.Layout["title"] is JsonObject title)
        {
            title["x"] = 0;
            title["xref"] = "paper";
            title["xanchor"] = "left";
            title["yref"] = "container";
            title["y"] = Round(1 - (edge / PlotlyFigure.GetNumber(plot.Layout["height"])!.Value));
            title["yanchor"] = "top";
        }

        if (style.Legend != LegendPosition.AsIs) PlaceLegend(plot, style, line);
    }

    // A finding may need three lines; what the chart is of stands in the caption.
    private static double FitTitle(PlotlyFigure plot, FigureStyle style)
    {
        if (PlotlyFigure.GetTitle(plot.Layout["title"]) is not { } words) return 0;
        double letters = PlotlyFigure.GetNumber(plot.Layout["width"])!.Value / PaperLength.FromPoints(style.FontSize).Pixels * TitleShare;
        IReadOnlyList<string> lines = TextMeasurer.Wrap(TextMeasurer.StripMarkup(words), letters, MaxTitleLines);
        JsonObject title = plot.Layout["title"]!.AsObject();
        title.Remove("subtitle");
        title.Remove("pad");
        title["text"] = string.Join("<br>", lines.Select(TextMeasurer.Encode));
        return 1.5 * lines.Count;
    }

    /// <summary>Whether annotations stand above the chart as the titles of its panels.</summary>
    private static bool HasPanelTitles(PlotlyFigure plot) =>
        PlotlyFigure.GetObjects(plot.Layout["annotations"]).Any(note => PlotlyFigure.GetText(note["yref"]) == "paper" && PlotlyFigure.GetNumber(note["y"]) is >= 0.95);

    private static void PlaceLegend(PlotlyFigure plot, FigureStyle style, double line)
    {
        JsonObject legend = PlotlyFigure.GetOrAddObject(plot.Layout, "legend");
        foreach (string place in new[] { "x", "y", "xref", "yref", "xanchor", "yanchor", "orientation" }) legend.Remove(place);
        legend["borderwidth"] = 0;
        legend["itemwidth"] = 30;
        legend["tracegroupgap"] = Round(line / 3);
        if (style.Legend == LegendPosition.Right) return;
        double plotHeight = PlotlyFigure.GetNumber(plot.Layout["height"])!.Value;
        legend["orientation"] = "h";
        legend["x"] = 0;
        legend["xanchor"] = "left";
        legend["y"] = Round(1 + ((HasPanelTitles(plot) ? line : line / 4) / plotHeight * 1.4));
        legend["yanchor"] = "bottom";
    }

    private static double Round(double value) => Math.Round(value, 3);
}
