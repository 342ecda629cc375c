namespace AntiStalinistLeft.Analyses.Networks.Layouts;

/// <summary>How nodes are placed.</summary>
public sealed record LayoutOptions
{
    /// <summary>Seed of the small displacements that part nodes in the same position: the same seed gives the same places. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How often all nodes are moved, at the most. Default 300.</summary>
    public int Rounds { get; init; } = 300;

    /// <summary>Width of the whole divided by its height, as far as parts that do not hang together can be arranged for it. Default 1.5.</summary>
    public double Aspect { get; init; } = 1.5;

    internal void Check(string parameter)
    {
        if (Rounds < 0) throw new ArgumentOutOfRangeException(parameter, Rounds, "LayoutOptions.Rounds must not be negative.");
        if (!double.IsFinite(Aspect) || Aspect <= 0) throw new ArgumentOutOfRangeException(parameter, Aspect, "LayoutOptions.Aspect must be a number above 0.");
    }
}

/// <summary>Where a node stands; an edge is about 1 long, up is positive.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the bottom.</param>
public readonly record struct NodePlace(double X, double Y);
