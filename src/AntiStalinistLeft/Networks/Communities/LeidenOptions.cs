namespace AntiStalinistLeft;

/// <summary>Options for community detection.</summary>
public sealed record LeidenOptions
{
    /// <summary>How large communities are: above 1 more and smaller ones, below 1 fewer and larger ones. Above 0. Default 1.</summary>
    public double Resolution { get; init; } = 1;

    /// <summary>Seed of the random choices: the same seed gives the same communities. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The number of restarts with different random choices; the highest modularity wins, the first of equals. Default 10.</summary>
    public int Restarts { get; init; } = 10;

    internal void Check(string parameter)
    {
        if (!double.IsFinite(Resolution) || Resolution <= 0) throw new ArgumentOutOfRangeException(parameter, Resolution, "LeidenOptions.Resolution must be a number above 0.");
        if (Restarts < 1) throw new ArgumentOutOfRangeException(parameter, Restarts, "LeidenOptions.Restarts must be at least 1.");
    }
}
