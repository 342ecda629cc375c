using System.Globalization;
using AntiStalinistLeft.Analyses.Intervals;

namespace AntiStalinistLeft.Analyses.Frequencies;

/// <summary>The intervals of the rates of one part of a text; all of them share the draws of the bootstrap.</summary>
internal sealed class FrequencyIntervals
{
    private readonly FrequencyCell _cell;
    private readonly FrequencyOptions _options;
    private readonly Lazy<(BlockResampling Resampling, long[] Words)> _draws;

    public FrequencyIntervals(FrequencyCell cell, FrequencyOptions options)
    {
        _cell = cell;
        _options = options;
        _draws = new Lazy<(BlockResampling, long[])>(Draw, LazyThreadSafetyMode.None);
    }

    /// <summary>Both intervals of a rate, and why one is missing.</summary>
    public (Interval? Wilson, Interval? Bootstrap, string? Note) Of(int count, IReadOnlyList<(int Block, int Value)> byBlock)
    {
        if (_cell.Words == 0) return (null, null, "no words of these zones and voices");
        if (count > _cell.Words) return (null, null, "more mentions than words: they overlap");
        Interval wilson = WilsonInterval.Of(count, _cell.Words, _options.Confidence).Scale(_options.Per);
        if (_options.Draws == 0) return (wilson, null, "bootstrap not asked for");
        if (_cell.Blocks < _options.MinimumBlocks)
        {
            return (wilson, null, string.Create(CultureInfo.InvariantCulture, $"bootstrap refused: needs {_options.MinimumBlocks} blocks, has {_cell.Blocks}"));
        }

        if (count == 0) return (wilson, null, "bootstrap refused: no mention to resample");
        (BlockResampling resampling, long[] words) = _draws.Value;
        long[] mentions = resampling.Sums(byBlock);
        var rates = new double[resampling.Draws];
        for (int i = 0; i < rates.Length; i++) rates[i] = words[i] == 0 ? 0 : (double)mentions[i] / words[i] * _options.Per;
        return (wilson, BlockResampling.Percentiles(rates, _options.Confidence), null);
    }

    private (BlockResampling Resampling, long[] Words) Draw()
    {
        FrequencyCellKey key = _cell.Key;
        string part = string.Create(CultureInfo.InvariantCulture, $"{key.Document}|{key.Section}|{key.Zone}|{key.Voice}");
        var resampling = new BlockResampling(_cell.Blocks, _options.Draws, SeededRandom.For(_options.Seed, part));
        return (resampling, resampling.Sums(_cell.WordsByBlock));
    }
}
