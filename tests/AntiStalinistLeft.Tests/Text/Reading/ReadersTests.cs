using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Tests.Text;

public class ReadersTests
{
    [Fact]
    public void A_table_of_contents_gives_the_headings_and_their_depth()
    {
        Document essay = TestSources.Read("anarchist-library", """
            Title: A test
            Author: Nobody
            Notes: Published in
            two parts.

              Lamps

                Oil lamps.

              Lamps

            A summary.


            It begins.

            Lamps

            Oil lamps.

            They burn: oil.

            Lamps

            Again.
            """.Replace("  ", "\u00A0\u00A0"));
        Assert.Equal([(1, Section.Lead), (1, "Lamps"), (2, "Oil lamps."), (1, "Lamps")], essay.Sections.Select(section => (section.Level, section.Heading)));
        Assert.Equal("A summary.", essay.GetText(essay.Blocks.Single(block => block.Kind == BlockKind.Abstract)));
        Assert.Equal(4, essay.Blocks.Count(block => block.Kind == BlockKind.Metadata));
        Assert.Contains(new DocumentFact("author", "Nobody", 2), essay.Facts);
        Assert.Empty(essay.Diagnostics);
    }

    [Fact]
    public void An_essay_without_a_table_of_contents_still_has_headings()
    {
        Document essay = TestSources.Read("anarchist-library", "Title: A test\n\nIt begins.\n\nThe lamps\n\nThey burn.");
        Assert.Equal("The lamps", essay.Sections[1].Heading);
    }

    [Fact]
    public void Lines_broken_at_a_margin_are_joined_to_paragraphs()
    {
        Document text = TestSources.Read("plain-text", """
            A test

            The lamplighters of the harbour stopped work for
            the first time in the winter of that year, and[1]
            they were not alone.

            The bakers went with them, since bread and light
            are needed alike.

            [1] The minutes of the council have it, and so do
            some letters.
            """);
        Assert.Equal(
            "Title 0: A test\nParagraph 1: The lamplighters of the harbour stopped work for the first time in the winter of that year, and they were not alone.\n"
            + "Paragraph 1: The bakers went with them, since bread and light are needed alike.\nNote 0: [1] The minutes of the council have it, and so do some letters.",
            TestSources.Outline(text));
        Assert.Equal(text.Text.Original, text.Text.Undo());
    }

    [Fact]
    public void Lines_that_end_their_sentences_stay_paragraphs() =>
        Assert.Equal(2, TestSources.Read("plain-text", "The lamplighters of the harbour stopped work.\nThe bakers of the town did not go with them.").Blocks.Count);

    [Theory]
    [InlineData("The oil lamp", true)]
    [InlineData("Who lit the lamps?", true)]
    [InlineData("The years of oil (1900–1910)", true)]
    [InlineData("1905", true)]
    [InlineData("‘Lamps’ and ‘light’", true)]
    [InlineData("U.S. policy on lamps", true)]
    [InlineData("2. The years of gas", true)]
    [InlineData("2. gas", false)]
    [InlineData("They burn oil.", false)]
    [InlineData("They said:", false)]
    [InlineData("and so on", false)]
    [InlineData("They burn oil. They smoke", false)]
    [InlineData("What is it that the lamplighters of the harbour wanted from the council in that winter?", false)]
    public void A_short_line_by_itself_that_is_no_sentence_is_a_heading(string line, bool heading)
    {
        Document text = TestSources.Read("plain-text", $"It begins here.\n\n{line}\n\nIt ends here.");
        Assert.Equal(heading ? BlockKind.Heading : BlockKind.Paragraph, text.Blocks[1].Kind);
    }

    [Theory]
    [InlineData("plain-text")]
    [InlineData("article-extract")]
    [InlineData("web-article")]
    public void A_text_of_one_short_line_is_a_paragraph(string reader) =>
        Assert.Equal("Paragraph 1: Lamps and bread", TestSources.Outline(TestSources.Read(reader, "\nLamps and bread\n")));

    [Fact]
    public void A_web_page_without_a_byline_starts_with_its_title()
    {
        Document page = TestSources.Read("web-article", "The lamps\n\nThey burn oil.\n\nPost a comment\n\nName *");
        Assert.Equal("Title 0: The lamps\nParagraph 1: They burn oil.\nCommentForm 0: Post a comment\nCommentForm 0: Name *", TestSources.Outline(page));
    }

    [Fact]
    public void A_host_adds_a_reader_or_puts_one_in_the_place_of_another()
    {
        var german = new RenamedReader("web-article-de", new WebArticleReader(new WebArticleOptions { BylineOpeners = ["Von "], CommentFormOpeners = ["Schreibe einen Kommentar"] }));
        DocumentReaders readers = DocumentReaders.Default.With(german);
        Assert.Equal(DocumentReaders.Default.All.Count + 1, readers.All.Count);
        byte[] bytes = "Lampen\n\nVon Ada Lindqvist\n\nSie brennen.\n\nSchreibe einen Kommentar"u8.ToArray();
        Document page = readers.Read(TestSources.Source("web-article-de", bytes, "Lampen"), bytes).GetOrThrow();
        Assert.Equal("Title 0: Lampen\nByline 0: Von Ada Lindqvist\nParagraph 1: Sie brennen.\nCommentForm 0: Schreibe einen Kommentar", TestSources.Outline(page));
    }

    [Fact]
    public void A_file_is_read_with_or_without_its_mark()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            byte[] bytes = [0xEF, 0xBB, 0xBF, .. "Lamps are old."u8];
            File.WriteAllBytes(path, bytes);
            Document text = DocumentReaders.Default.Read(TestSources.Source("plain-text", bytes), path).GetOrThrow();
            Assert.Equal("Lamps are old.", text.Text.Original);
            Assert.Empty(text.Diagnostics);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_line_of_four_megabytes_is_read_whole()
    {
        string words = string.Concat(Enumerable.Repeat("The lamps [1] of the harbour ; burned “all” night,, and (so) on:  ", 60_000));
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(words);
        Source source = TestSources.Source("article-extract", bytes);
        Document text = DocumentReaders.Default.Read(source, bytes).GetOrThrow();
        Assert.Single(text.Blocks);
        Assert.Equal(words, text.Text.Undo());
    }

    [Fact]
    public void Columns_and_lines_count_from_one_whatever_the_line_ends()
    {
        const string Text = "ab\r\nc\rd\n\ne";
        (int, int)[] expected = [(1, 1), (1, 2), (1, 3), (1, 4), (2, 1), (2, 2), (3, 1), (3, 2), (4, 1), (5, 1), (5, 2)];
        var index = new LineIndex(Text);
        Assert.Equal(expected, Enumerable.Range(0, Text.Length + 1).Select(at => TextLines.PositionOf(Text, at)));
        Assert.Equal(expected, Enumerable.Range(0, Text.Length + 1).Select(index.PositionOf));
    }

    [Fact]
    public void Readers_are_named_and_described() =>
        Assert.All(DocumentReaders.Default.All, reader => Assert.True(reader.Name.Length > 0 && reader.Description.EndsWith('.')));

    [Fact]
    public void A_decoder_leaves_the_mark_out_and_nothing_else() =>
        Assert.Equal("\uFEFFa", TextDecoder.Decode([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, (byte)'a']).GetOrThrow().Text);
}
