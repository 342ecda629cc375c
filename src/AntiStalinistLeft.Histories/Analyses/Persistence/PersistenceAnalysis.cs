using AntiStalinistLeft.Data;

namespace AntiStalinistLeft.Histories;

/// <summary>
/// How long words survive in a page: the survival curve, the half-life, and the fate of each edit's words.
/// </summary>
/// <remarks>
/// A token's lifespan runs from the revision that introduced it to the one that removed it for good; moves, and absences that end in a
/// return, are part of its life, and hidden revisions are bridged. What stands in the last revision is censored there. Words of
/// one edit live and die together, so the half-life's interval draws whole edits with replacement (percentile bootstrap); the
/// curve's own intervals take tokens for independent and are too narrow for inference.
/// </remarks>
internal static class PersistenceAnalysis
{
    /// <summary>The minimum number of revisions for an estimate.</summary>
    public const int MinRevisions = 10;

    private const int SoonRevisions = 15;

    /// <summary>Estimates survival over all tokens of a page.</summary>
    public static PersistenceResult Estimate(PageProvenance provenance, PersistenceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        options ??= new PersistenceOptions();
        string variant = options.ExcludeRevertedEdits ? "without identity-reverted edits" : "all edits";
        if (FindWithheldReason(provenance.History, options.Unit) is { } refusal)
        {
            return new PersistenceResult(Array.Empty<SurvivalRow>().ToTable("survival"), null, null, null, 0, 0, 0, options.Unit, variant, refusal);
        }

        ObservedLifespans lives = ObservedLifespans.Collect(provenance, options);
        long[] ended = new long[lives.Durations.Length];
        long[] censored = new long[lives.Durations.Length];
        lives.Sum(null, ended, censored);
        LifespanGroup[] steps = [.. ended.Select((count, i) => new LifespanGroup(lives.Durations[i], count, censored[i]))];
        (double? low, double? high) = HalfLifeInterval(lives, options);
        return new PersistenceResult(
            KaplanMeier.Estimate(steps, options.Confidence).ToTable("survival"),
            KaplanMeier.HalfLife(lives.Durations, ended, censored),
            low,
            high,
            ended.Sum() + censored.Sum(),
            ended.Sum(),
            lives.Edits.Count,
            options.Unit,
            variant,
            null);
    }

    /// <summary>One row for each edit that introduced words, in the order of time.</summary>
    public static Table<EditPersistenceRow> CountByEdit(PageProvenance provenance)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        PageHistory history = provenance.History;
        var rows = new List<EditPersistenceRow>();
        int identity = 0;
        for (int i = 0; i < history.Revisions.Count; i++)
        {
            int count = provenance.CountIntroduced(i);
            if (count == 0) continue;

            int[] ends = new int[count];
            for (int t = 0; t < count; t++)
            {
                ends[t] = provenance.Lifespans[identity + t][^1].End;
            }

            identity += count;
            Array.Sort(ends);
            rows.Add(RowOf(history, i, ends));
        }

        return rows.ToTable("edit-persistence");
    }

    private static EditPersistenceRow RowOf(PageHistory history, int index, int[] ends)
    {
        Revision revision = history.Revisions[index];
        int last = history.Revisions.Count;
        int median = ends[(ends.Length - 1) / 2];
        bool isGone = median < last;
        return new EditPersistenceRow(
            index,
            revision.Id,
            revision.Timestamp,
            revision.Contributor.Name,
            EditorClassifier.Classify(revision.Contributor),
            ends.Length,
            ends.Count(end => end == last),
            ends.Count(end => end < last && end - index <= SoonRevisions),
            isGone ? median - index : null,
            isGone && revision.Timestamp is { } from && history.Revisions[median].Timestamp is { } to ? (to - from).TotalDays : null);
    }

    private static string? FindWithheldReason(PageHistory history, LifespanUnit unit)
    {
        if (history.Revisions.Count < MinRevisions)
        {
            return $"The history has {history.Revisions.Count} revisions; survival is not estimated from fewer than {MinRevisions}.";
        }

        return unit == LifespanUnit.Days && history.Revisions.Any(r => r.Timestamp is null)
            ? "Revisions are undated, so lives cannot be told in days. Ask for revisions instead."
            : null;
    }

    private static (double? Low, double? High) HalfLifeInterval(ObservedLifespans lives, PersistenceOptions options)
    {
        if (options.Resamples <= 0 || lives.Edits.Count == 0) return (null, null);

        SeededRandom random = SeededRandom.ForPart(options.Seed, "persistence");
        double[] halves = new double[options.Resamples];
        int[] times = new int[lives.Edits.Count];
        long[] ended = new long[lives.Durations.Length];
        long[] censored = new long[lives.Durations.Length];
        for (int draw = 0; draw < halves.Length; draw++)
        {
            times.AsSpan().Clear();
            for (int i = 0; i < times.Length; i++)
            {
                times[random.NextBelow(times.Length)]++;
            }

            lives.Sum(times, ended, censored);
            halves[draw] = KaplanMeier.HalfLife(lives.Durations, ended, censored) ?? double.PositiveInfinity;
        }

        Array.Sort(halves);
        double tail = (1 - options.Confidence) / 2;
        return (Reached(halves, tail), Reached(halves, 1 - tail));
    }

    /// <summary>An order statistic and not an interpolation, which would mix numbers with «never reached».</summary>
    private static double? Reached(double[] sorted, double share)
    {
        double value = sorted[(int)Math.Clamp(Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
        return double.IsInfinity(value) ? null : value;
    }
}
