namespace AntiStalinistLeft.Charts;

/// <summary>Streams between nodes, as wide as what they carry.</summary>
internal sealed record SankeyTrace : PlotlyTrace
{
    /// <summary>Where streams begin and end.</summary>
    public required SankeyNodes Node { get; init; }

    /// <summary>The streams.</summary>
    public required SankeyLinks Link { get; init; }

    /// <summary><c>h</c> or <c>v</c>.</summary>
    public string Orientation { get; init; } = "h";

    /// <summary><c>snap</c> lets nodes make room for each other, <c>fixed</c> leaves them at their places.</summary>
    public string? Arrangement { get; init; }

    /// <summary>Font of the node labels.</summary>
    public PlotlyFont? TextFont { get; init; }

    /// <summary>How values are written, for instance <c>,.0f</c>.</summary>
    public string? ValueFormat { get; init; }

    /// <summary>Part of the picture that it takes.</summary>
    public SankeyDomain? Domain { get; init; }
}

/// <summary>Where the streams of a flow chart begin and end.</summary>
internal sealed record SankeyNodes
{
    /// <summary>Names, in the order in which streams count them.</summary>
    public required IReadOnlyList<string> Label { get; init; }

    /// <summary>Colours.</summary>
    public IReadOnlyList<string>? Color { get; init; }

    /// <summary>Places from the left, above 0 and below 1.</summary>
    public IReadOnlyList<double>? X { get; init; }

    /// <summary>Places from the top, above 0 and below 1.</summary>
    public IReadOnlyList<double>? Y { get; init; }

    /// <summary>Words for the pointer.</summary>
    public IReadOnlyList<string>? CustomData { get; init; }

    /// <summary>What a pointer shows.</summary>
    public string? HoverTemplate { get; init; }

    /// <summary>Pixels between nodes.</summary>
    public double? Pad { get; init; }

    /// <summary>Pixels across.</summary>
    public double? Thickness { get; init; }

    /// <summary>The edge.</summary>
    public PlotlyLine? Line { get; init; }
}

/// <summary>The streams of a flow chart.</summary>
internal sealed record SankeyLinks
{
    /// <summary>Number of the node from which each comes.</summary>
    public required IReadOnlyList<int> Source { get; init; }

    /// <summary>Number of the node to which each goes.</summary>
    public required IReadOnlyList<int> Target { get; init; }

    /// <summary>How much flows.</summary>
    public required IReadOnlyList<double> Value { get; init; }

    /// <summary>Colours, with transparency.</summary>
    public IReadOnlyList<string>? Color { get; init; }

    /// <summary>Words for the pointer.</summary>
    public IReadOnlyList<string>? CustomData { get; init; }

    /// <summary>What a pointer shows.</summary>
    public string? HoverTemplate { get; init; }
}

/// <summary>Part of a picture.</summary>
/// <param name="X">From and to, 0 to 1 from the left.</param>
/// <param name="Y">From and to, 0 to 1 from the bottom.</param>
internal sealed record SankeyDomain(IReadOnlyList<double> X, IReadOnlyList<double> Y);
