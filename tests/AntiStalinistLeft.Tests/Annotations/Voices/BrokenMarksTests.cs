using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Annotations;

public class BrokenMarksTests
{
    [Theory]
    [InlineData("It is not linked to the fact that [n]ever before was oil so dear” in May.", "[n]ever before was oil so dear”")]
    [InlineData("He did acknowledge that even oil was dear” but paid.", "even oil was dear”")]
    [InlineData("It said “no” and that [n]ever before was oil so dear” in May.", "[n]ever before was oil so dear”")]
    [InlineData("She wrote “oil was never so dear[1] and left.", "“oil was never so dear")]
    [InlineData("She wrote “oil was never so dear. Then she left.", "“oil was never so dear.")]
    public void A_broken_quotation_is_mended_where_the_text_tells_its_other_end(string text, string mended)
    {
        WrittenDocument document = WrittenDocument.Of(text + "\n1. Lamps.");
        Assert.Contains((mended, Voice.Quoted), document.Voices().Select(span => (span.Span.GetText(document.Document.Text.Value), span.Voice)));
    }

    [Theory]
    [InlineData("Oil was so dear” in May.")]
    [InlineData("She wrote of ‘oil and never came back.")]
    public void A_broken_quotation_without_another_end_stays_the_authors_own(string text) => Assert.Empty(WrittenDocument.Of(text).Voices());

    [Fact]
    public void Voices_of_any_text_stand_in_order_within_their_blocks()
    {
        Gen<string> texts = Gen.Elements(
            "Miller", " wrote ", "that ", "“", "”", "\"", "‘", "’", "oil", " ", ". ", ", ", ": ", "[1]", "(", ")", "Iron Days", "book ", "\n", "\n> ", "\n1. ", "Red League", "—")
            .ListOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            WrittenDocument document = WrittenDocument.Of("Head.\n" + text.Replace("\n\n", "\nx ", StringComparison.Ordinal) + " tail");
            int done = 0;
            foreach (VoiceSpan voice in document.Voices())
            {
                Assert.False(voice.Span.IsEmpty);
                Assert.True(voice.Span.Start >= done, $"{voice} begins before {done}.");
                Assert.NotEqual(Voice.Own, voice.Voice);
                Assert.Contains(document.Document.Blocks, block => block.Span.Contains(voice.Span));
                done = voice.Span.End;
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_long_paragraph_without_full_stops_is_read_in_one_go()
    {
        string text = string.Concat(Enumerable.Repeat("Miller said that “the oil of Iron Days” was “dear”, ", 4_000));
        Assert.Equal(16_000, WrittenDocument.Of(text).Voices().Count);
    }
}
