using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Tests.Text;

namespace AntiStalinistLeft.Tests.Citations;

public sealed class WikitextCitationTests
{
    [Theory]
    [InlineData("x<ref>{{cite book|last=Tamm|first=Ada|title=Amending the Weather: A Diary|year=1962|page=31}}</ref>", "1 tamm1962-amending-the-weather full cites 31 book")]
    [InlineData("x<ref>{{cite book|author=Tamm, Ada|title=Amending the Weather|date=3 May 1962|pages=31–3, 40}}</ref>", "1 tamm1962-amending-the-weather full cites 31–33;40 book")]
    [InlineData("x<ref>{{Cite journal|last1=Ostrow|first1=Lena|last2=Haddad|first2=Noor|title=The Art|journal=Journal of Invented History|volume=12|year=2004|pages=55–71}}</ref>", "1 ostrow-haddad2004-art full cites 55–71 article")]
    [InlineData("x<ref>{{cite news|title=What a State Is|newspaper=The Wick|date=November 1934}}</ref>", "1 what-a-state-is1934 full cites  article")]
    [InlineData("x<ref>{{cite encyclopedia|title=Lamp oil|encyclopedia=Harbour Encyclopedia|year=1970}}</ref>", "1 lamp-oil1970 full cites  encyclopedia")]
    [InlineData("x<ref>{{citation|last=Kessler|first=Jonas|chapter=The Tide Tables|title=Harbour Voices|editor-last=Ostrow|editor-first=Lena|year=2001|page=50}}</ref>", "1 kessler2001-tide-tables full cites 50 chapter")]
    [InlineData("x<ref>{{cite web|url=https://a.example/b|title=The Museum}}</ref>", "1 museum full cites  web")]
    [InlineData("x<ref>https://b.example/c/</ref>", "1 b-example-c full cites  web")]
    [InlineData("x<ref>[https://a.example/b The harbour's own page]</ref>", "1 harbours-own-page full cites  web")]
    [InlineData("x<ref>Ada Tamm, ''Amending the Weather'' (Marrow: Wick Press, 1962), 31.</ref>", "1 tamm1962-amending-the-weather full cites 31 book")]
    [InlineData("x<ref>Quoted in {{cite book|last=Tamm|title=Weather|year=1962}}</ref>", "1 tamm1962-weather full quotes-via  book")]
    [InlineData("x<ref>See {{cite book|last=Tamm|title=Weather|year=1962}}; {{cite book|last=Hall|title=Noon|year=1951}}</ref>", "1 tamm1962-weather full see  book|1 hall1951-noon full cites  book")]
    [InlineData("x<ref name=t>{{cite book|last=Tamm|title=Weather|year=1962}}</ref>{{rp|12}} y<ref name=\"t\"/>{{rp|14–15}}", "1 tamm1962-weather full cites 12 book|1 tamm1962-weather full cites 14–15 book")]
    [InlineData("x<ref name=t /> {{reflist|refs=<ref name=t>{{cite book|last=Tamm|title=Weather|year=1962}}</ref>}}", "1 tamm1962-weather full cites  book")]
    [InlineData("x<ref name=t /> <references><ref name=t>{{cite book|last=Tamm|title=Weather|year=1962}}</ref></references>", "1 tamm1962-weather full cites  book")]
    [InlineData("x{{r|t|p=7}} <ref name=t>{{cite book|last=Tamm|title=Weather|year=1962}}</ref>", "1 tamm1962-weather full cites 7 book|1 tamm1962-weather full cites  book")]
    [InlineData("x{{sfn|Tamm|1962|p=31}}{{sfn|Tamm|1962|loc=ch. 3}}\n* {{cite book|last=Tamm|title=Weather|year=1962}}", "1 tamm1962-weather author-year cites 31 book|2 tamm1962-weather author-year cites ch. 3 book")]
    [InlineData("x<ref>{{harvnb|Tamm|Hall|1962b|p=2}}.</ref>\n* {{cite book|last=Tamm|last2=Hall|title=Weather|year=1962b}}", "1 tamm-hall1962-weather author-year cites 2 book")]
    [InlineData("x{{sfn|Nobody|1900}}", "1 ? author-year cites  ")]
    [InlineData("x{{efn|As in {{harvnb|Tamm|1962}}.}}\n* {{cite book|last=Tamm|title=Weather|year=1962}}", "1 tamm1962-weather author-year cites  book")]
    [InlineData("x<ref>{{harvs|last=Tamm|year=1962|loc=p. 2|nb}}</ref>\n* {{cite book|last=Tamm|title=Weather|year=1962}}", "1 tamm1962-weather author-year cites p. 2 book")]
    [InlineData("x<ref>{{harvs|txt|last1=Tamm|last2=Hall|year1=1962|year2=1963}}</ref>\n* {{cite book|last=Tamm|last2=Hall|title=Weather|year=1962}}\n* {{cite book|last=Tamm|last2=Hall|title=Noon|year=1963}}", "1 tamm-hall1962-weather author-year cites  book|1 tamm-hall1963-noon author-year cites  book")]
    [InlineData("x{{sfnm|1a1=Tamm|1y=1962|1p=3|2a1=Hall|2y=1951}}\n* {{cite book|last=Tamm|title=Weather|year=1962}}\n* {{cite book|last=Hall|title=Noon|year=1951}}", "1 tamm1962-weather author-year cites 3 book|1 hall1951-noon author-year cites  book")]
    [InlineData("x{{harvtxt|Tamm|1962}} y{{harvcolnb|Tamm|1962|p=4}}\n* {{cite book|last=Tamm|title=Weather|year=1962}}", "0 tamm1962-weather author-year cites  book|0 tamm1962-weather author-year cites 4 book")]
    [InlineData("no references", "")]
    public void Each_form_of_reference_finds_its_work(string wikitext, string expected)
    {
        CitationFindings found = new CitationFinder().Find([], [WikitextArticle.Parse("a", wikitext)]);
        Assert.Equal(expected, string.Join('|', found.Citations.Select(Line)));
    }

