using AntiStalinistLeft.Citations;

namespace AntiStalinistLeft.Histories.Tests;

public sealed class ArticleCitationsTests
{
    private static readonly Lazy<PageHistory> Sample = new(() => HistoryFile.Read(RepositoryFolder.At("data", "sample", "lantern-street.xml")).GetOrThrow().Pages[0]);

    [Fact]
    public void The_last_revision_of_the_sample_cites_each_work_once_for_each_call()
    {
        Table<ArticleCitationRow> rows = ArticleCitations.FromRevision(Sample.Value, Sample.Value.Revisions.Count - 1);
        Assert.Equal(
            [
                "1.1 ostrow2004-art-of-the-minority 55–71",
                "2.1 halloran1951-stamp-at-noon 14–16",
                "2.2 halloran1951-stamp-at-noon 14–16",
                "3.1 tamm1962-amending-the-weather 31",
                "3.2 tamm1962-amending-the-weather 31",
                "4.1 what-a-state-is1934 3",
                "5.1 tamm1962-amending-the-weather 58",
                "6.1 haddad1998-contraband-reading 102–109",
                "7.1 ostrow2004-art-of-the-minority 60",
                "8.1 lantern-street-museum ",
            ],
            rows.Select(row => FormattableString.Invariant($"{row.Note}.{row.Use} {row.Work} {row.Locator}")));
        string text = Sample.Value.GetText(Sample.Value.Revisions.Count - 1)!;
        Assert.All(rows, row => Assert.Equal(row.Raw, text.Substring(row.Offset, row.Length)));
        Assert.All(rows, row => Assert.Contains(text[row.CallOffset!.Value], "<{"));
    }

    [Fact]
    public void Named_notes_are_counted_at_each_call_and_one_never_called_has_no_use()
    {
        const string Text = "x<ref name=\"a\">{{cite book|last=Tamm|title=Weather|year=1962}}</ref> y<ref name=\"a\"/>{{rp|12}} z{{sfn|Tamm|1962|p=3}}\n<references><ref name=\"b\">{{cite book|last=Hall|title=Noon|year=1951}}</ref></references>";
        Table<ArticleCitationRow> rows = ArticleCitations.FromRevision(Made(Text), 0);
        Assert.Equal(["a 1 tamm1962-weather  1", "a 2 tamm1962-weather 12 70", " 1 tamm1962-weather 3 96", "b 0 hall1951-noon  "], rows.Select(Line));
    }

    [Fact]
    public void A_revision_whose_text_is_hidden_has_no_rows()
    {
        PageHistory page = WrittenHistory.Of(("Ada", string.Empty, "x<ref>{{cite book|title=Weather|year=1962}}</ref>"), ("Ada", string.Empty, null));
        Assert.Single(ArticleCitations.FromRevision(page, 0));
        Assert.Empty(ArticleCitations.FromRevision(page, 1));
        Assert.Empty(ArticleCitations.CheckReferences(page, 1));
    }

    [Fact]
    public void References_that_lead_nowhere_are_a_table_with_their_lines()
    {
        Table<ReferenceCheckRow> rows = ArticleCitations.CheckReferences(Made("one\ntwo<ref name=\"lost\" />\n{{sfn|Nobody|1900}}"), 0);
        Assert.Equal([("reference-undefined", 2), ("short-reference-without-target", 3)], rows.Select(row => (row.Check, row.Line ?? 0)));
        Assert.Empty(ArticleCitations.CheckReferences(Made("No references."), 0));
    }

    [Fact]
    public void A_work_known_by_key_bears_its_key_in_articles_too()
    {
        const string Yaml = "works:\n  - {key: weather-book, type: book, authors: [Ada Tamm], title: Amending the Weather, year: 1962}\n";
        var options = new CitationOptions { Authority = AuthorityFile.Parse(Yaml, "authority.yaml").GetOrThrow() };
        PageHistory page = Made("x<ref>{{cite book|last=Tamm|first=Ada|title=Amending the Weather|year=1962}}</ref>");
        ArticleHistory history = ArticleHistory.FromHistory(page, Lexicon.Load(RepositoryFolder.At("data", "lexicon")).GetOrThrow(), citing: () => options);
        Assert.Equal("weather-book", Assert.Single(history.GetCitations()).Work);
        Assert.Equal("weather-book", Assert.Single(history.CitationHistory).Work);
    }

    private static string Line(ArticleCitationRow row) => FormattableString.Invariant($"{row.Name} {row.Use} {row.Work} {row.Locator} {row.CallOffset}");

    private static PageHistory Made(string text) => WrittenHistory.Of(("Ada", string.Empty, text));
}
