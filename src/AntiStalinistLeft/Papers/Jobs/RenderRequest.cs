namespace AntiStalinistLeft.Papers;

/// <summary>One figure of a job: where it is, how large it shall be, and as what.</summary>
internal sealed record RenderRequest
{
    /// <summary>The name, and the stem of every file written; letters, digits, hyphens, underscores and points.</summary>
    public required string Name { get; init; }

    /// <summary>The file with the figure as Plotly JSON: <c>data</c>, <c>layout</c>, <c>config</c>.</summary>
    public required string Json { get; init; }

    /// <summary>The folder that the files go to; null is the job's own.</summary>
    public string? Output { get; init; }

    /// <summary>
    /// A style by name, with a size after a colon where wanted (<c>springer:double</c>); <c>none</c> draws the figure as
    /// it is. Default <c>single</c>.
    /// </summary>
    public string Style { get; init; } = "single";

    /// <summary>The width; null is the style's.</summary>
    public PaperLength? Width { get; init; }

    /// <summary>The height; null is the style's, or follows from the width.</summary>
    public PaperLength? Height { get; init; }

    /// <summary>What to write. Default: all three.</summary>
    public IReadOnlyList<RenderFormat> Formats { get; init; } = [RenderFormat.Svg, RenderFormat.Pdf, RenderFormat.Png];
}