    [Theory]
    [InlineData("x<ref name=\"lost\" />", "reference-undefined")]
    [InlineData("x{{sfn|Nobody|1900}}", "short-reference-without-target")]
    [InlineData("x<ref>Tamm, 31.</ref> y<ref>Tamm,  31.</ref>", "reference-repeated")]
    [InlineData("x<ref name=a>One.</ref> y<ref name=a>Two.</ref>", "reference-redefined")]
    [InlineData("x <references><ref name=a>One.</ref></references>", "reference-never-called")]
    public void References_that_lead_nowhere_or_say_the_same_are_told(string wikitext, string code)
    {
        CitationFindings found = new CitationFinder().Find([], [WikitextArticle.Parse("a", wikitext)]);
        Assert.Equal([code], found.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Identifiers_make_one_work_of_two_titles_and_are_written_alike()
    {
        const string Page = "x<ref>{{cite book|title=Contraband Reading|isbn=978-1-4028-9462-6|year=1998}}</ref> y<ref>{{cite book|title=Contraband reading at sea|isbn=9781402894626|year=1998|oclc=0042}}</ref>";
        WorkEntry work = Assert.Single(new CitationFinder().Find([], [WikitextArticle.Parse("a", Page)]).Works);
        Assert.Equal([("isbn", "9781402894626"), ("oclc", "42")], work.Identifiers.Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public void A_work_cited_in_an_essay_and_in_an_article_is_one()
    {
        Document essay = TestSources.Read("plain-text", "An essay\n\nThe circle laughed at the weather, and then it moved an amendment.[1]\n\n[1] Ada Tamm, Amending the Weather: Letters and Diaries (Marrow: Wick Press, 1962), 31.\n");
        const string Page = "x<ref>{{cite book|last=Tamm|first=Ada|title=Amending the Weather: Letters and Diaries|year=1962|location=Marrow|publisher=Wick Press}}</ref>";
        CitationFindings found = new CitationFinder().Find([(essay, [], [])], [WikitextArticle.Parse("article", Page)]);
        Assert.Equal(["tamm1962-amending-the-weather"], found.Works.Select(work => work.Key));
        Assert.Equal(["test", "article"], found.Citations.Select(citation => citation.Document));
    }

    [Fact]
    public void Ten_thousand_references_are_resolved_in_bounded_memory_and_without_error()
    {
        string page = string.Concat(Enumerable.Range(0, 10_000).Select(i => FormattableString.Invariant($"w{i}{{{{sfn|Name{i % 700}|{1900 + (i % 100)}}}}} <ref>{{{{cite book|last=Name{i % 700}|title=Book {i}|year={1900 + (i % 90)}}}}}</ref>\n")));
        CitationFindings found = new CitationFinder().Find([], [WikitextArticle.Parse("a", page)]);
        Assert.Equal(20_000, found.Citations.Count);
    }

    private static string Line(Citation citation) => string.Join(
        ' ', citation.Note, citation.Key ?? "?", Kebab(citation.Form.ToString()), Kebab(citation.Relation.ToString()), string.Join(';', citation.Locators.Select(locator => locator.Expanded)), Kebab(citation.Type?.ToString() ?? string.Empty));

    private static string Kebab(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : string.Empty) + char.ToLowerInvariant(c) : c.ToString()));
}
