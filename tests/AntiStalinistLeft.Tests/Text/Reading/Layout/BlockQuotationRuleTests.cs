namespace AntiStalinistLeft.Tests.Text;

/// <summary>Which paragraphs are taken for quotations, in an essay that has lost the indentation.</summary>
public class BlockQuotationRuleTests
{
    private const string Notes = "[1] Minutes of the council.\n\n[2] A letter.\n\n[3] A diary.";

    [Theory]
    [InlineData("a colon, then words that end with their source", "She put it plainly:|>We sit in the dark ourselves.[1]|That was in May.")]
    [InlineData("a source behind no full stop", "She put it plainly:|>We sit in the dark[1]|That was in May.")]
    [InlineData("several paragraphs up to the source", "She put it plainly:|>We sit in the dark…|>The council has light.|>We have none.[1]|That was in May.")]
    [InlineData("a quotation that quotes with a colon of its own", "She put it plainly:|>The council’s paper writes:|>There is light for all.|>We see none.[1]|That was in May.")]
    [InlineData("inner quotation marks of another kind", "She put it plainly:|>We “free” people sit in the ‘light’ of the stars.[1]|That was in May.")]
    [InlineData("words that go on with the sentence and quote", "She put it plainly:|>we sit in what the council calls “order.”[1]|That was in May.")]
    [InlineData("a stray closing mark", "She put it plainly:|>We sit in the dark.”[1]|That was in May.")]
    [InlineData("quotation marks around all of it", "She put it plainly:|>“We sit in the dark, and it’s cold.”|That was in May.")]
    [InlineData("single marks around all of it", "She put it plainly:|>‘We sit in the dark, and it’s cold.’[1]|That was in May.")]
    [InlineData("guillemets around all of it", "She put it plainly:|>«We sit in the dark.»|That was in May.")]
    [InlineData("marks at each paragraph, closed by the last", "She put it plainly:|>“We sit in the dark.|>“It is cold.”|That was in May.")]
    [InlineData("the source at the colon", "She put it plainly in her diary:[1]|>We sit in the dark.|That was in May.")]
    [InlineData("the source in the sentence that introduces", "In her diary,[1] she put it plainly:|>We sit in the dark.|That was in May.")]
    [InlineData("a sentence that the quotation completes", "She wrote, of the lamplighters and of herself,|>we sit in the dark.[1]|That was in May.")]
    [InlineData("a long paragraph in marks that nothing introduces", "That was in May.|>“We light the lamps of the street every evening and then we go home and sit in the dark ourselves, and the council calls that order.”|Later she regretted it.")]
    public void A_quotation_is_found(string what, string essay) => Check(what, essay);

    [Theory]
    [InlineData("a colon whose quotation was lost", "She put it plainly:|That was in May, and nobody listened.|Peace came.")]
    [InlineData("a colon, then the author citing in the middle", "There was one reason:|The council wanted bread,[1] and the baker wanted light.[2]|Peace came.")]
    [InlineData("a lost quotation, then the author quoting within a paragraph", "She put it plainly:|That was in May.|The council called it “order in the streets”.[1]|Peace came.")]
    [InlineData("a lost quotation, then the author quoting with a source", "She put it plainly:|Nobody listened, for the council called it “order in the streets”.[1]|Peace came.")]
    [InlineData("an enumeration in words", "There were two reasons:|First, there was no bread.[1]|Second, there was no light.[2]|Peace came.")]
    [InlineData("a numbered list", "There were two reasons:|1. There was no bread.[1]|2. There was no light.[2]|Peace came.")]
    [InlineData("a list with dashes", "There were two reasons:|– no bread[1]|– no light[2]|Peace came.")]
    [InlineData("two quotations that only begin and end the paragraph", "She put it plainly:|“Dark,” she said, and then, “cold.”|Peace came.")]
    [InlineData("a short phrase in marks that nothing introduces", "That was in May.|“Order in the streets.”|Peace came.")]
    [InlineData("a paragraph that ends with its source but continues the argument", "That was in May.|The council gave way in June.[1]|Peace came.")]
    [InlineData("a source that ends the sentence before the one that introduces", "They struck.[1] The facts are these:|The council had no bread and no light.|Peace came.")]
    public void The_author_stays_the_author(string what, string essay) => Check(what, essay);

    [Fact]
    public void A_quotation_ends_at_a_heading()
    {
        Document essay = TestSources.Read("plain-text", "She put it plainly:\n\nAfter the strike\n\nPeace came to the harbour.[1]\n\n[1] A letter.");
        Assert.DoesNotContain(essay.Blocks, block => block.Kind == BlockKind.BlockQuotation);
    }

    [Fact]
    public void A_quotation_is_no_longer_than_the_options_allow()
    {
        string essay = "She put it plainly:\n\n" + string.Concat(Enumerable.Repeat("It was dark and it was cold.\n\n", 8)) + "And so on.[1]\n\n[1] A letter.";
        Assert.DoesNotContain(TestSources.Read("plain-text", essay).Blocks, block => block.Kind == BlockKind.BlockQuotation);
    }

    private static void Check(string what, string essay)
    {
        string[] paragraphs = essay.Split('|');
        Document document = TestSources.Read("plain-text", string.Join("\n\n", paragraphs.Select(words => words.TrimStart('>'))) + "\n\n" + Notes);
        string[] found = [.. document.Blocks
            .Where(block => block.Zone == Zone.Body)
            .Select(block => (block.Kind == BlockKind.BlockQuotation ? ">" : "") + block.OriginalSpan.GetText(document.Text.Original))];
        Assert.True(paragraphs.SequenceEqual(found), $"{what}: {string.Join("|", found)}");
    }
}
