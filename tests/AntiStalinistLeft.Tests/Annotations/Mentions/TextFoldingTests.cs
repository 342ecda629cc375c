using AntiStalinistLeft.Annotations.Mentions;

namespace AntiStalinistLeft.Tests.Annotations.Mentions;

public class TextFoldingTests
{
    [Theory]
    [InlineData('A', 'a', UnitKind.Letter)]
    [InlineData('Đ', 'đ', UnitKind.Letter)]
    [InlineData('ǅ', 'ǆ', UnitKind.Letter)]
    [InlineData('ß', 'ß', UnitKind.Letter)]
    [InlineData('\u0301', '\u0301', UnitKind.Letter)]
    [InlineData('7', '7', UnitKind.Digit)]
    [InlineData('\u0667', '\u0667', UnitKind.Digit)]
    [InlineData('-', '-', UnitKind.Hyphen)]
    [InlineData('\u2011', '-', UnitKind.Hyphen)]
    [InlineData('\u2013', '-', UnitKind.Other)]
    [InlineData('\u2014', '\u2014', UnitKind.Other)]
    [InlineData('\u2019', '\'', UnitKind.Other)]
    [InlineData('\u02BC', '\'', UnitKind.Other)]
    [InlineData('\u00AB', '"', UnitKind.Other)]
    [InlineData('\u00A0', ' ', UnitKind.Blank)]
    [InlineData('\u2009', ' ', UnitKind.Blank)]
    [InlineData('\n', ' ', UnitKind.Blank)]
    [InlineData('\u0085', ' ', UnitKind.Blank)]
    [InlineData('_', '_', UnitKind.Other)]
    [InlineData('\uD834', '\uD834', UnitKind.Other)]
    [InlineData('\uFFFD', '\uFFFD', UnitKind.Other)]
    public void A_unit_is_taken_for_another_and_means_something_for_words(char unit, char folded, object kind)
    {
        Assert.Equal(folded, TextFolding.Fold(unit));
        Assert.Equal(kind, TextFolding.KindOf(unit));
    }

    [Fact]
    public void Letters_and_digits_of_all_scripts_are_words_and_lose_their_case()
    {
        for (int i = 0; i <= char.MaxValue; i++)
        {
            char unit = (char)i;
            if (unit == '\u02BC') continue;
            if (char.IsLetterOrDigit(unit)) Assert.True(TextFolding.IsWord(unit), $"U+{i:X4}");
            if (char.IsLetter(unit)) Assert.Equal(char.ToLowerInvariant(unit), TextFolding.Fold(unit));
            if (char.IsWhiteSpace(unit)) Assert.Equal(UnitKind.Blank, TextFolding.KindOf(unit));
        }
    }

    [Fact]
    public void A_folded_text_has_single_blanks_and_none_at_its_ends() =>
        Assert.Equal("the workers' state", TextFolding.Fold(" The\u00A0\n WORKERS’ State "));
}
