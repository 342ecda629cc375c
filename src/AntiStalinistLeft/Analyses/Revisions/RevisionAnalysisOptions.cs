using AntiStalinistLeft.Annotations.Mentions;
using AntiStalinistLeft.Documents;

namespace AntiStalinistLeft.Analyses.Revisions;

/// <summary>What is compared between revisions, and how sure the interval of a difference is to be.</summary>
public sealed record RevisionAnalysisOptions
{
    /// <summary>The kinds of entity; all where null. Default tendencies.</summary>
    public IReadOnlyList<MentionKind>? Kinds { get; init; } = [MentionKind.Tendency];

    /// <summary>The zones whose mentions and words are counted; all where null. Default the body.</summary>
    public IReadOnlyList<Zone>? Zones { get; init; } = [Zone.Body];

    /// <summary>Compares families instead of entities where given. Default null.</summary>
    public EntityFamilies? Families { get; init; }

    /// <summary>Of how many words a rate is told. Default 1,000.</summary>
    public int Per { get; init; } = 1000;

    /// <summary>How much of the draws the interval covers. Default 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Draws of the paired block bootstrap. Default 2,000.</summary>
    public int Draws { get; init; } = 2000;

    /// <summary>Seed of the bootstrap. Default 1905.</summary>
    public int Seed { get; init; } = 1905;

    /// <summary>Fewer blocks with a counterpart than this, and the interval is refused. Default 10.</summary>
    public int MinimumBlocks { get; init; } = 10;

    /// <summary>The share of a newer block's words in sentences with a source from which the block counts as edited, not new. Default 0.25.</summary>
    public double MinimumSourceShare { get; init; } = 0.25;

    internal void Check(string parameter)
    {
        if (Per < 1) throw new ArgumentOutOfRangeException(parameter, Per, "RevisionAnalysisOptions.Per must be at least 1.");
        if (Draws < 100) throw new ArgumentOutOfRangeException(parameter, Draws, "RevisionAnalysisOptions.Draws must be at least 100.");
        if (Confidence is not (> 0 and < 0.999999)) throw new ArgumentOutOfRangeException(parameter, Confidence, "RevisionAnalysisOptions.Confidence must lie between 0 and 1.");
        if (MinimumBlocks < 2) throw new ArgumentOutOfRangeException(parameter, MinimumBlocks, "RevisionAnalysisOptions.MinimumBlocks must be at least 2.");
        if (MinimumSourceShare is not (> 0 and <= 1)) throw new ArgumentOutOfRangeException(parameter, MinimumSourceShare, "RevisionAnalysisOptions.MinimumSourceShare must be above 0 and at most 1.");
    }

    internal bool Covers(Zone zone) => Zones is null || Zones.Contains(zone);

    internal bool Covers(MentionFateRow mention) => Covers(mention.Zone) && (Kinds is null || Kinds.Contains(mention.Kind));

    internal IReadOnlyList<string> NamesOf(MentionFateRow mention) => Families is null ? [mention.Entity] : Families.Of(mention.Entity);
}
