namespace AntiStalinistLeft.Tests.Text;

/// <summary>The rules must hold on texts that nobody has seen, so the essay is put before them altered.</summary>
public class GeneralityTests
{
    [Fact]
    public void Without_its_table_of_contents_the_essay_keeps_its_headings_and_quotations()
    {
        FullTexts.SkipUnlessPresent();
        Document essay = FullTexts.Read("mckay");
        Document altered = TestSources.Read("anarchist-library", Without(essay, BlockKind.TableOfContents), "The Bureaucracy in Exile");
        Assert.Equal(essay.Sections, altered.Sections);
        Assert.Equal(Kinds(essay), Kinds(altered));
    }

    [Theory]
    [InlineData("plain-text")]
    [InlineData("web-article")]
    public void Any_reader_of_text_finds_the_quotations_and_the_notes(string reader)
    {
        FullTexts.SkipUnlessPresent();
        Document essay = FullTexts.Read("mckay");
        string body = Without(essay, BlockKind.TableOfContents, BlockKind.Metadata, BlockKind.Abstract).TrimStart();
        Document altered = TestSources.Read(reader, body);
        Assert.Equal(Kinds(essay), Kinds(altered));
        Assert.Equal(95, altered.Notes.Count(note => note.Markers.Count == 1));
    }

    [Fact]
    public void Where_all_quotations_are_dropped_no_paragraph_of_the_author_takes_their_place()
    {
        FullTexts.SkipUnlessPresent();
        Document essay = FullTexts.Read("mckay");
        Document altered = TestSources.Read("anarchist-library", Without(essay, BlockKind.BlockQuotation));
        List<string> taken = [.. altered.Blocks.Where(block => block.Kind == BlockKind.BlockQuotation).Select(block => altered.GetText(block)[..40])];
        Assert.Empty(taken);
    }

    [Fact]
    public void Where_quotations_have_lost_their_notes_no_paragraph_of_the_author_is_taken_for_one()
    {
        FullTexts.SkipUnlessPresent();
        Document essay = FullTexts.Read("mckay");
        string text = essay.Text.Original;
        foreach (Block block in essay.Blocks.Where(block => block.Kind == BlockKind.BlockQuotation).Reverse())
        {
            string words = block.OriginalSpan.GetText(text);
            int marker = words.LastIndexOf('[');
            if (marker > words.Length - 6) text = text[..block.OriginalSpan.Start] + words[..marker] + text[block.OriginalSpan.End..];
        }

        Document altered = TestSources.Read("anarchist-library", text);
        HashSet<string> quotations = [.. essay.Blocks.Where(block => block.Kind == BlockKind.BlockQuotation).Select(block => essay.GetText(block).Trim())];
        List<string> taken = [.. altered.Blocks.Where(block => block.Kind == BlockKind.BlockQuotation && !quotations.Contains(altered.GetText(block).Trim())).Select(block => altered.GetText(block)[..40])];
        Assert.Empty(taken);
    }

    private static IEnumerable<BlockKind> Kinds(Document document) =>
        document.Blocks.Where(block => block.Zone is Zone.Body or Zone.Heading or Zone.Note).Select(block => block.Kind);

    private static string Without(Document document, params BlockKind[] kinds)
    {
        string text = document.Text.Original;
        foreach (Block block in document.Blocks.Where(block => kinds.Contains(block.Kind)).Reverse())
        {
            int end = block.OriginalSpan.End;
            while (end < text.Length && text[end] == '\n') end++;
            text = text.Remove(block.OriginalSpan.Start, end - block.OriginalSpan.Start);
        }

        return text;
    }
}
