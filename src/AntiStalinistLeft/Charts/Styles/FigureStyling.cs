using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Charts;

/// <summary>Lays a figure out for paper. Pure: the figure given is not changed, and the same input gives the same output.</summary>
internal static class FigureStyling
{
    /// <summary>Applies a style.</summary>
    /// <param name="figure">Plotly JSON with <c>data</c> and <c>layout</c>.</param>
    /// <param name="style">The style.</param>
    /// <returns>
    /// The figure at its final size, or a failure where the JSON is no figure or has nothing to draw. Texts are as in
    /// the figure, but long labels are broken and shortened, each with a warning; numbers are never touched.
    /// </returns>
    public static Result<StyledFigure> Apply(JsonObject figure, FigureStyle style)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(style);
        var warnings = new List<Diagnostic>();
        var copy = (JsonObject)figure.DeepClone();
        if (FigureContent.Check(copy, warnings) is { } failure) return Result<StyledFigure>.Fail(failure);
        var plot = new PlotlyFigure(copy);
        RemoveControls(plot);
        PaperLength height = FigureDimensions.Apply(plot, style);
        if (!style.ShowTitle) plot.Layout.Remove("title");
        FontSizes.Apply(plot, style);
        LineWeights.Apply(plot, style);
        SeriesColors.Apply(plot, style);
        if (style.Distinguish) SeriesMarks.Apply(plot);
        SeriesMarks.ShortenDashes(plot);
        LegendAndMargins.Apply(plot, style);
        warnings.AddRange(LabelShortener.Apply(plot, style));
        warnings.AddRange(PointLabels.Apply(plot, style));
        DensePoints.Apply(plot, warnings);
        warnings.AddRange(LegibilityCheck.Check(plot.Json));
        return Result<StyledFigure>.Success(new StyledFigure(plot.Json, style.Width, height, warnings));
    }

    // Buttons and sliders do nothing on paper.
    private static void RemoveControls(PlotlyFigure plot)
    {
        foreach (string control in new[] { "updatemenus", "sliders", "hovermode", "dragmode", "autosize" }) plot.Layout.Remove(control);
        plot.Json.Remove("frames");
        plot.Json["config"] = new JsonObject { ["staticPlot"] = true };
    }
}
