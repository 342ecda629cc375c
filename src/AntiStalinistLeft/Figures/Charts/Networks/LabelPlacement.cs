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
    /// <param name="insisted">Which labels may come nearer to other nodes rather than be left out.</param>
    /// <param name="width">Pixels of the picture.</param>
    /// <param name="height">Pixels of the picture.</param>
    public static string?[] Place(IReadOnlyList<(double X, double Y, double Radius)> nodes, IReadOnlyList<string[]> labels, IEnumerable<int> order, Func<int, bool> insisted, double width, double height)
    {
        string?[] sides = new string?[nodes.Count];
        Box[] near = [.. nodes.Select(node => Around(node, 0))];
        Box[] far = [.. nodes.Select(node => Around(node, Clearance))];
        var placed = new List<Box>();
        foreach (int v in order)
        {
            (string Name, Box Box)[] free = [.. Sides
                .Select(side => (side.Name, Box: BoxOf(nodes[v], labels[v], side.X, side.Y)))
                .Where(side => side.Box is { Left: >= 0, Top: >= 0 } && side.Box.Right <= width && side.Box.Bottom <= height && !placed.Exists(side.Box.Overlaps))];
            (string? name, Box box) = free.FirstOrDefault(side => !Covers(side.Box, far, own: v));
            if (name is null && insisted(v)) (name, box) = free.FirstOrDefault(side => !Covers(side.Box, near, own: v));
            if (name is null) continue;
            sides[v] = name;
            placed.Add(box);
        }

        return sides;
    }

    private static Box Around((double X, double Y, double Radius) node, double clearance) =>
        node.Radius + clearance is var far ? new Box(node.X - far, node.Y - far, node.X + far, node.Y + far) : default;

    private static bool Covers(Box box, Box[] nodes, int own)
    {
        for (int i = 0; i < nodes.Length; i++)
        {
            if (i != own && box.Overlaps(nodes[i])) return true;
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
