namespace AntiStalinistLeft.Histories;

/// <summary>Cuts the additions and the removals of each entity into periods.</summary>
internal sealed class TendencyPeriods(TendencyHistory history, List<MentionChange> changes)
{
    /// <summary>The edits that count: identity reverts and what they undid cancel out, the first revision is no edit, hidden ones tell nothing.</summary>
    private readonly int[] _edits = EditsOf(history.History);

    /// <summary>The rows, by the lexicon's order, additions first.</summary>
    public IEnumerable<TendencyPeriodRow> Rows() => changes
        .GroupBy(change => change.Entity)
        .OrderBy(group => group.Key)
        .SelectMany(group => Enum.GetValues<TendencySeries>().SelectMany(series => Rows(history.Entries[group.Key].Id, series, group)));

    private static int[] EditsOf(PageHistory page)
    {
        var undone = new HashSet<int>();
        foreach (IdentityRevert revert in IdentityReverts.Find(page))
        {
            undone.UnionWith(Enumerable.Range(revert.FirstReverted, revert.RevertedCount + 1));
        }

        return [.. Enumerable.Range(0, page.Revisions.Count).Skip(1).Where(i => !undone.Contains(i) && page.GetContentNumber(i) is not null)];
    }

    private IEnumerable<TendencyPeriodRow> Rows(string entity, TendencySeries series, IEnumerable<MentionChange> own)
    {
        Dictionary<int, int> byRevision = own.ToDictionary(change => change.Revision, change => series == TendencySeries.Added ? change.Added : change.Removed);
        double[] values = [.. _edits.Select(edit => (double)byRevision.GetValueOrDefault(edit))];
        ChangePointResult found = ChangePointAnalysis.Detect(values);
        if (found.WithheldReason is { } refusal)
        {
            yield return new TendencyPeriodRow(entity, series, 1, null, null, null, null, null, null, values.Length, null, found.Penalty, refusal);
            yield break;
        }

        for (int i = 0; i < found.Segments.Count; i++)
        {
            Segment segment = found.Segments[i];
            (int from, int to) = (_edits[segment.Start], _edits[segment.End - 1]);
            Revision first = history.History.Revisions[from];
            Revision last = history.History.Revisions[to];
            yield return new TendencyPeriodRow(
                entity, series, i + 1, from, first.Id, first.Timestamp, to, last.Id, last.Timestamp, segment.End - segment.Start, segment.Mean, found.Penalty, null);
        }
    }
}
