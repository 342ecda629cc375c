using AntiStalinistLeft.Data;
using AntiStalinistLeft.Tests.Corpora;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Data;

public class IntervalTests
{
    private static string[][] Reference(string measure)
    {
        string[][] rows = [.. ReferenceNumbers.Rows("intervals.csv").Where(r => r[0] == measure)];
        Assert.NotEmpty(rows);
        return rows;
    }

    [Fact]
    public void Critical_values_are_those_of_R()
    {
        foreach (string[] row in Reference("critical-value"))
        {
            Assert.Equal(ReferenceNumbers.Number(row[4]), NormalDistribution.CriticalValue(ReferenceNumbers.Number(row[1])), 1e-12);
        }
    }

    [Theory]
    [InlineData("wilson-low")]
    [InlineData("wilson-high")]
    public void Wilson_intervals_are_those_of_R(string measure)
    {
        foreach (string[] row in Reference(measure))
        {
            ConfidenceInterval interval = WilsonInterval.Compute(int.Parse(row[1]), int.Parse(row[2]), ReferenceNumbers.Number(row[3]));
            Assert.Equal(ReferenceNumbers.Number(row[4]), measure == "wilson-low" ? interval.Low : interval.High, 1e-12);
        }
    }

    [Fact]
    public void Quantiles_are_those_of_R()
    {
        foreach (string[] row in Reference("quantile-7"))
        {
            Assert.Equal(ReferenceNumbers.Number(row[4]), BlockBootstrap.Quantile([2.5, 3, 7, 7, 11, 20.25, 31], ReferenceNumbers.Number(row[1])), 1e-12);
        }
    }

    [Fact]
    public void A_Wilson_interval_holds_its_proportion_and_stays_within_nought_and_one() =>
        Prop.ForAll<NonNegativeInt, PositiveInt>((k, n) =>
        {
            int count = k.Get % (n.Get + 1);
            ConfidenceInterval interval = WilsonInterval.Compute(count, n.Get);
            double share = (double)count / n.Get;
            return interval.Low >= 0 && interval.High <= 1 && interval.Low <= share && share <= interval.High && interval.Low < interval.High;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_counted_than_there_are_is_refused_by_the_name_of_the_argument() =>
        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Compute(3, 2)).ParamName);

    [Fact]
    public void Every_draw_takes_as_many_blocks_as_there_are()
    {
        var resampling = new BlockBootstrap(17, 300, SeededRandom.ForPart(7, "a text"));
        long[] sums = resampling.SumPerResample([.. Enumerable.Range(0, 17).Select(i => (i, 1))]);
        Assert.All(sums, sum => Assert.Equal(17, sum));
    }

    [Fact]
    public void Draws_take_every_block_about_equally_often()
    {
        var resampling = new BlockBootstrap(10, 10_000, SeededRandom.ForPart(7, "a text"));
        for (int block = 0; block < 10; block++)
        {
            // 10,000 expected, standard deviation 95: six of them on either side.
            Assert.InRange(resampling.SumPerResample([(block, 1)]).Sum(), 9_430, 10_570);
        }
    }

    [Fact]
    public void The_same_seed_and_part_give_the_same_draws_and_another_part_others()
    {
        static long[] Draw(string part) => new BlockBootstrap(12, 50, SeededRandom.ForPart(3, part)).SumPerResample([(0, 1), (5, 2)]);
        Assert.Equal(Draw("one"), Draw("one"));
        Assert.NotEqual(Draw("one"), Draw("two"));
    }

    [Fact]
    public void The_numbers_of_a_seed_never_change()
    {
        // A change here would change every published interval. The numbers come from a second program, in Python.
        var random = SeededRandom.ForPart(1905, "essay");
        Assert.Equal(ExpectedNumbers, Enumerable.Range(0, 6).Select(_ => random.NextBelow(1000)));
    }

    private static readonly int[] ExpectedNumbers = [691, 24, 735, 990, 363, 36];
}
