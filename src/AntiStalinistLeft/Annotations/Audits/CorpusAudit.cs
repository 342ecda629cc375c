namespace AntiStalinistLeft.Annotations;

/// <summary>Audits several documents and compares those that are revisions of the same text.</summary>
internal static class CorpusAudit
{
    /// <summary>
    /// The findings, document by document in the order given. Where the comparison of revisions says more than the look
    /// at one of them, only what it says is kept.
    /// </summary>
    /// <param name="documents">The documents; revisions of one text share <see cref="Source.Series"/>.</param>
    /// <param name="options">From where on something counts as strange; null for the defaults.</param>
    public static IReadOnlyList<AuditFinding> Run(IReadOnlyList<Document> documents, AuditOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        options ??= new AuditOptions();
        ILookup<string, AuditFinding> compared = documents
            .Where(document => document.Source.Series is not null)
            .GroupBy(document => document.Source.Series, StringComparer.Ordinal)
            .SelectMany(series => Compare([.. series.OrderBy(document => document.Source.Revision)], options))
            .ToLookup(finding => finding.Document, StringComparer.Ordinal);
        var findings = new List<AuditFinding>();
        foreach (Document document in documents)
        {
            IEnumerable<AuditFinding> alone = DocumentAudit.Run(document, options)
                .Where(finding => !compared[document.Id].Any(other => other.Kind == finding.Kind && other.Block == finding.Block));
            findings.AddRange(alone.Concat(compared[document.Id]).OrderBy(finding => finding.Kind).ThenBy(finding => finding.Block ?? 0));
        }

        return findings;
    }

    private static IEnumerable<AuditFinding> Compare(IReadOnlyList<Document> revisions, AuditOptions options) =>
        revisions.Count < 2 ? [] : ParenthesesCheck.Compare(revisions, options).Concat(TemporalCoverageCheck.Compare(revisions, options));
}
