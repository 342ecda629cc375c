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

    /// <summary>The share that lies beyond ±<paramref name="x"/>, in both tails together; exact to some 14 digits however small it is.</summary>
    /// <param name="x">How far out, in standard deviations; from 0.</param>
    /// <returns>From 1 at 0 down to 0, where it is smaller than a number can be.</returns>
    public static double TwoSidedTail(double x)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        if (x < 2) return 2 * (1 - Cumulative(x));

        // Far out the difference would lose its digits: Laplace's continued fraction for Mills' ratio, from its end.
        double fraction = x;
        for (int k = 400; k >= 1; k--) fraction = x + (k / fraction);
        return 2 * Density(x) / fraction;
    }

    private static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
}
