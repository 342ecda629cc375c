namespace AntiStalinistLeft.Histories;

/// <summary>The lifespans of tokens, by the edit that introduced them. A temporary absence is part of a lifespan; the last removal ends it.</summary>
internal sealed class ObservedLifespans
{
    private readonly double[] _durations;
    private readonly List<Group>[] _byEdit;

    private ObservedLifespans(double[] durations, List<Group>[] byEdit)
    {
        _durations = durations;
        _byEdit = byEdit;
    }

    /// <summary>The distinct durations, ascending.</summary>
    public ReadOnlySpan<double> Durations => _durations;

    /// <summary>The edits that introduced tokens, each as its groups of equally long lives.</summary>
    public IReadOnlyList<IReadOnlyList<Group>> Edits => _byEdit;

    /// <summary>Collects the lifespans.</summary>
    public static ObservedLifespans Collect(PageProvenance provenance, PersistenceOptions options)
    {
        PageHistory history = provenance.History;
        HashSet<int> leftOut = options.ExcludeRevertedEdits
            ? [.. IdentityReverts.Find(history).SelectMany(r => Enumerable.Range(r.FirstReverted, r.RevertedCount))]
            : [];
        var edits = new List<SortedDictionary<(double Duration, bool Ended), long>>();
        TokenLifespans lives = provenance.Lifespans;
        int origin = -1;
        for (int identity = 0; identity < lives.Count; identity++)
        {
            ReadOnlySpan<RevisionRange> ranges = lives[identity];
            if (leftOut.Contains(ranges[0].Start)) continue;

            if (ranges[0].Start != origin)
            {
                origin = ranges[0].Start;
                edits.Add([]);
            }

            (double, bool) life = GetLifespan(history, origin, ranges[^1].End, options.Unit);
            edits[^1][life] = edits[^1].GetValueOrDefault(life) + 1;
        }

        double[] durations = [.. edits.SelectMany(e => e.Keys.Select(k => k.Duration)).Distinct().Order()];
        return new ObservedLifespans(durations, [.. edits.Select(e => GroupsOf(e, durations))]);
    }

    /// <summary>All lives together: how many ended and how many were censored at each duration.</summary>
    /// <param name="times">How often each edit is taken; null takes each once.</param>
    /// <param name="ended">Receives the ended ones.</param>
    /// <param name="censored">Receives the censored ones.</param>
    public void Sum(int[]? times, Span<long> ended, Span<long> censored)
    {
        ended.Clear();
        censored.Clear();
        for (int edit = 0; edit < _byEdit.Length; edit++)
        {
            int weight = times is null ? 1 : times[edit];
            if (weight == 0) continue;

            foreach (Group group in _byEdit[edit])
            {
                (group.Ended ? ended : censored)[group.Duration] += weight * group.Tokens;
            }
        }
    }

    private static (double Duration, bool Ended) GetLifespan(PageHistory history, int origin, int end, LifespanUnit unit)
    {
        // What stands in the last revision was watched up to that one; what was removed, up to the revision without it.
        bool isEnded = end < history.Revisions.Count;
        int until = isEnded ? end : history.Revisions.Count - 1;
        return (
            unit == LifespanUnit.Revisions
                ? until - origin
                : (history.Revisions[until].Timestamp!.Value - history.Revisions[origin].Timestamp!.Value).TotalDays,
            isEnded);
    }

    private static List<Group> GroupsOf(SortedDictionary<(double Duration, bool Ended), long> edit, double[] durations) =>
        [.. edit.Select(life => new Group(Array.BinarySearch(durations, life.Key.Duration), life.Key.Ended, life.Value))];

    /// <summary>Tokens of one edit that lived equally long.</summary>
    /// <param name="Duration">Index of the duration.</param>
    /// <param name="Ended">True when they were removed for good.</param>
    /// <param name="Tokens">How many they are.</param>
    internal readonly record struct Group(int Duration, bool Ended, long Tokens);
}
