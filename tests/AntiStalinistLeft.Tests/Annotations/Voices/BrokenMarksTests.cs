using AntiStalinistLeft.Annotations;
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
        BrokenQuotation broken = Assert.Single(document.Voices().Broken);
        Assert.Equal(mended, broken.Repaired!.Value.GetText(document.Document.Text.Value));
        Assert.Equal(Voice.Quoted, document.Voices().At(broken.Repaired.Value)!.Value.Voice);
    }

    [Theory]
    [InlineData("Oil was so dear” in May.")]
    [InlineData("She wrote of ‘oil and never came back.")]
    public void A_broken_quotation_without_another_end_stays_the_authors_own(string text)
    {
        VoiceAnalysis voices = WrittenDocument.Of(text).Voices();
        Assert.Null(Assert.Single(voices.Broken).Repaired);
        Assert.Empty(voices.Spans);
    }

    [Fact]
    public void A_broken_mark_is_a_warning_with_its_place()
    {
        Diagnostic warning = Assert.Single(WrittenDocument.Of("All well.\nOil was so dear” in May.").Voices().Diagnostics);
        Assert.Equal(
            "written.txt(2,16): warning unbalanced-quotation-mark: The mark ” has no opening mark; its words are counted as the author's own. "
            + "Check the original, and mend the mark there if it is wrong.",
            warning.ToString());
    }

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
            foreach (VoiceSpan voice in document.Voices().Spans)
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
        Assert.Equal(16_000, WrittenDocument.Of(text).Voices().Spans.Count);
    }
}
