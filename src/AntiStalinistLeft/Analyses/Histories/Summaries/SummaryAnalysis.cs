using AntiStalinistLeft.Analyses.Histories.Texts;
using AntiStalinistLeft.Revisions;
using AntiStalinistLeft.Revisions.Blocks;

namespace AntiStalinistLeft.Analyses.Histories.Summaries;

/// <summary>What editors said of their edits, which policies they named, and which templates of dispute they put in and took out.</summary>
public static class SummaryAnalysis
{
    /// <summary>One row a revision, in the order of time.</summary>
    public static DataFrame<SummaryRow> Of(PageHistory history, SummaryOptions? options = null) => Of(new HistoryText(history), options ?? new SummaryOptions());

    /// <summary>How often each editor named each policy or guideline, the most named first.</summary>
    public static DataFrame<PolicyUseRow> PolicyUses(PageHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return history.Revisions
            .Where(revision => revision.Comment is not null)
            .SelectMany(revision => EditSummary.Read(revision.Comment!).Shortcuts.Select(shortcut => (Shortcut: shortcut, Revision: revision)))
            .GroupBy(use => (use.Shortcut, Editor: use.Revision.Contributor.Name, Kind: EditorKinds.Of(use.Revision.Contributor)), use => use.Revision)
            .Select(uses => Row(uses.Key.Shortcut, [.. uses]))
            .OrderByDescending(row => row.Edits).ThenBy(row => row.Shortcut, StringComparer.Ordinal).ThenBy(row => row.Editor, StringComparer.Ordinal)
            .ToDataFrame("policy-uses");
    }

    /// <summary>The edits that put in or took out a template of dispute, in the order of time, then by template.</summary>
    public static DataFrame<DisputeTemplateRow> DisputeTemplates(PageHistory history, SummaryOptions? options = null) =>
        DisputeTemplates(new HistoryText(history), options ?? new SummaryOptions());

    internal static DataFrame<SummaryRow> Of(HistoryText text, SummaryOptions options)
    {
        PageHistory history = text.History;
        ILookup<int, DisputeTemplateRow> templates = Changes(text, options).ToLookup(row => row.Index);
        var rows = new List<SummaryRow>(history.Revisions.Count);
        int standing = 0;
        for (int i = 0; i < history.Revisions.Count; i++)
        {
            Revision revision = history.Revisions[i];
            EditSummary? summary = revision.Comment is { } comment ? EditSummary.Read(comment) : null;
            standing += templates[i].Sum(change => change.Added - change.Removed);
            rows.Add(new SummaryRow(
                i,
                revision.Id,
                revision.Timestamp,
                revision.Contributor.Name,
                EditorKinds.Of(revision.Contributor),
                summary?.Words,
                summary?.Section,
                string.Join(';', summary?.Shortcuts ?? []),
                summary?.SaysRevert ?? false,
                string.Join(';', revision.Tags),
                history.ContentOf(i) is null ? null : standing,
                Listed(templates[i], change => change.Added),
                Listed(templates[i], change => change.Removed)));
        }

        return rows.ToDataFrame("summaries");
    }

    internal static DataFrame<DisputeTemplateRow> DisputeTemplates(HistoryText text, SummaryOptions options) =>
        Changes(text, options).ToDataFrame("dispute-templates");

    private static string Listed(IEnumerable<DisputeTemplateRow> changes, Func<DisputeTemplateRow, int> count) =>
        string.Join(';', changes.SelectMany(change => Enumerable.Repeat(change.Template, count(change))));

    private static PolicyUseRow Row(string shortcut, Revision[] edits) => new(
        shortcut,
        edits[0].Contributor.Name,
        EditorKinds.Of(edits[0].Contributor),
        edits.Length,
        edits[0].Id,
        edits[0].Timestamp,
        edits[^1].Id,
        edits[^1].Timestamp);

    private static IEnumerable<DisputeTemplateRow> Changes(HistoryText text, SummaryOptions options)
    {
        var finder = new DisputeTemplateFinder(text, options.DisputeTemplates);
        var standing = new Dictionary<string, int>(StringComparer.Ordinal);
        var walk = new RevisionWalk<BlockPlace>(text.History.Places);
        while (walk.MoveNext())
        {
            var before = Count(finder, walk.Left);
            var after = Count(finder, walk.Came.ToArray());
            foreach (string template in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                int change = after.GetValueOrDefault(template) - before.GetValueOrDefault(template);
                if (change == 0) continue;
                standing[template] = standing.GetValueOrDefault(template) + change;
                Revision revision = text.History.Revisions[walk.Index];
                yield return new DisputeTemplateRow(
                    walk.Index, revision.Id, revision.Timestamp, revision.Contributor.Name, EditorKinds.Of(revision.Contributor),
                    template, Math.Max(0, change), Math.Max(0, -change), standing[template]);
            }
        }
    }

    private static Dictionary<string, int> Count(DisputeTemplateFinder finder, IEnumerable<BlockPlace> blocks)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string template in blocks.SelectMany(place => finder.In(place.Block))) counts[template] = counts.GetValueOrDefault(template) + 1;
        return counts;
    }
}
