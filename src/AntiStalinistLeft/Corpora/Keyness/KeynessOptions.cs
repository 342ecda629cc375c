namespace AntiStalinistLeft;

/// <summary>What keyness compares, and how it tests.</summary>
public sealed record KeynessOptions
{
    /// <summary>How often a word must stand in both selections together to be compared. Default 5.</summary>
    public int MinCount { get; init; } = 5;

    /// <summary>Words that are not compared, as forms in lower case; they stay in the totals, and charts list them. Default none.</summary>
    public IReadOnlyList<string> StopWords { get; init; } = [];

    /// <summary>Rates are told per this many words. Default 1,000.</summary>
    public int PerWords { get; init; } = 1000;

    /// <summary>Confidence level of the intervals. Default 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>How often blocks are dealt out anew where words are no independent draws; 0 for no such test. Default 999.</summary>
    public int Resamples { get; init; } = 999;

    /// <summary>Seed of that test. Default 1905.</summary>
    public int Seed { get; init; } = 1905;

    /// <summary>The least number of blocks, or of pairs of blocks, for that test. Default 10.</summary>
    public int MinBlocks { get; init; } = 10;

    internal void Check(string parameter)
    {
        if (MinCount < 1) throw new ArgumentOutOfRangeException(parameter, MinCount, "KeynessOptions.MinCount must be at least 1.");
        if (PerWords < 1) throw new ArgumentOutOfRangeException(parameter, PerWords, "KeynessOptions.PerWords must be at least 1.");
        if (Confidence is not (> 0 and < 0.999999)) throw new ArgumentOutOfRangeException(parameter, Confidence, "KeynessOptions.Confidence must lie between 0 and 1.");
        if (Resamples is < 0 or (> 0 and < 99)) throw new ArgumentOutOfRangeException(parameter, Resamples, "KeynessOptions.Resamples must be 0 or at least 99.");
        if (MinBlocks < 2) throw new ArgumentOutOfRangeException(parameter, MinBlocks, "KeynessOptions.MinBlocks must be at least 2.");
    }
}
