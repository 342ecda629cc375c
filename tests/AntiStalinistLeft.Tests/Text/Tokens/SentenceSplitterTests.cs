using AntiStalinistLeft.Tests.Annotations;
using AntiStalinistLeft.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Text;

public class SentenceSplitterTests
{
    // A bar marks where one sentence ends and the next begins.
    [Theory]
    [InlineData("")]
    [InlineData("No stop at all")]
    [InlineData("One. |Two! |Three? |Four… |Five")]
    [InlineData("The tract by C. L. R. James sold well. |It was reprinted.")]
    [InlineData("See H. N. Baker, J.S. Miller and George F. Cole. |They agree.")]
    [InlineData("He wrote to Rudolf L. Tall, who answered.")]
    [InlineData("Review Vol. 4, No. 2, pp. 5–31. |The rest is lost.")]
    [InlineData("It ran to vol. IV of the works. |Is it good? |No. |It is dull.")]
    [InlineData("The S.R.s. of the left joined. |The right S.R.s. |The others left.")]
    [InlineData("They met, i.e. They talked, e.g. Cole, cf. Miller, and left.")]
    [InlineData("Dr. Cole of St. Ives met Gen. Miller. |He left.")]
    [InlineData("It came from the U.S. Congress. |In the U.S. |It was law.")]
    [InlineData("Cole Jr. Spoke first, Miller Ltd. printed. |Baker Inc. |The end.")]
    [InlineData("Pens, ink, etc. |Paper was short.")]
    [InlineData("Letters (ed. Cole, trans. Miller), op. cit., 12. |Ibid. |Next.")]
    [InlineData("It closed in 1921. |1922 was worse.")]
    [InlineData("On Jan. 5 they met. |In Jan. |They left.")]
    [InlineData("1. First the unions. |2. Then the councils.")]
    [InlineData("He named Cole and… Miller. |He paused… |Then he spoke.")]
    [InlineData("Wait… what? |Wait... |What?!! |Now")]
    [InlineData("He said: “It is over. We lost. Go home.” |Then he left.")]
    [InlineData("“It is over. |We lost,” he said. |“Why?” she asked.")]
    [InlineData("They cried “Never!” and “Why?” all night. |Nobody slept.")]
    [InlineData("His essay “At Last! What now?”, of 1920, is short. |It sold.")]
    [InlineData("It fell (see above. Cole differs.) in May. |(It rose again. |Prices did not.) |So what?")]
    [InlineData("He left [as Cole says. Rightly.] early. |She stayed.")]
    [InlineData("It closed. |“[t]hey never came” back.")]
    [InlineData("It lost its mark” and went on. |Then it ended.")]
    [InlineData("Prices rose by 3.5 per cent. |Wages by 1.2.")]
    [InlineData("First line.\n\n|second block")]
    [InlineData("no stop\n \n|second line\nthird")]
    [InlineData("  Blanks around.   |Next.  ")]
    [InlineData("他走了。|她没走。")]
    [InlineData("... |And.")]
    public void Sentences_end_where_a_reader_ends_them(string marked)
    {
        string text = marked.Replace("|", string.Empty);
        Assert.Equal(
            marked.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            SentenceSplitter.Split(text).Select(span => span.GetText(text)));
    }

    [Theory]
    [InlineData("de", "Am 12. Januar tagte der 3. Kongreß, vgl. Bd. 4, z.B. hier. |Dann ging er.")]
    [InlineData("fr", "M. Dupont et Mme. Durand, cf. Le Monde, vol. 3. |Puis il partit.")]
    [InlineData("xx", "Vol. |3 ist gross.")]
    public void Each_language_has_its_abbreviations(string language, string marked)
    {
        string text = marked.Replace("|", string.Empty);
        var options = new SentenceOptions { Language = TextLanguages.ForTag(language) };
        Assert.Equal(
            marked.Split('|', StringSplitOptions.TrimEntries),
            SentenceSplitter.Split(text, options).Select(span => span.GetText(text)));
    }

    [Fact]
    public void What_a_sentence_encloses_can_be_parted_on_request()
    {
        const string text = "He said: “It is over. We lost.” Then he left.";
        Assert.Equal(
            ["He said: “It is over.", "We lost.”", "Then he left."],
            SentenceSplitter.Split(text, new SentenceOptions { SplitEnclosed = true }).Select(span => span.GetText(text)));
    }

    [Fact]
    public void The_sentences_of_a_document_are_numbered_through_its_blocks()
    {
        Document document = WrittenDocument.Of("One. Two.\n# Three\n1. Four, vol. 5.").Document;
        Assert.Equal(
            [(1, 1, "One."), (2, 1, "Two."), (3, 2, "Three"), (4, 3, "Four, vol. 5.")],
            SentenceSplitter.Split(document).Select(sentence => (sentence.Ordinal, sentence.Block, sentence.Span.GetText(document.Text.Value))));
    }

    [Fact]
    public void A_document_brings_its_language()
    {
        const string text = "Am 12. Januar tagte der 3. Kongreß.";
        Assert.Single(SentenceSplitter.Split(WrittenDocument.Of(text, "de-AT").Document));
        Assert.Equal(3, SentenceSplitter.Split(WrittenDocument.Of(text, "en-GB").Document).Count);
    }

    [Fact]
    public void A_block_is_parted_by_itself()
    {
        const string text = "One. Two. Three.";
        Assert.Equal([new TextSpan(5, 4)], SentenceSplitter.Split(text, new TextSpan(4, 6)));
    }

    [Fact]
    public void A_block_beyond_the_text_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SentenceSplitter.Split("abc", new TextSpan(1, 5)));

    [Theory]
    [InlineData("(a. ")]
    [InlineData("“a. ")]
    [InlineData("A.")]
    [InlineData("! ")]
    public void A_huge_block_is_parted_in_one_go(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 500_000));
        Assert.True(SentenceSplitter.Split(text)[^1].End >= text.Length - 1);
    }

    [Fact]
    public void Sentences_of_any_text_stand_in_order_and_leave_out_nothing_but_blanks()
    {
        Gen<string> texts = Gen.Elements(
            "a", "B", "7", " ", ". ", ".", "!", "…", "“", "”", "\"", "(", ")", "[", "]", "\n", "’", "vol", "。", "\uD800")
            .ListOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            int done = 0;
            foreach (TextSpan sentence in SentenceSplitter.Split(text))
            {
                if (sentence.IsEmpty || sentence.Start < done || !string.IsNullOrWhiteSpace(text[done..sentence.Start])) return false;
                if (char.IsWhiteSpace(text[sentence.Start]) || char.IsWhiteSpace(text[sentence.End - 1])) return false;
                done = sentence.End;
            }

            return string.IsNullOrWhiteSpace(text[done..]);
        }).QuickCheckThrowOnFailure();
    }
}
