using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft.Tests.Corpora;

public class AuditNotesTests
{
    private static readonly Table<AuditRow> Audit = new AuditRow[]
    {
        new("lamp-r2", AuditKind.EndsEarly, AuditCertainty.Likely, null, "The last year is 1931.", "What comes later may only be missing here."),
        new("lamp-r2", AuditKind.DanglingColon, AuditCertainty.Likely, 7, "A colon.", "A quotation may be lost."),
        new("lamp-r1", AuditKind.NoHeadings, AuditCertainty.Possible, null, "No heading.", "Sections cannot be compared."),
    }.ToTable("audit");

    private static SourceRow Source(string id, string title, string? author, int? revision) =>
        new(id, title, author, null, "1931", "printed", "essay", "en", "MIT", "us", null, "plain-text", new string('0', 64), revision is null ? null : "lamp", revision);

    [Fact]
    public void Texts_are_named_by_revision_author_or_title_and_with_the_title_where_two_would_be_named_alike() => Assert.Equal(
        ["Revision 1", "The wick, Ada Tamm", "The oil, Ada Tamm", "Otto Blix", "A leaflet"],
        AuditNotes.Describe([Source("a", "The lamp", "x", 1), Source("b", "The wick", "Ada Tamm", null), Source("c", "The oil", "Ada Tamm", null), Source("d", "Glass", "Otto Blix", null), Source("e", "A leaflet", null, null)]).Select(document => document.Label));

    [Fact]
    public void Findings_about_a_whole_text_stand_under_the_chart_and_mere_possibilities_do_not() => Assert.Equal(
        ["Lamp 2, ends early: What comes later may only be missing here."],
        AuditNotes.Summarize(Audit, [new FigureDocument("lamp-r1", "Lamp 1"), new FigureDocument("lamp-r2", "Lamp 2")]));
}
