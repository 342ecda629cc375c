namespace AntiStalinistLeft.Data;

/// <summary>A range of plausible values of a quantity, in its unit; both ends are included.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end; never below <paramref name="Low"/>.</param>
internal readonly record struct ConfidenceInterval(double Low, double High)
{
    /// <summary>The same range in another unit.</summary>
    /// <param name="factor">How many of the new unit make one of the old; not negative.</param>
    public ConfidenceInterval Scale(double factor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(factor);
        return new ConfidenceInterval(Low * factor, High * factor);
    }
}
