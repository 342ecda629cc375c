using System.Text.Json.Serialization;
using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft;

/// <summary>One series of a chart. The names of members are plotly's own, see its reference.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ScatterTrace), "scatter")]
[JsonDerivedType(typeof(BarTrace), "bar")]
[JsonDerivedType(typeof(HeatmapTrace), "heatmap")]
[JsonDerivedType(typeof(SankeyTrace), "sankey")]
[JsonDerivedType(typeof(ForeignTrace))]
public abstract record PlotlyTrace
{
    /// <summary>Name in the legend.</summary>
    public string? Name { get; init; }

    /// <summary>False keeps it out of the legend.</summary>
    public bool? ShowLegend { get; init; }

    /// <summary>Entries with one group are switched together.</summary>
    public string? LegendGroup { get; init; }

    /// <summary>What a pointer shows.</summary>
    public string? HoverTemplate { get; init; }

    /// <summary>The horizontal axis, <c>x</c>, <c>x2</c> …</summary>
    public string? XAxis { get; init; }

    /// <summary>The vertical axis, <c>y</c>, <c>y2</c> …</summary>
    public string? YAxis { get; init; }
}

/// <summary>Points, joined or not.</summary>
internal sealed record ScatterTrace : PlotlyTrace
{
    /// <summary>Places from left to right; null leaves a gap.</summary>
    public required IReadOnlyList<double?> X { get; init; }

    /// <summary>Places from bottom to top; null leaves a gap.</summary>
    public required IReadOnlyList<double?> Y { get; init; }

    /// <summary><c>markers</c>, <c>lines</c>, <c>lines+markers</c> or <c>markers+text</c>.</summary>
    public required string Mode { get; init; }

    /// <summary>Words for each point.</summary>
    public IReadOnlyList<string>? CustomData { get; init; }

    /// <summary>How points look.</summary>
    public PlotlyMarker? Marker { get; init; }

    /// <summary>Words beside each point; an empty one has none.</summary>
    public IReadOnlyList<string>? Text { get; init; }

    /// <summary>The names of all points, of those too that have no room for theirs here; a style for a wider place takes them from there.</summary>
    public IReadOnlyList<string>? HoverText { get; init; }

    /// <summary>On which side of each point they stand: <c>middle right</c>, <c>top center</c> …</summary>
    public IReadOnlyList<string>? TextPosition { get; init; }

    /// <summary>Font of the text.</summary>
    public PlotlyFont? TextFont { get; init; }

    /// <summary><c>skip</c> lets a pointer pass through.</summary>
    public string? HoverInfo { get; init; }

    /// <summary>False lets points at the edge stand out whole.</summary>
    public bool? ClipOnAxis { get; init; }

    /// <summary>How the joining line looks.</summary>
    public PlotlyLine? Line { get; init; }

    /// <summary>Series of one group are stacked on each other, filled.</summary>
    public string? StackGroup { get; init; }

    /// <summary>What fills the area, as <c>#rrggbb</c>.</summary>
    public string? FillColor { get; init; }

    /// <summary>Hatching of the area, so that it differs without colour.</summary>
    public PlotlyPattern? FillPattern { get; init; }

    /// <summary>What of a filled series answers a pointer: <c>points</c>, <c>fills</c> or both joined by a plus.</summary>
    public string? HoverOn { get; init; }
}

/// <summary>Bars.</summary>
internal sealed record BarTrace : PlotlyTrace
{
    /// <summary>Lengths of horizontal bars, places of upright ones.</summary>
    public required IReadOnlyList<double?> X { get; init; }

    /// <summary>Places of horizontal bars, lengths of upright ones.</summary>
    public required IReadOnlyList<double?> Y { get; init; }

    /// <summary><c>h</c> or <c>v</c>.</summary>
    public required string Orientation { get; init; }

    /// <summary>Thickness of each bar in the unit of its place.</summary>
    public double? Width { get; init; }

    /// <summary>Where the bar stands beside its place.</summary>
    public double? Offset { get; init; }

    /// <summary>Words in each bar.</summary>
    public IReadOnlyList<string>? Text { get; init; }

    /// <summary><c>inside</c>, <c>outside</c>, <c>auto</c> or <c>none</c>.</summary>
    public string? TextPosition { get; init; }

    /// <summary><c>none</c> keeps the words at their size where the bar is small.</summary>
    public string? ConstrainText { get; init; }

    /// <summary>Where in the bar they stand: <c>start</c>, <c>middle</c>, <c>end</c>.</summary>
    public string? InsideTextAnchor { get; init; }

    /// <summary>False lets words beyond the axes stand out whole.</summary>
    public bool? ClipOnAxis { get; init; }

    /// <summary>Font of the text.</summary>
    public PlotlyFont? TextFont { get; init; }

    /// <summary>Turn of the words in degrees.</summary>
    public double? TextAngle { get; init; }

    /// <summary>Words for the pointer.</summary>
    public IReadOnlyList<string>? CustomData { get; init; }

    /// <summary>How bars look.</summary>
    public PlotlyMarker? Marker { get; init; }

    /// <summary>Intervals along the bars.</summary>
    [JsonPropertyName("error_x")]
    public PlotlyErrorBars? ErrorX { get; init; }
}

/// <summary>A table of coloured cells.</summary>
internal sealed record HeatmapTrace : PlotlyTrace
{
    /// <summary>Places of the columns.</summary>
    public required IReadOnlyList<double?> X { get; init; }

    /// <summary>Places of the rows.</summary>
    public required IReadOnlyList<double?> Y { get; init; }

    /// <summary>Rows of values; null leaves a cell empty.</summary>
    public required IReadOnlyList<IReadOnlyList<double?>> Z { get; init; }

    /// <summary>Words in the cells.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Text { get; init; }

    /// <summary>Words for the pointer.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? CustomData { get; init; }

    /// <summary>How the words are put in, <c>%{text}</c>.</summary>
    public string? TextTemplate { get; init; }

    /// <summary>Font of the text; without a colour, each cell takes the one with the best contrast.</summary>
    public PlotlyFont? TextFont { get; init; }

    /// <summary>Value of the scale's first colour.</summary>
    public double? ZMin { get; init; }

    /// <summary>Value of the scale's last colour.</summary>
    public double? ZMax { get; init; }

    /// <summary>Pairs of a share of the scale and its colour.</summary>
    public IReadOnlyList<IReadOnlyList<object>>? ColorScale { get; init; }

    /// <summary>The scale beside the table.</summary>
    public PlotlyColorBar? ColorBar { get; init; }

    /// <summary>False leaves the scale out.</summary>
    public bool? ShowScale { get; init; }

    /// <summary>Blank pixels between columns.</summary>
    public double? XGap { get; init; }

    /// <summary>Blank pixels between rows.</summary>
    public double? YGap { get; init; }
}
