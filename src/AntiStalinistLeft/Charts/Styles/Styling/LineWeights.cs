using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Charts;

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
            if (PlotlyFigure.GetText(trace["mode"])?.Contains("text", StringComparison.Ordinal) == true && SeriesMarks.IsScatter(trace)) trace["cliponaxis"] = false;
            WeighMarker(trace, Pixels(style.Marker), line);
            foreach (string error in new[] { "error_x", "error_y" })
            {
                if (trace[error] is not JsonObject bars) continue;
                bars["thickness"] = Round(line * 0.75);
                bars["width"] = Round(Pixels(style.Marker) * 0.5);
            }
        }

        foreach (JsonObject axis in plot.GetUsedAxes().Values) WeighAxis(axis, style);
        foreach (JsonObject shape in PlotlyFigure.GetObjects(plot.Layout["shapes"])) Scale(shape, "line", "width", line / ScreenLine);
        foreach (JsonObject note in PlotlyFigure.GetObjects(plot.Layout["annotations"]))
        {
            if (PlotlyFigure.GetBoolean(note["showarrow"]) == false) continue;
            note["arrowwidth"] = Pixels(style.AxisLine);
            note["arrowsize"] = 1;
            foreach (string offset in new[] { "ax", "ay" })
            {
                if (note[$"{offset}ref"] is null && PlotlyFigure.GetNumber(note[offset]) is { } length) note[offset] = Round(length * GetScale(style));
            }
        }

        foreach (JsonObject bar in FontSizes.GetColorBars(plot))
        {
            bar["thickness"] = Pixels(BarPoints);
            bar["outlinewidth"] = Pixels(style.AxisLine);
            bar["ticklen"] = Pixels(2);
            bar["tickwidth"] = Pixels(style.AxisLine);
        }
    }

    /// <summary>The scale of print relative to a screen at the default font size.</summary>
    public static double GetScale(FigureStyle style) => PaperLength.FromPoints(style.FontSize).Pixels / PlotlyFigure.DefaultFontPixels;

    private static void WeighLine(JsonObject trace, double line)
    {
        bool isLine = SeriesMarks.IsScatter(trace);
        if (trace["line"] is JsonObject own && PlotlyFigure.GetNumber(own["width"]) is { } width) own["width"] = Round(width / ScreenLine * line);
        else if (isLine) PlotlyFigure.GetOrAddObject(trace, "line")["width"] = line;
    }

    private static void WeighMarker(JsonObject trace, double marker, double line)
    {
        bool isPoints = SeriesMarks.IsScatter(trace) || PlotlyFigure.GetText(trace["type"]) is "box" or "violin";
        if (!isPoints && trace["marker"] is not JsonObject) return;
        JsonObject look = PlotlyFigure.GetOrAddObject(trace, "marker");
        double factor = marker / ScreenMarker;
        if (PlotlyFigure.GetNumber(look["size"]) is { } size) look["size"] = Round(size * factor);
        else if (look["size"] is JsonArray sizes) ScaleSizes(look, sizes, factor);
        else if (isPoints) look["size"] = marker;
        Scale(look, "line", "width", line / ScreenLine);
    }

    private static void ScaleSizes(JsonObject look, JsonArray sizes, double factor)
    {
        if (PlotlyFigure.GetNumber(look["sizeref"]) is { } reference and > 0)
        {
            bool area = PlotlyFigure.GetText(look["sizemode"]) == "area";
            look["sizeref"] = reference / (area ? factor * factor : factor);
            return;
        }

        look["size"] = new JsonArray([.. sizes.Select(item => PlotlyFigure.GetNumber(item) is { } one ? (JsonNode)Round(one * factor) : null)]);
    }

    private static void WeighAxis(JsonObject axis, FigureStyle style)
    {
        // An axis that says nothing needs no line, which Plotly draws wherever a width is given.
        if (PlotlyFigure.GetBoolean(axis["showticklabels"]) == false && axis["title"] is null) axis["showline"] ??= false;
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
        if (parent[child] is JsonObject line && PlotlyFigure.GetNumber(line[key]) is { } width) line[key] = Round(width * factor);
    }

    private static double Pixels(double points) => Round(PaperLength.FromPoints(points).Pixels);

    private static double Round(double value) => Math.Round(value, 3);
}
