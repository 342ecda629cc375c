using System.Text.Json;
using Microsoft.FSharp.Collections;
using Plotly.NET;
using Properties = DynamicObj.DynamicObj;

namespace AntiStalinistLeft.Polyglot;

/// <summary>Figures of the kit as charts of Plotly.NET, and back, by way of plotly's JSON.</summary>
public static class PlotlyNetCharts
{
    /// <summary>Copies a figure's series and layout into a chart that Plotly.NET's functions restyle.</summary>
    /// <remarks>Caption, notes and table have no place there; alt text and caption lie in the layout's <c>meta</c>.</remarks>
    public static GenericChart ToGenericChart(this Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        using JsonDocument json = JsonDocument.Parse(figure.ToPlotlyJson());
        Trace[] traces = [.. json.RootElement.GetProperty("data").EnumerateArray().Select(ToTrace)];
        var layout = new Layout();
        Fill(layout, json.RootElement.GetProperty("layout"));
        return GenericChart.fromFigure(Plotly.NET.Figure.create(ListModule.OfSeq(traces), layout));
    }

    /// <summary>Copies a chart into a figure, which the kit shows, renders and exports like its own.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="caption">What stands below it.</param>
    /// <param name="altText">What a reader without sight is told.</param>
    /// <param name="name">Short name in kebab case.</param>
    /// <param name="data">The table that the chart shows; the values that its series hold where null.</param>
    /// <exception cref="InputException">Plotly.NET wrote something that is no chart.</exception>
    public static Figure ToFigure(this GenericChart chart, string caption, string altText, string name = "chart", DataFrame? data = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return Figure.FromPlotlyJson(GenericChart.toFigureJson(chart), caption, altText, name, data).GetOrThrow();
    }

    private static Trace ToTrace(JsonElement json)
    {
        var trace = new Trace(json.TryGetProperty("type", out JsonElement type) ? type.GetString()! : "scatter");
        Fill(trace, json);
        return trace;
    }

    private static void Fill(Properties target, JsonElement json)
    {
        foreach (JsonProperty property in json.EnumerateObject())
        {
            // A trace's type is given to its constructor; a property that is null is one that is not set.
            if (target is Trace && property.Name == "type") continue;
            if (ToValue(property.Value) is { } value) target.SetProperty(property.Name, value);
        }
    }

    private static object? ToValue(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => ToProperties(json),
        JsonValueKind.Array => json.EnumerateArray().Select(ToValue).ToArray(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt64(out long whole) ? (object)whole : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static Properties ToProperties(JsonElement json)
    {
        var properties = new Properties();
        Fill(properties, json);
        return properties;
    }
}
