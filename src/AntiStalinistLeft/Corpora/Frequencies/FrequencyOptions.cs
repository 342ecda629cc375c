namespace AntiStalinistLeft;

/// <summary>What is counted, how it is split, and the confidence of the intervals.</summary>
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

    /// <summary>Rate base: mentions per this many words. Default 1,000; 10,000 is also common.</summary>
    public int PerWords { get; init; } = 1000;

    /// <summary>Confidence level of the intervals. Default 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Number of bootstrap resamples; 0 disables the bootstrap. Default 2,000.</summary>
    public int Resamples { get; init; } = 2000;

    /// <summary>Seed of the bootstrap. Default 1905.</summary>
    public int Seed { get; init; } = 1905;

    /// <summary>The minimum number of blocks for the bootstrap. Default 10.</summary>
    public int MinBlocks { get; init; } = 10;

    internal void Check(string parameter)
    {
        if (PerWords < 1) throw new ArgumentOutOfRangeException(parameter, PerWords, "FrequencyOptions.PerWords must be at least 1.");
        if (Resamples is < 0 or (> 0 and < 100)) throw new ArgumentOutOfRangeException(parameter, Resamples, "FrequencyOptions.Resamples must be 0 or at least 100.");
        if (Confidence is not (> 0 and < 0.999999)) throw new ArgumentOutOfRangeException(parameter, Confidence, "FrequencyOptions.Confidence must lie between 0 and 1.");
        if (MinBlocks < 2) throw new ArgumentOutOfRangeException(parameter, MinBlocks, "FrequencyOptions.MinBlocks must be at least 2.");
    }

    internal bool Covers(MentionKind kind) => Kinds is null || Kinds.Contains(kind);

    internal bool Covers(Zone zone) => Zones is null || Zones.Contains(zone);

    internal bool Covers(Voice voice) => Voices is null || Voices.Contains(voice);
}
