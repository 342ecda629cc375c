namespace AntiStalinistLeft.Histories;

/// <summary>Writes what was followed down as rows.</summary>
internal sealed class TendencyRowBuilder(TendencyHistory history, List<MentionChange> changes, int[] words, TendencyHistoryOptions options)
{
    /// <summary>The rows, by revision, then by the lexicon's order.</summary>
    public List<TendencyHistoryRow> Rows()
    {
        int[] named = [.. changes.Select(change => change.Entity).Distinct().Order()];
        int[] standing = new int[history.Entries.Count];
        var rows = new List<TendencyHistoryRow>(options.OnlyChanges ? changes.Count : words.Length * named.Length);
        int next = 0;
        for (int revision = 0; revision < words.Length; revision++)
        {
            int first = next;
            while (next < changes.Count && changes[next].Revision == revision) next++;
            ReadOnlySpan<MentionChange> here = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(changes)[first..next];
            Add(rows, revision, named, standing, here);
        }

        return rows;
    }

    private void Add(List<TendencyHistoryRow> rows, int revision, int[] named, int[] standing, ReadOnlySpan<MentionChange> changed)
    {
        bool isPresent = history.History.GetContentNumber(revision) is not null;
        int at = 0;
        foreach (int entity in named)
        {
            bool hasChanged = at < changed.Length && changed[at].Entity == entity;
            MentionChange change = hasChanged ? changed[at++] : new MentionChange(revision, entity, 0, 0, standing[entity]);
            if (hasChanged || !options.OnlyChanges) rows.Add(isPresent ? Row(change, standing[entity]) : Empty(change));
            standing[entity] = change.Mentions;
        }
    }

    private TendencyHistoryRow Row(MentionChange change, int before) => Empty(change) with
    {
        Mentions = change.Mentions,
        Words = words[change.Revision],
        Rate = words[change.Revision] == 0 ? null : (double)options.PerWords * change.Mentions / words[change.Revision],
        Kept = before - change.Removed,
        Added = change.Added,
        Removed = change.Removed,
    };

    private TendencyHistoryRow Empty(MentionChange change)
    {
        Revision revision = history.History.Revisions[change.Revision];
        return new TendencyHistoryRow(
            change.Revision, revision.Id, revision.Timestamp, revision.Contributor.Name, history.Entries[change.Entity].Id, null, null, null, null, null, null);
    }
}
