namespace AntiStalinistLeft.Histories;

/// <summary>The model of a segment.</summary>
internal enum SegmentCost
{
    /// <summary>Counts around one rate: minus twice the Poisson log-likelihood at the segment's mean.</summary>
    Poisson,

    /// <summary>Values around one mean, the spread being the same throughout: squared deviations over the variance of the noise, estimated from successive differences.</summary>
    Mean,
}

/// <summary>How change points are found.</summary>
internal sealed record ChangePointOptions
{
    /// <summary>The cost of a segment. Default Poisson, for counts by edit.</summary>
    public SegmentCost Cost { get; init; }

    /// <summary>What one change point more must gain. Default null: 2 ln n, as the Bayesian information criterion has it for a new mean and its place.</summary>
    public double? Penalty { get; init; }

    /// <summary>The shortest segment, in values. Default 2, so that one large edit is no period of its own.</summary>
    public int MinSegmentLength { get; init; } = 2;
}
