namespace AntiStalinistLeft;

/// <summary>The unit of a token's lifespan.</summary>
public enum LifespanUnit
{
    /// <summary>Revisions from the one that introduced it to the one that removed it for good.</summary>
    Revisions,

    /// <summary>Days between the two.</summary>
    Days,
}

/// <summary>How the persistence of words is estimated.</summary>
public sealed record PersistenceOptions
{
    /// <summary>Revisions or days. Default revisions.</summary>
    public LifespanUnit Unit { get; init; }

    /// <summary>Leave out the words of edits that were undone by an identity revert, which are mostly vandalism. Default false; true is a variant and named so.</summary>
    public bool ExcludeRevertedEdits { get; init; }

    /// <summary>Number of bootstrap resamples for the half-life's interval. Default 999; 0 disables it.</summary>
    public int Resamples { get; init; } = 999;

    /// <summary>Seed of the bootstrap. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Confidence of the intervals. Default 0.95.</summary>
    public double Confidence { get; init; } = 0.95;
}
