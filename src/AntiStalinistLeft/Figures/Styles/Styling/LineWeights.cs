using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Figures.Styles.Styling;

/// <summary>Lines and markers at the thickness of print; thicker ones of the figure stay thicker in proportion.</summary>
internal static class LineWeights
{
    private const double ScreenLine = 2;
    private const double ScreenMarker = 6;
    private const double BarPoints = 8;

    /// <summary>Sets the weights of series, axes and shapes.</summary>
    public static void Apply(PlotlyFigure plot, FigureStyle style)
    {
        double line = Pixels(style.DataLine);
        foreach (JsonObject trace in plot.Traces)
        {
            WeighLine(trace, line);
            if (PlotlyFigure.Text(trace["mode"])?.Contains("text", StringComparison.Ordinal) == true && SeriesMarks.IsScatter(trace)) trace["cliponaxis"] = false;
            WeighMarker(trace, Pixels(style.Marker), line);
            foreach (string error in new[] { "error_x", "error_y" })
            {
                if (trace[error] is not JsonObject bars) continue;
                bars["thickness"] = Round(line * 0.75);
                bars["width"] = Round(Pixels(style.Marker) * 0.5);
            }
        }

        foreach (JsonObject axis in plot.UsedAxes().Values) WeighAxis(axis, style);
        foreach (JsonObject shape in PlotlyFigure.Objects(plot.Layout["shapes"])) Scale(shape, "line", "width", line / ScreenLine);
        foreach (JsonObject note in PlotlyFigure.Objects(plot.Layout["annotations"]))
        {
            if (PlotlyFigure.Truth(note["showarrow"]) == false) continue;
            note["arrowwidth"] = Pixels(style.AxisLine);
            note["arrowsize"] = 1;
            foreach (string offset in new[] { "ax", "ay" })
            {
                if (note[$"{offset}ref"] is null && PlotlyFigure.Number(note[offset]) is { } length) note[offset] = Round(length * Ratio(style));
            }
        }

        foreach (JsonObject bar in LetterSizes.ColorBars(plot))
        {
            bar["thickness"] = Pixels(BarPoints);
            bar["outlinewidth"] = Pixels(style.AxisLine);
            bar["ticklen"] = Pixels(2);
            bar["tickwidth"] = Pixels(style.AxisLine);
        }
    }

    /// <summary>How much smaller things are than on a screen of ordinary letters.</summary>
    public static double Ratio(FigureStyle style) => PaperLength.FromPoints(style.FontSize).Pixels / PlotlyFigure.DefaultFontPixels;

    private static void WeighLine(JsonObject trace, double line)
    {
        bool isLine = SeriesMarks.IsScatter(trace);
        if (trace["line"] is JsonObject own && PlotlyFigure.Number(own["width"]) is { } width) own["width"] = Round(width / ScreenLine * line);
        else if (isLine) PlotlyFigure.Child(trace, "line")["width"] = line;
    }

    private static void WeighMarker(JsonObject trace, double marker, double line)
    {
        bool isPoints = SeriesMarks.IsScatter(trace) || PlotlyFigure.Text(trace["type"]) is "box" or "violin";
        if (!isPoints && trace["marker"] is not JsonObject) return;
        JsonObject look = PlotlyFigure.Child(trace, "marker");
        double factor = marker / ScreenMarker;
        if (PlotlyFigure.Number(look["size"]) is { } size) look["size"] = Round(size * factor);
        else if (look["size"] is JsonArray sizes) ScaleSizes(look, sizes, factor);
        else if (isPoints) look["size"] = marker;
        Scale(look, "line", "width", line / ScreenLine);
    }

    private static void ScaleSizes(JsonObject look, JsonArray sizes, double factor)
    {
        if (PlotlyFigure.Number(look["sizeref"]) is { } reference and > 0)
        {
            bool area = PlotlyFigure.Text(look["sizemode"]) == "area";
            look["sizeref"] = reference / (area ? factor * factor : factor);
            return;
        }

        look["size"] = new JsonArray([.. sizes.Select(item => PlotlyFigure.Number(item) is { } one ? (JsonNode)Round(one * factor) : null)]);
    }

    private static void WeighAxis(JsonObject axis, FigureStyle style)
    {
        // An axis that says nothing needs no line, which Plotly draws wherever a width is given.
        if (PlotlyFigure.Truth(axis["showticklabels"]) == false && axis["title"] is null) axis["showline"] ??= false;
        axis["linewidth"] = Pixels(style.AxisLine);
        axis["tickwidth"] = Pixels(style.AxisLine);
        axis["zerolinewidth"] = Pixels(style.AxisLine);
        axis["gridwidth"] = Pixels(style.GridLine);
        axis["ticklen"] = Pixels(2);
        axis["linecolor"] ??= style.Ink;
        if (axis["title"] is JsonObject title) title["standoff"] = Pixels(4);
    }

    private static void Scale(JsonObject parent, string child, string key, double factor)
    {
        if (parent[child] is JsonObject line && PlotlyFigure.Number(line[key]) is { } width) line[key] = Round(width * factor);
    }

    private static double Pixels(double points) => Round(PaperLength.FromPoints(points).Pixels);

    private static double Round(double value) => Math.Round(value, 3);
}
