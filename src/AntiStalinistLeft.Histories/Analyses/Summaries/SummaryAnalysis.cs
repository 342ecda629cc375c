namespace AntiStalinistLeft.Histories;

/// <summary>What editors said about their edits, which policies they cited, and which dispute templates they added and removed.</summary>
internal static class SummaryAnalysis
{
    /// <summary>One row a revision, in the order of time.</summary>
    public static Table<SummaryRow> ReadSummaries(PageHistory history, SummaryOptions? options = null) => ReadSummaries(new HistoryText(history), options ?? new SummaryOptions());

    /// <summary>How often each editor named each policy or guideline, the most named first.</summary>
    public static Table<PolicyUseRow> CountPolicyUses(PageHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return history.Revisions
            .Where(revision => revision.Comment is not null)
            .SelectMany(revision => EditSummary.Parse(revision.Comment!).Shortcuts.Select(shortcut => (Shortcut: shortcut, Revision: revision)))
            .GroupBy(use => (use.Shortcut, Editor: use.Revision.Contributor.Name, Kind: EditorClassifier.Classify(use.Revision.Contributor)), use => use.Revision)
            .Select(uses => Row(uses.Key.Shortcut, [.. uses]))
            .OrderByDescending(row => row.Edits).ThenBy(row => row.Shortcut, StringComparer.Ordinal).ThenBy(row => row.Editor, StringComparer.Ordinal)
            .ToTable("policy-uses");
    }

    /// <summary>The edits that added or removed a dispute template, in chronological order, then by template.</summary>
    public static Table<DisputeTemplateRow> FindDisputeTemplates(PageHistory history, SummaryOptions? options = null) =>
        FindDisputeTemplates(new HistoryText(history), options ?? new SummaryOptions());

    internal static Table<SummaryRow> ReadSummaries(HistoryText text, SummaryOptions options)
    {
        PageHistory history = text.History;
        ILookup<int, DisputeTemplateRow> templates = Changes(text, options).ToLookup(row => row.Index);
        var rows = new List<SummaryRow>(history.Revisions.Count);
        int standing = 0;
        for (int i = 0; i < history.Revisions.Count; i++)
        {
            Revision revision = history.Revisions[i];
            EditSummary? summary = revision.Comment is { } comment ? EditSummary.Parse(comment) : null;
            standing += templates[i].Sum(change => change.Added - change.Removed);
            rows.Add(new SummaryRow(
                i,
                revision.Id,
                revision.Timestamp,
                revision.Contributor.Name,
                EditorClassifier.Classify(revision.Contributor),
                summary?.Text,
                summary?.Section,
                string.Join(';', summary?.Shortcuts ?? []),
                summary?.ClaimsRevert ?? false,
                string.Join(';', revision.Tags),
                history.GetContentNumber(i) is null ? null : standing,
                Listed(templates[i], change => change.Added),
                Listed(templates[i], change => change.Removed)));
        }

        return rows.ToTable("summaries");
    }

    internal static Table<DisputeTemplateRow> FindDisputeTemplates(HistoryText text, SummaryOptions options) =>
        Changes(text, options).ToTable("dispute-templates");

    private static string Listed(IEnumerable<DisputeTemplateRow> changes, Func<DisputeTemplateRow, int> count) =>
        string.Join(';', changes.SelectMany(change => Enumerable.Repeat(change.Template, count(change))));

    private static PolicyUseRow Row(string shortcut, Revision[] edits) => new(
        shortcut,
        edits[0].Contributor.Name,
        EditorClassifier.Classify(edits[0].Contributor),
        edits.Length,
        edits[0].Id,
        edits[0].Timestamp,
        edits[^1].Id,
        edits[^1].Timestamp);

    private static IEnumerable<DisputeTemplateRow> Changes(HistoryText text, SummaryOptions options)
    {
        var finder = new DisputeTemplateFinder(text, options.DisputeTemplates);
        var standing = new Dictionary<string, int>(StringComparer.Ordinal);
        var walk = new RevisionWalk<BlockOccurrence>(text.History.BlockLists);
        while (walk.MoveNext())
        {
            var before = Count(finder, walk.Removed);
            var after = Count(finder, walk.Added.ToArray());
            foreach (string template in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                int change = after.GetValueOrDefault(template) - before.GetValueOrDefault(template);
                if (change == 0) continue;
                standing[template] = standing.GetValueOrDefault(template) + change;
                Revision revision = text.History.Revisions[walk.Index];
                yield return new DisputeTemplateRow(
                    walk.Index, revision.Id, revision.Timestamp, revision.Contributor.Name, EditorClassifier.Classify(revision.Contributor),
                    template, Math.Max(0, change), Math.Max(0, -change), standing[template]);
            }
        }
    }

    private static Dictionary<string, int> Count(DisputeTemplateFinder finder, IEnumerable<BlockOccurrence> blocks)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string template in blocks.SelectMany(place => finder.GetTemplates(place.Block))) counts[template] = counts.GetValueOrDefault(template) + 1;
        return counts;
    }
}
