namespace AntiStalinistLeft.Histories;

/// <summary>One entity at the end of one month of a page's history.</summary>
/// <param name="Entity">Number of the entity.</param>
/// <param name="Month">First day of the month in UTC; null where the revisions are undated.</param>
/// <param name="Mentions">Mentions in the last readable revision of the month.</param>
/// <param name="Words">Words of its running text.</param>
/// <param name="Added">Mentions that came with the edits of the month.</param>
/// <param name="Removed">Mentions that went.</param>
internal readonly record struct TendencyMonth(int Entity, DateOnly? Month, int Mentions, int Words, int Added, int Removed);

/// <summary>Sums the changes of each entity up by the month in which they were saved.</summary>
/// <remarks>
/// There is one value for each month in which a readable revision was saved, from the one that first names the entity. Revisions
/// count in the order of the history; where a wiki's clock went back, a month has the state of the last of its revisions.
/// </remarks>
internal static class TendencyMonths
{
    /// <summary>The values, by entity, then by month, undated ones first.</summary>
    public static IEnumerable<TendencyMonth> Count(PageHistory history, IReadOnlyList<MentionChange> changes, ReadOnlySpan<int> words)
    {
        int[] named = [.. changes.Select(change => change.Entity).Distinct().Order()];
        int[] first = [.. named.Select(entity => changes.First(change => change.Entity == entity).Revision)];
        List<(DateOnly? Month, State State)> months = [.. Collect(history, changes, words, named).OrderBy(month => month.Month)];
        return Enumerable.Range(0, named.Length).SelectMany(place => months
            .Where(month => month.State.Last >= first[place])
            .Select(month => new TendencyMonth(named[place], month.Month, month.State.Standing[place], month.State.Words, month.State.Added[place], month.State.Removed[place])));
    }

    private static List<(DateOnly? Month, State State)> Collect(PageHistory history, IReadOnlyList<MentionChange> changes, ReadOnlySpan<int> words, int[] named)
    {
        var months = new List<(DateOnly? Month, State State)>();
        var places = new Dictionary<(bool IsDated, DateOnly Month), State>();
        int[] standing = new int[named.Length];
        int next = 0;
        for (int revision = 0; revision < words.Length; revision++)
        {
            if (history.GetContentNumber(revision) is null) continue;
            DateOnly? month = history.Revisions[revision].Timestamp is { } time ? new DateOnly(time.UtcDateTime.Year, time.UtcDateTime.Month, 1) : null;
            if (!places.TryGetValue((month is not null, month ?? default), out State? state))
            {
                places[(month is not null, month ?? default)] = state = new State(named.Length);
                months.Add((month, state));
            }

            for (; next < changes.Count && changes[next].Revision <= revision; next++)
            {
                int place = Array.BinarySearch(named, changes[next].Entity);
                standing[place] = changes[next].Mentions;
                state.Added[place] += changes[next].Added;
                state.Removed[place] += changes[next].Removed;
            }

            state.Last = revision;
            state.Words = words[revision];
            standing.CopyTo(state.Standing, 0);
        }

        return months;
    }

    private sealed class State(int entities)
    {
        public int[] Standing { get; } = new int[entities];

        public int[] Added { get; } = new int[entities];

        public int[] Removed { get; } = new int[entities];

        public int Words { get; set; }

        public int Last { get; set; }
    }
}
