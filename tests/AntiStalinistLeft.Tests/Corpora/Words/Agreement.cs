namespace AntiStalinistLeft.Tests.Corpora;

/// <summary>How near to an independent computation a measure must come.</summary>
internal static class Agreement
{
    /// <summary>The relative difference that is allowed to a measure of a closed form.</summary>
    public const double Relative = 1e-9;

    public static void Holds(double expected, double? found) =>
        Assert.True(found is { } value && (Math.Abs(expected - value) <= Relative * Math.Abs(expected) || Math.Abs(expected - value) < 1e-13), $"The reference has {expected:R}, the kit {found:R}.");
}
