using AntiStalinistLeft.Annotations;

namespace AntiStalinistLeft.Tests.Annotations;

public class TextFoldingTests
{
    [Theory]
    [InlineData('A', 'a', CodeUnitKind.Letter)]
    [InlineData('Đ', 'đ', CodeUnitKind.Letter)]
    [InlineData('ǅ', 'ǆ', CodeUnitKind.Letter)]
    [InlineData('ß', 'ß', CodeUnitKind.Letter)]
    [InlineData('\u0301', '\u0301', CodeUnitKind.Letter)]
    [InlineData('7', '7', CodeUnitKind.Digit)]
    [InlineData('\u0667', '\u0667', CodeUnitKind.Digit)]
    [InlineData('-', '-', CodeUnitKind.Hyphen)]
    [InlineData('\u2011', '-', CodeUnitKind.Hyphen)]
    [InlineData('\u2013', '-', CodeUnitKind.Other)]
    [InlineData('\u2014', '\u2014', CodeUnitKind.Other)]
    [InlineData('\u2019', '\'', CodeUnitKind.Other)]
    [InlineData('\u02BC', '\'', CodeUnitKind.Other)]
    [InlineData('\u00AB', '"', CodeUnitKind.Other)]
    [InlineData('\u00A0', ' ', CodeUnitKind.Blank)]
    [InlineData('\u2009', ' ', CodeUnitKind.Blank)]
    [InlineData('\n', ' ', CodeUnitKind.Blank)]
    [InlineData('\u0085', ' ', CodeUnitKind.Blank)]
    [InlineData('_', '_', CodeUnitKind.Other)]
    [InlineData('\uD834', '\uD834', CodeUnitKind.Other)]
    [InlineData('\uFFFD', '\uFFFD', CodeUnitKind.Other)]
    public void A_unit_is_taken_for_another_and_means_something_for_words(char unit, char folded, object kind)
    {
        Assert.Equal(folded, TextFolding.Fold(unit));
        Assert.Equal(kind, TextFolding.GetKind(unit));
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
            if (char.IsWhiteSpace(unit)) Assert.Equal(CodeUnitKind.Blank, TextFolding.GetKind(unit));
        }
    }

    [Fact]
    public void A_folded_text_has_single_blanks_and_none_at_its_ends() =>
        Assert.Equal("the workers' state", TextFolding.Fold(" The\u00A0\n WORKERS’ State "));
}
