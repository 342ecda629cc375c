namespace AntiStalinistLeft;

/// <summary>How sure a finding is.</summary>
public enum AuditCertainty
{
    /// <summary>It may be the author's own doing.</summary>
    Possible,

    /// <summary>The extraction explains it better than the author does.</summary>
    Likely,

    /// <summary>It stands in the file, or a comparison shows it.</summary>
    Certain,
}

/// <summary>One thing in a text that may be an artefact of how it was extracted, said before it is interpreted.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Kind">What was found.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Block">Ordinal of the block that it concerns; null for the whole text.</param>
/// <param name="Place">Where it stands in the decoded original; null for the whole text.</param>
/// <param name="Evidence">What was seen, in words and counts; never a run of the text's own words.</param>
/// <param name="Consequence">What it means for a reader of the charts.</param>
public sealed record AuditFinding(
    string Document,
    AuditKind Kind,
    AuditCertainty Certainty,
    int? Block,
    TextSpan? Place,
    string Evidence,
    string Consequence);
