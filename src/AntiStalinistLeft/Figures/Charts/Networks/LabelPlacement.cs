namespace AntiStalinistLeft.Figures.Charts.Networks;

/// <summary>Finds a side for each label on which it covers no node and no other label; a label for which there is none is left out.</summary>
internal static class LabelPlacement
{
    /// <summary>Pixels of a label's letters.</summary>
    public const double FontSize = 10.5;

    // A letter of the house's font is half as wide as it is high, capitals and wide letters included with some room.
    private const double LetterWidth = FontSize * 0.56;
    private const double LineHeight = FontSize * 1.3;

    // A label nearer than this to another node would be read as its name.
    private const double Clearance = 6;
    private static readonly (string Name, int X, int Y)[] Sides =
    [
        ("middle right", 1, 0), ("middle left", -1, 0), ("top center", 0, -1), ("bottom center", 0, 1),
        ("top right", 1, -1), ("bottom right", 1, 1), ("top left", -1, -1), ("bottom left", -1, 1),
    ];

    /// <summary>A side of plotly's for each label, or null where it would cover something.</summary>
    /// <param name="nodes">Middle and radius of each node in pixels.</param>
    /// <param name="labels">Their labels in lines.</param>
    /// <param name="order">Which label is placed first.</param>
    /// <param name="width">Pixels of the picture.</param>
    /// <param name="height">Pixels of the picture.</param>
    public static string?[] Place(IReadOnlyList<(double X, double Y, double Radius)> nodes, IReadOnlyList<string[]> labels, IEnumerable<int> order, double width, double height)
    {
        string?[] sides = new string?[nodes.Count];
        var taken = new List<Box>(nodes.Select(node => (node.Radius + Clearance) is var far ? new Box(node.X - far, node.Y - far, node.X + far, node.Y + far) : default));
        foreach (int v in order)
        {
            foreach ((string name, int x, int y) in Sides)
            {
                Box box = BoxOf(nodes[v], labels[v], x, y);
                if (box.Left < 0 || box.Top < 0 || box.Right > width || box.Bottom > height) continue;
                if (Covers(box, taken, own: v)) continue;
                sides[v] = name;
                taken.Add(box);
                break;
            }
        }

        return sides;
    }

    private static bool Covers(Box box, List<Box> taken, int own)
    {
        for (int i = 0; i < taken.Count; i++)
        {
            if (i != own && box.Overlaps(taken[i])) return true;
        }

        return false;
    }

    /// <summary>Where plotly draws the words: beside the node, a quarter of its radius and a pixel away.</summary>
    private static Box BoxOf((double X, double Y, double Radius) node, string[] lines, int x, int y)
    {
        double away = (node.Radius / 0.8) + 1;
        double wide = lines.Max(line => line.Length) * LetterWidth;
        double high = lines.Length * LineHeight;
        double left = x switch { > 0 => node.X + away, < 0 => node.X - away - wide, _ => node.X - (wide / 2) };
        double top = y switch { > 0 => node.Y + away, < 0 => node.Y - away - high, _ => node.Y - (high / 2) };
        return new Box(left, top, left + wide, top + high);
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
