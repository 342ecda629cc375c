using AntiStalinistLeft.Tests.Text;
using AntiStalinistLeft.Wikitext;

namespace AntiStalinistLeft.Tests.Wikitext;

public sealed class WikitextReaderTests
{
    [Fact]
    public void Blocks_sections_zones_and_notes_are_those_that_the_markup_says()
    {
        const string Page = """
            {{Infobox circle|name=Lantern Street}}
            The '''circle''' met<ref name="h">{{cite book|last=Halloran|first=Piet|title=A Stamp at Noon|location=Marrow|publisher=Wick Press|year=1951|page=14}}</ref> often.
            It read aloud.{{sfn|Halloran|1951|p=20}}

            == Origins ==
            [[File:Lamp.jpg|thumb|The lamp.<ref name="h" />]]
            * printers
            * dockers

            {{quote|Nobody is silenced.

            Nobody at all.|Ada Tamm}}
            === Later ===
            {|
            |+ Members
            |-
            | Tamm || 1926
            |-
            | Halloran || 1929
            |}
            """;
        Document document = TestSources.Read("wikitext", Page.ReplaceLineEndings("\n"));
        Assert.Equal(
            """
            Paragraph 1: The circle met often. It read aloud.
            Heading 2: Origins
            Caption 2: The lamp.
            Paragraph 2: printers
            Paragraph 2: dockers
            BlockQuotation 2: Nobody is silenced.
            BlockQuotation 2: Nobody at all.
            Heading 3: Later
            Caption 3: Members
            Paragraph 3: Tamm 1926
            Paragraph 3: Halloran 1929
            Note 0: [1] Piet Halloran, A Stamp at Noon (Marrow: Wick Press, 1951), 14.
            Note 0: [2] Halloran, A Stamp at Noon, 20.
            """.ReplaceLineEndings("\n"),
            TestSources.Outline(document));
        Assert.Equal([(1, 2), (2, 1)], document.Notes.Select(note => (note.Number, note.Markers.Count)));
        Assert.Equal([1, 1, 2], document.Sections.Select(section => section.Level));
        Assert.Empty(document.Diagnostics);
    }

    [Fact]
    public void What_cannot_be_understood_stays_text_and_is_told()
    {
        Document document = TestSources.Read("wikitext", "Open [[link and {{template.\n\nMore<ref>never closed.");
        Assert.Equal("Paragraph 1: Open [[link and {{template.\nParagraph 1: More<ref>never closed.", TestSources.Outline(document));
        Assert.Contains(document.Diagnostics, diagnostic => diagnostic.Code == "wikitext-unclosed" && diagnostic.Message.StartsWith("3 marks", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{{Infobox|name=x}}")]
    [InlineData("<!-- nothing -->\n\n[[Category:None]]")]
    public void A_page_without_running_text_is_a_failure_with_a_reason(string page)
    {
        Result<Document> read = TestSources.TryRead("wikitext", page);
        Assert.False(read.Succeeded);
    }

    [Fact]
    public void The_article_of_the_sample_reads_whole()
    {
        PageHistory article = ArticleHistory.Open(new HistoryOptions { DataFolder = RepositoryFolder.At("data") }).GetOrThrow().History;
        Document document = TestSources.Read("wikitext", article.GetText(38)!);
        Assert.Empty(document.Diagnostics);
        Assert.Equal(
            ["(lead)", "Origins (1926–1931)", "Disputes over the Soviet Union (1931–1936)", "Spain and the end (1936–1941)", "Legacy", "Members", "References", "Works cited"],
            document.Sections.Select(section => section.Heading));
        Assert.Equal(
            [
                "Lena Ostrow, “The Art of the Minority”, Journal of Invented History 12 (2004), 55–71.",
                "Piet Halloran, A Stamp at Noon (Marrow: Wick Press, 1951), 14–16.",
                "Ada Tamm, Amending the Weather: Letters and Diaries (Marrow: Wick Press, 1962), 31.",
                "“What a State Is”, The Wick, no. 9 (November 1934), 3.",
                "Tamm, Amending the Weather: Letters and Diaries, 58.",
                "Noor Haddad, Contraband Reading (Port Sable: Harbour Books, 1998), 102–109.",
                "Ostrow, “The Art of the Minority”, 60.",
                "“The Lantern Street Museum”, https://museum.example.org/lantern-street.",
            ],
            document.Notes.Select(note => note.TextSpan.GetText(document.Text.Value)));
    }

    [Fact]
    public void The_words_of_a_note_lead_back_to_where_the_note_is_written()
    {
        const string Page = "The circle met.<ref>In a '''shop''' by the harbour.</ref> It read.";
        WikitextPage page = WikitextPage.Parse(Page);
        Assert.Equal("The circle met.[1] It read.\n\n[1] In a shop by the harbour.", page.Text);
        int shop = page.Text.IndexOf("shop", StringComparison.Ordinal);
        WikitextPiece piece = Assert.Single(page.Pieces, piece => piece.Start <= shop && shop < piece.End);
        Assert.Equal(Page.IndexOf("shop", StringComparison.Ordinal), piece.SourceStart + (shop - piece.Start));
    }
}
