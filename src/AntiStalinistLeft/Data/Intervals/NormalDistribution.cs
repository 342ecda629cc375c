namespace AntiStalinistLeft.Data;

/// <summary>The standard normal distribution, as far as intervals need it.</summary>
internal static class NormalDistribution
{
    /// <summary>The critical value that leaves <c>1 − confidence</c> outside, half on each side: 1.959964 for 0.95.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not strictly between 0 and 0.999999.</exception>
    public static double CriticalValue(double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(confidence);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(confidence, 0.999999);
        double target = (1 + confidence) / 2;
        double x = 1;
        for (int step = 0; step < 60; step++)
        {
            // Newton's method; the density is the derivative. The cap keeps a first step from leaving the range.
            double move = (Cumulative(x) - target) / Density(x);
            x = Math.Clamp(x - move, x - 1, x + 1);
            if (Math.Abs(move) < 1e-14) break;
        }

        return x;
    }

    /// <summary>The share that lies below <paramref name="x"/>, by the series of Marsaglia (2004), for |x| under 7.</summary>
    internal static double Cumulative(double x)
    {
        double sum = x;
        double term = x;
        for (int i = 3; ; i += 2)
        {
            term *= x * x / i;
            double next = sum + term;
            if (next == sum) break;
            sum = next;
        }

        return 0.5 + (sum * Density(x));
    }

    private static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
}
