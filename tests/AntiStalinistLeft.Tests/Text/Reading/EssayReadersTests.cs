using System.Text;
using AntiStalinistLeft.Corpora;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AntiStalinistLeft.Tests.Text;

/// <summary>Essays as scholars have them, with their notes: Markdown, TEI, DOCX.</summary>
public class EssayReadersTests
{
    [Theory]
    [InlineData("# Lamps\n\nThey burned.[^a] They *smoked*.[^2]\n\n> A lamp is a lamp.\n\n[^a]: Ada Tamm, *The Long Strike* (Leeds 1990), 12.\n\n    It went on.\n\n[^2]: [Lamps](https://example.org/lamps)\n")]
    [InlineData("# Lamps\n\nThey burned.[1](#fn1) They *smoked*.[[2]](#fn2)\n\n> A lamp is a lamp.\n\n<a id=\"fn1\"></a>1. Ada Tamm, *The Long Strike* (Leeds 1990), 12. It went on. [↩](#fnref1)\n\n<a id=\"fn2\"></a>2. Lamps, https://example.org/lamps\n")]
    [InlineData("# Lamps\n\nThey burned.<sup><a href=\"#n1\">1</a></sup> They *smoked*.<a href=\"#n2\" id=\"r2\">2</a>\n\n> A lamp is a lamp.\n\n<a name=\"n1\">[1]</a> Ada Tamm, *The Long Strike* (Leeds 1990), 12. It went on.\n\n<a name=\"n2\">[2]</a> Lamps, https://example.org/lamps\n")]
    public void Markdown_is_read_with_its_notes_however_they_are_written(string markdown)
    {
        Document essay = Read("markdown", Encoding.UTF8.GetBytes(markdown));
        Assert.Equal(["Lamps", "They burned. They smoked.", "A lamp is a lamp."], essay.Blocks.Where(block => block.Kind != BlockKind.Note).Select(block => essay.GetText(block)));
        Assert.Equal(BlockKind.BlockQuotation, essay.Blocks[2].Kind);
        Assert.Equal(["Ada Tamm, The Long Strike (Leeds 1990), 12. It went on.", "Lamps, https://example.org/lamps"], Notes(essay));
        Assert.All(essay.Notes, note => Assert.Single(note.Markers));
    }

    [Fact]
    public void Tei_notes_stand_where_they_are_called_and_quotations_say_who_speaks()
    {
        const string Xml = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt><title>Lamps</title><author>Ada Tamm</author></titleStmt></fileDesc></teiHeader><text><body><div><head>One</head><p>They <quote>burned</quote><note><p>Rose Brown, <title>Tides</title>, p. 3.</p></note> long.</p><said who=\"#brown\"><p>A lamp is a lamp.</p></said></div></body></text></TEI>";
        Document essay = Read("tei", Encoding.UTF8.GetBytes(Xml));
        Assert.Equal(["One", "They “burned” long.", "A lamp is a lamp."], essay.Blocks.Where(block => block.Kind != BlockKind.Note).Select(block => essay.GetText(block)));
        Assert.Equal(["Rose Brown, Tides, p. 3."], Notes(essay));
        Assert.Contains(essay.Facts, fact => fact is { Name: "author", Value: "Ada Tamm" });
        Assert.Contains(essay.Facts, fact => fact is { Name: "said-by", Value: "#brown" });
    }

    [Theory]
    [InlineData("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text>", "broken-xml")]
    [InlineData("<!DOCTYPE TEI [<!ENTITY a \"b\">]><TEI xmlns=\"http://www.tei-c.org/ns/1.0\"/>", "broken-xml")]
    [InlineData("<html/>", "no-tei")]
    public void Xml_that_is_no_tei_is_refused_with_its_place(string xml, string code)
    {
        Result<Document> read = TestSources.TryRead("tei", xml);
        Assert.Equal((code, 1), (read.Failure!.Code, read.Failure.Line));
    }

    [Fact]
    public void Word_files_are_read_with_footnotes_and_endnotes_in_the_order_of_their_calls()
    {
        Document essay = Read("docx", WordFile());
        Assert.Equal(["Lamps", "They burned. They smoked.", "A lamp is a lamp."], essay.Blocks.Where(block => block.Kind != BlockKind.Note).Select(block => essay.GetText(block)));
        Assert.Equal([BlockKind.Heading, BlockKind.Paragraph, BlockKind.BlockQuotation], essay.Blocks.Where(block => block.Kind != BlockKind.Note).Select(block => block.Kind));
        Assert.Equal(["Rose Brown, Tides, 3.", "Ada Tamm, Lamps, 12."], Notes(essay));
    }

    [Fact]
    public void A_file_that_is_no_word_file_is_refused()
    {
        Result<Document> read = TestSources.TryRead("docx", "words");
        Assert.Equal("no-word-file", read.Failure!.Code);
    }

    private static IEnumerable<string> Notes(Document essay) => essay.Notes.Select(note => note.TextSpan.GetText(essay.Text.Value));

    private static Document Read(string reader, byte[] bytes) => DocumentReaders.Default.Read(TestSources.Source(reader, bytes), bytes).GetOrThrow();

    private static byte[] WordFile()
    {
        var stream = new MemoryStream();
        using (WordprocessingDocument file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(new Style(new StyleName { Val = "heading 1" }) { StyleId = "Ueberschrift1" }, new Style(new StyleName { Val = "Quote" }) { StyleId = "Zitat" });
            main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(new Footnote(Words("Ada Tamm, Lamps, 12.")) { Id = 7 });
            main.AddNewPart<EndnotesPart>().Endnotes = new Endnotes(new Endnote(Words("Rose Brown, Tides, 3.")) { Id = 3 });
            main.Document = new DocumentFormat.OpenXml.Wordprocessing.Document(new Body(
                Words("Lamps", "Ueberschrift1"),
                new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("They burned.")), new Run(new EndnoteReference { Id = 3 }), new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(" They smoked.") { Space = SpaceProcessingModeValues.Preserve }), new Run(new FootnoteReference { Id = 7 }), new DeletedRun(new Run(new DeletedText("They went out.")))),
                Words("A lamp is a lamp.", "Zitat")));
        }

        return stream.ToArray();
    }

    private static Paragraph Words(string words, string? style = null)
    {
        var paragraph = new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(words)));
        if (style is not null) paragraph.ParagraphProperties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        return paragraph;
    }
}
