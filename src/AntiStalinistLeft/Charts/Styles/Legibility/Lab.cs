namespace AntiStalinistLeft.Charts;

/// <summary>A colour in CIE L*a*b* under D65, where distances are close to what the eye sees.</summary>
/// <param name="L">Lightness, 0 black to 100 white.</param>
/// <param name="A">Green (negative) to red.</param>
/// <param name="B">Blue (negative) to yellow.</param>
internal readonly record struct Lab(double L, double A, double B)
{
    private const double WhiteX = 0.95047;
    private const double WhiteZ = 1.08883;

    /// <summary>The colour of light in linear sRGB.</summary>
    /// <remarks>Matrix of IEC 61966-2-1; CIE 15:2004 for L*a*b*.</remarks>
    public static Lab FromLinearRgb(LinearRgb light)
    {
        double x = (0.4124564 * light.R) + (0.3575761 * light.G) + (0.1804375 * light.B);
        double y = light.Luminance;
        double z = (0.0193339 * light.R) + (0.1191920 * light.G) + (0.9503041 * light.B);
        double fy = Root(y);
        return new Lab((116 * fy) - 16, 500 * (Root(x / WhiteX) - fy), 200 * (fy - Root(z / WhiteZ)));
    }

    /// <summary>
    /// The difference of two colours as CIEDE2000 counts it: about 1 is just seen side by side, 10 is seen at a glance.
    /// </summary>
    /// <remarks>
    /// Sharma, Wu and Dalal, «The CIEDE2000 color-difference formula: implementation notes, supplementary test data, and
    /// mathematical observations», Color Research and Application 30 (2005), equations 2 to 22, with k = 1.
    /// </remarks>
    public static double Difference(Lab one, Lab other)
    {
        double meanC = (Chroma(one.A, one.B) + Chroma(other.A, other.B)) / 2;
        double g = 0.5 * (1 - Math.Sqrt(Seventh(meanC)));
        double a1 = (1 + g) * one.A;
        double a2 = (1 + g) * other.A;
        double c1 = Chroma(a1, one.B);
        double c2 = Chroma(a2, other.B);
        double h1 = Hue(a1, one.B);
        double h2 = Hue(a2, other.B);
        bool grey = c1 * c2 == 0;
        double turn = grey ? 0 : Turn(h2 - h1);
        double dL = other.L - one.L;
        double dC = c2 - c1;
        double dH = 2 * Math.Sqrt(c1 * c2) * Sin(turn / 2);
        double l = (one.L + other.L) / 2;
        double c = (c1 + c2) / 2;
        double h = grey ? h1 + h2 : MeanHue(h1, h2);
        double t = 1 - (0.17 * Cos(h - 30)) + (0.24 * Cos(2 * h)) + (0.32 * Cos((3 * h) + 6)) - (0.20 * Cos((4 * h) - 63));
        double sL = 1 + (0.015 * Square(l - 50) / Math.Sqrt(20 + Square(l - 50)));
        double sC = 1 + (0.045 * c);
        double sH = 1 + (0.015 * c * t);
        double rotation = -Sin(60 * Math.Exp(-Square((h - 275) / 25))) * 2 * Math.Sqrt(Seventh(c));
        return Math.Sqrt(Square(dL / sL) + Square(dC / sC) + Square(dH / sH) + (rotation * (dC / sC) * (dH / sH)));
    }

    private static double Root(double t) => t > 216.0 / 24389 ? Math.Cbrt(t) : ((24389.0 / 27 * t) + 16) / 116;

    private static double Seventh(double c) => Math.Pow(c, 7) / (Math.Pow(c, 7) + Math.Pow(25, 7));

    private static double Chroma(double a, double b) => Math.Sqrt((a * a) + (b * b));

    private static double Hue(double a, double b)
    {
        if (a == 0 && b == 0) return 0;
        double degrees = Math.Atan2(b, a) * 180 / Math.PI;
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double Turn(double degrees) => degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;

    private static double MeanHue(double h1, double h2)
    {
        if (Math.Abs(h1 - h2) <= 180) return (h1 + h2) / 2;
        return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
    }

    private static double Square(double x) => x * x;

    private static double Sin(double degrees) => Math.Sin(degrees * Math.PI / 180);

    private static double Cos(double degrees) => Math.Cos(degrees * Math.PI / 180);
}
