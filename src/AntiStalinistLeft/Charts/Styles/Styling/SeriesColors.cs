using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Charts;

/// <summary>Gives series the colours of a style, in the order in which the figure first uses its own.</summary>
internal static class SeriesColors
{
    private const double GreyChroma = 5;

    public static void Apply(PlotlyFigure plot, FigureStyle style)
    {
        plot.Layout["paper_bgcolor"] = style.Paper;
        plot.Layout["plot_bgcolor"] = style.Paper;
        AssignColors(plot, style);
        if (style.Palette.Count == 0) return;
        plot.Layout["colorway"] = new JsonArray([.. style.Palette.Select(color => (JsonNode)color)]);
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonObject trace in plot.Traces)
        {
            foreach ((JsonObject parent, string key) in Places(trace))
            {
                if (PlotlyFigure.GetText(parent[key]) is { } text) parent[key] = Mapped(text);
                else if (parent[key] is JsonArray list) parent[key] = new JsonArray([.. list.Select(item => PlotlyFigure.GetText(item) is { } one ? (JsonNode)Mapped(one) : item?.DeepClone())]);
            }
        }

        string Mapped(string text)
        {
            if (!Rgb.TryParse(text, out Rgb color) || color.A == 0 || IsGrey(color)) return text;
            if (!given.TryGetValue(color.ToString(), out string? mapped))
            {
                mapped = style.Palette[given.Count % style.Palette.Count];
                given.Add(color.ToString(), mapped);
            }

            if (color.A >= 1 || !Rgb.TryParse(mapped, out Rgb full)) return mapped;
            return FormattableString.Invariant($"rgba({Math.Round(full.R * 255)}, {Math.Round(full.G * 255)}, {Math.Round(full.B * 255)}, {color.A:0.###})");
        }
    }

    // Plotly counts traces, not names: the same series in two panels would get two colours and only one in the legend.
    private static void AssignColors(PlotlyFigure plot, FigureStyle style)
    {
        string[] colors = style.Palette.Count > 0
            ? [.. style.Palette]
            : plot.Layout["colorway"] is JsonArray { Count: > 0 } own ? [.. own.Select(PlotlyFigure.GetText).OfType<string>()] : SeriesAppearance.DefaultColors;
        var open = plot.Traces.Where(trace => SeriesMarks.IsSeries(trace) && SeriesMarks.HasOneColor(trace) && PlotlyFigure.GetText(trace["name"]) is { Length: > 0 }).ToList();
        var names = open.Select(plot.GetName).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count == open.Count || colors.Length == 0) return;
        foreach (JsonObject trace in open)
        {
            string color = colors[names.IndexOf(plot.GetName(trace)) % colors.Length];
            foreach (string part in new[] { "line", "marker" }) PlotlyFigure.GetOrAddObject(trace, part)["color"] ??= color;
        }
    }

    // Grey says «the rest» or «for comparison» and is kept.
    private static bool IsGrey(Rgb color)
    {
        Lab seen = ColorVisionKind.Full.Simulate(color);
        return Math.Sqrt((seen.A * seen.A) + (seen.B * seen.B)) < GreyChroma;
    }

    private static IEnumerable<(JsonObject Parent, string Key)> Places(JsonObject trace)
    {
        yield return (trace, "fillcolor");
        foreach (string part in new[] { "line", "marker", "error_x", "error_y" })
        {
            if (trace[part] is JsonObject child) yield return (child, "color");
        }
    }
}
