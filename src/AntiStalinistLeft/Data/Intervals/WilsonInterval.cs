namespace AntiStalinistLeft.Data;

/// <summary>
/// Wilson's score interval for a proportion (Wilson 1927), without continuity correction. Unlike the normal approximation
/// it stays within 0…1 and has positive width at a count of zero.
/// </summary>
internal static class WilsonInterval
{
    /// <summary>The interval for <paramref name="count"/> out of <paramref name="total"/>, as a proportion.</summary>
    /// <param name="count">How many were counted, from 0.</param>
    /// <param name="total">Out of how many; at least 1.</param>
    /// <param name="confidence">How much of repeated sampling it is to cover. Default 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or above the total, or the total is under 1.</exception>
    public static ConfidenceInterval Compute(int count, int total, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, total);
        double z = NormalDistribution.CriticalValue(confidence);
        double n = total;
        double p = count / n;
        double middle = (p + (z * z / (2 * n))) / (1 + (z * z / n));
        double half = z / (1 + (z * z / n)) * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n)));
        // At the two edges the formula gives 0 and 1 but for rounding.
        return new ConfidenceInterval(count == 0 ? 0 : middle - half, count == total ? 1 : middle + half);
    }
}
