namespace AntiStalinistLeft.Annotations;

/// <summary>Looks through one document for what its extraction may have done to it.</summary>
internal static class DocumentAudit
{
    private static readonly Func<Document, AuditOptions, IEnumerable<AuditFinding>>[] Checks =
    [
        StructureCheck.Headings,
        StructureCheck.ParagraphBreaks,
        StructureCheck.EmptySections,
        StructureCheck.Gaps,
        ParenthesesCheck.Find,
        DanglingColonCheck.Find,
        DebrisCheck.Find,
        QuotationMarkCheck.Find,
        NotesCheck.Find,
    ];

    /// <summary>The findings, by kind and then in the order of the text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">From where on something counts as strange; null for the defaults.</param>
    public static IReadOnlyList<AuditFinding> Run(Document document, AuditOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        options ??= new AuditOptions();
        return [.. Checks.SelectMany(check => check(document, options)).OrderBy(finding => finding.Kind).ThenBy(finding => finding.Block ?? 0)];
    }
}
