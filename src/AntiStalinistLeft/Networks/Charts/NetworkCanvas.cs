namespace AntiStalinistLeft.Networks;

/// <summary>
/// Where nodes fall on a picture of a certain width. A wider picture draws them farther apart with letters
/// of the same size, so what does not collide here collides in none that is wider.
/// </summary>
internal sealed class NetworkCanvas
{
    // Room around the outermost nodes. Where there are few, their names have it too.
    private const int Few = 12;
    private readonly double _edgeX;
    private readonly double _edgeY;
    private readonly double _left;
    private readonly double _low;
    private readonly double _across;
    private readonly double _up;

    /// <summary>Makes the picture.</summary>
    /// <param name="places">Where nodes stand.</param>
    /// <param name="width">Pixels between the sides.</param>
    public NetworkCanvas(IReadOnlyList<NodePosition> places, double width)
    {
        Width = width;
        (_edgeX, _edgeY) = places.Count <= Few ? (64, 44) : (26, 26);
        (_left, double right) = (places.Min(p => p.X), places.Max(p => p.X));
        (_low, double high) = (places.Min(p => p.Y), places.Max(p => p.Y));
        _across = Math.Max(right - _left, 1e-9);
        _up = Math.Max(high - _low, 1e-9);
        // Few nodes need no tall picture, and no shape of a network a taller one than a page.
        double wanted = Width * (high - _low) / Math.Max(right - _left, 1e-9);
        Height = places.Count <= 2 ? 160 : Math.Clamp(wanted, Math.Min(200 + (places.Count * 5), 460), 640);
    }

    /// <summary>Pixels between the sides.</summary>
    public double Width { get; }

    /// <summary>Pixels between top and bottom.</summary>
    public double Height { get; }

    /// <summary>The range of the horizontal axis.</summary>
    public double[] RangeX => Range(_left, _across, Width, _edgeX);

    /// <summary>The range of the vertical axis.</summary>
    public double[] RangeY => Range(_low, _up, Height, _edgeY);

    /// <summary>Pixels from the left and from the top.</summary>
    public (double X, double Y) ToPixels(NodePosition place)
    {
        (double[] x, double[] y) = (RangeX, RangeY);
        return ((place.X - x[0]) / (x[1] - x[0]) * Width, (y[1] - place.Y) / (y[1] - y[0]) * Height);
    }

    private static double[] Range(double from, double length, double pixels, double edge)
    {
        double room = length * edge / (pixels - (2 * edge));
        return [from - room, from + length + room];
    }
}
