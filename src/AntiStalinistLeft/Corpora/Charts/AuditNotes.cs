using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Corpora;

/// <summary>Attaches the audit's findings about the texts to a chart, so that readers see them first.</summary>
internal static class AuditNotes
{
    /// <summary>All documents as charts must know them, named by their place among revisions, else by author, else by title; with the title where two would have one name.</summary>
    /// <param name="sources">The sources, in the order in which they are shown.</param>
    public static IReadOnlyList<FigureDocument> Describe(IEnumerable<SourceRow> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        SourceRow[] all = [.. sources];
        var twice = all.GroupBy(LabelOf).Where(group => group.Skip(1).Any()).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return [.. all.Select(source => new FigureDocument(
            source.Document,
            twice.Contains(LabelOf(source)) ? $"{source.Title}, {(source.Revision is null ? source.Author ?? source.Document : LabelOf(source))}" : LabelOf(source),
            source.Series,
            new FigureSource(source.Document, source.Title, source.Sha256, source.Attribution)))];
    }

    /// <summary>One sentence for each finding that concerns a whole text, or its end, and is more than possible, in the order of the documents.</summary>
    /// <param name="audit">The findings in all texts.</param>
    /// <param name="documents">The documents that the chart shows.</param>
    public static IReadOnlyList<string> Summarize(Table<AuditRow> audit, IEnumerable<FigureDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(audit);
        ArgumentNullException.ThrowIfNull(documents);
        AuditRow[] whole = [.. audit.AsEnumerable().Where(f => (f.Block is null || f.Finding == AuditKind.EndsEarly) && f.Certainty != AuditCertainty.Possible)];
        return [.. documents.SelectMany(d => whole.Where(f => f.Document == d.Id).Select(f => $"{d.Label}, {CellText.Format(f.Finding).Replace('-', ' ')}: {f.Consequence}"))];
    }

    private static string LabelOf(SourceRow source) =>
        source.Revision is { } revision ? FormattableString.Invariant($"Revision {revision}") : source.Author ?? source.Title;
}
