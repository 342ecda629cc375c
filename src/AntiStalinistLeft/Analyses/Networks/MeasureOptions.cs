using AntiStalinistLeft.Analyses.Networks.Communities;
using AntiStalinistLeft.Analyses.Networks.Layouts;

namespace AntiStalinistLeft.Analyses.Networks;

/// <summary>With what a network is measured and laid out.</summary>
public sealed record MeasureOptions
{
    /// <summary>How often PageRank follows an edge instead of beginning anywhere, from 0 to below 1. Default 0.85.</summary>
    public double Damping { get; init; } = 0.85;

    /// <summary>How communities are looked for.</summary>
    public LeidenOptions Communities { get; init; } = new();

    /// <summary>How nodes are placed.</summary>
    public LayoutOptions Layout { get; init; } = new();

    /// <summary>With more nodes than this betweenness is not given, for its time grows with nodes × edges. Default 20,000.</summary>
    public int MostNodesForBetweenness { get; init; } = 20_000;

    internal void Check(string parameter)
    {
        if (!(Damping >= 0 && Damping < 1)) throw new ArgumentOutOfRangeException(parameter, Damping, "MeasureOptions.Damping must be from 0 to below 1.");
        Communities.Check(parameter);
        Layout.Check(parameter);
    }
}
