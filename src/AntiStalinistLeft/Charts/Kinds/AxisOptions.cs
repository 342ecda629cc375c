using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft;

/// <summary>Options for a chart of the caller's own values.</summary>
public sealed record AxisOptions
{
    /// <summary>Short name in kebab case; the chart's own where null.</summary>
    public string? Name { get; init; }

    /// <summary>Title; made from the names of the axes where null.</summary>
    public string? Title { get; init; }

    /// <summary>Caption; made from the data where null.</summary>
    public string? Caption { get; init; }

    /// <summary>Alternative text; made from the data where null.</summary>
    public string? AltText { get; init; }

    /// <summary>What a reader must know before drawing a conclusion; the chart adds its own.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Name and unit of the horizontal axis. Default: <c>x</c>.</summary>
    public string X { get; init; } = "x";

    /// <summary>Name and unit of the vertical axis; of the bars' length in a chart of bars. Default: <c>value</c>.</summary>
    public string Y { get; init; } = "value";

    internal FigureOptions ToFigureOptions() => new() { Name = Name, Title = Title, Caption = Caption, AltText = AltText, Notes = Notes };
}

/// <summary>A point of a line.</summary>
/// <param name="Series">The line that it belongs to.</param>
/// <param name="X">Its place from left to right.</param>
/// <param name="Y">Its place from bottom to top; null leaves a gap in the line.</param>
public sealed record LinePoint(string Series, double X, double? Y);

/// <summary>A bar.</summary>
/// <param name="Label">What stands beside it.</param>
/// <param name="Value">Its length; null where there is no value, which is noted instead of drawn.</param>
public sealed record BarPoint(string Label, double? Value);
