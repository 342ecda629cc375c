using AntiStalinistLeft.Data;

namespace AntiStalinistLeft.Histories;

/// <summary>Tokens that lived equally long.</summary>
/// <param name="Duration">The observed lifespan.</param>
/// <param name="Ended">How many ended then.</param>
/// <param name="Censored">How many were still there when the watching ended.</param>
internal readonly record struct LifespanGroup(double Duration, long Ended, long Censored);

/// <summary>
/// The product-limit estimate of survival with right-censoring (Kaplan and Meier 1958), with Greenwood's variance (1926) and
/// intervals on the log-minus-log scale (Kalbfleisch and Prentice), which stay between 0 and 1.
/// </summary>
/// <remarks>Those who are censored at a time are at risk at that time, as is usual.</remarks>
internal static class KaplanMeier
{
    /// <summary>The estimate at each duration at which somebody ended or was censored.</summary>
    /// <param name="lifetimes">Each duration once, ascending.</param>
    /// <param name="confidence">Confidence of the intervals.</param>
    public static IReadOnlyList<SurvivalRow> Estimate(IReadOnlyList<LifespanGroup> lifetimes, double confidence)
    {
        double critical = NormalDistribution.CriticalValue(confidence);
        long atRisk = lifetimes.Sum(l => l.Ended + l.Censored);
        double survival = 1;
        double greenwood = 0;
        var rows = new List<SurvivalRow>(lifetimes.Count);
        foreach (LifespanGroup step in lifetimes)
        {
            survival *= (atRisk - step.Ended) / (double)atRisk;
            greenwood += step.Ended == 0 ? 0 : step.Ended / ((double)atRisk * (atRisk - step.Ended));
            (double? low, double? high) = Bounds(survival, greenwood, critical);
            double? error = survival > 0 ? survival * Math.Sqrt(greenwood) : null;
            rows.Add(new SurvivalRow(step.Duration, atRisk, step.Ended, step.Censored, survival, error, low, high));
            atRisk -= step.Ended + step.Censored;
        }

        return rows;
    }

    /// <summary>The first duration at which half or less survive; null where that is never reached.</summary>
    /// <param name="durations">The durations, ascending.</param>
    /// <param name="ended">How many ended at each.</param>
    /// <param name="censored">How many were censored at each.</param>
    public static double? HalfLife(ReadOnlySpan<double> durations, ReadOnlySpan<long> ended, ReadOnlySpan<long> censored)
    {
        long atRisk = 0;
        for (int i = 0; i < durations.Length; i++)
        {
            atRisk += ended[i] + censored[i];
        }

        double survival = 1;
        for (int i = 0; i < durations.Length; i++)
        {
            if (ended[i] > 0) survival *= (atRisk - ended[i]) / (double)atRisk;

            if (survival <= 0.5) return durations[i];

            atRisk -= ended[i] + censored[i];
        }

        return null;
    }

    private static (double? Low, double? High) Bounds(double survival, double greenwood, double critical)
    {
        if (survival is <= 0 or >= 1) return (null, null);

        double spread = critical * Math.Sqrt(greenwood) / Math.Abs(Math.Log(survival));
        return (Math.Pow(survival, Math.Exp(spread)), Math.Pow(survival, Math.Exp(-spread)));
    }
}
