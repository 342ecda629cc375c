using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft;

/// <summary>
/// A chart with all that a paper and a reader without sight need: title, caption, alt text, the table that it shows,
/// the parameters it was made with, and the warnings that belong under it. Immutable; shows itself in a notebook.
/// </summary>
[TypeFormatterSource(typeof(FigureFormatterSource), PreferredMimeTypes = [FigureFormatterSource.PlotlyMimeType, "text/html"])]
public sealed partial record CaptionedFigure
{
    private readonly string _name = string.Empty;

    /// <summary>Short name in kebab case, for files.</summary>
    /// <exception cref="ArgumentException">It is not in kebab case.</exception>
    public required string Name
    {
        get => _name;
        init => _name = Kebab().IsMatch(value) ? value : throw new ArgumentException($"«{value}» is no name in kebab case, such as tendencies-by-revision.", nameof(value));
    }

    /// <summary>What the chart is of.</summary>
    public required string Title { get; init; }

    /// <summary>What stands below it: what is counted, in what, how; without the notes.</summary>
    public required string Caption { get; init; }

    /// <summary>A text alternative for readers who cannot see the chart: what is drawn, what rises and falls, the extremes.</summary>
    public required string AltText { get; init; }

    /// <summary>The table that the chart shows.</summary>
    public required Table Data { get; init; }

    /// <summary>The parameters it was made with, by name, in a stable order.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The texts that it counts in, in the order in which they are shown; empty where none are named.</summary>
    public IReadOnlyList<FigureSource> Sources { get; init; } = [];

    /// <summary>What a reader must know before drawing a conclusion; shown under the chart.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What plotly.js draws.</summary>
    public required PlotlyChart Chart { get; init; }

    /// <summary>
    /// The chart as plotly's JSON, <c>{"data":…,"layout":…,"config":…}</c>; <c>layout.meta</c> holds name, alt text,
    /// caption and notes.
    /// </summary>
    /// <param name="indented">True for a file that people read.</param>
    public string ToPlotlyJson(bool indented = false)
    {
        var meta = new PlotlyMeta(Name, AltText, Caption, Notes);
        return PlotlyJson.Write(Chart with { Layout = Chart.Layout with { Meta = meta } }, indented);
    }

    /// <summary>
    /// The figure as a piece of HTML that draws itself in any page: with plotly.js, packed to 2 MB, unless the kit does not
    /// find it; caption, notes and the table are always there.
    /// </summary>
    public string ToHtml() => FigureHtml.Write(this, bringsPlotly: true);

    /// <summary>The same figure laid out for paper: size, fonts, lines and markers as the style specifies.</summary>
    /// <param name="style">The style, for instance <c>FigureStyles.BuiltIn.Find("double").GetOrThrow()</c>.</param>
    /// <returns>The figure; its notes list what had to be shortened and what may be hard to distinguish in print.</returns>
    /// <exception cref="InputException">There is nothing to draw.</exception>
    public CaptionedFigure With(FigureStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        StyledFigure styled = FigureStyling.Apply(JsonNode.Parse(ToPlotlyJson())!.AsObject(), style).GetOrThrow();
        PlotlyChart chart = ForeignChart.Read(styled.Figure.ToJsonString()).GetOrThrow();
        return this with { Chart = chart with { Config = HouseStyle.Config with { Responsive = false } }, Notes = [.. Notes, .. styled.Warnings.Select(warning => warning.Message)] };
    }

    /// <summary>Makes a figure of a chart that another program wrote as plotly's JSON, <c>{"data":[…],"layout":{…}}</c>.</summary>
    /// <param name="json">The chart; its series and layout are kept as they are.</param>
    /// <param name="caption">What stands below it.</param>
    /// <param name="altText">What a reader without sight is told.</param>
    /// <param name="name">Short name in kebab case.</param>
    /// <param name="data">The table that the chart shows; the values that its series hold where null.</param>
    /// <returns>The figure, titled as the chart is, or a failure that says what the JSON lacks.</returns>
    public static Result<CaptionedFigure> FromPlotlyJson(string json, string caption, string altText, string name = "chart", Table? data = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentException.ThrowIfNullOrWhiteSpace(caption);
        ArgumentException.ThrowIfNullOrWhiteSpace(altText);
        Result<PlotlyChart> chart = ForeignChart.Read(json);
        return chart.Succeeded
            ? Result<CaptionedFigure>.Success(new CaptionedFigure
            {
                Name = name,
                Title = ForeignChart.GetTitle(chart.Value) ?? name,
                Caption = caption,
                AltText = altText,
                Data = data ?? ForeignChart.ToDataFrame(chart.Value, name),
                Chart = chart.Value,
            })
            : Result<CaptionedFigure>.Fail(chart.Failure);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kebab();
}
