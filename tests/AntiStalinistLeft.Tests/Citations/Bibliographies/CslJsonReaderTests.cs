using AntiStalinistLeft.Citations;

namespace AntiStalinistLeft.Tests.Citations;

public class CslJsonReaderTests
{
    [Fact]
    public void An_item_as_zotero_exports_it_is_read_with_its_citekey()
    {
        BibliographyEntry entry = Assert.Single(Read("""
            [{"id":"http://zotero.org/users/1/items/ABC","type":"chapter","title":"On <i>Salt</i> &amp; Rope","container-title":"The Tide Book",
              "author":[{"family":"Linden","given":"Marcel","non-dropping-particle":"van der"},{"literal":"Friends of Salt"},{"family":"King","given":"M.","suffix":"Jr."}],
              "editor":[{"family":"Halloran","given":"Piet"}],"container-author":[{"family":"Tamm","given":"Ada"}],
              "issued":{"date-parts":[["1990","5",12]]},"volume":2,"page":"3-9","DOI":"https://doi.org/10.1/x",
              "note":"Citation Key: lindenSalt\nOCLC: 123\noriginal-date: 1936-05\nQID: Q42\nsomething else"}]
            """).Entries);
        Assert.Equal(("lindenSalt", "On Salt &amp; Rope", "The Tide Book", "12 May 1990", 1936), (entry.Key, entry.Title, entry.ContainerTitle, entry.Issued!.ToString(), entry.OriginalYear));
        Assert.Equal(["Marcel van der Linden", "Friends of Salt", "M. King Jr."], entry.Authors.Select(name => name.Full));
        Assert.Equal(("2", "3–9", "Tamm"), (entry.Volume, entry.Pages, entry.ContainerAuthors[0].Family));
        Assert.Equal("doi 10.1/x, oclc 123, wikidata Q42", string.Join(", ", entry.Identifiers.Select(pair => $"{pair.Key} {pair.Value}")));
    }

    [Theory]
    [InlineData("""{"date-parts":[[1990]]}""", "1990")]
    [InlineData("""{"date-parts":[[1973],[1975]]}""", "1973–1975")]
    [InlineData("""{"date-parts":[[2014]],"season":"winter"}""", "Winter 2014")]
    [InlineData("""{"date-parts":[[2014]],"season":4}""", "Winter 2014")]
    [InlineData("""{"raw":"12 May 1921"}""", "12 May 1921")]
    [InlineData("""{"literal":"Summer 2021"}""", "Summer 2021")]
    [InlineData("\"1990\"", "1990")]
    [InlineData("""{"literal":"n.d."}""", "")]
    [InlineData("""{"date-parts":[]}""", "")]
    [InlineData("null", "")]
    public void Dates_are_read_in_all_their_forms(string date, string printed) =>
        Assert.Equal(printed, Read($$"""[{"id":"a","type":"book","title":"T","issued":{{date}}}]""").Entries[0].Issued?.ToString() ?? string.Empty);

    [Theory]
    [InlineData("""{"items":[{"id":"a","type":"book","title":"T"}]}""")]
    [InlineData("""{"version":{"x":[1]},"references":[{"id":"a","type":"book","title":"T"}]}""")]
    public void A_list_inside_an_object_is_found(string json) => Assert.Equal("T", Assert.Single(Read(json).Entries).Title);

    [Theory]
    [InlineData("[{]", "no CSL-JSON", 1)]
    [InlineData("[\n{\"id\":\"a\"},\n{\"id\":", "no CSL-JSON", 3)]
    [InlineData("[\n\n7]", "must be an object", 3)]
    [InlineData("{\"x\":1}", "«items» or «references»", null)]
    [InlineData("true", "no list", null)]
    [InlineData("[\n{\"id\":\"a\",\"title\":[1]}]", "«title» must be a text", 2)]
    [InlineData("[{\"id\":\"a\",\"title\":\"T\",\"author\":\"Tamm\"}]", "«author» must be a list", 1)]
    [InlineData("[{\"id\":\"a\",\"title\":\"T\",\"issued\":{\"date-parts\":[[\"May\"]]}}]", "numbers in date-parts", 1)]
    public void A_broken_file_is_told_with_its_line(string json, string message, int? line)
    {
        Diagnostic? failure = BibliographyReader.Read(json, BibliographyFormat.CslJson, "x.json").Failure;
        Assert.Contains(message, failure?.Message, StringComparison.Ordinal);
        Assert.Equal(("x.json", line), (failure?.File, failure?.Line));
    }

    [Fact]
    public void A_type_that_has_no_like_and_a_date_that_is_none_are_told()
    {
        Bibliography read = Read("""[{"id":"a","type":"song","title":"T","issued":{"date-parts":[[1990,13]]}}]""");
        Assert.Equal(["bibliography-unknown-type", "bibliography-bad-date"], read.Diagnostics.Select(diagnostic => diagnostic.Code).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal((WorkType.Book, null), (read.Entries[0].Type, read.Entries[0].Issued));
    }

    private static Bibliography Read(string json) => BibliographyReader.Read(json, BibliographyFormat.CslJson, "x.json").GetOrThrow();
}
