using System.Globalization;
using AntiStalinistLeft.Publishing;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Publishing;

public class ResultComparisonTests
{
    private const string Table = "lamp,rate\noil,0.1\ngas,2\n";

    [Fact]
    public void The_same_words_are_equal() => Assert.Equal(new Comparison(Agreement.Equal), ResultComparison.CompareTables(Table, Table));

    [Fact]
    public void A_last_digit_is_rounding() =>
        Assert.Equal(Agreement.EqualWithinRounding, ResultComparison.CompareTables(Table, "lamp,rate\noil,0.10000000000000002\ngas,2\n").Agreement);

    [Theory]
    [InlineData("lamp,rate\noil,0.1001\ngas,2\n", "1 of 2 rows; in row 1, rate was «0.1» and is «0.1001»")]
    [InlineData("lamp,rate\noil,\ngas,2\n", "1 of 2 rows; in row 1, rate was «0.1» and is empty")]
    [InlineData("lamp,rate\noil,0.1\n", "it has 1 rows and had 2")]
    [InlineData("lamp,share\noil,0.1\ngas,2\n", "its columns are lamp, share; they were lamp, rate")]
    [InlineData("", "its columns are ; they were lamp, rate")]
    public void A_difference_is_told_with_its_first_place(string now, string told) =>
        Assert.Equal(new Comparison(Agreement.Different, told), ResultComparison.CompareTables(Table, now));

    [Theory]
    [InlineData("""{"data":[{"y":[1,2]}],"layout":{"title":"Lamps"}}""", "Equal", null)]
    [InlineData("""{"data":[{"y":[1,2.0000000000001]}],"layout":{"title":"Lamps"}}""", "EqualWithinRounding", null)]
    [InlineData("""{"data":[{"y":[1,3]}],"layout":{"title":"Lamps"}}""", "Different", "chart.data[0].y[1] was «2» and is «3»")]
    [InlineData("""{"data":[{"y":[1,2]}],"layout":{"title":"Wicks"}}""", "Different", "chart.layout.title was «\"Lamps\"» and is «\"Wicks\"»")]
    [InlineData("""{"data":[{"y":[1,2]}],"layout":{}}""", "Different", "chart.layout has no title any more")]
    [InlineData("""{"data":[{"y":[1]}],"layout":{"title":"Lamps"}}""", "Different", "chart.data[0].y has 1 values and had 2")]
    public void Charts_are_compared_value_by_value(string now, string agreement, string? told) =>
        Assert.Equal(new Comparison(Enum.Parse<Agreement>(agreement), told), ResultComparison.CompareCharts("""{"data":[{"y":[1,2]}],"layout":{"title":"Lamps"}}""", now));

    [Fact]
    public void Whether_two_numbers_agree_does_not_hang_on_which_comes_first() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<NormalFloat>().Select(f => f.Get).ToArbitrary(), ArbMap.Default.GeneratorFor<NormalFloat>().Select(f => f.Get).ToArbitrary(), (one, other) =>
            Comparison.CompareNumbers(one, other) == Comparison.CompareNumbers(other, one)
            && Comparison.CompareCells(one.ToString(CultureInfo.InvariantCulture), one.ToString(CultureInfo.InvariantCulture)) == Agreement.Equal).QuickCheckThrowOnFailure();
}
