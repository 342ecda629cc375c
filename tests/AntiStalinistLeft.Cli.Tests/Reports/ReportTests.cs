namespace AntiStalinistLeft.Cli.Tests;

public class ReportTests
{
    [Fact]
    public void Without_a_text_the_kit_writes_every_section_and_each_finding_once()
    {
        string markdown = Markdown(SampleReport.Build(string.Empty));
        string[] headings = [.. markdown.Split('\n').Where(line => line.StartsWith("# ", StringComparison.Ordinal))];
        Assert.Equal(["# Methods", "# Findings", "# Data and code", "# References", "# Appendix"], headings);
        Assert.Contains("## Lamps: how many\n\nOil burns longest ([Figure 1](#figure-lamps)).", markdown, StringComparison.Ordinal);
        Assert.Contains("**Figure 2.** Of wicks. Bars: lamps. A note. One note of the audit bears on these texts", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("figure-again", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Methods_say_how_words_were_counted_and_which_texts_were_read_from_the_settings_in_use()
    {
        string markdown = Markdown(SampleReport.Build(string.Empty));
        Assert.Contains("A word is what stands between blanks and holds a letter or a digit (rule: white space).", markdown, StringComparison.Ordinal);
        Assert.Contains("- `lamp-oil`: Ines Calloway: *Lamp Oil* [@lamp-oil]. Essay; Winter 2025 (stated: a header line of an invented essay); read by `anarchist-library`.", markdown, StringComparison.Ordinal);
        Assert.Contains("per 1000", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_the_text_shows_is_numbered_there_and_not_shown_again()
    {
        string markdown = Markdown(SampleReport.Build("# Wicks\n\nSee {{figure wicks}} and {{figure lamps}}.\n\n{{figure wicks}}\n\n{{section methods}}\n"));
        Assert.Contains("See [Figure 1](#figure-wicks) and [Figure 2](#figure-lamps).", markdown, StringComparison.Ordinal);
        Assert.Equal(2, markdown.Split("![").Length - 1);
        Assert.True(markdown.IndexOf("# Methods", StringComparison.Ordinal) < markdown.IndexOf("# Findings", StringComparison.Ordinal));
        Assert.Equal(1, markdown.Split("# Methods\n").Length - 1);
    }

    [Fact]
    public void A_number_that_changed_since_the_last_build_is_marked_and_told_with_its_line()
    {
        Report report = SampleReport.Build("One.\n\nIt has {{number words lamp-oil}} words and {{number notes lamp-oil}} notes.\n", new Dictionary<string, string> { ["number words lamp-oil"] = "17", ["number notes lamp-oil"] = "40" });
        string words = report.Numbers["number words lamp-oil"].Value;
        string notes = report.Numbers["number notes lamp-oil"].Value;
        Assert.Equal($"report.md(3): warning number-changed: number words lamp-oil was 17 at the last build and is {words} now.", report.Notes[0].ToString());
        Assert.Contains($"It has [{words}]{{.changed title=\"17 at the last build\"}} words", Markdown(report), StringComparison.Ordinal);
        Assert.Contains($"\\changed{{{words}}}{{17}} words and {(notes == "40" ? "40" : $"\\changed{{{notes}}}{{40}}")} notes", Latex(report), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\n\n{{figure lamp}}\n", 3, "There is no figure lamp. Did you mean lamps?")]
    [InlineData("{{table shp}}\n", 1, "There is no table shp. Did you mean shop?")]
    [InlineData("a {{number rat lamp-oil trotskyism}}\n", 1, "There is no number rat. Did you mean rate?")]
    [InlineData("a {{number rate lamp-oi trotskyism}}\n", 1, "There is no text lamp-oi. Did you mean lamp-oil?")]
    [InlineData("a {{number rate lamp-oil trotskism}}\n", 1, "There is no entity trotskism. Did you mean trotskyism?")]
    [InlineData("a {{number cell lamps burn oil}}\n", 1, "Did you mean burns?")]
    [InlineData("a {{number cell lamps burns gass}}\n", 1, "Did you mean gas?")]
    [InlineData("a {{number cell lamps burns}}\n", 1, "2 rows of the table of lamps have")]
    [InlineData("a {{number}}\n", 1, "A number is missing its name.")]
    [InlineData("a\nb {{section methods}}\n", 2, "Put it into one of its own.")]
    [InlineData("{{section mehtods}}\n", 1, "Did you mean methods?")]
    [InlineData("{{figur lamps}}\n", 1, "There is no directive figur. Did you mean figure?")]
    [InlineData("{{}}\n", 1, "There is no directive")]
    [InlineData("As [@tamm199, 3] says.\n", 1, "There is no work to cite tamm199. Did you mean tamm1990?")]
    [InlineData("{{figure lamps}}\n\n{{figure lamps}}\n", 3, "stands in two places")]
    [InlineData("See {{table shop}}.\n", 1, "is referred to and stands nowhere")]
    public void What_the_text_asks_for_and_is_not_there_is_told_with_file_and_line(string text, int line, string told)
    {
        (Report? report, IReadOnlyList<Diagnostic> faults) = SampleReport.TryBuild(text);
        Assert.Null(report);
        Assert.Contains(faults, fault => fault.File == "report.md" && fault.Line == line && fault.Message.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void All_faults_of_a_text_are_told_together() =>
        Assert.Equal([1, 2], SampleReport.TryBuild("a {{number x}}\nb {{figure y}}\n").Faults.Select(fault => fault.Line!.Value));

    [Fact]
    public void What_stands_in_code_is_left_as_it_is() =>
        Assert.Contains("Write `{{figure lamp}}` so.", Markdown(SampleReport.Build("Write `{{figure lamp}}` so.\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("cell lamps burns oil", "1,234")]
    [InlineData("cell lamps burns gas", "0.50")]
    [InlineData("cell lamps burns \"dim light\"", "0.50")]
    [InlineData("cell lamps note oil", "–")]
    public void A_cell_of_a_figures_table_is_printed_as_readers_read_it(string asked, string printed) =>
        Assert.Contains($"It is {printed}.", Markdown(SampleReport.Build($"It is {{{{number {asked}}}}}.\n")), StringComparison.Ordinal);

    private static string Markdown(Report report) => MarkdownReportWriter.Write(report, "figures", "references.bib");

    private static string Latex(Report report) => LatexReportWriter.Write(report, "figures", "references");
}
