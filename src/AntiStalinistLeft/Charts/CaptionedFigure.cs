using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft;

/// <summary>
/// A chart with all that a paper and a reader without sight need: its finding, title, caption, alt text, the table that
/// it shows, the parameters it was made with, and the warnings that belong under it. Immutable; shows itself in a notebook.
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

    /// <summary>
    /// What the rows say, in a sentence with its numbers: the figure's headline. Counts, differences and places only. Where
    /// there is nothing to draw it says so.
    /// </summary>
    public required string Finding { get; init; }

    /// <summary>What the chart is of, in a few words: the line below the finding.</summary>
    public required string Title { get; init; }

    /// <summary>What stands below it: what is counted, in what, how; without the notes.</summary>
    public required string Caption { get; init; }

    /// <summary>A text alternative for readers who cannot see the chart: what is drawn, what rises and falls, the extremes.</summary>
    public required string AltText { get; init; }

    /// <summary>The table that the chart shows.</summary>
    public required Table Data { get; init; }

    /// <summary>The parameters it was made with, by name, in a stable order.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The fingerprint of the corpus that it is of; null where it is of none.</summary>
    public string? CorpusFingerprint { get; init; }

    /// <summary>The texts that it counts in, in the order in which they are shown; empty where none are named.</summary>
    public IReadOnlyList<FigureSource> Sources { get; init; } = [];

    /// <summary>What a reader must know of the chart before drawing a conclusion; shown under it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>
    /// What the audit says of the texts that are counted in: where there is a note, the finding may be an artefact of
    /// extraction. A page shows each note once.
    /// </summary>
    public IReadOnlyList<string> AuditNotes { get; init; } = [];

    /// <summary>True where there is nothing to draw; the finding then says what is missing.</summary>
    public bool IsEmpty => Chart.Data.Count == 0;

    /// <summary>What plotly.js draws.</summary>
    public required PlotlyChart Chart { get; init; }

    /// <summary>How ids are written for readers of the table, by id.</summary>
    internal IReadOnlyDictionary<string, string> DisplayNames { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>True where the layout is another's, or a style's for paper, and gets no heading.</summary>
    internal bool IsLaidOut { get; init; }

    /// <summary>
    /// The chart as plotly's JSON, <c>{"data":…,"layout":…,"config":…}</c>, with finding and title above it; <c>layout.meta</c>
    /// holds name, finding, title, alt text, caption and notes.
    /// </summary>
    /// <param name="indented">True for a file that people read.</param>
    public string ToPlotlyJson(bool indented = false)
    {
        PlotlyLayout layout = IsLaidOut ? Chart.Layout : FigureHeading.Add(Chart.Layout, Finding, Title);
        var meta = new PlotlyMeta(Name, Finding, Title, AltText, Caption, [.. Notes, .. AuditNotes], IsLaidOut ? 0 : FigureHeading.GetHeight(Finding, Title));
        return PlotlyJson.Write(Chart with { Layout = layout with { Meta = meta } }, indented);
    }

    /// <summary>
    /// The figure as a piece of HTML that draws itself in any page: with plotly.js, packed to 2 MB, unless the kit does not
    /// find it; caption, notes and the table are always there.
    /// </summary>
    public string ToHtml() => FigureHtml.Write(this, bringsPlotly: true);

    /// <summary>The same figure laid out for paper: size, fonts, lines and markers as the style specifies.</summary>
    /// <param name="style">The style, for instance <c>FigureStyles.BuiltIn.Find("double").GetOrThrow()</c>.</param>
    /// <returns>
    /// The figure; its notes list what had to be shortened and what may be hard to distinguish in print. A figure with
    /// nothing to draw as it is.
    /// </returns>
    /// <exception cref="InputException">No series of the chart has a value.</exception>
    public CaptionedFigure With(FigureStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        if (IsEmpty) return this;
        StyledFigure styled = FigureStyling.Apply(JsonNode.Parse(ToPlotlyJson())!.AsObject(), style).GetOrThrow();
        PlotlyChart chart = ForeignChart.Read(styled.Figure.ToJsonString()).GetOrThrow();
        return this with
        {
            Chart = chart with { Config = HouseStyle.Config with { Responsive = false } },
            Notes = [.. Notes, .. styled.Warnings.Select(warning => warning.Message)],
            IsLaidOut = true,
        };
    }

    /// <summary>Makes a figure of a chart that another program wrote as plotly's JSON, <c>{"data":[…],"layout":{…}}</c>.</summary>
    /// <param name="json">The chart; its series and layout are kept as they are.</param>
    /// <param name="caption">What stands below it.</param>
    /// <param name="altText">What a reader without sight is told.</param>
    /// <param name="name">Short name in kebab case.</param>
    /// <param name="data">The table that the chart shows; the values that its series hold where null.</param>
    /// <param name="finding">What the chart shows, in a sentence with its numbers; the chart's title, or its name, where null.</param>
    /// <returns>The figure, titled as the chart is or, where that has no title, by its finding; or a failure that says what the JSON lacks.</returns>
    public static Result<CaptionedFigure> FromPlotlyJson(string json, string caption, string altText, string name = "chart", Table? data = null, string? finding = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentException.ThrowIfNullOrWhiteSpace(caption);
        ArgumentException.ThrowIfNullOrWhiteSpace(altText);
        Result<PlotlyChart> chart = ForeignChart.Read(json);
        string title = (chart.Succeeded ? ForeignChart.GetTitle(chart.Value) : null) ?? finding ?? char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ');
        return chart.Succeeded
            ? Result<CaptionedFigure>.Success(new CaptionedFigure
            {
                Name = name,
                Finding = finding ?? title,
                Title = title,
                Caption = caption,
                AltText = altText,
                Data = data ?? ForeignChart.ToDataFrame(chart.Value, name),
                Chart = chart.Value,
                IsLaidOut = true,
            })
            : Result<CaptionedFigure>.Fail(chart.Failure);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kebab();
}
