using AntiStalinistLeft.PlotlyNet;
using Microsoft.FSharp.Core;
using Plotly.NET;

namespace AntiStalinistLeft;

/// <summary>Figures of the kit as charts of Plotly.NET, and charts of Plotly.NET as figures.</summary>
public static class PlotlyNetExtensions
{
    /// <summary>The figure's chart, to go on with in Plotly.NET. Caption, alt text, notes and table stay with the figure.</summary>
    /// <returns>A chart with the figure's series and layout, and without Plotly.NET's default template.</returns>
    public static GenericChart ToChart(this CaptionedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return PlotlyObjects.ReadChart(figure.ToPlotlyJson());
    }

    /// <summary>Makes a figure of a chart, so that it is captioned, exported and read aloud like any other.</summary>
    /// <param name="chart">The chart. Plotly.NET's default template and size are left out of it; those that were set stay.</param>
    /// <param name="caption">What stands below it: what is counted, in what, how.</param>
    /// <param name="altText">What a reader without sight is told: what is drawn, what rises and falls, the extremes.</param>
    /// <param name="data">The table that the chart shows; the values that its series hold where null.</param>
    /// <param name="name">Short name in kebab case, for files.</param>
    /// <param name="finding">What it shows, in a sentence with its numbers; it stands above the chart. The chart's title, or the name, where null.</param>
    /// <exception cref="ArgumentException">The name is not in kebab case, or caption or alt text are blank.</exception>
    public static CaptionedFigure ToFigure(this GenericChart chart, string caption, string altText, Table? data = null, string name = "chart", string? finding = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return CaptionedFigure.FromPlotlyJson(PlotlyObjects.WriteChart(chart), caption, altText, name, data, finding).GetOrThrow();
    }

    /// <summary>
    /// The chart in the kit's style: its colours, a hatching, shape or stroke beside each, so that series differ without
    /// colour too, its font, and the width of the page instead of a fixed one. A series that is called as <see cref="VoiceNames"/>
    /// calls a voice looks as in every other chart. What the chart itself sets stays.
    /// </summary>
    public static GenericChart WithHouseStyle(this GenericChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        Layout layout = PlotlyObjects.CopyWithoutDefaults(GenericChart.getLayout(chart));
        layout.SetProperty("template", HouseTemplate.Create());
        return GenericChart.setLayout(layout, GenericChart.mapTrace(FuncConvert.FromFunc<Trace, Trace>(HouseTemplate.GiveVoiceItsLook), chart));
    }
}
