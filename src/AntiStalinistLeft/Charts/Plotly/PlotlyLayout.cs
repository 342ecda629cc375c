using System.Text.Json.Serialization;

namespace AntiStalinistLeft;

/// <summary>All of a chart that is not a series.</summary>
public sealed record PlotlyLayout
{
    /// <summary>The title.</summary>
    public PlotlyTitle? Title { get; init; }

    /// <summary>The default font.</summary>
    public PlotlyFont? Font { get; init; }

    /// <summary>Colour of the whole.</summary>
    [JsonPropertyName("paper_bgcolor")]
    public string? PaperColor { get; init; }

    /// <summary>Colour between the axes.</summary>
    [JsonPropertyName("plot_bgcolor")]
    public string? PlotColor { get; init; }

    /// <summary>Pixels; null follows the place.</summary>
    public double? Height { get; init; }

    /// <summary>Takes the width of its container.</summary>
    public bool? AutoSize { get; init; }

    /// <summary>Pixels around the axes.</summary>
    public PlotlyMargin? Margin { get; init; }

    /// <summary>True shows a legend.</summary>
    public bool? ShowLegend { get; init; }

    /// <summary>The legend.</summary>
    public PlotlyLegend? Legend { get; init; }

    /// <summary>How bars at one position are arranged: <c>group</c>, <c>relative</c>, <c>overlay</c>.</summary>
    public string? BarMode { get; init; }

    /// <summary>How a pointer finds its point.</summary>
    public string? HoverMode { get; init; }

    /// <summary>The horizontal axis.</summary>
    public PlotlyAxis? XAxis { get; init; }

    /// <summary>The vertical axis.</summary>
    public PlotlyAxis? YAxis { get; init; }

    /// <summary>Free-standing text.</summary>
    public IReadOnlyList<PlotlyAnnotation>? Annotations { get; init; }

    /// <summary>What a page, a reader's machine or an exporter needs to know beside the picture.</summary>
    public PlotlyMeta? Meta { get; init; }

    /// <summary>
    /// Further axes by name, <c>xaxis2</c>, <c>yaxis2</c> …: values are <see cref="PlotlyAxis"/>. In a chart that another
    /// program made, all of its layout.
    /// </summary>
    [JsonExtensionData]
    public IDictionary<string, object>? FurtherAxes { get; init; }
}

/// <summary>The words of a figure beside the picture.</summary>
/// <param name="Name">Short name.</param>
/// <param name="Finding">What the rows say, in a sentence.</param>
/// <param name="Title">What the chart is of.</param>
/// <param name="AltText">What the picture shows, in words.</param>
/// <param name="Caption">What stands below it.</param>
/// <param name="Notes">Warnings that stand under the caption.</param>
/// <param name="Heading">Pixels at the top that finding and title take in the chart; a page that shows them as text takes so much off.</param>
public sealed record PlotlyMeta(string Name, string Finding, string Title, [property: JsonPropertyName("altText")] string AltText, string Caption, IReadOnlyList<string> Notes, double Heading);

/// <summary>The legend.</summary>
public sealed record PlotlyLegend
{
    /// <summary><c>h</c> or <c>v</c>.</summary>
    public string? Orientation { get; init; }

    /// <summary>Place from the left.</summary>
    public double? X { get; init; }

    /// <summary>Which side stands there.</summary>
    public string? XAnchor { get; init; }

    /// <summary>Place from the bottom.</summary>
    public double? Y { get; init; }

    /// <summary>Which side stands there.</summary>
    public string? YAnchor { get; init; }

    /// <summary>What the place is measured in.</summary>
    public string? YRef { get; init; }

    /// <summary>What the place is measured in.</summary>
    public string? XRef { get; init; }

    /// <summary>In which order entries stand.</summary>
    public string? TraceOrder { get; init; }

    /// <summary><c>constant</c> draws all points of a legend alike, however large they are in the chart.</summary>
    public string? ItemSizing { get; init; }

    /// <summary>The font.</summary>
    public PlotlyFont? Font { get; init; }
}

/// <summary>An axis.</summary>
public sealed record PlotlyAxis
{
    /// <summary>Its name, with the unit.</summary>
    public PlotlyTitle? Title { get; init; }

    /// <summary>Always numbers: words stand at numbers as ticks.</summary>
    public string Type { get; init; } = "linear";

    /// <summary>First and last value.</summary>
    public IReadOnlyList<double>? Range { get; init; }

    /// <summary><c>tozero</c> or <c>nonnegative</c>.</summary>
    public string? RangeMode { get; init; }

    /// <summary>Where ticks stand.</summary>
    public IReadOnlyList<double>? TickVals { get; init; }

    /// <summary>What stands at them.</summary>
    public IReadOnlyList<string>? TickText { get; init; }

    /// <summary>From tick to tick; plotly's own choice where null.</summary>
    public double? DTick { get; init; }

    /// <summary>How numbers at the ticks are written; <c>d</c> for years, without a comma.</summary>
    public string? TickFormat { get; init; }

    /// <summary>Font of the tick labels.</summary>
    public PlotlyFont? TickFont { get; init; }

    /// <summary>Rotation of the tick labels in degrees.</summary>
    public double? TickAngle { get; init; }

    /// <summary>Pixels between the axis and the ticks' words.</summary>
    public double? TickLabelStandoff { get; init; }

    /// <summary>The maximum number of ticks.</summary>
    public int? NTicks { get; init; }

    /// <summary>Makes room for long words.</summary>
    public bool? AutoMargin { get; init; }

    /// <summary>Draws lines across.</summary>
    public bool? ShowGrid { get; init; }

    /// <summary>Colour of those lines.</summary>
    public string? GridColor { get; init; }

    /// <summary>Draws a line at zero.</summary>
    public bool? ZeroLine { get; init; }

    /// <summary>Its colour.</summary>
    public string? ZeroLineColor { get; init; }

    /// <summary>Its pixels.</summary>
    public double? ZeroLineWidth { get; init; }

    /// <summary>Words at the ticks.</summary>
    public bool? ShowTickLabels { get; init; }

    /// <summary>Where strokes stand: <c>outside</c>, or none where empty.</summary>
    public string? Ticks { get; init; }

    /// <summary>No zooming.</summary>
    public bool? FixedRange { get; init; }

    /// <summary>Part of the picture that it takes.</summary>
    public IReadOnlyList<double>? Domain { get; init; }

    /// <summary>The axis that it stands on.</summary>
    public string? Anchor { get; init; }

    /// <summary>The axis over which it lies.</summary>
    public string? Overlaying { get; init; }

    /// <summary>The axis whose range it shares.</summary>
    public string? Matches { get; init; }

    /// <summary><c>top</c> or <c>bottom</c>, <c>left</c> or <c>right</c>.</summary>
    public string? Side { get; init; }
}
