namespace AntiStalinistLeft;

/// <summary>Options for the layout of a network.</summary>
public sealed record NetworkLayoutOptions
{
    /// <summary>Seed of the small displacements that part nodes in the same position: the same seed gives the same places. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The maximum number of iterations. Default 300.</summary>
    public int Iterations { get; init; } = 300;

    /// <summary>Target ratio of width to height, as far as separate components can be arranged for it. Default 1.5.</summary>
    public double AspectRatio { get; init; } = 1.5;

    internal void Check(string parameter)
    {
        if (Iterations < 0) throw new ArgumentOutOfRangeException(parameter, Iterations, "NetworkLayoutOptions.Iterations must not be negative.");
        if (!double.IsFinite(AspectRatio) || AspectRatio <= 0) throw new ArgumentOutOfRangeException(parameter, AspectRatio, "NetworkLayoutOptions.AspectRatio must be a number above 0.");
    }
}

/// <summary>Where a node stands; an edge is about 1 long, up is positive.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the bottom.</param>
public readonly record struct NodePosition(double X, double Y);
