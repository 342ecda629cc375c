using System.Text.Json.Serialization;
using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft;

/// <summary>How points or bars look.</summary>
internal sealed record PlotlyMarker
{
    /// <summary>Colour as <c>#rrggbb</c>.</summary>
    public string? Color { get; init; }

    /// <summary>Shape of points.</summary>
    public string? Symbol { get; init; }

    /// <summary>Size of points in pixels: one for all, or one each.</summary>
    public PlotlySizes? Size { get; init; }

    /// <summary>From 0 (invisible) to 1 (opaque); by default plotly makes points of different sizes translucent.</summary>
    public double? Opacity { get; init; }

    /// <summary>The edge.</summary>
    public PlotlyLine? Line { get; init; }

    /// <summary>What fills bars, so that they differ without colour.</summary>
    public PlotlyPattern? Pattern { get; init; }
}

/// <summary>A line.</summary>
internal sealed record PlotlyLine
{
    /// <summary>Colour as <c>#rrggbb</c>.</summary>
    public string? Color { get; init; }

    /// <summary>Pixels.</summary>
    public double? Width { get; init; }

    /// <summary><c>solid</c>, <c>dash</c>, <c>dot</c> …</summary>
    public string? Dash { get; init; }

    /// <summary>How points are joined: <c>linear</c>, or <c>hv</c> for steps that hold until the next point.</summary>
    public string? Shape { get; init; }
}

/// <summary>Hatching.</summary>
/// <param name="Shape">One of plotly's: <c>/</c>, <c>x</c>, <c>.</c> …; empty for a plain fill.</param>
/// <param name="FgColor">Colour of the lines.</param>
/// <param name="BgColor">Colour between the lines.</param>
/// <param name="Solidity">How much of the area the lines take.</param>
internal sealed record PlotlyPattern(string Shape, string? FgColor = null, string? BgColor = null, double? Solidity = null);

/// <summary>Intervals around values.</summary>
/// <param name="Array">From the value to the upper end.</param>
/// <param name="ArrayMinus">From the value to the lower end.</param>
/// <param name="Color">Colour.</param>
/// <param name="Thickness">Pixels of the line.</param>
/// <param name="Width">Pixels of the end strokes.</param>
internal sealed record PlotlyErrorBars(IReadOnlyList<double?> Array, IReadOnlyList<double?> ArrayMinus, string Color, double Thickness, double Width)
{
    /// <summary>The ends are given one by one.</summary>
    public string Type { get; init; } = "data";

    /// <summary>True where both sides are alike. Default false.</summary>
    public bool Symmetric { get; init; }
}

/// <summary>The font.</summary>
public sealed record PlotlyFont
{
    /// <summary>Families, the wanted first.</summary>
    public string? Family { get; init; }

    /// <summary>Pixels.</summary>
    public double? Size { get; init; }

    /// <summary>Colour as <c>#rrggbb</c>.</summary>
    public string? Color { get; init; }

    /// <summary><c>normal</c> or <c>bold</c>.</summary>
    public string? Weight { get; init; }

    /// <summary><c>auto</c> sets the text off from lines behind it.</summary>
    public string? Shadow { get; init; }
}

/// <summary>A title with its place.</summary>
public sealed record PlotlyTitle
{
    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>The font.</summary>
    public PlotlyFont? Font { get; init; }

    /// <summary>Smaller words below; of a whole chart's title only.</summary>
    public PlotlyTitle? Subtitle { get; init; }

    /// <summary>Place from the left, 0 to 1.</summary>
    public double? X { get; init; }

    /// <summary>Which side of the words stands there.</summary>
    public string? XAnchor { get; init; }

    /// <summary>Place from the bottom, 0 to 1.</summary>
    public double? Y { get; init; }

    /// <summary>Which side of the words stands there.</summary>
    public string? YAnchor { get; init; }

    /// <summary>What the place is measured in: <c>container</c> or <c>paper</c>.</summary>
    public string? XRef { get; init; }

    /// <summary>What the place is measured in: <c>container</c> or <c>paper</c>.</summary>
    public string? YRef { get; init; }

    /// <summary>Pixels around the words.</summary>
    public PlotlyMargin? Pad { get; init; }

    /// <summary>Pixels between an axis and its title.</summary>
    public double? Standoff { get; init; }

    /// <summary>Side of a colour scale on which it stands.</summary>
    public string? Side { get; init; }

    /// <summary>Makes room for the words.</summary>
    public bool? AutoMargin { get; init; }
}

/// <summary>Pixels on the four sides.</summary>
/// <param name="L">Left.</param>
/// <param name="R">Right.</param>
/// <param name="T">Top.</param>
/// <param name="B">Bottom.</param>
public sealed record PlotlyMargin(double? L = null, double? R = null, double? T = null, double? B = null);

/// <summary>The scale of colours beside a table of cells.</summary>
internal sealed record PlotlyColorBar
{
    /// <summary>What the colours mean, with the unit.</summary>
    public PlotlyTitle? Title { get; init; }

    /// <summary><c>h</c> or <c>v</c>.</summary>
    public string? Orientation { get; init; }

    /// <summary>Pixels across.</summary>
    public double? Thickness { get; init; }

    /// <summary>Share of the picture along.</summary>
    public double? Len { get; init; }

    /// <summary>Place from the left.</summary>
    public double? X { get; init; }

    /// <summary>Which side stands there.</summary>
    public string? XAnchor { get; init; }

    /// <summary>Place from the bottom.</summary>
    public double? Y { get; init; }

    /// <summary>Which side stands there.</summary>
    public string? YAnchor { get; init; }

    /// <summary>Width of the edge in pixels.</summary>
    public double? OutlineWidth { get; init; }

    /// <summary>Font of the tick labels.</summary>
    public PlotlyFont? TickFont { get; init; }

    /// <summary>The maximum number of tick labels.</summary>
    public int? NTicks { get; init; }
}

/// <summary>Words that stand freely in a chart.</summary>
public sealed record PlotlyAnnotation
{
    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>Place from the left, 0 to 1.</summary>
    public double X { get; init; }

    /// <summary>Place from the bottom, 0 to 1.</summary>
    public double Y { get; init; }

    /// <summary>What the place is measured in.</summary>
    public string XRef { get; init; } = "paper";

    /// <summary>What the place is measured in.</summary>
    public string YRef { get; init; } = "paper";

    /// <summary>Which side of the words stands there.</summary>
    public string? XAnchor { get; init; }

    /// <summary>Which side of the words stands there.</summary>
    public string? YAnchor { get; init; }

    /// <summary>Pixels to move up.</summary>
    public double? YShift { get; init; }

    /// <summary>How lines stand to each other.</summary>
    public string? Align { get; init; }

    /// <summary>The font.</summary>
    public PlotlyFont? Font { get; init; }

    /// <summary>Draws an arrow to the place. Default false.</summary>
    [JsonPropertyName("showarrow")]
    public bool ShowArrow { get; init; }
}
