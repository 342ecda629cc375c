using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Charts;

/// <summary>Everything that distinguishes one series from another in print.</summary>
/// <param name="Name">The name in the legend.</param>
/// <param name="Color">Its colour on the paper.</param>
/// <param name="Dash">The dash of its line; null where it has none.</param>
/// <param name="Symbol">Its marker; null where it has none.</param>
/// <param name="Pattern">The hatching of its bars; empty for plain, null where it has none.</param>
/// <param name="Label">The one word that stands in or at all of its points; null where there is none.</param>
/// <param name="Panel">The vertical axis on which it first stands.</param>
internal sealed record SeriesAppearance(string Name, Rgb Color, string? Dash, string? Symbol, string? Pattern, string? Label, string Panel)
{
    /// <summary>The colours that Plotly gives series in turn when the figure says nothing (D3's category 10).</summary>
    internal static readonly string[] DefaultColors =
        ["#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22", "#17becf"];

    private static readonly Rgb White = new(1, 1, 1);

    /// <summary>Whether nobody has to tell two apart, for they stand in different panels, or two look different apart from colour.</summary>
    public bool DiffersInShape(SeriesAppearance other) =>
        Panel != other.Panel
        || (Label is not null && other.Label is not null && Label != other.Label)
        || (Dash is not null && other.Dash is not null && Dash != other.Dash)
        || (Symbol is not null && other.Symbol is not null && Symbol != other.Symbol)
        || (Pattern is not null && other.Pattern is not null && Pattern != other.Pattern)
        || (Dash is null) != (other.Dash is null)
        || (Pattern is null) != (other.Pattern is null);

    /// <summary>The looks of a figure's series, one for each name; bands and guide lines, which have no name, left out.</summary>
    public static IReadOnlyList<SeriesAppearance> FromFigure(PlotlyFigure plot)
    {
        var looks = new List<SeriesAppearance>();
        string[] colorway = plot.Layout["colorway"] is JsonArray { Count: > 0 } own ? [.. own.Select(PlotlyFigure.GetText).OfType<string>()] : DefaultColors;
        Rgb paper = Rgb.TryParse(PlotlyFigure.GetText(plot.Layout["plot_bgcolor"]), out Rgb stated) ? stated.BlendOver(White) : White;
        for (int i = 0; i < plot.Traces.Count; i++)
        {
            JsonObject trace = plot.Traces[i];
            if (!SeriesMarks.IsSeries(trace) || PlotlyFigure.GetText(trace["name"]) is not { Length: > 0 } name) continue;
            if (looks.Exists(look => look.Name == name)) continue;
            string? text = ColorOf(trace) ?? (HasOwnColors(trace) || colorway.Length == 0 ? null : colorway[i % colorway.Length]);
            if (!Rgb.TryParse(text, out Rgb color)) continue;
            double coverage = PlotlyFigure.GetNumber(trace["opacity"]) is { } opacity ? Math.Clamp(opacity, 0, 1) : 1;
            looks.Add(new SeriesAppearance(name, (color with { A = color.A * coverage }).BlendOver(paper), DashOf(trace), SymbolOf(trace), PatternOf(trace), LabelOf(trace), PlotlyFigure.GetAxisName(trace, 'y')));
        }

        return looks;
    }

    private static string? ColorOf(JsonObject trace)
    {
        // An area is seen before its outline, which all areas may share.
        if (trace["stackgroup"] is not null && PlotlyFigure.GetText(trace["fillcolor"]) is { } fill) return fill;
        string? line = SeriesMarks.HasLine(trace) ? PlotlyFigure.GetText((trace["line"] as JsonObject)?["color"]) : null;
        return line ?? PlotlyFigure.GetText((trace["marker"] as JsonObject)?["color"]) ?? PlotlyFigure.GetText(trace["fillcolor"]);
    }

    // A scale or a list gives each point a colour of its own: no colour stands for the series.
    private static bool HasOwnColors(JsonObject trace) =>
        (trace["marker"] as JsonObject)?["color"] is JsonArray or JsonObject || PlotlyFigure.GetText(trace["type"]) is "heatmap" or "contour" or "pie" or "sunburst" or "treemap" or "sankey";

    private static string? DashOf(JsonObject trace) => SeriesMarks.HasLine(trace) ? PlotlyFigure.GetText((trace["line"] as JsonObject)?["dash"]) ?? "solid" : null;

    private static string? SymbolOf(JsonObject trace)
    {
        if (!SeriesMarks.HasMarkers(trace)) return null;
        JsonNode? symbol = (trace["marker"] as JsonObject)?["symbol"];
        return PlotlyFigure.GetText(symbol) ?? symbol?.ToJsonString() ?? "circle";
    }

    private static string? LabelOf(JsonObject trace) =>
        PlotlyFigure.GetText(trace["mode"])?.Contains("text", StringComparison.Ordinal) == true && trace["text"] is JsonArray words
        && words.Select(PlotlyFigure.GetText).Where(word => word is { Length: > 0 }).Distinct(StringComparer.Ordinal).ToArray() is [var one]
            ? one
            : null;

    private static string? PatternOf(JsonObject trace)
    {
        if (!SeriesMarks.IsBars(trace)) return null;
        return PlotlyFigure.GetText(((trace["marker"] as JsonObject)?["pattern"] as JsonObject)?["shape"]) ?? string.Empty;
    }
}
