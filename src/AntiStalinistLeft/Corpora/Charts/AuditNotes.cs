using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Corpora;

/// <summary>Attaches the audit's findings about the texts to a chart, so that readers see them first.</summary>
internal static class AuditNotes
{
    /// <summary>A document as charts must know it: undated where the source names no date, incomplete where the audit saw it end early.</summary>
    /// <param name="source">The source.</param>
    /// <param name="audit">The findings in all texts.</param>
    /// <param name="label">Its name for readers; its id where null.</param>
    public static FigureDocument Describe(SourceRow source, Table<AuditRow> audit, string? label = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(audit);
        return new FigureDocument(
            source.Document,
            label ?? source.Document,
            source.Series,
            IsDated: source.Date is not null,
            IsComplete: !audit.AsEnumerable().Any(f => f.Document == source.Document && f.Finding == AuditKind.EndsEarly),
            Source: new FigureSource(source.Document, source.Title, source.Sha256, source.Attribution));
    }

    /// <summary>All documents as charts must know them, named by their place among revisions, else by author, else by title.</summary>
    /// <param name="sources">The sources, in the order in which they are shown.</param>
    /// <param name="audit">The findings in all texts.</param>
    public static IReadOnlyList<FigureDocument> Describe(IEnumerable<SourceRow> sources, Table<AuditRow> audit)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return [.. sources.Select(source => Describe(source, audit, LabelOf(source)))];
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
