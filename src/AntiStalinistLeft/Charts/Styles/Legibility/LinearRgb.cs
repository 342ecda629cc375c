namespace AntiStalinistLeft.Charts;

/// <summary>Amounts of light in the primaries of sRGB, each from 0 to 1; mixing and simulating is done in these.</summary>
/// <param name="R">Red.</param>
/// <param name="G">Green.</param>
/// <param name="B">Blue.</param>
internal readonly record struct LinearRgb(double R, double G, double B)
{
    /// <summary>Luminance relative to white, 0 to 1.</summary>
    /// <remarks>The second row of the matrix of IEC 61966-2-1.</remarks>
    public double Luminance => (0.2126729 * R) + (0.7151522 * G) + (0.0721750 * B);

    /// <summary>The light of a colour, its coverage ignored.</summary>
    public static LinearRgb FromRgb(Rgb color) => new(Expand(color.R), Expand(color.G), Expand(color.B));

    private static double Expand(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
}
