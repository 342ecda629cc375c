using System.Text;
using AntiStalinistLeft.Charts;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Charts;

public class TextExtentTests
{
    [Fact]
    public void Lines_fit_their_width_and_lose_nothing_where_there_are_enough_of_them()
    {
        Gen<string> words = Gen.Elements("a", "Opposition", "社会主義", "Ἑλλάς", "🙂", "é", "left-wing").ArrayOf().Select(parts => string.Join(' ', parts));
        Prop.ForAll(words.ToArbitrary(), text =>
        {
            IReadOnlyList<string> lines = TextMeasurer.Wrap(text, 12, 100);
            return lines.All(line => TextMeasurer.Measure(line) <= 12)
                && string.Concat(lines).Replace(" ", string.Empty, StringComparison.Ordinal) == text.Replace(" ", string.Empty, StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_words_cut_are_no_wider_than_asked_and_still_whole_characters() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<string>().Where(text => text is not null).ToArbitrary(), Gen.Choose(2, 30).ToArbitrary(), (text, most) =>
        {
            string clean = string.Concat(text.EnumerateRunes());
            string cut = TextMeasurer.Cut(clean, most);
            return TextMeasurer.Measure(cut) <= most && !cut.EnumerateRunes().Contains(Rune.ReplacementChar) == !clean.EnumerateRunes().Take(cut.EnumerateRunes().Count()).Contains(Rune.ReplacementChar);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a<br>b", "a b")]
    [InlineData("<b>POUM</b> & <i>CNT</i>", "POUM & CNT")]
    [InlineData("A &amp; B &lt; C", "A & B < C")]
    [InlineData("1 < 2 and 3 > 2", "1 < 2 and 3 > 2")]
    public void Markup_is_no_part_of_the_words(string text, string bare) => Assert.Equal(bare, TextMeasurer.StripMarkup(text));
}
