using System.Globalization;

namespace AntiStalinistLeft.Histories;

/// <summary>Whose words a page consists of: for one revision by editor, and for all of them as a flow of layers.</summary>
internal static class AuthorshipAnalysis
{
    /// <summary>The layer of all groups that are not shown by themselves.</summary>
    public const string OthersGroup = "(others)";

    /// <summary>The editors of a revision's words, those with the most first, equal ones by name.</summary>
    /// <param name="provenance">The page.</param>
    /// <param name="revision">Index of the revision; null for the last one.</param>
    public static Table<AuthorshipRow> CountByEditor(PageProvenance provenance, int? revision = null)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        PageHistory history = provenance.History;
        int index = revision ?? history.Revisions.Count - 1;
        if (index < 0) return Array.Empty<AuthorshipRow>().ToTable("authorship");

        int[] identities = provenance.GetIdentities(index);
        var tokens = new Dictionary<Contributor, int>();
        foreach (int identity in identities)
        {
            Contributor editor = Nameless(history.Revisions[provenance.GetOrigin(identity)].Contributor);
            tokens[editor] = tokens.GetValueOrDefault(editor) + 1;
        }

        ILookup<Contributor, Revision> edits = history.Revisions.Take(index + 1).ToLookup(r => Nameless(r.Contributor));
        return tokens
            .Select(pair => new AuthorshipRow(
                pair.Key.Name,
                EditorClassifier.Classify(pair.Key),
                pair.Value,
                pair.Value / (double)identities.Length,
                edits[pair.Key].Count(),
                edits[pair.Key].Min(r => r.Timestamp),
                edits[pair.Key].Max(r => r.Timestamp)))
            .OrderByDescending(row => row.Tokens).ThenBy(row => row.Editor, StringComparer.Ordinal)
            .ToTable("authorship");
    }

    /// <summary>The layers of a history flow: for each revision shown, the tokens of each group. Every group has a row in every revision.</summary>
    public static Table<HistoryFlowRow> BuildHistoryFlow(PageProvenance provenance, HistoryFlowOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        options ??= new HistoryFlowOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxGroups, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxRevisions, 2, nameof(options));
        PageHistory history = provenance.History;
        Dictionary<string, int[]> layers = LayersOf(provenance, options);
        string[] shown = [.. layers.Keys.Where(g => g != OthersGroup).Order(StringComparer.Ordinal), .. layers.Keys.Where(g => g == OthersGroup)];
        var rows = new List<HistoryFlowRow>();
        foreach (int index in Chosen(history.Revisions.Count, options.MaxRevisions))
        {
            int total = shown.Sum(group => layers[group][index]);
            rows.AddRange(shown.Select(group => new HistoryFlowRow(
                index,
                history.Revisions[index].Id,
                history.Revisions[index].Timestamp,
                group,
                layers[group][index],
                total == 0 ? null : layers[group][index] / (double)total)));
        }

        return rows.ToTable("history-flow");
    }

    private static Dictionary<string, int[]> LayersOf(PageProvenance provenance, HistoryFlowOptions options)
    {
        int revisions = provenance.History.Revisions.Count;
        string[] groupOf = [.. provenance.History.Revisions.Select(r => GroupOf(r, options.Grouping))];
        var all = new Dictionary<string, int[]>();
        for (int identity = 0; identity < provenance.TokenCount; identity++)
        {
            ReadOnlySpan<RevisionRange> ranges = provenance.Lifespans[identity];
            string group = groupOf[ranges[0].Start];
            if (!all.TryGetValue(group, out int[]? changes)) all[group] = changes = new int[revisions + 1];

            foreach (RevisionRange range in ranges)
            {
                changes[range.Start]++;
                changes[range.End]--;
            }
        }

        foreach (int[] layer in all.Values)
        {
            for (int i = 1; i < layer.Length; i++)
            {
                layer[i] += layer[i - 1];
            }
        }

        return Pooled(all, options.MaxGroups, revisions);
    }

    private static Dictionary<string, int[]> Pooled(Dictionary<string, int[]> all, int most, int revisions)
    {
        var shown = new Dictionary<string, int[]>();
        int rank = 0;
        foreach ((string group, int[] layer) in all.OrderByDescending(pair => pair.Value.Sum(n => (long)n)).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            string name = all.Count <= most || rank++ < most - 1 ? group : OthersGroup;
            if (!shown.TryGetValue(name, out int[]? sum)) shown[name] = sum = new int[revisions + 1];

            for (int i = 0; i < sum.Length; i++)
            {
                sum[i] += layer[i];
            }
        }

        return shown;
    }

    private static string GroupOf(Revision revision, FlowGrouping grouping) => grouping switch
    {
        FlowGrouping.Year => revision.Timestamp?.Year.ToString("0000", CultureInfo.InvariantCulture) ?? "undated",
        FlowGrouping.Editor => revision.Contributor.Name ?? CellText.Format(EditorClassifier.Classify(revision.Contributor)),
        _ => CellText.Format(EditorClassifier.Classify(revision.Contributor)),
    };

    private static IEnumerable<int> Chosen(int count, int most) => count <= most
        ? Enumerable.Range(0, count)
        : Enumerable.Range(0, most).Select(i => (int)(i * (count - 1L) / (most - 1)));

    private static Contributor Nameless(Contributor contributor) => contributor.Name is null ? contributor : contributor with { Id = null };
}
