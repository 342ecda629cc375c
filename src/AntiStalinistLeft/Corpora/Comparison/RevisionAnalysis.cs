using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft;

/// <summary>
/// Reads the tables of a comparison of revisions: exact words and mentions kept, added and removed, and differences of
/// rates. Works on the text-free release as well as on full texts, and on several comparisons in one table.
/// </summary>
public static class RevisionAnalysis
{
    /// <summary>Words kept, added and removed, by zone.</summary>
    public static Table<WordChangeRow> CountWords(Table<RevisionAlignmentRow> text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.GroupBy(r => (r.Older, r.Newer, r.Zone)).Select(g =>
        {
            int kept = g.Sum(r => r.WordsKept);
            int added = g.Sum(r => r.WordsAdded);
            int removed = g.Sum(r => r.WordsRemoved);
            return new WordChangeRow(g.Key.Older, g.Key.Newer, g.Key.Zone, kept + removed, kept + added, kept, added, removed, g.Sum(r => r.WordsRemovedMayBeArtefact));
        }).ToTable("word-changes");
    }

    /// <summary>Mentions kept, reworded, added and removed, by entity or family; the most mentioned first.</summary>
    public static Table<MentionChangeRow> CountMentions(Table<MentionFateRow> mentions, RevisionAnalysisOptions options)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(options);
        options.Check(nameof(options));
        return mentions.AsEnumerable().Where(options.Covers)
            .SelectMany(m => options.GetNames(m).Select(name => (Name: name, Mention: m)))
            .GroupBy(m => (m.Mention.Older, m.Mention.Newer, m.Name), m => m.Mention)
            .Select(g => Change(g.Key.Older, g.Key.Newer, g.Key.Name, [.. g], options))
            .GroupBy(r => (r.Older, r.Newer))
            .SelectMany(g => g.OrderByDescending(r => r.OlderMentions + r.NewerMentions).ThenBy(r => r.Entity, StringComparer.Ordinal))
            .ToTable("mention-changes");
    }

    /// <summary>Removed mentions, by what speaks for damage.</summary>
    public static Table<RemovalRow> CountRemovals(Table<MentionFateRow> mentions, RevisionAnalysisOptions options)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(options);
        options.Check(nameof(options));
        return mentions.AsEnumerable().Where(m => options.Covers(m) && m.Fate == MentionFate.Removed)
            .GroupBy(m => (m.Older, m.Newer, m.MayBeArtefact))
            .Select(g => new RemovalRow(g.Key.Older, g.Key.Newer, g.Key.MayBeArtefact, g.Count(), g.Select(m => m.Entity).Distinct().Count()))
            .ToTable("removals");
    }

    /// <summary>The mentions behind a row of <see cref="CountMentions"/>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="mentions">The table that was counted.</param>
    /// <param name="options">The options that were used.</param>
    /// <param name="fate">One fate only; all where null.</param>
    public static Table<MentionFateRow> Trace(MentionChangeRow row, Table<MentionFateRow> mentions, RevisionAnalysisOptions options, MentionFate? fate = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(options);
        return mentions.Where(m => m.Older == row.Older && m.Newer == row.Newer && options.Covers(m)
            && options.GetNames(m).Contains(row.Entity) && (fate is null || m.Fate == fate));
    }

    /// <summary>For each block of the newer revisions where it comes from.</summary>
    public static Table<BlockOriginRow> FindBlockOrigins(Table<RevisionAlignmentRow> text, RevisionAnalysisOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        options.Check(nameof(options));
        return text.GroupBy(r => (r.Older, r.Newer)).SelectMany(pair =>
        {
            RevisionAlignmentRow[] rows = [.. pair];
            bool headings = rows.Where(r => r.OlderBlock is not null).Select(r => r.OlderSectionHeading).Distinct().Skip(1).Any();
            return rows.Where(r => r.NewerBlock is not null).GroupBy(r => r.NewerBlock!.Value).OrderBy(g => g.Key)
                .Select(g => BlockOriginClassifier.Classify([.. g], headings, options));
        }).ToTable("block-origins");
    }

    /// <summary>The difference of rates between revisions, split into its parts, with a paired interval where there can be one.</summary>
    /// <param name="text">What became of the sentences.</param>
    /// <param name="mentions">What became of the mentions, of the same comparisons.</param>
    /// <param name="options">What is compared.</param>
    public static Table<RateDifferenceRow> CompareRates(Table<RevisionAlignmentRow> text, Table<MentionFateRow> mentions, RevisionAnalysisOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(options);
        options.Check(nameof(options));
        Table<MentionChangeRow> changes = CountMentions(mentions, options);
        return text.AsEnumerable().Where(r => options.Covers(r.Zone)).GroupBy(r => (r.Older, r.Newer)).SelectMany(pair =>
        {
            var rates = new RateComparison([.. pair], [.. mentions.AsEnumerable().Where(m => m.Older == pair.Key.Older && m.Newer == pair.Key.Newer && options.Covers(m))], options);
            return changes.AsEnumerable().Where(c => c.Older == pair.Key.Older && c.Newer == pair.Key.Newer).Select(rates.Compare);
        }).ToTable("rate-differences");
    }

    private static MentionChangeRow Change(string older, string newer, string name, MentionFateRow[] mentions, RevisionAnalysisOptions options)
    {
        int Count(MentionFate fate) => mentions.Count(m => m.Fate == fate);
        int same = Count(MentionFate.Kept) + Count(MentionFate.Reworded);
        return new MentionChangeRow(
            older,
            newer,
            options.Families?.Name ?? "entity",
            name,
            same + Count(MentionFate.Removed),
            same + Count(MentionFate.Added),
            Count(MentionFate.Kept),
            Count(MentionFate.Reworded),
            Count(MentionFate.Added),
            Count(MentionFate.Removed),
            mentions.Count(m => m.MayBeArtefact != ArtefactCause.None));
    }
}
