namespace AntiStalinistLeft;

/// <summary>How words reached the text that cites them. Written in kebab case in tables.</summary>
public enum EvidenceHand
{
    /// <summary>The work cited is the one that says it.</summary>
    FirstHand,

    /// <summary>Another work quotes it.</summary>
    QuotedVia,
}

/// <summary>The evidence of a section: whose works, of what kind, quoted first-hand or via others.</summary>
public sealed record EvidenceRow(
    string Document,
    [property: Column("Number of the section that calls the notes; empty where no marker does.")] int? SectionNumber,
    [property: Column("Heading of that section.")] string? Section,
    [property: Column("How the authors cited stand to the text, by a person's coding.")] SourceStanding Standing,
    [property: Column("What kind of evidence it is, by a person's coding.")] EvidenceKind Evidence,
    [property: Column("Whether the work says it itself or quotes it.")] EvidenceHand Hand,
    [property: Column("Citations of that kind; mentions in passing are not counted.")] int Citations,
    [property: Column("Numbers of the notes that hold them.")] string Notes);

/// <summary>Counts citations by a person's coding of those who are cited.</summary>
internal static class EvidenceTable
{
    public static IEnumerable<EvidenceRow> Count(IEnumerable<CitationRow> citations, SourceCodings codings) =>
        citations
            .Where(row => row.Relation != CitationRelation.Mentions)
            .GroupBy(row => (row.Document, row.SectionNumber, row.Section, Standing: StandingOf(row, codings), Evidence: codings.GetEvidence(KeysOf(row), AuthorsOf(row)), Hand: HandOf(row)))
            .Select((group, i) => (Key: group.Key, Rows: group.ToArray(), First: i))
            .OrderBy(group => group.Key.SectionNumber ?? int.MaxValue)
            .ThenBy(group => group.Key.Standing)
            .ThenBy(group => group.Key.Evidence)
            .ThenBy(group => group.Key.Hand)
            .GroupBy(group => group.Key.Document)
            .OrderBy(document => document.Min(group => group.First))
            .SelectMany(document => document)
            .Select(group => new EvidenceRow(
                group.Key.Document,
                group.Key.SectionNumber,
                group.Key.Section,
                group.Key.Standing,
                group.Key.Evidence,
                group.Key.Hand,
                group.Rows.Length,
                string.Join(", ", group.Rows.Select(row => row.Note).Distinct())));

    private static SourceStanding StandingOf(CitationRow row, SourceCodings codings) => codings.GetStanding(row.Document, KeysOf(row), AuthorsOf(row));

    private static EvidenceHand HandOf(CitationRow row) => row.Relation == CitationRelation.QuotesVia ? EvidenceHand.QuotedVia : EvidenceHand.FirstHand;

    private static IEnumerable<string> KeysOf(CitationRow row) => ((string?[])[row.Edition, row.Work, row.Container]).OfType<string>();

    private static string[] AuthorsOf(CitationRow row) => row.Authors?.Split("; ") ?? [];
}
