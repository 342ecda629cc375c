using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft;

/// <summary>Where a legend stands.</summary>
public enum LegendPosition
{
    /// <summary>In a row above the chart: nothing is lost from its width.</summary>
    Top,

    /// <summary>In a column on the right.</summary>
    Right,

    /// <summary>Where the figure has it.</summary>
    AsIs,
}

/// <summary>How a figure looks on paper: dimensions, fonts, lines and colours.</summary>
/// <remarks>Line weights and font sizes are those in print: the chart is laid out at its final size and never scaled afterwards.</remarks>
public sealed record FigureStyle
{
    /// <summary>The name, lower case with hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, one sentence; null where the name says it.</summary>
    public string? Description { get; init; }

    /// <summary>Where the dimensions come from; null for the kit's own.</summary>
    public string? Source { get; init; }

    /// <summary>The widths that the style knows by name, narrowest first.</summary>
    public IReadOnlyDictionary<string, PaperLength> Widths { get; init; } = FigureSizes.Columns;

    /// <summary>The width of the figure. Default 84 mm, one column.</summary>
    public PaperLength Width { get; init; } = FigureSizes.Columns["single"];

    /// <summary>The height; null (the default) follows from the figure's own proportions.</summary>
    public PaperLength? Height { get; init; }

    /// <summary>The greatest height allowed, where the height follows from the figure. Default 220 mm, a page.</summary>
    public PaperLength MaximumHeight { get; init; } = new(220);

    /// <summary>Height by width for a figure that has no proportions of its own. Default 0.66.</summary>
    public double Proportion { get; init; } = 0.66;

    /// <summary>Typefaces, first choice first. The default has open ones with Greek and Cyrillic.</summary>
    public IReadOnlyList<string> Fonts { get; init; } = ["Open Sans", "Liberation Sans", "Arial", "DejaVu Sans", "Droid Sans Fallback", "sans-serif"];

    /// <summary>Base font size in points. Default 8.</summary>
    public double FontSize { get; init; } = 8;

    /// <summary>The smallest font size in points. Default 6; anything smaller is hard to read in print.</summary>
    public double MinimumFontSize { get; init; } = 6;

    /// <summary>Thickness of lines that show data, in points. Default 1.</summary>
    public double DataLine { get; init; } = 1;

    /// <summary>Thickness of axes and ticks, in points. Default 0.5.</summary>
    public double AxisLine { get; init; } = 0.5;

    /// <summary>Thickness of grid lines, in points. Default 0.3, the thinnest that most printers hold.</summary>
    public double GridLine { get; init; } = 0.3;

    /// <summary>Diameter of markers in points. Default 4.</summary>
    public double Marker { get; init; } = 4;

    /// <summary>Colours of series in order, as <c>#rrggbb</c>; empty (the default) keeps the figure's own.</summary>
    public IReadOnlyList<string> Palette { get; init; } = [];

    /// <summary>Colour of text and axes. Default nearly black.</summary>
    public string Ink { get; init; } = "#1a1a1a";

    /// <summary>Colour of the paper. Default white.</summary>
    public string Paper { get; init; } = "#ffffff";

    /// <summary>Whether the title is drawn. Default false: on paper the caption says it.</summary>
    public bool ShowTitle { get; init; }

    /// <summary>Whether series get dashes, markers and hatching where the figure gives none, so that print without colour works. Default true.</summary>
    public bool Distinguish { get; init; } = true;

    /// <summary>Where the legend stands. Default above the chart.</summary>
    public LegendPosition Legend { get; init; } = LegendPosition.Top;

    /// <summary>The same style at one of its named widths.</summary>
    /// <param name="size">A name from <see cref="Widths"/>.</param>
    /// <exception cref="ArgumentException">The style has no such width; the message lists those it has.</exception>
    public FigureStyle AtWidth(string size) => Widths.TryGetValue(size, out PaperLength width)
        ? this with { Width = width }
        : throw new ArgumentException($"The style {Name} has no size {size}; it has {string.Join(", ", Widths.Keys)}.", nameof(size));
}
