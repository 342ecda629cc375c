namespace AntiStalinistLeft.Charts;

/// <summary>Full colour vision and the ways in which a reader or a printer may see fewer colours.</summary>
internal enum ColorVisionKind
{
    /// <summary>All colours.</summary>
    Full,

    /// <summary>Without the receptor for green, some 1 man in 100; a weaker form 5 in 100.</summary>
    Deuteranopia,

    /// <summary>Without the receptor for red, some 1 man in 100.</summary>
    Protanopia,

    /// <summary>Without the receptor for blue; rare.</summary>
    Tritanopia,

    /// <summary>Black and white print.</summary>
    Greyscale,
}

/// <summary>What a colour looks like to each.</summary>
internal static class ColorVisionSimulation
{
    // Machado, Oliveira and Fernandes, «A Physiologically-based Model for Simulation of Color Vision Deficiency», IEEE
    // Transactions on Visualization and Computer Graphics 15 (2009), table 1 at severity 1.0, for linear sRGB.
    private static readonly double[] Deuteranopia = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881];

    private static readonly double[] Protanopia = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998];

    private static readonly double[] Tritanopia = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900];

    /// <summary>The colour as it is seen.</summary>
    /// <param name="vision">By whom.</param>
    /// <param name="color">The colour, its coverage ignored.</param>
    public static Lab Simulate(this ColorVisionKind vision, Rgb color)
    {
        LinearRgb light = LinearRgb.FromRgb(color);
        return Lab.FromLinearRgb(vision switch
        {
            ColorVisionKind.Full => light,
            ColorVisionKind.Deuteranopia => Times(Deuteranopia, light),
            ColorVisionKind.Protanopia => Times(Protanopia, light),
            ColorVisionKind.Tritanopia => Times(Tritanopia, light),
            ColorVisionKind.Greyscale => new LinearRgb(light.Luminance, light.Luminance, light.Luminance),
            _ => throw new ArgumentOutOfRangeException(nameof(vision)),
        });
    }

    private static LinearRgb Times(double[] m, LinearRgb light) => new(
        Math.Clamp((m[0] * light.R) + (m[1] * light.G) + (m[2] * light.B), 0, 1),
        Math.Clamp((m[3] * light.R) + (m[4] * light.G) + (m[5] * light.B), 0, 1),
        Math.Clamp((m[6] * light.R) + (m[7] * light.G) + (m[8] * light.B), 0, 1));
}
