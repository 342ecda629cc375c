using System.Net;
using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Histories.Tests;

public partial class HistoryPagesTests
{
    private static PageProvenance Written(params (string User, string Comment, string? Text)[] edits) => PageProvenance.Compute(WrittenHistory.Of(edits));

    private static string WordsOf(string html) => WebUtility.HtmlDecode(Tag().Replace(html, string.Empty));

    private static string Cells(string page, int column) =>
        string.Join('|', Row().Matches(page).Select(row => row.Groups[column].Value));

    [Fact]
    public void Words_that_went_and_came_are_marked_by_elements_with_words_of_their_own()
    {
        string page = ComparisonPage.Write(Written(("Ada", "", "It was ''critical'' of <b>all</b> & some."), ("Bob", "", "It was opposed to <b>all</b> & some.")), 0, 1);
        Assert.Equal("It was [removed: critical of] all & some.", WordsOf(Cells(page, 2)));
        Assert.Equal("It was [added: opposed to] all & some.", WordsOf(Cells(page, 3)));
        Assert.Contains("<del><span class=\"hidden\">[removed: </span>critical of<span class=\"hidden\">]</span></del>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_as_saved_is_shown_where_it_is_asked_for_and_nothing_of_it_is_read_as_markup()
    {
        string page = ComparisonPage.Write(Written(("<Ada>", "</title><script>", "<script>alert(1)</script> '''x'''"), ("Bob", "", "'''y''' <script>alert(1)</script>")), 0, 1, new ComparisonPageOptions { ShowSource = true });
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.Contains("&#39;&#39;&#39;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_row_says_what_became_of_its_block()
    {
        PageProvenance provenance = Written(
            ("Ada", "", "One stays here for good.\n\nTwo goes away in the end, alas.\n\nThree is parted here. The other half follows at once.\n\nFour walks to the top of the page."),
            ("Bob", "", "Four walks to the top of the page.\n\nOne stays here for good.\n\nThree is parted here.\n\nThe other half follows at once.\n\nFive is new and like none of them."));
        Assert.Equal("moved, was block 4|kept|removed|part of block 3|part of block 3|added", Cells(ComparisonPage.Write(provenance, 0, 1), 1));
    }

    [Fact]
    public void A_hidden_side_is_said_to_be_hidden()
    {
        PageProvenance provenance = Written(("Ada", "", "Words."), ("Bob", "", null));
        Assert.Contains("role=\"note\"", ComparisonPage.Write(provenance, 0, 1), StringComparison.Ordinal);
        Assert.Contains("role=\"note\"", ColoredRevisionPage.Write(provenance, 1, ColorBy.Origin), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(ColorBy.Origin))]
    [InlineData(nameof(ColorBy.Editor))]
    [InlineData(nameof(ColorBy.Age))]
    public void The_coloured_text_is_the_text_letter_for_letter_and_each_run_leads_to_its_story(string byName)
    {
        ArticleHistory sample = WrittenHistory.Sample;
        for (int i = 0; i < sample.History.Revisions.Count; i++)
        {
            string page = ColoredRevisionPage.Write(sample.Provenance, i, Enum.Parse<ColorBy>(byName));
            if (sample.History.GetText(i) is not { } text) continue;
            string coloured = Text().Match(page).Groups[1].Value;
            Assert.Equal(text, WordsOf(coloured));
            string[] stories = [.. Story().Matches(page).Select(match => match.Groups[1].Value)];
            Assert.All(Link().Matches(coloured).Select(match => match.Groups[1].Value), story => Assert.Contains(story, stories));
            Assert.InRange(LegendEntry().Count(page), text.Length == 0 ? 0 : 1, 8);
        }
    }

    [Fact]
    public void A_story_tells_who_introduced_removed_and_restored_the_words()
    {
        string page = ColoredRevisionPage.Write(Written(("Ada", "a & b", "One two."), ("Bob", "", "One."), ("Cy", "", "One two.")), 2, ColorBy.Editor);
        Assert.Contains(
            "Introduced in revision 100, 2020-01-01, by Ada (\u00aba & b\u00bb); removed in revision 101, 2020-01-02, by Bob; back in revision 102, 2020-01-03, by Cy.",
            WordsOf(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_with_one_story_are_one_run()
    {
        string words = string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"w{i}"));
        string page = ColoredRevisionPage.Write(Written(("Ada", "", words), ("Bob", "", words + " end")), 1, ColorBy.Origin);
        Assert.Equal(2, Link().Count(page));
    }

    [Fact]
    public void Undated_revisions_have_ages_by_their_order()
    {
        PageHistory? history = null;
        var sink = new PageHistorySink((_, page) => history = page);
        Assert.Null(sink.BeginPage(WikiSite.Unknown, new WikiPage(0, 0, "X")));
        for (int i = 1; i < 12; i++) Assert.Null(sink.Add(new Revision { Id = i, Text = TextState.Present }, System.Text.Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, i).Select(w => $"w{w}")))));
        Assert.Null(sink.EndPage());
        string page = ColoredRevisionPage.Write(PageProvenance.Compute(history!), 10, ColorBy.Age);
        Assert.Contains("revisions 000000 to 000001 of the history", page, StringComparison.Ordinal);
        Assert.Contains("undated", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<tr class=\"\\w+\"><th scope=\"row\">(?<name>.*?)</th><td>(?<one>.*?)</td><td>(?<other>.*?)</td></tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<div id=\"text\">(?<text>.*?)</div>", RegexOptions.Singleline)]
    private static partial Regex Text();

    [GeneratedRegex("<li id=\"(?<story>s\\d+)\">")]
    private static partial Regex Story();

    [GeneratedRegex("href=\"#(?<story>s\\d+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<li><span class=\"g\\d\">")]
    private static partial Regex LegendEntry();
}
