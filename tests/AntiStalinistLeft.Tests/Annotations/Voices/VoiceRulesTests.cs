namespace AntiStalinistLeft.Tests.Annotations;

/// <summary>Which voice some words have. Each case is a text, words in it, and the voice that a reader would give them.</summary>
public class VoiceRulesTests
{
    [Theory]
    [InlineData("The league met in May.", "league", Voice.Own)]
    [InlineData("Miller held that the strike was lost.", "strike was lost", Voice.Own)]
    [InlineData("> We lost the strike.", "strike", Voice.BlockQuoted)]
    [InlineData("> We lost “the strike” of Iron Days.", "Iron Days", Voice.BlockQuoted)]
    [InlineData("Miller said that “the strike was lost in May.”", "strike", Voice.Quoted)]
    [InlineData("It was “lost before it had begun” in May.", "lost", Voice.Quoted)]
    [InlineData("It was “[l]ost early” in May.", "[l]ost", Voice.Quoted)]
    [InlineData("It was “lost… early” in May.", "lost", Voice.Quoted)]
    [InlineData("The “Red League” met.", "Red League", Voice.ScareQuoted)]
    [InlineData("The so-called “good old way of the club” won.", "way", Voice.ScareQuoted)]
    [InlineData("They came under the slogan “all power to the clubs!”", "clubs", Voice.ScareQuoted)]
    [InlineData("Their ‘friends’ in town left.", "friends", Voice.ScareQuoted)]
    [InlineData("It is a kind of “guild socialism” now.", "guild", Voice.ScareQuoted)]
    [InlineData("It is “a guild socialist” now.", "guild", Voice.ScareQuoted)]
    [InlineData("Miller called it “guild socialism” then.", "guild", Voice.Quoted)]
    [InlineData("Miller never called it “guild socialism” then.", "guild", Voice.ScareQuoted)]
    [InlineData("Miller described the town as a “bad joke” then.", "joke", Voice.Quoted)]
    [InlineData("Critics often call it a “bad joke” now.", "joke", Voice.ScareQuoted)]
    [InlineData("Miller broke with the “bad joke” then.", "joke", Voice.ScareQuoted)]
    [InlineData("It was “a bad joke”.[1]\n1. Miller, 12.", "joke", Voice.Quoted)]
    [InlineData("The “Red League”[1] met.\n1. Founded in May.", "Red League", Voice.ScareQuoted)]
    [InlineData("Where “the hall was full of smoke” there were “bad lamps” too.[1]\n1. Miller, 12.", "lamps", Voice.Quoted)]
    [InlineData("Miller wrote: “We had bad lamps and worse chairs.” The “bad lamps” stayed.", "bad lamps” stayed", Voice.Quoted)]
    [InlineData("Miller wrote: “We had bad lamps and worse chairs.”\nLamps.\nOther talk.\nThe bad lamps. The “bad lamps” stayed.", "bad lamps” stayed", Voice.ScareQuoted)]
    public void Words_have_the_voice_that_a_reader_gives_them(string text, string words, Voice voice) =>
        Assert.Equal(voice, WrittenDocument.Of(text).VoiceOf(words)?.Voice ?? Voice.Own);

    [Theory]
    [InlineData("She wrote Iron Days in May.", "Iron Days")]
    [InlineData("Her essay “Lamps and Chairs” sold.", "Lamps")]
    [InlineData("An essay titled “On lamps” sold.", "lamps")]
    [InlineData("Her book, A Guide to Lamps, sold.", "Guide to Lamps")]
    [InlineData("Her “Lamp Oil” articles sold.", "Oil")]
    [InlineData("It appeared in Lamp Maker Review Vol. 3.", "Maker Review")]
    [InlineData("It repeats the 1927 Platform of the League.", "1927 Platform")]
    [InlineData("They read the Chandlers' Manifesto aloud.", "Manifesto")]
    [InlineData("The “New Lamps Resolution” passed.", "Lamps")]
    [InlineData("She answered with “There Is No Oil in the Lamps” then.", "Oil")]
    [InlineData("His comments in “Left-Hand” Tools: A Childish Complaint are known.", "Childish")]
    [InlineData("So it goes.[1]\n1. Baker, “On old lamps”, Lamp Review, 3.", "lamps")]
    [InlineData("She said that “the men of Iron Days are gone for good.”", "Iron Days")]
    public void Titles_are_told_from_quotations(string text, string words) =>
        Assert.Equal(new { Voice = Voice.Title, Speaker = (string?)null }, WrittenDocument.Of(text).VoiceOf(words) is { } span ? new { span.Voice, span.Speaker } : null);

    [Theory]
    [InlineData("The book Ann Miller wrote sold.", "Ann Miller")]
    [InlineData("The Platform noted it.", "Platform")]
    [InlineData("In an article: “Lamps were dear in those days.”", "Lamps")]
    [InlineData("He said “Nothing of the sort.”", "sort")]
    public void What_only_looks_like_a_title_is_none(string text, string words) =>
        Assert.NotEqual(Voice.Title, WrittenDocument.Of(text).VoiceOf(words)?.Voice ?? Voice.Own);

    [Fact]
    public void A_title_within_a_quotation_leaves_the_quotation_on_both_sides()
    {
        WrittenDocument document = WrittenDocument.Of("Miller said that “the men of Iron Days are gone for good.”");
        Assert.Equal(
            [("“the men of ", Voice.Quoted), ("Iron Days", Voice.Title), (" are gone for good.”", Voice.Quoted)],
            document.Voices().Select(span => (span.Span.GetText(document.Document.Text.Value), span.Voice)));
    }

    [Fact]
    public void A_quotation_of_several_paragraphs_goes_on_to_the_mark_that_closes_it()
    {
        WrittenDocument document = WrittenDocument.Of("“The first day was long. We walked.\n“The second day was longer.”");
        Assert.Equal([Voice.Quoted, Voice.Quoted], document.Voices().Select(span => span.Voice));
    }

    [Fact]
    public void A_metadata_line_has_no_voices() =>
        Assert.Empty(WrittenDocument.Of("Plain words only.").Voices());
}
