namespace AntiStalinistLeft.Data;

/// <summary>
/// Draws of whole blocks with replacement (the cluster bootstrap; Efron and Tibshirani 1993, chapter 8). Words of one
/// block are correlated, so blocks are resampled, not words.
/// </summary>
/// <remarks>
/// Each draw is kept as how often each block was taken; all quantities that are computed from one instance share the
/// draws. Percentile intervals, quantiles by linear interpolation (type 7 of Hyndman and Fan 1996).
/// </remarks>
internal sealed class BlockBootstrap
{
    // How often each draw took a block, block after block: sums then run along memory.
    private readonly ushort[] _taken;

    /// <summary>Makes the draws.</summary>
    /// <param name="blocks">How many blocks there are; at least 1.</param>
    /// <param name="draws">How many draws; at least 1.</param>
    /// <param name="random">Where the randomness comes from.</param>
    public BlockBootstrap(int blocks, int draws, SeededRandom random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(blocks, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        Resamples = draws;
        _taken = new ushort[blocks * (long)draws <= Array.MaxLength ? blocks * draws : throw new ArgumentOutOfRangeException(nameof(draws), draws, $"Too many draws for {blocks} blocks.")];
        for (int draw = 0; draw < draws; draw++)
        {
            for (int i = 0; i < blocks; i++) _taken[(random.NextBelow(blocks) * draws) + draw]++;
        }
    }

    /// <summary>How many draws were made.</summary>
    public int Resamples { get; }

    /// <summary>For each draw the sum of what the drawn blocks hold.</summary>
    /// <param name="values">Pairs of the number of a block, from 0, and what it holds; blocks not named hold nothing.</param>
    public long[] SumPerResample(IReadOnlyList<(int Block, int Value)> values)
    {
        var sums = new long[Resamples];
        foreach ((int block, int value) in values)
        {
            ReadOnlySpan<ushort> taken = _taken.AsSpan(block * Resamples, Resamples);
            for (int draw = 0; draw < taken.Length; draw++) sums[draw] += taken[draw] * (long)value;
        }

        return sums;
    }

    /// <summary>For each draw the sum of what the drawn blocks hold.</summary>
    /// <param name="values">What each block holds, all of them in order.</param>
    public double[] SumPerResample(ReadOnlySpan<double> values)
    {
        double[] sums = new double[Resamples];
        for (int block = 0; block < values.Length; block++)
        {
            ReadOnlySpan<ushort> taken = _taken.AsSpan(block * Resamples, Resamples);
            for (int draw = 0; draw < taken.Length; draw++) sums[draw] += taken[draw] * values[block];
        }

        return sums;
    }

    /// <summary>The percentile interval of what the draws gave.</summary>
    /// <param name="values">One value a draw; sorted in place.</param>
    /// <param name="confidence">How much of the draws lies inside.</param>
    public static ConfidenceInterval Percentiles(double[] values, double confidence)
    {
        Array.Sort(values);
        double tail = (1 - confidence) / 2;
        return new ConfidenceInterval(Quantile(values, tail), Quantile(values, 1 - tail));
    }

    /// <summary>A quantile of sorted values, by linear interpolation.</summary>
    internal static double Quantile(ReadOnlySpan<double> sorted, double share)
    {
        double place = share * (sorted.Length - 1);
        int below = (int)Math.Floor(place);
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
