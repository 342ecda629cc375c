using System.Text.Json;
using AntiStalinistLeft.Charts;
using AntiStalinistLeft.PlotlyNet;
using Plotly.NET;

namespace AntiStalinistLeft;

/// <summary>
/// The style of the kit's charts as a template of Plotly.NET. For all charts of a notebook:
/// <c>Defaults.DefaultTemplate = HouseTemplate.Create();</c>.
/// </summary>
public static class HouseTemplate
{
    private static readonly string Json = Write();

    /// <summary>
    /// A new template, for templates can be changed: colours that colour-blind readers can distinguish, and for the series of
    /// bars, points and lines a hatching, a shape and a stroke each, taken in turn.
    /// </summary>
    public static Template Create()
    {
        var template = new Template();
        PlotlyObjects.CopyProperties(JsonDocument.Parse(Json).RootElement, template);
        return template;
    }

    /// <summary>The series with the look of the voice that it is called after, where it sets none itself.</summary>
    internal static Trace GiveVoiceItsLook(Trace trace)
    {
        int voice = Value(trace, "name") is string name ? HouseStyle.Voices.ToList().IndexOf(name) : -1;
        if (voice < 0) return trace;
        var look = new DynamicObj.DynamicObj();
        PlotlyObjects.CopyProperties(JsonSerializer.SerializeToElement(Bar(HouseStyle.Series[voice])), look);
        if (Value(trace, "marker") is DynamicObj.DynamicObj own)
        {
            // Plotly.NET gives every bar a hatching in which nothing is set.
            foreach ((string property, object value) in own.GetProperties(true).Where(set => set.Value is not DynamicObj.DynamicObj inner || inner.GetProperties(true).Any())) look.SetProperty(property, value);
        }

        var styled = new Trace(trace.type);
        foreach ((string property, object value) in trace.GetProperties(true)) styled.SetProperty(property, value);
        styled.SetProperty("marker", look);
        return styled;
    }

    private static object? Value(DynamicObj.DynamicObj of, string property) => of.GetProperties(true).FirstOrDefault(found => found.Key == property).Value;

    private static string Write()
    {
        object axis = new { automargin = true, gridcolor = HouseStyle.Grid, zerolinecolor = HouseStyle.Ink, linecolor = HouseStyle.Faint, ticks = string.Empty, title = new { standoff = 8 } };
        object bars = HouseStyle.Series.Select(style => new { marker = Bar(style) });
        return JsonSerializer.Serialize(new
        {
            layout = new
            {
                font = new { family = HouseStyle.Font.Family, size = HouseStyle.FontSize, color = HouseStyle.Ink },
                title = new { x = 0, xanchor = "left", xref = "container", pad = new { l = 8 }, font = new { size = 15, weight = "bold" } },
                paper_bgcolor = HouseStyle.Paper,
                plot_bgcolor = HouseStyle.Paper,
                colorway = HouseStyle.Series.Select(style => style.Color),
                colorscale = new { sequential = HouseStyle.Scale, sequentialminus = HouseStyle.Scale },
                hovermode = "closest",
                autosize = true,
                margin = new { l = 8, r = 12, t = 60, b = 40 },
                legend = new { orientation = "h", x = 0, xanchor = "left", y = -0.2, yanchor = "top" },
                xaxis = axis,
                yaxis = axis,
            },
            data = new
            {
                bar = bars,
                histogram = bars,
                scatter = HouseStyle.Series.Select(style => new { marker = Point(style), line = new { color = style.Color, dash = style.Dash, width = 2 } }),
                box = HouseStyle.Series.Select(style => new { marker = Point(style), line = new { color = style.Color } }),
                heatmap = (object[])[new { colorscale = HouseStyle.Scale }],
            },
        });
    }

    private static object Bar(SeriesStyle style) => new
    {
        color = style.Color,
        line = new { color = HouseStyle.Ink, width = 0.5 },
        pattern = new { shape = style.Pattern, bgcolor = style.Color, fgcolor = HouseStyle.Ink, solidity = 0.25 },
    };

    private static object Point(SeriesStyle style) => new { color = style.Color, symbol = style.Symbol, size = 10, line = new { color = HouseStyle.Ink, width = 0.75 } };
}
