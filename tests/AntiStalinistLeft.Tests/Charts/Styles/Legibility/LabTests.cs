using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Tests.Charts;

public class LabTests
{
    // Sharma, Wu and Dalal (2005), table 1: pairs that the formula's pitfalls show in.
    [Theory]
    [InlineData(50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425)]
    [InlineData(50, 3.1571, -77.2803, 50, 0, -82.7485, 2.8615)]
    [InlineData(50, 2.8361, -74.0200, 50, 0, -82.7485, 3.4412)]
    [InlineData(50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000)]
    [InlineData(50, 2.5, 0, 50, 0, -2.5, 4.3065)]
    [InlineData(50, 2.5, 0, 73, 25, -18, 27.1492)]
    [InlineData(50, 2.5, 0, 61, -5, 29, 22.8977)]
    [InlineData(50, 2.5, 0, 56, -27, -3, 31.9030)]
    [InlineData(50, 2.5, 0, 58, 24, 15, 19.4535)]
    [InlineData(60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644)]
    [InlineData(63.0109, -31.0961, -5.8663, 62.8187, -29.7946, -4.0864, 1.2630)]
    [InlineData(2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082)]
    public void Differences_are_the_published_ones(double l1, double a1, double b1, double l2, double a2, double b2, double difference)
    {
        var one = new Lab(l1, a1, b1);
        var other = new Lab(l2, a2, b2);
        Assert.Equal(difference, Lab.Difference(one, other), 4);
        Assert.Equal(difference, Lab.Difference(other, one), 4);
    }

    [Fact]
    public void White_is_white_and_grey_is_grey_to_everybody()
    {
        foreach (ColorVisionKind vision in Enum.GetValues<ColorVisionKind>())
        {
            foreach (double level in new[] { 0, 0.2, 0.5, 1 })
            {
                Lab seen = vision.Simulate(new Rgb(level, level, level));
                Assert.Equal(0, seen.A, 0.1);
                Assert.Equal(0, seen.B, 0.1);
                if (level == 1) Assert.Equal(100, seen.L, 0.01);
            }
        }
    }

    [Fact]
    public void Red_and_green_of_one_lightness_are_far_apart_except_to_those_who_lack_a_receptor()
    {
        var red = new Rgb(0.84, 0.15, 0.16);
        var olive = new Rgb(0.5, 0.48, 0);
        double full = Lab.Difference(ColorVisionKind.Full.Simulate(red), ColorVisionKind.Full.Simulate(olive));
        double lacking = Lab.Difference(ColorVisionKind.Deuteranopia.Simulate(red), ColorVisionKind.Deuteranopia.Simulate(olive));
        Assert.True(full > 40 && lacking < full / 2);
    }

    [Theory]
    [InlineData("#f80", "#ff8800", 1)]
    [InlineData("#ff8800", "#ff8800", 1)]
    [InlineData("#FF880080", "#ff8800", 0.50196)]
    [InlineData("rgb(255, 136, 0)", "#ff8800", 1)]
    [InlineData("rgba(255,136,0,.5)", "#ff8800", 0.5)]
    [InlineData("rgb(100% 0% 0% / 0.25)", "#ff0000", 0.25)]
    [InlineData("hsl(120, 100%, 50%)", "#00ff00", 1)]
    [InlineData("hsl(-120deg, 100%, 50%)", "#0000ff", 1)]
    [InlineData("RebeccaPurple", "#663399", 1)]
    [InlineData("darkslategrey", "#2f4f4f", 1)]
    [InlineData("transparent", "#000000", 0)]
    public void A_colour_is_read_as_css_writes_it(string text, string digits, double coverage)
    {
        Assert.True(Rgb.TryParse(text, out Rgb color));
        Assert.Equal(digits, color.ToString());
        Assert.Equal(coverage, color.A, 3);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#12345")]
    [InlineData("rgb(1,2)")]
    [InlineData("rgb(a,b,c)")]
    [InlineData(")")]
    [InlineData("ButtonFace")]
    [InlineData("no colour")]
    public void What_is_no_colour_is_refused(string? text) => Assert.False(Rgb.TryParse(text, out _));
}
