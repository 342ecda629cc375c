using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Charts;

public class PaperLengthTests
{
    [Theory]
    [InlineData("84mm", 84)]
    [InlineData("8.4 cm", 84)]
    [InlineData(" 3.3in ", 83.82)]
    [InlineData("72pt", 25.4)]
    [InlineData("96PX", 25.4)]
    [InlineData("84", 84)]
    public void A_length_is_read_with_its_unit(string text, double millimetres)
    {
        Assert.True(PaperLength.TryParse(text, out PaperLength length));
        Assert.Equal(millimetres, length.Millimetres, 9);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("mm")]
    [InlineData("-84mm")]
    [InlineData("0mm")]
    [InlineData("8,4cm")]
    [InlineData("1e3mm")]
    [InlineData("84 parsecs")]
    [InlineData("∞mm")]
    public void What_is_no_length_is_refused(string? text) => Assert.False(PaperLength.TryParse(text, out _));

    [Fact]
    public void A_length_comes_back_from_its_words() =>
        Prop.ForAll(Gen.Choose(1, 20_000_000).Select(i => i / 10_000.0).ToArbitrary(), millimetres =>
            PaperLength.TryParse(new PaperLength(millimetres).ToString(), out PaperLength read) && Math.Abs(read.Millimetres - millimetres) < 1e-4).QuickCheckThrowOnFailure();

    [Fact]
    public void Points_pixels_and_dots_are_those_of_an_inch()
    {
        Assert.Equal(72, new PaperLength(25.4).Points, 9);
        Assert.Equal(96, new PaperLength(25.4).Pixels, 9);
        Assert.Equal(992, new PaperLength(84).ToDots(300));
        Assert.Equal(84, PaperLength.FromPixels(new PaperLength(84).Pixels).Millimetres, 9);
        Assert.Equal(84, PaperLength.FromPoints(new PaperLength(84).Points).Millimetres, 9);
    }
}
