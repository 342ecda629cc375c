using AntiStalinistLeft.Annotations.Audits;
using AntiStalinistLeft.Tables;

namespace AntiStalinistLeft.Figures;

/// <summary>What charts must know and say of the documents they show.</summary>
public static class FigureDocuments
{
    /// <summary>Findings after which a text cannot be called whole.</summary>
    private static readonly AuditKind[] Losses = [AuditKind.ParenthesesAbsent, AuditKind.BlockQuotationsAbsent, AuditKind.EndsEarly];

    /// <summary>Describes documents from the corpus' tables: a date counts as known when it is stated or inferred, a text as complete when the audit found no likely loss.</summary>
    /// <param name="sources">The sources, in the order in which they are shown.</param>
    /// <param name="audit">The audit of the corpus.</param>
    public static IReadOnlyList<FigureDocument> Of(IEnumerable<SourceRow> sources, DataFrame<AuditRow> audit)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(audit);
        var incomplete = audit.Where(row => Losses.Contains(row.Finding) && row.Certainty != AuditCertainty.Possible).Select(row => row.Document).ToHashSet();
        return [.. sources.Select(source => new FigureDocument(source.Document, LabelOf(source), source.Series, source.Date is not null, !incomplete.Contains(source.Document)))];
    }

    /// <summary>What the audit says of documents, as sentences for the foot of a chart; what is merely possible is left out.</summary>
    /// <param name="documents">The documents of the chart.</param>
    /// <param name="audit">The audit of the corpus.</param>
    public static IReadOnlyList<string> Notes(IEnumerable<FigureDocument> documents, DataFrame<AuditRow> audit)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(audit);
        return
        [
            .. documents.SelectMany(document => audit.AsEnumerable()
                .Where(row => row.Document == document.Id && Losses.Contains(row.Finding) && row.Certainty != AuditCertainty.Possible)
                .Select(row => $"{document.Label}: {row.Consequence}")),
        ];
    }

    private static string LabelOf(SourceRow source) =>
        source.Revision is { } revision ? FormattableString.Invariant($"Revision {revision}")
        : source.Author is { } author ? author
        : source.Title;
}
