using System.Diagnostics;
using AntiStalinistLeft.Annotations;
using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Tests.Core;

/// <summary>Input without end is refused by a message that names the limit, or read in time that grows with it.</summary>
public class LimitsTests
{
    [Theory]
    [InlineData("a: ", "[", "]")]
    [InlineData("a: ", "{a: ", "}")]
    public void Yaml_that_is_nested_too_deep_is_refused(string before, string open, string close)
    {
        Assert.Null(StrictYaml.Read(before + Repeat(open, 50) + Repeat(close, 50)).Fault);
        YamlFault fault = StrictYaml.Read(before + Repeat(open, 50_000) + Repeat(close, 50_000)).Fault!;
        Assert.Contains("more than 100 deep, which is the limit", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: [")]
    [InlineData("a: {b")]
    [InlineData("a: \"b")]
    [InlineData("a: \"\\ud800\"")]
    [InlineData("? [")]
    public void Yaml_that_does_not_end_is_a_fault_and_no_surprise(string yaml) =>
        Assert.NotNull(StrictYaml.Read(yaml).Fault);

    [Theory]
    [InlineData(50_000, "a pattern may have 2000")]
    [InlineData(900, "brackets within each other more than 20 deep")]
    [InlineData(21, "brackets within each other more than 20 deep")]
    public void A_pattern_that_is_nested_too_deep_is_refused(int depth, string words) =>
        Assert.Contains(words, Expand(Repeat("[", depth) + "a" + Repeat("]", depth)), StringComparison.Ordinal);

    [Fact]
    public void A_pattern_of_too_many_forms_is_refused_before_they_are_made()
    {
        Assert.Contains("more than 4096 forms, which is the limit", Expand(Repeat("{a|b}", 26)), StringComparison.Ordinal);
        Assert.Contains("has 100000 characters; a pattern may have 2000", Expand(Repeat("a", 100_000)), StringComparison.Ordinal);
        Assert.Null(Expand("{left|right} [new|old] wing[s]"));
    }

    [Fact]
    public void Ways_to_the_same_letters_are_one_form() =>
        Assert.Equal(27, PatternExpansion.Expand("b" + Repeat("[a]", 26), new PhraseSets(), out _)!.Count);

    [Fact]
    public void Settings_that_are_too_long_are_refused() =>
        Assert.Contains("may have 16777216", StrictYaml.Read("a: " + new string('b', Limits.YamlLength)).Fault!.Reason, StringComparison.Ordinal);

    [Fact]
    public void Macros_that_double_themselves_are_refused()
    {
        string doubling = string.Concat(Enumerable.Range(0, 60).Select(i => $"@string{{m{i + 1} = m{i} # m{i}}}\n"));
        Diagnostic? failure = BibliographyReader.Read("@string{m0 = \"lamp \"}\n" + doubling + "@book{a, title = m60}", BibliographyFormat.Bibtex, "a.bib").Failure;
        Assert.Contains("1048576 characters a value", failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_nested_too_deep_is_refused_with_its_line_and_one_that_closes_itself_is_read()
    {
        Assert.Equal(1002, HtmlNesting.FindExcess(Repeat("<div>\n", 30_000), 1000) + 1);
        Assert.Null(HtmlNesting.FindExcess(Repeat("<p>A lamp.<br><li>One<td>", 30_000), 1000));
        Assert.Null(HtmlNesting.FindExcess(Repeat("<div><b>A lamp.</b></div>", 30_000), 1000));
        Assert.Null(HtmlNesting.FindExcess("<script>" + Repeat("'<div>'", 5000) + "</script><!--" + Repeat("<div>", 5000) + "-->", 1000));
        Assert.NotNull(HtmlNesting.FindExcess(Repeat("<div></x>", 2000), 1000));
    }

    /// <summary>Ten times the marks take about ten times the time, not a hundred.</summary>
    [Theory]
    [InlineData("(")]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("( \"")]
    public void A_text_of_nothing_but_marks_is_read_in_time_that_grows_with_it(string mark)
    {
        Annotate(mark, 500);
        TimeSpan few = Annotate(mark, 5_000);
        TimeSpan many = Annotate(mark, 50_000);
        Assert.True(many < few * 40 + TimeSpan.FromSeconds(2), $"{few} for 5,000, {many} for 50,000.");
    }

    private static TimeSpan Annotate(string mark, int count)
    {
        string text = $"Lamps\n\nA lamp was lit in the street.\n\nThey said {Repeat(mark, count)} that it burned.\n\nThe lamp went out.\n";
        var source = new Source { Id = "lamp", Title = "Lamp", DateCertainty = "unknown: invented", Kind = "essay", Language = "en", Licence = "CC0 1.0", Attribution = "invented", Reader = "plain-text", File = "lamp.txt", Sha256 = new string('0', 64) };
        Document document = new PlainTextReader().Read(source, new DecodedText(text, "lamp.txt")).GetOrThrow();
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        new Annotator(ShippedLexicon.Lexicon, new CitationFinder(new CitationOptions()).ReadAuthors).Annotate([document]);
        return Process.GetCurrentProcess().TotalProcessorTime - before;
    }

    private static string? Expand(string pattern)
    {
        PatternExpansion.Expand(pattern, new PhraseSets(), out string? problem);
        return problem;
    }

    private static string Repeat(string words, int times) => string.Concat(Enumerable.Repeat(words, times));
}
