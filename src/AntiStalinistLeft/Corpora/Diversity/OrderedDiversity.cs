using AntiStalinistLeft.Data;

namespace AntiStalinistLeft.Corpora;

/// <summary>
/// The measures that need the order of the words, with intervals: blocks are drawn anew, each with the windows and the factors of its
/// words, so that no word is counted as recurring because its block was drawn twice.
/// </summary>
internal sealed class OrderedDiversity
{
    private readonly DiversityOptions _options;
    private readonly double[] _windows;
    private readonly double[] _forward;
    private readonly double[] _backward;
    private readonly int[] _blocks;
    private readonly Lazy<BlockBootstrap> _draws;

    /// <summary>Measures words.</summary>
    /// <param name="types">Their types, in order.</param>
    /// <param name="blocks">For each word the number of its block, from 0, rising by 1.</param>
    /// <param name="part">Name of the text or section, for the seed.</param>
    /// <param name="options">The parameters.</param>
    public OrderedDiversity(int[] types, int[] blocks, string part, DiversityOptions options)
    {
        _options = options;
        _blocks = blocks;
        _windows = DiversityMeasures.WindowRatios(types, options.Window);
        _forward = DiversityMeasures.FactorShares(types, options.Threshold);
        _backward = DiversityMeasures.FactorShares([.. types.Reverse()], options.Threshold);
        Array.Reverse(_backward);
        Blocks = blocks.Length == 0 ? 0 : blocks[^1] + 1;
        _draws = new(() => new BlockBootstrap(Blocks, options.Resamples, SeededRandom.ForPart(options.Seed, part)), LazyThreadSafetyMode.None);
    }

    /// <summary>How many blocks there are.</summary>
    public int Blocks { get; }

    /// <summary>MATTR; null where the text is shorter than a window.</summary>
    public double? Mattr => _windows.Length == 0 ? null : _windows.Average();

    /// <summary>MTLD; null where no word recurs.</summary>
    public double? Mtld => Mean(_forward.Length, _forward.Sum(), _backward.Sum());

    /// <summary>The interval of MATTR; null where it is refused, or a draw holds no window.</summary>
    public ConfidenceInterval? ComputeMattrInterval()
    {
        if (Mattr is null || IsRefused) return null;
        (double[] sums, double[] counts) = (SumPerDraw(_windows), CountPerDraw(_windows.Length));
        return Interval([.. sums.Zip(counts, (sum, count) => count == 0 ? (double?)null : sum / count)]);
    }

    /// <summary>The interval of MTLD; null where it is refused, or no word recurs in a draw.</summary>
    public ConfidenceInterval? ComputeMtldInterval()
    {
        if (Mtld is null || IsRefused) return null;
        (double[] forward, double[] backward, double[] words) = (SumPerDraw(_forward), SumPerDraw(_backward), CountPerDraw(_blocks.Length));
        return Interval([.. Enumerable.Range(0, words.Length).Select(draw => Mean(words[draw], forward[draw], backward[draw]))]);
    }

    private bool IsRefused => _options.Resamples == 0 || Blocks < _options.MinBlocks;

    private static double? Mean(double words, double forward, double backward) => forward > 0 && backward > 0 ? ((words / forward) + (words / backward)) / 2 : null;

    private ConfidenceInterval? Interval(double?[] values) =>
        values.Contains(null) ? null : BlockBootstrap.Percentiles([.. values.Select(value => value!.Value)], _options.Confidence);

    private double[] CountPerDraw(int length) => SumPerDraw([.. Enumerable.Repeat(1.0, length)]);

    // A window and a factor belong to the block in which they begin, or to each of the words that they hold.
    private double[] SumPerDraw(double[] values)
    {
        double[] sums = new double[Blocks];
        for (int word = 0; word < values.Length; word++) sums[_blocks[word]] += values[word];
        return _draws.Value.SumPerResample(sums);
    }
}
