namespace AntiStalinistLeft.Annotations;

/// <summary>Notes and calls that do not fit together, as the reader found them.</summary>
internal static class NotesCheck
{
    private static readonly string[] Codes = ["note-without-marker", "marker-without-note", "notes-missing", "duplicate-note-number"];

    public static IEnumerable<AuditFinding> Find(Document document, AuditOptions options)
    {
        IEnumerable<IGrouping<string, Diagnostic>> groups = document.Diagnostics
            .Where(diagnostic => Codes.Contains(diagnostic.Code))
            .GroupBy(diagnostic => diagnostic.Code, StringComparer.Ordinal);
        foreach (IGrouping<string, Diagnostic> group in groups)
        {
            yield return new AuditFinding(
                document.Id, AuditKind.NotesIncomplete, AuditCertainty.Certain, null, null,
                $"{group.Key}: {EvidenceWording.FormatCount(group.Count(), "time")}, first on line {group.First().Line}",
                "Citations there cannot be traced to the sentence that they support.");
        }
    }
}
