namespace AntiStalinistLeft.Analyses.Histories.Persistence;

/// <summary>In what the life of a token is counted.</summary>
public enum LifeUnit
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
    public LifeUnit Unit { get; init; }

    /// <summary>Leave out the words of edits that were undone by an identity revert, which are mostly vandalism. Default false; true is a variant and named so.</summary>
    public bool LeaveOutRevertedEdits { get; init; }

    /// <summary>Draws of the bootstrap for the half-life's interval. Default 999; 0 gives none.</summary>
    public int Draws { get; init; } = 999;

    /// <summary>Seed of the draws. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Confidence of the intervals. Default 0.95.</summary>
    public double Confidence { get; init; } = 0.95;
}
