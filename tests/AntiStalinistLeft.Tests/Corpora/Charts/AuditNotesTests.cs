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

    private static SourceRow Source(string id, string? date) =>
        new(id, "The lamp", null, null, date, "unknown: nobody wrote it down", "encyclopedia-revision", "en", "MIT", "us", null, "plain-text", new string('0', 64), "lamp", 1);

    [Fact]
    public void A_text_that_ends_early_is_incomplete_and_one_without_a_date_undated()
    {
        Assert.Equal(new FigureDocument("lamp-r2", "Lamp 2", "lamp", IsDated: false, IsComplete: false, Of("lamp-r2")), AuditNotes.Describe(Source("lamp-r2", null), Audit, "Lamp 2"));
        Assert.Equal(new FigureDocument("lamp-r1", "lamp-r1", "lamp", Source: Of("lamp-r1")), AuditNotes.Describe(Source("lamp-r1", "1931"), Audit));
    }

    private static FigureSource Of(string id) => new(id, Source(id, null).Title, Source(id, null).Sha256, Source(id, null).Attribution);

    [Fact]
    public void Findings_about_a_whole_text_stand_under_the_chart_and_mere_possibilities_do_not() => Assert.Equal(
        ["Lamp 2, ends early: What comes later may only be missing here."],
        AuditNotes.Summarize(Audit, [new FigureDocument("lamp-r1", "Lamp 1"), new FigureDocument("lamp-r2", "Lamp 2")]));
}
