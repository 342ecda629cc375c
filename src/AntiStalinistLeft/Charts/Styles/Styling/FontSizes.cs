using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Charts;

/// <summary>Fonts: the style's typefaces and base size, with the figure's own relative sizes kept within narrow limits.</summary>
internal static class FontSizes
{
    private const double Largest = 1.25;
    private const double TickShare = 0.9;

    /// <summary>Sets every size, and the sizes that Plotly would otherwise choose itself.</summary>
    public static void Apply(PlotlyFigure plot, FigureStyle style)
    {
        JsonObject font = PlotlyFigure.GetOrAddObject(plot.Layout, "font");
        double was = PlotlyFigure.GetNumber(font["size"]) ?? PlotlyFigure.DefaultFontPixels;
        double wanted = Pixels(style.FontSize);
        double least = Pixels(style.MinimumFontSize);
        Walk(plot.Json["data"], size => Scaled(size, was, wanted, least));
        Walk(plot.Layout, size => Scaled(size, was, wanted, least));
        font["family"] = Families(style);
        font["size"] = wanted;
        font["color"] = style.Ink;
        SetDefaults(plot, wanted, least);
    }

    private static double Scaled(double size, double was, double wanted, double least) =>
        Math.Round(Math.Clamp(size / was * wanted, least, wanted * Largest), 3);

    // Plotly gives titles 1.2 to 1.4 times the ordinary size: too much in a narrow column.
    private static void SetDefaults(PlotlyFigure plot, double wanted, double least)
    {
        double ticks = Math.Round(Math.Max(least, wanted * TickShare), 3);
        foreach (JsonObject axis in plot.GetUsedAxes().Values)
        {
            if (PlotlyFigure.GetTitle(axis["title"]) is { } words)
            {
                if (axis["title"] is not JsonObject) axis["title"] = new JsonObject { ["text"] = words };
                SetIfMissing(axis["title"]!.AsObject(), "font", wanted);
            }

            SetIfMissing(axis, "tickfont", ticks);
        }

        foreach (JsonObject annotation in PlotlyFigure.GetObjects(plot.Layout["annotations"])) SetIfMissing(annotation, "font", wanted);
        if (plot.Layout["title"] is { } title)
        {
            if (title is not JsonObject) plot.Layout["title"] = new JsonObject { ["text"] = PlotlyFigure.GetTitle(title) };
            SetIfMissing(plot.Layout["title"]!.AsObject(), "font", wanted * Largest);
        }

        SetIfMissing(PlotlyFigure.GetOrAddObject(plot.Layout, "legend"), "font", ticks);
        foreach (JsonObject bar in GetColorBars(plot))
        {
            SetIfMissing(bar, "tickfont", ticks);
            if (PlotlyFigure.GetTitle(bar["title"]) is not { } words) continue;
            if (bar["title"] is not JsonObject) bar["title"] = new JsonObject { ["text"] = words };
            SetIfMissing(bar["title"]!.AsObject(), "font", ticks);
        }
    }

    /// <summary>The colour bars that the figure describes.</summary>
    public static IEnumerable<JsonObject> GetColorBars(PlotlyFigure plot) =>
        plot.Traces.SelectMany(trace => new[] { trace["colorbar"], (trace["marker"] as JsonObject)?["colorbar"] })
            .Concat(plot.Layout.Where(pair => pair.Key.StartsWith("coloraxis", StringComparison.Ordinal)).Select(pair => (pair.Value as JsonObject)?["colorbar"]))
            .OfType<JsonObject>();

    private static void Walk(JsonNode? node, Func<double, double> scale)
    {
        if (node is JsonArray list)
        {
            foreach (JsonNode? item in list.Where(item => item is JsonObject)) Walk(item, scale);
        }

        if (node is not JsonObject parts) return;
        foreach ((string key, JsonNode? value) in parts.ToList())
        {
            if (key.EndsWith("font", StringComparison.Ordinal) && value is JsonObject font)
            {
                Resize(font, scale);
            }
            else if (value is JsonObject || (value is JsonArray items && items.Any(item => item is JsonObject)))
            {
                Walk(value, scale);
            }
        }
    }

    private static void Resize(JsonObject font, Func<double, double> scale)
    {
        font.Remove("family");
        if (PlotlyFigure.GetNumber(font["size"]) is { } size)
        {
            font["size"] = scale(size);
        }
        else if (font["size"] is JsonArray sizes)
        {
            font["size"] = new JsonArray([.. sizes.Select(item => PlotlyFigure.GetNumber(item) is { } one ? (JsonNode)scale(one) : null)]);
        }
    }

    private static void SetIfMissing(JsonObject parent, string font, double size)
    {
        JsonObject child = PlotlyFigure.GetOrAddObject(parent, font);
        if (PlotlyFigure.GetNumber(child["size"]) is null && child["size"] is not JsonArray) child["size"] = Math.Round(size, 3);
    }

    private static double Pixels(double points) => Math.Round(PaperLength.FromPoints(points).Pixels, 3);

    private static string Families(FigureStyle style) =>
        string.Join(", ", style.Fonts.Select(font => font.Contains(' ', StringComparison.Ordinal) ? $"'{font.Replace("'", string.Empty, StringComparison.Ordinal)}'" : font));
}
