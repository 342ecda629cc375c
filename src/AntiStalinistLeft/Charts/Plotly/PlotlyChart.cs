using System.Text.Json.Serialization;

namespace AntiStalinistLeft;

/// <summary>What plotly.js draws: traces, a layout, and how the picture behaves. Written as plotly's own JSON.</summary>
/// <param name="Data">The traces, the rearmost first.</param>
/// <param name="Layout">Axes, title, legend.</param>
/// <param name="Config">How it behaves.</param>
public sealed record PlotlyChart(IReadOnlyList<PlotlyTrace> Data, PlotlyLayout Layout, PlotlyConfig Config);

/// <summary>How a chart behaves in a page.</summary>
public sealed record PlotlyConfig
{
    /// <summary>Follows the width of its place. Default true.</summary>
    public bool Responsive { get; init; } = true;

    /// <summary>Shows plotly's buttons, which cover the title in a narrow place. Default false.</summary>
    [JsonPropertyName("displayModeBar")]
    public bool DisplayModeBar { get; init; }
}
