using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Data;

namespace AntiStalinistLeft.Tests.Citations;

public class CitationTablesTests
{
    private static readonly Corpus Sample = Corpus.Open(new CorpusOptions { DataFolder = RepositoryFolder.At("data"), TextFolder = RepositoryFolder.At("data", "sample") }).GetOrThrow();

    [Fact]
    public void Every_citation_leads_to_its_letters()
    {
        var originals = Sample.Texts.ToDictionary(text => text.Document.Id, text => text.Document.Text.Original);
        Assert.NotEmpty(Sample.Citations);
        Assert.All(Sample.Citations, row => Assert.Equal(row.Raw, originals[row.Document].Substring(row.Offset!.Value, row.Length!.Value)));
    }

    [Fact]
    public void Every_key_of_a_citation_is_a_row_of_the_works()
    {
        var keys = Sample.Works.Select(work => work.Key).ToHashSet();
        Assert.All(Sample.Citations, row => Assert.Subset(keys, new[] { row.Edition, row.Container }.OfType<string>().ToHashSet()));
        Assert.All(Sample.Works, work => Assert.True(work.Container is null || keys.Contains(work.Container)));
    }

    [Fact]
    public void Notes_count_the_citations_that_they_hold()
    {
        Assert.Equal(Sample.Citations.Count(row => row.Relation != CitationRelation.Mentions), Sample.Notes.Sum(note => note.Citations));
        Assert.Equal(0, Sample.Notes.Single(note => note is { Document: "lamp-oil", Note: 1 }).Citations);
    }

    [Fact]
    public void A_container_counts_the_citations_of_its_parts_and_apart_from_its_own()
    {
        WorkRow wick = CitationTableBuilder.CountWorks(Sample.Works, [.. Sample.Citations.Where(row => row.Document == "lamp-oil")]).Single(work => work.Key == "periodical:wick");
        Assert.Equal((1, 1, 0), (wick.Citations, wick.Notes, wick.OwnCitations));
    }

    [Fact]
    public void Works_of_fewer_texts_are_counted_anew()
    {
        CitationRow[] one = [.. Sample.Citations.Where(row => row.Document == "lamp-oil" && row.Note <= 3)];
        WorkRow[] works = [.. CitationTableBuilder.CountWorks(Sample.Works, one)];
        Assert.Equal(["halloran1951-stamp-at-noon", "tamm1962-amending-the-weather"], works.Select(work => work.Key));
        Assert.All(works, work => Assert.Equal(1, work.Citations));
        Assert.Empty(CitationTableBuilder.CountWorks(Sample.Works, []));
    }

    [Theory]
    [InlineData("211–2", "211 212")]
    [InlineData("31 f.", "31 32")]
    [InlineData("9–7", "9")]
    [InlineData("1–1000000", "1 1000000")]
    public void A_range_counts_each_page_and_a_huge_one_its_ends(string raw, string pages) =>
        Assert.Equal(pages, string.Join(' ', LocatorTable.Count([(Row(1), [Locator.Page(raw)])]).Select(row => row.Page)));

    [Fact]
    public void A_page_named_twice_in_one_citation_counts_once_and_by_two_notes_twice()
    {
        LocatorRow[] rows = [.. LocatorTable.Count([(Row(1), [Locator.Page("5"), Locator.Page("4–5")]), (Row(9), [Locator.Page("5")])])];
        Assert.Equal([(4, 1, "1"), (5, 2, "1, 9")], rows.Select(row => (row.Page!.Value, row.Citations, row.Notes)));
    }

    [Fact]
    public void An_article_has_the_pages_of_its_volume_where_a_later_note_leaves_the_volume_out_and_a_set_has_them_apart()
    {
        CitationRow first = Row(3) with { Container = "periodical:wick", Volume = "7" };
        LocatorRow[] article = [.. LocatorTable.Count([(first, [Locator.Page("5–6")]), (first with { Note = 6, Volume = null }, [Locator.Page("6")])])];
        Assert.Equal([("7", 5, 1), ("7", 6, 2)], article.Select(row => (row.Volume!, row.Page!.Value, row.Citations)));
        LocatorRow[] set = [.. LocatorTable.Count([(Row(3) with { Volume = "7" }, [Locator.Page("6")]), (Row(6), [Locator.Page("6")])])];
        Assert.Equal(2, set.Length);
    }

    [Fact]
    public void A_place_that_is_no_page_is_kept_as_printed()
    {
        LocatorRow row = Assert.Single(LocatorTable.Count([(Row(1), [new Locator(LocatorKind.Section, "section H.6", "section H.6")])]));
        Assert.Equal((LocatorKind.Section, null, "section H.6"), (row.Kind, row.Page, row.Place));
    }

    [Fact]
    public void Only_citations_that_quote_via_another_work_are_quoted_via()
    {
        CitationRow[] rows = [Row(1), Row(2) with { Relation = CitationRelation.QuotesVia, Speaker = "Ada Tamm" }];
        QuotedViaRow via = Assert.Single(CitationTableBuilder.CreateQuotedVia(rows));
        Assert.Equal((2, "Ada Tamm", "w"), (via.Note, via.Speaker, via.Via));
    }

    [Theory]
    [InlineData(typeof(CitationForm), "full|short|title only|bare author|opcit|ibid|cross reference|author year")]
    [InlineData(typeof(WorkType), "book|chapter|journal article|speech|collected works volume|pamphlet|newspaper|encyclopedia|web|archive|letter|interview|diary|dissertation|report|film|periodical")]
    [InlineData(typeof(CitationRelation), "cites|see|quotes-via|included-in|mentions")]
    [InlineData(typeof(Confidence), "high|medium|unresolved")]
    public void Words_of_tables_are_those_of_scholars_and_are_read_back(Type type, string words)
    {
        Assert.Equal(words, string.Join('|', EnumLabels.GetLabels(type)));
        Assert.All(words.Split('|'), word => Assert.Equal(word, CellText.Format(CellText.Parse(word, type))));
        Assert.Throws<FormatException>(() => CellText.Parse("nothing such", type));
    }

    private static CitationRow Row(int note) => new("essay", note, 1, "w", "w", null, WorkType.Book, CitationForm.Full, CitationRelation.Cites, "Ada Tamm", null, null, Confidence.High, "full-form", null, 0, 1, "w", null, null, null, AuthorSource.Note, 1, "(lead)");
}
