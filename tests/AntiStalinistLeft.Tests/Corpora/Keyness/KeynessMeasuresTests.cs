using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Data;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Corpora;

public class KeynessMeasuresTests
{
    private static readonly Gen<KeynessCounts> AnyCounts =
        from target in Gen.Choose(0, 400)
        from reference in Gen.Choose(0, 400)
        from more in Gen.Choose(1, 5000)
        from others in Gen.Choose(1, 5000)
        select new KeynessCounts(target, target + more, reference, reference + others);

    public static TheoryData<string> Measures => ["g2", "g2-two-cells", "p", "log-ratio", "log-ratio-low", "log-ratio-high", "difference-percent", "odds-ratio", "odds-ratio-low", "odds-ratio-high", "simple-maths"];

    [Theory]
    [MemberData(nameof(Measures))]
    public void A_measure_is_that_of_R(string measure)
    {
        string[][] rows = [.. ReferenceNumbers.Rows("keyness.csv").Where(row => row[0] == measure)];
        Assert.NotEmpty(rows);
        foreach (string[] row in rows) Agreement.Holds(ReferenceNumbers.Number(row[6]), Compute(measure, row));
    }

    [Theory]
    [InlineData("bonferroni")]
    [InlineData("benjamini-hochberg")]
    public void Adjusted_p_values_are_those_of_R(string method)
    {
        string[][] rows = [.. ReferenceNumbers.Rows("adjusted-p.csv").Where(row => row[0] == method)];
        double[] given = [.. rows.Select(row => ReferenceNumbers.Number(row[2]))];
        double[] adjusted = method == "bonferroni" ? MultipleTests.Bonferroni(given) : MultipleTests.BenjaminiHochberg(given);
        Assert.All(rows.Zip(adjusted), pair => Agreement.Holds(ReferenceNumbers.Number(pair.First[3]), pair.Second));
    }

    [Fact]
    public void The_tail_is_that_of_R_however_far_out() => Assert.All(
        ReferenceNumbers.Rows("adjusted-p.csv").Where(row => row[0] == "chi-square-tail"),
        row => Agreement.Holds(ReferenceNumbers.Number(row[3]), KeynessMeasures.PValue(ReferenceNumbers.Number(row[2]))));

    [Fact]
    public void Exchanging_the_sides_turns_the_signs() => Prop.ForAll(AnyCounts.ToArbitrary(), n =>
    {
        KeynessCounts turned = new(n.Reference, n.ReferenceWords, n.Target, n.TargetWords);
        return IsNear(KeynessMeasures.LogLikelihood(n), -KeynessMeasures.LogLikelihood(turned))
            && IsNear(KeynessMeasures.LogLikelihoodOfTwoCells(n), -KeynessMeasures.LogLikelihoodOfTwoCells(turned))
            && IsNear(KeynessMeasures.LogRatio(n), -KeynessMeasures.LogRatio(turned))
            && IsNear(Math.Log(KeynessMeasures.OddsRatio(n)), -Math.Log(KeynessMeasures.OddsRatio(turned)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Equal_rates_have_no_keyness() => Prop.ForAll(AnyCounts.ToArbitrary(), n =>
    {
        KeynessCounts even = n with { Reference = 3 * n.Target, ReferenceWords = 3 * n.TargetWords };
        return Math.Abs(KeynessMeasures.LogLikelihood(even)) < 1e-9 && KeynessMeasures.PValue(KeynessMeasures.LogLikelihood(even)) > 0.9999;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Values_stay_in_their_bounds() => Prop.ForAll(AnyCounts.ToArbitrary(), n =>
    {
        double p = KeynessMeasures.PValue(KeynessMeasures.LogLikelihood(n));
        ConfidenceInterval ratio = KeynessMeasures.LogRatioInterval(n, 0.95);
        ConfidenceInterval odds = KeynessMeasures.OddsRatioInterval(n, 0.95);
        return p is >= 0 and <= 1
            && Math.Abs(KeynessMeasures.LogLikelihoodOfTwoCells(n)) <= Math.Abs(KeynessMeasures.LogLikelihood(n)) + 1e-9
            && ratio.Low <= KeynessMeasures.LogRatio(n) && KeynessMeasures.LogRatio(n) <= ratio.High
            && odds.Low <= KeynessMeasures.OddsRatio(n) && KeynessMeasures.OddsRatio(n) <= odds.High
            && KeynessMeasures.DifferencePercent(n) is null or >= -100;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_in_the_target_is_never_less_key() => Prop.ForAll(AnyCounts.ToArbitrary(), n =>
    {
        KeynessCounts more = n with { Target = n.Target + 1 };
        return more.Target > more.TargetWords || (KeynessMeasures.LogLikelihood(more) >= KeynessMeasures.LogLikelihood(n) - 1e-9
            && KeynessMeasures.SimpleMaths(more, 1) > KeynessMeasures.SimpleMaths(n, 1));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Adjusting_never_lowers_a_p_value_and_keeps_their_order() => Prop.ForAll(Gen.Choose(0, 1000).Select(n => n / 1000.0).ArrayOf().ToArbitrary(), p =>
    {
        double[] discovery = MultipleTests.BenjaminiHochberg(p);
        double[] family = MultipleTests.Bonferroni(p);
        return Enumerable.Range(0, p.Length).All(i => p[i] <= discovery[i] + 1e-12 && discovery[i] <= family[i] + 1e-12 && family[i] <= 1
            && Enumerable.Range(0, p.Length).All(j => p[i] > p[j] || discovery[i] <= discovery[j] + 1e-12));
    }).QuickCheckThrowOnFailure();

    private static double Compute(string measure, string[] row)
    {
        KeynessCounts n = new(int.Parse(row[1]), int.Parse(row[2]), int.Parse(row[3]), int.Parse(row[4]));
        return measure switch
        {
            "g2" => KeynessMeasures.LogLikelihood(n),
            "g2-two-cells" => KeynessMeasures.LogLikelihoodOfTwoCells(n),
            "p" => KeynessMeasures.PValue(KeynessMeasures.LogLikelihood(n)),
            "log-ratio" => KeynessMeasures.LogRatio(n),
            "log-ratio-low" => KeynessMeasures.LogRatioInterval(n, 0.95).Low,
            "log-ratio-high" => KeynessMeasures.LogRatioInterval(n, 0.95).High,
            "difference-percent" => KeynessMeasures.DifferencePercent(n)!.Value,
            "odds-ratio" => KeynessMeasures.OddsRatio(n),
            "odds-ratio-low" => KeynessMeasures.OddsRatioInterval(n, 0.99).Low,
            "odds-ratio-high" => KeynessMeasures.OddsRatioInterval(n, 0.99).High,
            _ => KeynessMeasures.SimpleMaths(n, ReferenceNumbers.Number(row[5])),
        };
    }

    private static bool IsNear(double one, double other) => Math.Abs(one - other) <= 1e-9 * Math.Max(1, Math.Abs(one));
}
