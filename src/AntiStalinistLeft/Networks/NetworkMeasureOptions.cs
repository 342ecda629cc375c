namespace AntiStalinistLeft;

/// <summary>Options for measuring and laying out a network.</summary>
public sealed record NetworkMeasureOptions
{
    /// <summary>How often PageRank follows an edge instead of beginning anywhere, from 0 to below 1. Default 0.85.</summary>
    public double Damping { get; init; } = 0.85;

    /// <summary>Options for community detection.</summary>
    public LeidenOptions Communities { get; init; } = new();

    /// <summary>How nodes are placed.</summary>
    public NetworkLayoutOptions Layout { get; init; } = new();

    /// <summary>The maximum number of nodes for betweenness, whose time grows with nodes × edges. Default 20,000.</summary>
    public int MaxBetweennessNodes { get; init; } = 20_000;

    internal void Check(string parameter)
    {
        if (!(Damping >= 0 && Damping < 1)) throw new ArgumentOutOfRangeException(parameter, Damping, "NetworkMeasureOptions.Damping must be from 0 to below 1.");
        Communities.Check(parameter);
        Layout.Check(parameter);
    }
}
