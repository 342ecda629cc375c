using AntiStalinistLeft.Annotations.Mentions;
using AntiStalinistLeft.Annotations.Voices;
using AntiStalinistLeft.Documents;

namespace AntiStalinistLeft.Analyses.Frequencies;

/// <summary>What is counted, how it is split, and how sure the intervals are to be.</summary>
public sealed record FrequencyOptions
{
    /// <summary>The kinds of entity that are counted; all where null. Default tendencies.</summary>
    public IReadOnlyList<MentionKind>? Kinds { get; init; } = [MentionKind.Tendency];

    /// <summary>The zones whose mentions and words are counted; all where null. Default the body.</summary>
    public IReadOnlyList<Zone>? Zones { get; init; } = [Zone.Body];

    /// <summary>The voices whose mentions and words are counted; all where null. Default all.</summary>
    public IReadOnlyList<Voice>? Voices { get; init; }

    /// <summary>Counts families instead of entities where given. Default null.</summary>
    public EntityFamilies? Families { get; init; }

    /// <summary>One row for each section. Default false.</summary>
    public bool BySection { get; init; }

    /// <summary>One row for each zone. Default false.</summary>
    public bool ByZone { get; init; }

    /// <summary>One row for each voice. Default false.</summary>
    public bool ByVoice { get; init; }

    /// <summary>Of how many words a rate is told. Default 1,000; 10,000 is also usual.</summary>
    public int Per { get; init; } = 1000;

    /// <summary>How much intervals cover. Default 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Draws of the block bootstrap; 0 leaves it out. Default 2,000.</summary>
    public int Draws { get; init; } = 2000;

    /// <summary>Seed of the bootstrap. Default 1905.</summary>
    public int Seed { get; init; } = 1905;

    /// <summary>Fewer blocks than this, and the bootstrap is refused. Default 10.</summary>
    public int MinimumBlocks { get; init; } = 10;

    internal void Check(string parameter)
    {
        if (Per < 1) throw new ArgumentOutOfRangeException(parameter, Per, "FrequencyOptions.Per must be at least 1.");
        if (Draws is < 0 or (> 0 and < 100)) throw new ArgumentOutOfRangeException(parameter, Draws, "FrequencyOptions.Draws must be 0 or at least 100.");
        if (Confidence is not (> 0 and < 0.999999)) throw new ArgumentOutOfRangeException(parameter, Confidence, "FrequencyOptions.Confidence must lie between 0 and 1.");
        if (MinimumBlocks < 2) throw new ArgumentOutOfRangeException(parameter, MinimumBlocks, "FrequencyOptions.MinimumBlocks must be at least 2.");
    }

    internal bool Covers(MentionKind kind) => Kinds is null || Kinds.Contains(kind);

    internal bool Covers(Zone zone) => Zones is null || Zones.Contains(zone);

    internal bool Covers(Voice voice) => Voices is null || Voices.Contains(voice);
}
