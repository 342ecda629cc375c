namespace AntiStalinistLeft.Networks;

/// <summary>Turns places about their middle so that they lie wide rather than high.</summary>
internal static class PrincipalAxes
{
    /// <summary>Turns in place; the first node then stands left of the middle or in it, and above it or in it.</summary>
    public static void RotateInPlace(double[] x, double[] y)
    {
        (double middleX, double middleY) = (x.Average(), y.Average());
        (double xx, double xy, double yy) = (0, 0, 0);
        for (int v = 0; v < x.Length; v++)
        {
            x[v] -= middleX;
            y[v] -= middleY;
            xx += x[v] * x[v];
            xy += x[v] * y[v];
            yy += y[v] * y[v];
        }

        // The longer axis of the scatter: the eigenvector of the larger eigenvalue of a matrix of two by two.
        double half = (xx - yy) / 2;
        double root = Math.Sqrt((half * half) + (xy * xy));
        (double cos, double sin) = half >= 0 ? (half + root, xy) : (xy, root - half);
        double length = Math.Sqrt((cos * cos) + (sin * sin));
        if (length > 1e-12)
        {
            for (int v = 0; v < x.Length; v++) (x[v], y[v]) = (((x[v] * cos) + (y[v] * sin)) / length, ((y[v] * cos) - (x[v] * sin)) / length);
        }

        // Either way round is as good; the first node decides.
        if (x[0] > 0) Flip(x);
        if (y[0] < 0) Flip(y);
    }

    private static void Flip(double[] axis)
    {
        for (int v = 0; v < axis.Length; v++) axis[v] = -axis[v];
    }
}
