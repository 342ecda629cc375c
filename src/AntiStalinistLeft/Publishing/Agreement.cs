namespace AntiStalinistLeft.Publishing;

/// <summary>How far two results agree.</summary>
internal enum Agreement
{
    /// <summary>Every word and every digit is the same.</summary>
    Equal,

    /// <summary>Numbers differ by less than a billionth of their size, as another processor or runtime rounds them.</summary>
    EqualWithinRounding,

    /// <summary>Something differs.</summary>
    Different,
}

/// <summary>What came of comparing two results.</summary>
/// <param name="Agreement">How far they agree.</param>
/// <param name="Detail">Where they differ first, and in how much; null where they agree.</param>
internal sealed record Comparison(Agreement Agreement, string? Detail = null)
{
    private const double Rounding = 1e-9;

    /// <summary>The less agreeing of two.</summary>
    public static Comparison Worse(Comparison one, Comparison other) => other.Agreement > one.Agreement ? other : one;

    /// <summary>Compares two numbers or words.</summary>
    public static Agreement CompareCells(string before, string now)
    {
        if (before == now) return Agreement.Equal;
        return double.TryParse(before, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out double one)
            && double.TryParse(now, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out double other)
            ? CompareNumbers(one, other)
            : Agreement.Different;
    }

    /// <summary>Compares two numbers.</summary>
    public static Agreement CompareNumbers(double before, double now) =>
        before.Equals(now) ? Agreement.Equal : Math.Abs(before - now) <= Rounding * Math.Max(1, Math.Max(Math.Abs(before), Math.Abs(now))) ? Agreement.EqualWithinRounding : Agreement.Different;
}
