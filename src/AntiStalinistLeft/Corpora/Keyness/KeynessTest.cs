using System.Globalization;
using AntiStalinistLeft.Data;

namespace AntiStalinistLeft.Corpora;

/// <summary>
/// Deals blocks out anew to the two sides and counts how often a difference of rates comes out as great as the one observed
/// (a permutation test with Monte Carlo draws; Phipson and Smyth 2010 for the one that is added).
/// </summary>
/// <remarks>Every draw has a seed of its own, so the result does not depend on how many threads make them.</remarks>
internal sealed class KeynessTest
{
    // A difference that is the same but for rounding counts as equal.
    private const double Tolerance = 1e-12;

    private readonly CountedPart[] _parts;
    private readonly int _targetParts;
    private readonly (int Item, int Count)[][] _items;
    private readonly int[] _units;
    private readonly int _unitCount;
    private readonly bool _paired;
    private readonly int[] _totals;
    private readonly int _words;

    /// <summary>Prepares a test of some items.</summary>
    /// <param name="target">The first side.</param>
    /// <param name="reference">The second side.</param>
    /// <param name="items">The items that are tested.</param>
    /// <param name="units">What each part belongs to; null where parts are dealt out one by one.</param>
    public KeynessTest(ItemCounts target, ItemCounts reference, IReadOnlyList<int> items, IReadOnlyList<string>? units)
    {
        var places = items.Index().ToDictionary(item => item.Item, item => item.Index);
        _parts = [.. target.Parts, .. reference.Parts];
        _targetParts = target.Parts.Count;
        _items = [.. _parts.Select(part => part.Items.Where(item => places.ContainsKey(item.Item)).Select(item => (places[item.Item], item.Count)).ToArray())];
        _totals = [.. items.Select(item => target.Count(item) + reference.Count(item))];
        _words = target.Words + reference.Words;
        _paired = units is not null;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        _units = [.. (units ?? []).Select(unit => numbers.TryGetValue(unit, out int number) ? number : numbers[unit] = numbers.Count)];
        _unitCount = numbers.Count;
    }

    /// <summary>The p-value of each item: the share of draws, the observed one with them, whose difference is at least as great.</summary>
    /// <param name="resamples">How many draws.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="maxThreads">How many are made at a time; as many as there are cores where −1.</param>
    public double[] Run(int resamples, int seed, int maxThreads = -1)
    {
        double[] observed = new double[_totals.Length];
        Measure([.. Enumerable.Range(0, _parts.Length).Select(part => part < _targetParts)], new int[_totals.Length], observed);
        int[] reached = new int[_totals.Length];
        Parallel.For(
            0,
            resamples,
            new ParallelOptions { MaxDegreeOfParallelism = maxThreads },
            () => new Scratch(_parts.Length, _totals.Length),
            (draw, _, scratch) =>
            {
                Deal(SeededRandom.ForPart(seed, draw.ToString(CultureInfo.InvariantCulture)), scratch);
                Measure(scratch.ToTarget, scratch.Counts, scratch.Differences);
                for (int i = 0; i < observed.Length; i++) scratch.Reached[i] += scratch.Differences[i] >= observed[i] - Tolerance ? 1 : 0;
                return scratch;
            },
            scratch =>
            {
                lock (reached)
                {
                    for (int i = 0; i < reached.Length; i++) reached[i] += scratch.Reached[i];
                }
            });
        return [.. reached.Select(count => (count + 1.0) / (resamples + 1))];
    }

    private void Deal(SeededRandom random, Scratch scratch)
    {
        if (_paired)
        {
            bool[] exchanged = [.. Enumerable.Range(0, _unitCount).Select(_ => random.NextBelow(2) == 1)];
            for (int part = 0; part < _parts.Length; part++) scratch.ToTarget[part] = part < _targetParts != exchanged[_units[part]];
            return;
        }

        // From the same order each time, so that a draw does not depend on those made before it.
        for (int place = 0; place < _parts.Length; place++) scratch.Order[place] = place;
        random.Shuffle(scratch.Order);
        for (int place = 0; place < _parts.Length; place++) scratch.ToTarget[scratch.Order[place]] = place < _targetParts;
    }

    // The difference of the rates; where one side has no words it is as great as can be, which is against a finding.
    private void Measure(bool[] toTarget, int[] counts, double[] differences)
    {
        Array.Clear(counts);
        double words = 0;
        for (int part = 0; part < _parts.Length; part++)
        {
            if (!toTarget[part]) continue;
            words += _parts[part].Words;
            foreach ((int item, int count) in _items[part]) counts[item] += count;
        }

        bool isEmpty = words == 0 || words == _words;
        for (int i = 0; i < counts.Length; i++)
        {
            differences[i] = isEmpty ? double.PositiveInfinity : Math.Abs((counts[i] / words) - ((_totals[i] - counts[i]) / (_words - words)));
        }
    }

    private sealed class Scratch(int parts, int items)
    {
        public bool[] ToTarget { get; } = new bool[parts];

        public int[] Order { get; } = new int[parts];

        public int[] Counts { get; } = new int[items];

        public double[] Differences { get; } = new double[items];

        public int[] Reached { get; } = new int[items];
    }
}
