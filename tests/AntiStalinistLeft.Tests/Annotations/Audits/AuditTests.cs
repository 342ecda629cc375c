using System.Globalization;
using System.Text;
using AntiStalinistLeft.Annotations;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Tests.Text;

namespace AntiStalinistLeft.Tests.Annotations;

public class AuditTests
{
    private static readonly string Filler = string.Concat(Enumerable.Repeat("The lamps of the harbour burned all night. ", 80));

    [Fact]
    public void The_full_texts_get_the_findings_that_a_person_found()
    {
        FullTexts.SkipUnlessPresent();
        Snapshot.Matches("first-corpus.txt", Table(CorpusAudit.Run([.. FullTexts.Ids.Select(FullTexts.Read)])));
    }

    [Fact]
    public void No_finding_quotes_the_text()
    {
        FullTexts.SkipUnlessPresent();
        Document[] documents = [.. FullTexts.Ids.Select(FullTexts.Read)];
        Assert.All(CorpusAudit.Run(documents), finding =>
        {
            string[] words = finding.Evidence.Split(' ');
            for (int i = 0; i + 4 <= words.Length; i++)
            {
                string run = string.Join(' ', words[i..(i + 4)]);
                Assert.DoesNotContain(documents, document => document.Text.Value.Contains(run, StringComparison.OrdinalIgnoreCase));
            }
        });
    }

    [Theory]
    [InlineData("A heading.\n\nLamps\n\nThey burn.", "")]
    [InlineData("It begins.\n\nLamps\n\nThey burn.\n\nSee also", "EmptySection Likely 4")]
    [InlineData("She put it plainly:\n\nNobody listened.", "BlockQuotationsAbsent Likely , DanglingColon Likely 1")]
    [InlineData("She put it plainly:\n\nLamps\n\nNobody listened.", "BlockQuotationsAbsent Likely , DanglingColon Likely 1")]
    [InlineData("She put it plainly:", "BlockQuotationsAbsent Likely , DanglingColon Likely 1")]
    [InlineData("She put it plainly:\n\n“We sit in the dark.”", "")]
    [InlineData("They need:\n\n1. bread\n\n2. light", "")]
    [InlineData("“We sit in the dark.", "UnbalancedQuotationMarks Certain 1")]
    [InlineData("We sit in the dark.”", "UnbalancedQuotationMarks Certain 1")]
    [InlineData("„Wir sitzen im Dunkeln.“ »Ja«, ‚nein‘, « oui ».", "")]
    [InlineData("„Wir sitzen“ im „Dunkeln.", "UnbalancedQuotationMarks Certain 1")]
    [InlineData("Nous « dormons » dans le « noir.", "UnbalancedQuotationMarks Certain 1")]
    [InlineData("“We sit” in the \"dark.", "UnbalancedQuotationMarks Certain 1")]
    [InlineData("We “sit in the dark.\n\n“It is cold.”", "")]
    [InlineData("We ‘sit in the lamplighters’s dark.", "UnbalancedQuotationMarks Certain 1")]
    [InlineData("We ‘sit in the council’s dark’.", "")]
    [InlineData("They struck.\n\nThey won.\n\n\nPeace came.\n\nBread came.", "WideGap Possible 3")]
    [InlineData("They struck.\n\n\nThey won.\n\n\nPeace came.", "")]
    [InlineData("They struck.[1]\n\n[1] Minutes.\n\n[2] A letter.", "NotesIncomplete Certain ")]
    public void A_text_gets_its_findings_and_no_others(string text, string expected)
    {
        IReadOnlyList<AuditFinding> findings = DocumentAudit.Run(TestSources.Read("plain-text", text));
        Assert.Equal(expected, string.Join(", ", findings.Select(finding => $"{finding.Kind} {finding.Certainty} {finding.Block}")));
    }

    [Fact]
    public void Debris_is_counted_by_its_kind()
    {
        Document article = TestSources.Read("article-extract", "They struck,, and won ; then,\nFile:a.jpg|thumb|A lamp.\nThey slept.");
        Assert.Equal(
            ["2 doubled commas or blanks before commas or semicolons", "1 picture's markup left in the text"],
            DocumentAudit.Run(article).Where(finding => finding.Kind == AuditKind.Debris).Select(finding => finding.Evidence));
    }

