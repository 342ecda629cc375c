namespace AntiStalinistLeft.Tests.Text;

public class ArticleExtractReaderTests
{
    [Fact]
    public void An_extract_has_title_headings_captions_and_an_empty_section_at_its_end()
    {
        Document article = TestSources.Read("article-extract", "A test\n\n\nLamps are old.\nThey burn oil.\n\nHistory (1900–1910)\n\nFile:Lamp 3.jpg|thumb|200px|A lamp.\nThey were lit, and governments ; paid,, at first.\n\nSee also");
        Assert.Equal(
            "Title 0: A test\nParagraph 1: Lamps are old.\nParagraph 1: They burn oil.\nHeading 2: History (1900–1910)\nCaption 2: A lamp.\n"
            + "Paragraph 2: They were lit, and governments; paid, at first.\nHeading 3: See also",
            TestSources.Outline(article));
        Assert.Equal([Section.Lead, "History (1900–1910)", "See also"], article.Sections.Select(section => section.Heading));
    }

    [Fact]
    public void Headings_between_equals_signs_have_their_depth_and_lose_their_marks()
    {
        Document article = TestSources.Read("article-extract", "Lamps are old.\n\n== History ==\n\n=== Oil ===\nThey burned oil.\n\nWhale oil\n\n==Gas[1]==\nThey burned gas.\n== ==");
        Assert.Equal(
            "Paragraph 1: Lamps are old.\nHeading 2: History\nHeading 3: Oil\nParagraph 3: They burned oil.\nParagraph 3: Whale oil\n"
            + "Heading 4: Gas\nParagraph 4: They burned gas.\nParagraph 4: == ==",
            TestSources.Outline(article));
        Assert.Equal([1, 1, 2, 1], article.Sections.Select(section => section.Level));
        Assert.Equal(article.Text.Original, article.Text.Undo());
    }

    [Fact]
    public void An_extract_in_one_line_is_one_paragraph()
    {
        Document article = TestSources.Read("article-extract", " Lamps are old.  They burn oil.   ");
        Assert.Equal("Paragraph 1: Lamps are old. They burn oil.", TestSources.Outline(article));
        Assert.Equal(new TextSpan(0, 34), article.Blocks[0].OriginalSpan);
    }

    [Fact]
    public void A_picture_without_words_is_an_empty_caption()
    {
        Document article = TestSources.Read("article-extract", "Lamps are old.\n\nFile:Lamp.jpg|thumb|left\n\nThey burn oil.");
        Assert.Equal("Paragraph 1: Lamps are old.\nCaption 1: \nParagraph 1: They burn oil.", TestSources.Outline(article));
    }
}
