namespace AntiStalinistLeft;

/// <summary>What diversity is measured of, with which parameters.</summary>
public sealed record DiversityOptions
{
    /// <summary>Which words. Default: the running text of all texts.</summary>
    public WordSelection Selection { get; init; } = new();

    /// <summary>One row for each section instead of one for each text. Default false.</summary>
    public bool BySection { get; init; }

    /// <summary>Words of MATTR's window. Default 50.</summary>
    public int Window { get; init; } = 50;

    /// <summary>The ratio below which a factor of MTLD ends. Default 0.72.</summary>
    public double Threshold { get; init; } = 0.72;

    /// <summary>Words that HD-D draws. Default 42.</summary>
    public int Draw { get; init; } = 42;

    /// <summary>Confidence level of the intervals. Default 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Number of bootstrap resamples; 0 for no interval. Default 2,000.</summary>
    public int Resamples { get; init; } = 2000;

    /// <summary>Seed of the bootstrap. Default 1905.</summary>
    public int Seed { get; init; } = 1905;

    /// <summary>The minimum number of blocks for the bootstrap. Default 10.</summary>
    public int MinBlocks { get; init; } = 10;

    internal void Check(string parameter)
    {
        if (Window < 2) throw new ArgumentOutOfRangeException(parameter, Window, "DiversityOptions.Window must be at least 2.");
        if (Threshold is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(parameter, Threshold, "DiversityOptions.Threshold must lie between 0 and 1.");
        if (Draw < 1) throw new ArgumentOutOfRangeException(parameter, Draw, "DiversityOptions.Draw must be at least 1.");
        if (Confidence is not (> 0 and < 0.999999)) throw new ArgumentOutOfRangeException(parameter, Confidence, "DiversityOptions.Confidence must lie between 0 and 1.");
        if (Resamples is < 0 or (> 0 and < 100)) throw new ArgumentOutOfRangeException(parameter, Resamples, "DiversityOptions.Resamples must be 0 or at least 100.");
        if (MinBlocks < 2) throw new ArgumentOutOfRangeException(parameter, MinBlocks, "DiversityOptions.MinBlocks must be at least 2.");
    }
}
