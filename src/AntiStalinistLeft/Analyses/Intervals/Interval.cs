namespace AntiStalinistLeft.Analyses.Intervals;

/// <summary>A range in which a quantity is reckoned to lie, in the unit of the quantity; both ends belong to it.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end; never below <paramref name="Low"/>.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The same range in another unit.</summary>
    /// <param name="factor">How many of the new unit make one of the old; not negative.</param>
    public Interval Scale(double factor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(factor);
        return new Interval(Low * factor, High * factor);
    }
}
