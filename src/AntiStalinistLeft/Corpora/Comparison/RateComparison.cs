using System.Globalization;
using AntiStalinistLeft.Data;

namespace AntiStalinistLeft.Corpora;

/// <summary>Differences of rates between two revisions; all entities share the boxes and the draws.</summary>
internal sealed class RateComparison
{
    private readonly RevisionAnalysisOptions _options;
    private readonly ResamplingUnits _units;
    private readonly ILookup<string, MentionFateRow> _mentions;
    private readonly Dictionary<string, int> _unitPlaces = [];
    private readonly Dictionary<string, (int Older, int Newer)> _stratumWords = [];
    private readonly int[] _olderWords;
    private readonly int[] _newerWords;
    private readonly Lazy<(BlockBootstrap Resampling, long[] Older, long[] Newer)> _draws;

    public RateComparison(RevisionAlignmentRow[] rows, MentionFateRow[] mentions, RevisionAnalysisOptions options)
    {
        _options = options;
        _units = new ResamplingUnits(rows);
        _mentions = mentions.SelectMany(m => options.GetNames(m).Select(name => (name, m))).ToLookup(m => m.name, m => m.m);
        var older = new List<int>();
        var newer = new List<int>();
        foreach (RevisionAlignmentRow row in rows)
        {
            if (row.OlderSentence is { } s)
            {
                older[PlaceOf(_units.OlderUnit(s), older, newer)] += row.WordsKept + row.WordsRemoved;
                AddToStratum(_units.OlderStratum(s), row.WordsKept + row.WordsRemoved, 0);
            }

            if (row.NewerSentence is { } t)
            {
                newer[PlaceOf(_units.NewerUnit(t), older, newer)] += row.WordsKept + row.WordsAdded;
                AddToStratum(_units.NewerStratum(t), 0, row.WordsKept + row.WordsAdded);
            }
        }

        (_olderWords, _newerWords) = ([.. older], [.. newer]);
        string part = rows.Length == 0 ? string.Empty : $"{rows[0].Older}|{rows[0].Newer}";
        _draws = new Lazy<(BlockBootstrap, long[], long[])>(() => Draw(part), LazyThreadSafetyMode.None);
    }

    /// <summary>The difference for one entity or family.</summary>
    public RateDifferenceRow Compare(MentionChangeRow change)
    {
        int olderWords = _olderWords.Sum();
        int newerWords = _newerWords.Sum();
        RateDifference? parts = olderWords == 0 || newerWords == 0 ? null : RateDifference.Split(StrataOf(change.Entity));
        (ConfidenceInterval? interval, string? note) = parts is null ? (null, "one revision has no words in these zones") : IntervalOf(change);
        double? olderRate = olderWords == 0 ? null : (double)change.OlderMentions / olderWords * _options.PerWords;
        double? newerRate = newerWords == 0 ? null : (double)change.NewerMentions / newerWords * _options.PerWords;
        return new RateDifferenceRow(
            change.Older,
            change.Newer,
            change.Grouping,
            change.Entity,
            _options.PerWords,
            change.OlderMentions,
            olderWords,
            olderRate,
            change.NewerMentions,
            newerWords,
            newerRate,
            newerRate - olderRate,
            parts?.MentionsEdited * _options.PerWords,
            parts?.LengthChanged * _options.PerWords,
            parts?.SectionMix * _options.PerWords,
            _stratumWords.Values.Count(s => s.Older > 0 && s.Newer > 0),
            _stratumWords.Values.Count(s => s.Older == 0 || s.Newer == 0),
            _units.AlignedBlocks,
            interval?.Low,
            interval?.High,
            note,
            change.RemovedMayBeArtefact);
    }

    private List<PairedCounts> StrataOf(string name)
    {
        var older = new Dictionary<string, int>();
        var newer = new Dictionary<string, int>();
        foreach (MentionFateRow mention in _mentions[name])
        {
            if (mention.OlderSentence is { } s) older[_units.OlderStratum(s)] = older.GetValueOrDefault(_units.OlderStratum(s)) + 1;
            if (mention.NewerSentence is { } t) newer[_units.NewerStratum(t)] = newer.GetValueOrDefault(_units.NewerStratum(t)) + 1;
        }

        return [.. _stratumWords.Select(s => new PairedCounts(older.GetValueOrDefault(s.Key), s.Value.Older, newer.GetValueOrDefault(s.Key), s.Value.Newer))];
    }

    private (ConfidenceInterval? Interval, string? Note) IntervalOf(MentionChangeRow change)
    {
        if (_units.AlignedBlocks < _options.MinBlocks)
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"refused: needs {_options.MinBlocks} blocks with a counterpart, has {_units.AlignedBlocks}"));
        }

        (BlockBootstrap resampling, long[] olderWords, long[] newerWords) = _draws.Value;
        long[] older = resampling.SumPerResample(ByUnit(change.Entity, m => m.OlderSentence is { } s ? _units.OlderUnit(s) : null));
        long[] newer = resampling.SumPerResample(ByUnit(change.Entity, m => m.NewerSentence is { } t ? _units.NewerUnit(t) : null));
        int[] usable = [.. Enumerable.Range(0, resampling.Resamples).Where(i => olderWords[i] > 0 && newerWords[i] > 0)];
        if (usable.Length < resampling.Resamples) return (null, "refused: some draws hold no words of one revision");
        double[] differences = [.. usable.Select(i => (((double)newer[i] / newerWords[i]) - ((double)older[i] / olderWords[i])) * _options.PerWords)];
        return (BlockBootstrap.Percentiles(differences, _options.Confidence), null);
    }

    private List<(int Block, int Value)> ByUnit(string name, Func<MentionFateRow, string?> unitOf) =>
        [.. _mentions[name].Select(unitOf).OfType<string>().CountBy(u => u).Select(u => (_unitPlaces[u.Key], u.Value)).OrderBy(u => u.Item1)];

    private (BlockBootstrap Resampling, long[] Older, long[] Newer) Draw(string part)
    {
        var resampling = new BlockBootstrap(_olderWords.Length, _options.Resamples, SeededRandom.ForPart(_options.Seed, part));
        return (resampling, resampling.SumPerResample([.. _olderWords.Index()]), resampling.SumPerResample([.. _newerWords.Index()]));
    }

    private int PlaceOf(string unit, List<int> older, List<int> newer)
    {
        if (!_unitPlaces.TryGetValue(unit, out int place))
        {
            _unitPlaces[unit] = place = older.Count;
            older.Add(0);
            newer.Add(0);
        }

        return place;
    }

    private void AddToStratum(string stratum, int older, int newer)
    {
        (int Older, int Newer) words = _stratumWords.GetValueOrDefault(stratum);
        _stratumWords[stratum] = (words.Older + older, words.Newer + newer);
    }
}
