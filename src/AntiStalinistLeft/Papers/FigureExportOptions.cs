using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft;

/// <summary>How a figure is exported from a notebook.</summary>
public sealed record FigureExportOptions
{
    /// <summary>The environment variable that names the folder of exported figures.</summary>
    public const string FolderVariable = "ASL_FIGURES";

    /// <summary>The environment variable that names the file of plotly.js.</summary>
    public const string PlotlyVariable = PlotlyFile.Variable;

    /// <summary>The folder that the figure's own goes into. Default: what <see cref="FolderVariable"/> names, else <c>figures</c> in the current folder.</summary>
    public string Folder { get; init; } = Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } named ? named : "figures";

    /// <summary>The style by name, with a size after a colon where wanted. Default <c>single</c>.</summary>
    public string Style { get; init; } = "single";

    /// <summary>Another width than the style's, for instance <c>84mm</c>; null for the style's.</summary>
    public string? Width { get; init; }

    /// <summary>The pictures to draw. Default: all three kinds; none where empty.</summary>
    public IReadOnlyList<RenderFormat> Formats { get; init; } = [RenderFormat.Svg, RenderFormat.Pdf, RenderFormat.Png];

    /// <summary>The notebook's file name, for the provenance; null where none is to be named.</summary>
    public string? Notebook { get; init; }

    /// <summary>The number of the notebook's cell, from 1, for the provenance; null where none is to be named.</summary>
    public int? Cell { get; init; }

    /// <summary>The folder with further styles as YAML. Default: <c>styles</c> in the kit's data folder, where it is known.</summary>
    public string? Styles { get; init; } = Environment.GetEnvironmentVariable("ASL_DATA") is { Length: > 0 } data && Directory.Exists(Path.Combine(data, "styles")) ? Path.Combine(data, "styles") : null;
}
