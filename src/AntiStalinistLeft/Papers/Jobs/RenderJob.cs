namespace AntiStalinistLeft.Papers;

/// <summary>What the renderer is asked to do in one run: many figures, one browser.</summary>
internal sealed record RenderJob
{
    /// <summary>The file of plotly.js, from the npm package plotly.js-dist-min.</summary>
    public required string Plotly { get; init; }

    /// <summary>A folder with styles as YAML; null where the built-in ones are enough.</summary>
    public string? Styles { get; init; }

    /// <summary>The folder that files go to, made when it is missing. Default: beside the job.</summary>
    public string Output { get; init; } = ".";

    /// <summary>
    /// Resolutions of PNG files in dots to the inch, 36 to 1200. The first is written as <c>NAME.png</c>, others as
    /// <c>NAME-600dpi.png</c>. Default 300 and 600.
    /// </summary>
    public IReadOnlyList<int> Dpi { get; init; } = [300, 600];

    /// <summary>How long one figure may take in seconds, all formats together. Default 60.</summary>
    public double SecondsPerFigure { get; init; } = 60;

    /// <summary>The figures, in the order in which they are drawn.</summary>
    public required IReadOnlyList<RenderRequest> Figures { get; init; }
}
