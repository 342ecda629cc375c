namespace AntiStalinistLeft.Histories;

/// <summary>Sums the changes of each entity up to one row.</summary>
internal static class TendencyLifespans
{
    /// <summary>The rows, by first appearance, then by the lexicon's order.</summary>
    public static IEnumerable<TendencyLifespanRow> Summarize(TendencyHistory history, List<MentionChange> changes)
    {
        int[] readable = ReadableBefore(history.History);
        return changes
            .GroupBy(change => change.Entity)
            .Select(entity => (entity.Key, Changes: entity.ToArray()))
            .OrderBy(entity => entity.Changes[0].Revision).ThenBy(entity => entity.Key)
            .Select(entity => Row(history, entity.Key, entity.Changes, readable));
    }

    private static TendencyLifespanRow Row(TendencyHistory history, int entity, MentionChange[] changes, int[] readable)
    {
        IReadOnlyList<Revision> revisions = history.History.Revisions;
        Revision first = revisions[changes[0].Revision];
        int last = changes[0].Revision;
        int named = 0;
        int arrivals = 0;
        for (int i = 0; i < changes.Length; i++)
        {
            if (changes[i].Mentions == 0) continue;
            int end = i + 1 < changes.Length ? changes[i + 1].Revision : revisions.Count;
            named += readable[end] - readable[changes[i].Revision];
            last = LastReadable(history.History, changes[i].Revision, end);
            if (i == 0 || changes[i - 1].Mentions == 0) arrivals++;
        }

        return new TendencyLifespanRow(
            history.Entries[entity].Id,
            history.Entries[entity].Kind,
            first.Id,
            first.Timestamp,
            first.Contributor.Name,
            revisions[last].Id,
            revisions[last].Timestamp,
            changes[^1].Mentions > 0,
            named,
            arrivals,
            changes.Max(change => change.Mentions),
            changes[^1].Mentions,
            changes.Sum(change => change.Added),
            changes.Sum(change => change.Removed));
    }

    /// <summary>For each index how many revisions before it have a text.</summary>
    private static int[] ReadableBefore(PageHistory history)
    {
        int[] before = new int[history.Revisions.Count + 1];
        for (int i = 0; i < history.Revisions.Count; i++) before[i + 1] = before[i] + (history.GetContentNumber(i) is null ? 0 : 1);
        return before;
    }

    private static int LastReadable(PageHistory history, int from, int end)
    {
        int last = end - 1;
        while (last > from && history.GetContentNumber(last) is null) last--;
        return last;
    }
}