    [Fact]
    public void A_long_line_without_heading_or_parenthesis_is_noticed_and_a_short_one_not()
    {
        AuditKind[] kinds = [.. DocumentAudit.Run(TestSources.Read("article-extract", Filler.Replace("night. ", "night.  "))).Select(finding => finding.Kind)];
        Assert.Equal([AuditKind.NoHeadings, AuditKind.ParagraphBreaksLost, AuditKind.ParenthesesAbsent], kinds);
        Assert.Empty(DocumentAudit.Run(TestSources.Read("article-extract", "The lamps burned.  They burned all night.")));
    }

    [Fact]
    public void Parentheses_cut_out_between_words_that_stayed_are_certain()
    {
        const string Whole = "The first lamp (of oil) was lit in May, the second lamp (of gas) was lit in June, the third lamp (of glass) was lit in July. ";
        AuditFinding finding = Revisions(Whole + Filler, Whole.Replace(" (of oil)", "").Replace(" (of gas)", "").Replace(" (of glass)", "") + Filler)
            .Single(finding => finding.Kind == AuditKind.ParenthesesAbsent);
        Assert.Equal(("r2", AuditCertainty.Certain), (finding.Document, finding.Certainty));
        Assert.Contains("revision 1 has 3 in", finding.Evidence);
        Assert.Contains("3 of them cut out", finding.Evidence);
    }

    [Fact]
    public void Parentheses_that_other_revisions_have_in_other_words_leave_it_open()
    {
        AuditFinding finding = Revisions("Gas (dear) came late. " + Filler, "Oil was cheap. " + Filler)
            .Single(finding => finding.Kind == AuditKind.ParenthesesAbsent);
        Assert.Equal(AuditCertainty.Possible, finding.Certainty);
    }

    [Fact]
    public void A_short_text_that_had_a_parenthesis_in_an_earlier_revision_is_noticed_and_one_that_gets_it_later_not()
    {
        AuditFinding finding = Assert.Single(Revisions("Oil was cheap.", "Gas (dear) came late.", "Gas came late."), finding => finding.Kind == AuditKind.ParenthesesAbsent);
        Assert.Equal(("r3", AuditCertainty.Possible), (finding.Document, finding.Certainty));
    }

    [Fact]
    public void A_revision_that_stops_long_before_the_others_ends_early()
    {
        const string Long = "The lamps were lit in 1901.\n\nLater (1950–90)\n\nThey were put out in 1988 (all).";
        const string Short = "The lamps were lit in 1901, and some burned in 1990.\n\nOil (1901–39)\n\nThey burned in 1938-39 (all).";
        AuditFinding finding = Assert.Single(Revisions(Long, Short), finding => finding.Kind == AuditKind.EndsEarly);
        Assert.Equal(("r2", AuditCertainty.Likely), (finding.Document, finding.Certainty));
        Assert.Equal("the last year named outside the lead is 1939; revision 1 reaches 1988; the last heading names a period that ends in 1939", finding.Evidence);
        Assert.DoesNotContain(Revisions(Long, Long), other => other.Kind == AuditKind.EndsEarly);
    }

    [Fact]
    public void Texts_of_no_series_are_not_compared()
    {
        Document whole = TestSources.Read("article-extract", Filler + "(all)");
        Document other = TestSources.Read("article-extract", Filler);
        Assert.Equal(AuditCertainty.Possible, CorpusAudit.Run([whole, other]).Single(finding => finding.Kind == AuditKind.ParenthesesAbsent).Certainty);
    }

    private static IReadOnlyList<AuditFinding> Revisions(params string[] texts) => CorpusAudit.Run([.. texts.Select((text, i) =>
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Source source = TestSources.Source("article-extract", bytes) with { Id = "r" + (i + 1).ToString(CultureInfo.InvariantCulture), Series = "lamps", Revision = i + 1 };
        return DocumentReaders.Default.Read(source, bytes).GetOrThrow();
    })]);

    private static string Table(IEnumerable<AuditFinding> findings) => string.Concat(findings.Select(finding =>
        $"{finding.Document} | {finding.Kind} | {finding.Certainty} | {finding.Block} | {finding.Place} | {finding.Evidence}\n"));
}
