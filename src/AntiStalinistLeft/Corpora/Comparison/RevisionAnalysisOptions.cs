namespace AntiStalinistLeft;

/// <summary>What is compared between revisions, and the confidence of the interval of a difference.</summary>
public sealed record RevisionAnalysisOptions
{
    /// <summary>The kinds of entity; all where null. Default tendencies.</summary>
    public IReadOnlyList<MentionKind>? Kinds { get; init; } = [MentionKind.Tendency];

    /// <summary>The zones whose mentions and words are counted; all where null. Default the body.</summary>
    public IReadOnlyList<Zone>? Zones { get; init; } = [Zone.Body];

    /// <summary>Compares families instead of entities where given. Default null.</summary>
    public EntityFamilies? Families { get; init; }

    /// <summary>Rate base: mentions per this many words. Default 1,000.</summary>
    public int PerWords { get; init; } = 1000;

    /// <summary>Confidence level of the interval. Default 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Number of resamples of the paired block bootstrap. Default 2,000.</summary>
    public int Resamples { get; init; } = 2000;

    /// <summary>Seed of the bootstrap. Default 1905.</summary>
    public int Seed { get; init; } = 1905;

    /// <summary>The minimum number of aligned blocks for an interval. Default 10.</summary>
    public int MinBlocks { get; init; } = 10;

    /// <summary>The share of a newer block's words in sentences with a source from which the block counts as edited, not new. Default 0.25.</summary>
    public double MinSourceShare { get; init; } = 0.25;

    internal void Check(string parameter)
    {
        if (PerWords < 1) throw new ArgumentOutOfRangeException(parameter, PerWords, "RevisionAnalysisOptions.PerWords must be at least 1.");
        if (Resamples < 100) throw new ArgumentOutOfRangeException(parameter, Resamples, "RevisionAnalysisOptions.Resamples must be at least 100.");
        if (Confidence is not (> 0 and < 0.999999)) throw new ArgumentOutOfRangeException(parameter, Confidence, "RevisionAnalysisOptions.Confidence must lie between 0 and 1.");
        if (MinBlocks < 2) throw new ArgumentOutOfRangeException(parameter, MinBlocks, "RevisionAnalysisOptions.MinBlocks must be at least 2.");
        if (MinSourceShare is not (> 0 and <= 1)) throw new ArgumentOutOfRangeException(parameter, MinSourceShare, "RevisionAnalysisOptions.MinSourceShare must be above 0 and at most 1.");
    }

    internal bool Covers(Zone zone) => Zones is null || Zones.Contains(zone);

    internal bool Covers(MentionFateRow mention) => Covers(mention.Zone) && (Kinds is null || Kinds.Contains(mention.Kind));

    internal IReadOnlyList<string> GetNames(MentionFateRow mention) => Families is null ? [mention.Entity] : Families.GetFamilies(mention.Entity);
}
