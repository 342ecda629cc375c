namespace AntiStalinistLeft.Tests.Text;

public class WebArticleHtmlReaderTests
{
    private const string AsText = """
        Harbour branch of the Union of Lamplighters

        The lamps that would not go out

        By Ada Lindqvist, Harbour Lamplighters

        A hundred years ago the lamplighters of the harbour stopped work for the first time.

        Who lit the lamps?

        The council had promised them bread & coal, and gave them neither.

        An old lamplighter wrote it down in his diary. The words are plain:

        “We light the street and sit in the dark ourselves, and the council calls that order.”

        The strike went on into the spring.

        What came of it

        By May the council had given way.

        Leave a Reply

        Your email address stays with us. Fields with a star are needed *
        """;

    private const string AsPage = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The lamps | Harbour</title>
        <link rel="canonical" href="https://lamps.example/1"><meta property="article:published_time" content="2023-05-01">
        <script>document.write("<p>never</p>")</script><style>p { color: red }</style></head>
        <body><header class="site-header"><p>Harbour branch of the Union of <em>Lamplighters</em></p></header>
        <main><article><h1>The lamps that would not go out</h1>
        <p class="byline">By Ada Lindqvist,
           Harbour Lamplighters</p>
        <p>A hundred years ago the <b>lamplighters</b> of the harbour stopped   work for the first time.</p>
        <h2>Who lit the lamps?</h2>
        <p>The council had promised them bread &amp; coal, and gave them neither.<!-- or did they? --></p>
        <p>An old lamplighter wrote it down in his diary. The words are plain:</p>
        <blockquote><p>“We light the street and sit in the dark ourselves, and the council calls that order.”</p></blockquote>
        <p>The strike went on<br>into the spring.</p>
        <p><strong>What came of it</strong></p>
        <p>By May the council had given way.</p>
        <noscript><img src="https://tracker.example/p.gif"></noscript></article>
        <div id="respond"><h3>Leave a Reply</h3><form><p>Your email address stays with us. Fields with a star are needed *</p>
        <textarea>Say something</textarea><button>Post</button></form></div></main></body></html>
        """;

    [Fact]
    public void A_page_gives_the_same_document_as_its_text()
    {
        Document text = TestSources.Read("web-article", AsText);
        Document page = TestSources.Read("web-article-html", AsPage, "The lamps that would not go out");
        Assert.Equal(text.Text.Original, page.Text.Original);
        Assert.Equal(text.Text.Value, page.Text.Value);
        Assert.Equal(text.Blocks, page.Blocks);
        Assert.Equal(text.Sections, page.Sections);
        Assert.Contains(page.Blocks, block => block.Kind == BlockKind.BlockQuotation);
        Assert.Empty(page.Diagnostics);
    }

    [Fact]
    public void What_the_page_says_of_itself_is_kept_as_facts()
    {
        Document page = TestSources.Read("web-article-html", AsPage);
        Assert.Contains(new DocumentFact("address", "https://lamps.example/1", 0), page.Facts);
        Assert.Contains(new DocumentFact("date", "2023-05-01", 0), page.Facts);
        Assert.Contains(new DocumentFact("author", "Ada Lindqvist", 3), page.Facts);
        Assert.Contains(new DocumentFact("affiliation", "Harbour Lamplighters", 3), page.Facts);
    }

    [Fact]
    public void Calls_and_lists_of_notes_are_tied()
    {
        Document page = TestSources.Read("web-article-html", """
            <main><h1>Lamps</h1><p>They struck.<sup><a href="#fn1">1</a></sup> They won.<sup><a href="#fn2">[2]</a></sup></p>
            <ol><li id="fn1"><p>Minutes of the council. <a href="#fnref1">back</a></p></li><li id="fn2">A letter.</li></ol></main>
            """);
        Assert.Equal("They struck. They won.", page.GetText(page.Blocks[1]));
        Assert.Equal([1, 2], page.Notes.Select(note => note.Number));
        Assert.Equal("Minutes of the council.", page.Notes[0].TextSpan.GetText(page.Text.Value));
        Assert.All(page.Notes, note => Assert.Single(note.Markers));
    }

    [Fact]
    public void Notes_set_as_paragraphs_with_their_numbers_are_tied()
    {
        Document page = TestSources.Read("web-article-html", """
            <article><h1>Lamps</h1><p>They struck [a]fter dusk.<a class="footnote" href="#fn1">[1]</a></p>
            <p class="fnline"><a href="#fn_back1" id="fn1">[1]</a> Minutes of the council.</p></article>
            """);
        Assert.Equal("They struck [a]fter dusk.", page.GetText(page.Blocks[1]));
        Assert.Equal("Minutes of the council.", Assert.Single(page.Notes).TextSpan.GetText(page.Text.Value));
        Assert.Single(page.Notes[0].Markers);
    }

    [Fact]
    public void A_page_that_marks_no_article_is_read_whole()
    {
        Document page = TestSources.Read("web-article-html", "<h1>Lamps</h1><div>They struck.<br><br>They won.</div><h2>After</h2><p>Peace.");
        Assert.Equal("Title 0: Lamps\nParagraph 1: They struck.\nParagraph 1: They won.\nHeading 2: After\nParagraph 2: Peace.", TestSources.Outline(page));
    }

    [Fact]
    public void The_innermost_holder_of_the_text_is_the_article()
    {
        Document page = TestSources.Read("web-article-html", """
            <div role="banner">Site</div>
            <main><aside><p>Buy lamps.</p></aside><article><h1>Lamps</h1><p>They struck for the whole of a long and very dark winter, until the ice broke.</p></article>
            <article><p>Other news.</p></article></main><footer><p>Imprint</p></footer>
            """);
        Assert.Equal(
            "SiteHeader 0: Site\nMetadata 0: Buy lamps.\nTitle 0: Lamps\nParagraph 1: They struck for the whole of a long and very dark winter, until the ice broke.\nMetadata 0: Other news.\nMetadata 0: Imprint",
            TestSources.Outline(page));
    }

    [Fact]
    public void A_page_without_a_paragraph_is_a_failure() =>
        Assert.Equal("no-body", TestSources.TryRead("web-article-html", "<html><body><nav>Home</nav></body></html>").Failure!.Code);

    [Fact]
    public void Deep_nesting_neither_overflows_nor_takes_long()
    {
        string page = string.Concat(Enumerable.Repeat("<div>", 5_000)) + "<p>Deep words.";
        Assert.Equal("Deep words.", TestSources.Read("web-article-html", page).Text.Value);
    }
}
