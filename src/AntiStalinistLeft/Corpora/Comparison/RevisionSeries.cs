namespace AntiStalinistLeft.Corpora;

/// <summary>Compares each revision of an article with its predecessor.</summary>
internal static class RevisionSeries
{
    /// <summary>Compares the revisions of each series among the texts.</summary>
    /// <param name="texts">Annotated texts; those of no series are passed over.</param>
    /// <param name="mentions">Their mentions, with offsets.</param>
    /// <param name="options">When two sentences count as the same one; null for the defaults.</param>
    /// <returns>One comparison for each pair of following revisions; series by name.</returns>
    public static IEnumerable<RevisionAlignment> Compare(IReadOnlyList<AnnotatedDocument> texts, Table<MentionRow> mentions, RevisionComparisonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(mentions);
        foreach (var series in texts.Where(text => text.Document.Source.Series is not null).GroupBy(text => text.Document.Source.Series!).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            AnnotatedDocument[] revisions = [.. series.OrderBy(text => text.Document.Source.Revision)];
            RevisionText[] prepared = [.. revisions.Select(text => RevisionText.FromDocument(text.Document, text.Sentences, mentions))];
            for (int i = 1; i < revisions.Length; i++)
            {
                bool Found(AuditKind kind) => revisions[i].Audit.Any(finding => finding.Kind == kind);
                yield return RevisionComparison.Compare(
                    prepared[i - 1],
                    prepared[i],
                    (options ?? new RevisionComparisonOptions()) with { NewerIsIncomplete = Found(AuditKind.EndsEarly), NewerLacksParentheses = Found(AuditKind.ParenthesesAbsent) });
            }
        }
    }
}
