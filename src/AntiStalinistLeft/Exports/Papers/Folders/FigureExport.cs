using System.Text.Json.Nodes;
using AntiStalinistLeft.Figures.Styles;

namespace AntiStalinistLeft.Exports.Papers.Folders;

/// <summary>All that a figure's folder is made of.</summary>
public sealed record FigureExport
{
    /// <summary>Short name in kebab case, the stem of the files.</summary>
    public required string Name { get; init; }

    /// <summary>What the chart is of.</summary>
    public required string Title { get; init; }

    /// <summary>The figure as Plotly JSON.</summary>
    public required JsonObject Plotly { get; init; }

    /// <summary>The table behind it, with every digit.</summary>
    public required DataFrame Data { get; init; }

    /// <summary>What stands below it.</summary>
    public required string Caption { get; init; }

    /// <summary>What a reader without sight is told.</summary>
    public required string AltText { get; init; }

    /// <summary>What a reader must know before drawing a conclusion.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Where it comes from.</summary>
    public required FigureProvenance Provenance { get; init; }

    /// <summary>Its style by name, with a size after a colon where wanted. Default <c>single</c>.</summary>
    public string Style { get; init; } = "single";

    /// <summary>Its width on paper; for LaTeX and for the renderer.</summary>
    public required PaperLength Width { get; init; }
}
