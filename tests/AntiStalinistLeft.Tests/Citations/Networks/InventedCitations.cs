using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft.Tests.Citations;

/// <summary>Frames with a few citations that were made up and are easy to count by hand.</summary>
internal static class InventedCitations
{
    public static CorpusTables Frames(IEnumerable<CitationRow> citations, IEnumerable<SourceRow>? sources = null, IEnumerable<WorkRow>? works = null, IEnumerable<MentionRow>? mentions = null)
    {
        CitationRow[] rows = [.. citations];
        return CorpusTables.FromTables(
        [
            (sources ?? rows.Select(row => row.Document).Distinct().Select(document => Source(document))).ToTable("sources"),
            Array.Empty<BlockRow>().ToTable("blocks"),
            (mentions ?? []).ToTable("mentions"),
            rows.ToTable("citations"),
            (works ?? rows.Select(row => row.Edition).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(key => Work(key))).ToTable("works"),
        ]);
    }

    public static SourceRow Source(string document, string? series = null, int? revision = null) =>
        new(document, "On " + document, "Ada Tamm", null, "1931", "stated", "essay", "en", "CC0 1.0", document, null, "plain-text", new string('0', 64), series, revision);

    public static CitationRow Cites(string document, int note, string? work, int? section = 1, string? speaker = null, CitationRelation relation = CitationRelation.Cites, CitationForm form = CitationForm.Full, string? edition = null, int ordinal = 1) => new(
        document, note, ordinal, work, edition ?? work, null, WorkType.Book, form, speaker is null ? relation : CitationRelation.QuotesVia, null, speaker, "12–3", work is null ? Confidence.Unresolved : Confidence.High,
        "full-form", null, null, null, null, null, "12–13", null, AuthorSource.Note, section, section is null ? null : "Section " + section);

    public static WorkRow Work(string key, string? work = null, string? authors = "Ada Tamm", string title = "On Lamps", string? year = "1931", string? originalYear = null, WorkType type = WorkType.Book) => new(
        key, type, authors, title, null, "Narva", "Lamp Press", year, originalYear, null, null, 0, 0, 0, work ?? key, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public static MentionRow Names(string document, string person, int sentence) =>
        new(document, MentionKind.Person, person, null, null, null, 1, sentence, Zone.Body, Voice.Own, null, 1, "Section 1");
}
