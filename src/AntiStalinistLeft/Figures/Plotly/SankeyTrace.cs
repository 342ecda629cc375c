namespace AntiStalinistLeft.Figures.Plotly;

/// <summary>Streams between nodes, as wide as what they carry.</summary>
public sealed record SankeyTrace : PlotlyTrace
{
    /// <summary>The nodes.</summary>
    public required SankeyNodes Node { get; init; }

    /// <summary>The streams.</summary>
    public required SankeyLinks Link { get; init; }

    /// <summary>Letters of the nodes' names.</summary>
    public PlotlyFont? TextFont { get; init; }

    /// <summary><c>snap</c>, or <c>fixed</c> so that a reader cannot move nodes.</summary>
    public string? Arrangement { get; init; }

    /// <summary>Part of the picture that it takes.</summary>
    public SankeyDomain? Domain { get; init; }
}

/// <summary>The nodes of a stream chart.</summary>
public sealed record SankeyNodes
{
    /// <summary>Their names.</summary>
    public required IReadOnlyList<string> Label { get; init; }

    /// <summary>Their colours.</summary>
    public required IReadOnlyList<string> Color { get; init; }

    /// <summary>What a pointer shows of each.</summary>
    public IReadOnlyList<string>? CustomData { get; init; }

    /// <summary>How it shows it.</summary>
    public string? HoverTemplate { get; init; }

    /// <summary>Pixels between nodes of one column.</summary>
    public double? Pad { get; init; }

    /// <summary>Width of a node in pixels.</summary>
    public double? Thickness { get; init; }

    /// <summary>The edge.</summary>
    public PlotlyLine? Line { get; init; }

    /// <summary>In which column nodes without a stream onward stand: <c>left</c>, <c>justify</c> …</summary>
    public string? Align { get; init; }
}

/// <summary>The streams between nodes.</summary>
public sealed record SankeyLinks
{
    /// <summary>Place of the node from which each comes, from 0.</summary>
    public required IReadOnlyList<int> Source { get; init; }

    /// <summary>Place of the node to which each goes.</summary>
    public required IReadOnlyList<int> Target { get; init; }

    /// <summary>What each carries.</summary>
    public required IReadOnlyList<double> Value { get; init; }

    /// <summary>Their colours.</summary>
    public required IReadOnlyList<string> Color { get; init; }

    /// <summary>What a pointer shows of each.</summary>
    public IReadOnlyList<string>? CustomData { get; init; }

    /// <summary>How it shows it.</summary>
    public string? HoverTemplate { get; init; }
}

/// <summary>Part of a picture.</summary>
/// <param name="X">From and to, 0 to 1 from the left.</param>
/// <param name="Y">From and to, 0 to 1 from the bottom.</param>
public sealed record SankeyDomain(IReadOnlyList<double> X, IReadOnlyList<double> Y);
