using AntiStalinistLeft.Data;

namespace AntiStalinistLeft.Corpora;

/// <summary>The counts behind one comparison: an item in two selections, and all words of each.</summary>
/// <param name="Target">How often it stands in the first.</param>
/// <param name="TargetWords">All words of the first; at least 1 and not below <paramref name="Target"/>.</param>
/// <param name="Reference">How often it stands in the second.</param>
/// <param name="ReferenceWords">All words of the second; at least 1 and not below <paramref name="Reference"/>.</param>
internal readonly record struct KeynessCounts(double Target, double TargetWords, double Reference, double ReferenceWords)
{
    /// <summary>Its rate in the first.</summary>
    public double TargetRate => Target / TargetWords;

    /// <summary>Its rate in the second.</summary>
    public double ReferenceRate => Reference / ReferenceWords;
}

/// <summary>The measures of keyness, each by its published formula.</summary>
internal static class KeynessMeasures
{
    /// <summary>Log-likelihood over all four cells (Dunning 1993), negative where the reference has the higher rate. An empty cell adds 0.</summary>
    public static double LogLikelihood(KeynessCounts n)
    {
        double share = (n.Target + n.Reference) / (n.TargetWords + n.ReferenceWords);
        double sum = Term(n.Target, n.TargetWords * share) + Term(n.Reference, n.ReferenceWords * share)
            + Term(n.TargetWords - n.Target, n.TargetWords * (1 - share)) + Term(n.ReferenceWords - n.Reference, n.ReferenceWords * (1 - share));
        return Sign(n) * Math.Max(0, 2 * sum);
    }

    /// <summary>The variant over the two cells of the item alone (Rayson and Garside 2000), negative where the reference has the higher rate.</summary>
    public static double LogLikelihoodOfTwoCells(KeynessCounts n)
    {
        double share = (n.Target + n.Reference) / (n.TargetWords + n.ReferenceWords);
        return Sign(n) * Math.Max(0, 2 * (Term(n.Target, n.TargetWords * share) + Term(n.Reference, n.ReferenceWords * share)));
    }

    /// <summary>The p-value of a log-likelihood, whatever its sign: χ² with one degree of freedom.</summary>
    public static double PValue(double logLikelihood) => NormalDistribution.TwoSidedTail(Math.Sqrt(Math.Abs(logLikelihood)));

    /// <summary>Log Ratio (Hardie 2014): log₂ of the ratio of the rates; a count of zero, and only that, becomes one half.</summary>
    public static double LogRatio(KeynessCounts n)
    {
        KeynessCounts c = n with { Target = n.Target == 0 ? 0.5 : n.Target, Reference = n.Reference == 0 ? 0.5 : n.Reference };
        return Math.Log2(c.TargetRate / c.ReferenceRate);
    }

    /// <summary>The interval of the Log Ratio by the normal approximation for the logarithm of a ratio of proportions (Katz and others 1978), with the same half for a zero.</summary>
    public static ConfidenceInterval LogRatioInterval(KeynessCounts n, double confidence)
    {
        KeynessCounts c = n with { Target = n.Target == 0 ? 0.5 : n.Target, Reference = n.Reference == 0 ? 0.5 : n.Reference };
        double error = Math.Sqrt((1 / c.Target) - (1 / c.TargetWords) + (1 / c.Reference) - (1 / c.ReferenceWords));
        double half = NormalDistribution.CriticalValue(confidence) * error / Math.Log(2);
        return new ConfidenceInterval(LogRatio(n) - half, LogRatio(n) + half);
    }

    /// <summary>%DIFF (Gabrielatos and Marchi 2012): the difference of the rates in per cent of the reference's; null where that is zero.</summary>
    public static double? DifferencePercent(KeynessCounts n) => n.Reference == 0 ? null : (n.TargetRate - n.ReferenceRate) / n.ReferenceRate * 100;

    /// <summary>The odds ratio; where a cell is empty, one half is added to all four (Haldane 1956, Anscombe 1956).</summary>
    public static double OddsRatio(KeynessCounts n)
    {
        (double a, double b, double c, double d) = Cells(n);
        return a * d / (b * c);
    }

    /// <summary>The interval of the odds ratio by the normal approximation for its logarithm (Woolf 1955), with the same halves.</summary>
    public static ConfidenceInterval OddsRatioInterval(KeynessCounts n, double confidence)
    {
        (double a, double b, double c, double d) = Cells(n);
        double half = NormalDistribution.CriticalValue(confidence) * Math.Sqrt((1 / a) + (1 / b) + (1 / c) + (1 / d));
        return new ConfidenceInterval(Math.Exp(Math.Log(OddsRatio(n)) - half), Math.Exp(Math.Log(OddsRatio(n)) + half));
    }

    /// <summary>True where the odds ratio needs its halves.</summary>
    public static bool HasEmptyCell(KeynessCounts n) => n.Target == 0 || n.Reference == 0 || n.Target == n.TargetWords || n.Reference == n.ReferenceWords;

    /// <summary>Simple maths (Kilgarriff 2009): the ratio of the rates per million words, a constant added to both.</summary>
    public static double SimpleMaths(KeynessCounts n, double constant) => ((n.TargetRate * 1e6) + constant) / ((n.ReferenceRate * 1e6) + constant);

    private static (double A, double B, double C, double D) Cells(KeynessCounts n)
    {
        double half = HasEmptyCell(n) ? 0.5 : 0;
        return (n.Target + half, n.TargetWords - n.Target + half, n.Reference + half, n.ReferenceWords - n.Reference + half);
    }

    private static double Term(double observed, double expected) => observed == 0 ? 0 : observed * Math.Log(observed / expected);

    // By whole products, so that equal rates have no sign.
    private static int Sign(KeynessCounts n) => Math.Sign((n.Target * n.ReferenceWords) - (n.Reference * n.TargetWords));
}
