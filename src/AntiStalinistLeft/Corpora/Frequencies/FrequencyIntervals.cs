using System.Globalization;
using AntiStalinistLeft.Data;

namespace AntiStalinistLeft.Corpora;

/// <summary>The intervals of the rates of one part of a text; all of them share the draws of the bootstrap.</summary>
internal sealed class FrequencyIntervals
{
    private readonly FrequencyCell _cell;
    private readonly FrequencyOptions _options;
    private readonly Lazy<(BlockBootstrap Resampling, long[] Words)> _draws;

    public FrequencyIntervals(FrequencyCell cell, FrequencyOptions options)
    {
        _cell = cell;
        _options = options;
        _draws = new Lazy<(BlockBootstrap, long[])>(Draw, LazyThreadSafetyMode.None);
    }

    /// <summary>Both intervals of a rate, and why one is missing.</summary>
    public (ConfidenceInterval? Wilson, ConfidenceInterval? Bootstrap, string? Note) Compute(int count, IReadOnlyList<(int Block, int Value)> byBlock)
    {
        if (_cell.Words == 0) return (null, null, "no words of these zones and voices");
        if (count > _cell.Words) return (null, null, "more mentions than words: they overlap");
        ConfidenceInterval wilson = WilsonInterval.Compute(count, _cell.Words, _options.Confidence).Scale(_options.PerWords);
        if (_options.Resamples == 0) return (wilson, null, "bootstrap not asked for");
        if (_cell.Blocks < _options.MinBlocks)
        {
            return (wilson, null, string.Create(CultureInfo.InvariantCulture, $"bootstrap refused: needs {_options.MinBlocks} blocks, has {_cell.Blocks}"));
        }

        if (count == 0) return (wilson, null, "bootstrap refused: no mention to resample");
        (BlockBootstrap resampling, long[] words) = _draws.Value;
        long[] mentions = resampling.SumPerResample(byBlock);
        var rates = new double[resampling.Resamples];
        for (int i = 0; i < rates.Length; i++) rates[i] = words[i] == 0 ? 0 : (double)mentions[i] / words[i] * _options.PerWords;
        return (wilson, BlockBootstrap.Percentiles(rates, _options.Confidence), null);
    }

    private (BlockBootstrap Resampling, long[] Words) Draw()
    {
        FrequencyCellKey key = _cell.Key;

        // Not of the voice and the zone: the same blocks get the same draws, whichever option chose them.
        string part = string.Create(CultureInfo.InvariantCulture, $"{key.Document}|{key.Section}");
        var resampling = new BlockBootstrap(_cell.Blocks, _options.Resamples, SeededRandom.ForPart(_options.Seed, part));
        return (resampling, resampling.SumPerResample(_cell.WordsByBlock));
    }
}
