using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Histories.Tests;

public class ChangePointTests
{
    private static double Cost(double[] values, int start, int end)
    {
        double sum = values[start..end].Sum();
        return sum == 0 ? 0 : -2 * sum * Math.Log(sum / (end - start));
    }

    /// <summary>The least penalised cost over all cuts, each tried.</summary>
    private static double LeastCost(double[] values, double penalty, int shortest)
    {
        double[] best = [-penalty, .. Enumerable.Repeat(double.PositiveInfinity, values.Length)];
        for (int end = 1; end <= values.Length; end++)
        {
            for (int start = 0; start <= end - shortest; start++)
            {
                best[end] = Math.Min(best[end], best[start] + Cost(values, start, end) + penalty);
            }
        }

        return best[^1];
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Pruning_never_loses_the_best_cut(int shortest)
    {
        Gen<double[]> series =
            from levels in Gen.Choose(0, 12).ArrayOf(4)
            from noise in Gen.Choose(0, 3).ArrayOf(60)
            select noise.Select((n, i) => (double)(n + levels[i / 15])).ToArray();
        Prop.ForAll(series.ToArbitrary(), values =>
        {
            ChangePointResult result = ChangePointAnalysis.Detect(values, new ChangePointOptions { MinSegmentLength = shortest });
            double cost = result.Segments.Sum(s => Cost(values, s.Start, s.End)) + (result.Penalty * (result.Segments.Count - 1));
            Assert.Equal(LeastCost(values, result.Penalty, shortest), cost, 6);
            Assert.All(result.Segments, s => Assert.InRange(s.End - s.Start, shortest, values.Length));
            Assert.Equal(values.Length, result.Segments.Sum(s => s.End - s.Start));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Runs_of_equal_values_never_hide_the_best_cut(int shortest)
    {
        Gen<double[]> series =
            from values in Gen.Frequency((12, Gen.Constant(0)), (1, Gen.Choose(1, 9))).ArrayOf(80)
            from holds in Gen.Choose(1, 6)
            select values.Select((_, i) => (double)values[i / holds]).ToArray();
        Prop.ForAll(series.ToArbitrary(), Gen.Choose(0, 60).ToArbitrary(), (values, tenths) =>
        {
            ChangePointResult result = ChangePointAnalysis.Detect(values, new ChangePointOptions { MinSegmentLength = shortest, Penalty = tenths / 10.0 });
            double cost = result.Segments.Sum(s => Cost(values, s.Start, s.End)) + (result.Penalty * (result.Segments.Count - 1));
            Assert.Equal(LeastCost(values, result.Penalty, shortest), cost, 6);
            Assert.All(result.Segments, s => Assert.InRange(s.End - s.Start, shortest, values.Length));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_change_of_level_is_found_where_it_lies()
    {
        double[] values = [.. Enumerable.Range(0, 40).Select(i => i < 25 ? i % 2 : 6.0 + (i % 3))];
        ChangePointResult result = ChangePointAnalysis.Detect(values);
        Assert.Equal([0, 25], result.Segments.Select(segment => segment.Start));
        Assert.Equal([0.48, 7.0], result.Segments.Select(s => Math.Round(s.Mean, 2)));
    }

    [Theory]
    [InlineData(nameof(SegmentCost.Poisson))]
    [InlineData(nameof(SegmentCost.Mean))]
    public void A_steady_series_has_no_change(string costName) =>
        Assert.Single(ChangePointAnalysis.Detect([.. Enumerable.Repeat(3.0, 50)], new ChangePointOptions { Cost = Enum.Parse<SegmentCost>(costName) }).Segments);

    [Fact]
    public void Means_are_told_apart_against_the_noise()
    {
        var random = new System.Random(4);
        double[] values = [.. Enumerable.Range(0, 200).Select(i => (i < 120 ? 1000.0 : 1003.0) + random.NextDouble() + random.NextDouble())];
        Assert.Equal([0, 120], ChangePointAnalysis.Detect(values, new ChangePointOptions { Cost = SegmentCost.Mean }).Segments.Select(segment => segment.Start));
    }

    [Fact]
    public void One_large_edit_is_no_period_of_its_own()
    {
        double[] values = [.. Enumerable.Range(0, 40).Select(i => i == 20 ? 9.0 : 1.0)];
        Assert.DoesNotContain(ChangePointAnalysis.Detect(values).Segments, s => s.End - s.Start < 2);
    }

    [Fact]
    public void A_short_series_is_refused_with_the_reason()
    {
        ChangePointResult result = ChangePointAnalysis.Detect([1, 2, 3, 4, 5, 6, 7, 8, 9]);
        Assert.Empty(result.Segments);
        Assert.Contains("9 values", result.WithheldReason, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_are_no_counts_are_the_callers_mistake()
    {
        Assert.Throws<ArgumentException>(() => ChangePointAnalysis.Detect([.. Enumerable.Repeat(1.0, 20), -1]));
        Assert.Throws<ArgumentException>(() => ChangePointAnalysis.Detect([.. Enumerable.Repeat(1.0, 20), double.NaN], new ChangePointOptions { Cost = SegmentCost.Mean }));
    }
}
