namespace AntiStalinistLeft.Charts;

/// <summary>
/// Finds a side for each label on which it covers no node and no other label; a label for which there is none is left out. Only
/// the first, if it is insisted on, may cover nodes: a chart must name its largest.
/// </summary>
internal static class LabelPlacement
{
    /// <summary>Font size of a label in pixels.</summary>
    public const double FontSize = 10.5;

    /// <summary>Line height as a multiple of the font size.</summary>
    public const double LineHeight = 1.3;

    // A letter of the house's font is half as wide as it is high, capitals and wide letters included with some room.
    private const double LetterWidth = FontSize * 0.56;

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
        (double, double)[] extents = [.. labels.Select(lines => (lines.Max(line => line.Length) * LetterWidth, lines.Length * FontSize * LineHeight))];
        return Place([new LabelPicture(nodes, 0, 0, width, height)], extents, order, insisted);
    }

    /// <summary>A side of plotly's for each label that is free in every one of several pictures, or null: of those the one where fewest later labels might want to be.</summary>
    /// <param name="pictures">The same nodes in pictures of which one will be drawn.</param>
    /// <param name="extents">Width and height of each label in pixels.</param>
    /// <param name="order">Which label is placed first; those that are missing here are not placed.</param>
    /// <param name="insisted">Which labels may come nearer to other nodes rather than be left out.</param>
    /// <param name="gap">Pixels that stay free between two labels one above the other.</param>
    public static string?[] Place(IReadOnlyList<LabelPicture> pictures, IReadOnlyList<(double Width, double Height)> extents, IEnumerable<int> order, Func<int, bool> insisted, double gap = 0)
    {
        string?[] sides = new string?[extents.Count];
        OccupiedArea[] taken = [.. pictures.Select(picture => new OccupiedArea(picture, gap))];
        int[] queue = [.. order];
        Box[][][] places = new Box[extents.Count][][];
        foreach (int v in queue) places[v] = [.. Sides.Select(side => (Box[])[.. pictures.Select(picture => BoxOf(picture.Nodes[v], extents[v], side.X, side.Y))])];
        for (int next = 0; next < queue.Length; next++)
        {
            int v = queue[next];
            int[] free = [.. Enumerable.Range(0, Sides.Length).Where(side => All(taken, places[v][side], (there, box) => there.HasRoom(box)))];
            int[] open = [.. free.Where(side => All(taken, places[v][side], (there, box) => there.CountCovered(box, v, far: true) == 0))];
            if (open.Length == 0 && insisted(v)) open = [.. free.Where(side => All(taken, places[v][side], (there, box) => there.CountCovered(box, v, far: false) == 0))];
            if (open.Length == 0 && next == 0 && insisted(v)) open = [.. free.OrderBy(side => taken.Zip(places[v][side], (there, box) => there.CountCovered(box, v, far: false)).Sum()).Take(1)];
            if (open.Length == 0) continue;
            int best = open.MinBy(side => CountWanting(places, queue.AsSpan(next + 1), places[v][side][0]));
            sides[v] = Sides[best].Name;
            for (int i = 0; i < taken.Length; i++) taken[i].Add(places[v][best][i]);
        }

        return sides;
    }

    // How often a place of a later label would overlap a box.
    private static int CountWanting(Box[][][] places, ReadOnlySpan<int> later, Box box)
    {
        int count = 0;
        foreach (int other in later)
        {
            foreach (Box[] place in places[other])
            {
                if (place[0].Overlaps(box)) count++;
            }
        }

        return count;
    }

    private static bool All(OccupiedArea[] taken, Box[] boxes, Func<OccupiedArea, Box, bool> holds)
    {
        for (int i = 0; i < taken.Length; i++)
        {
            if (!holds(taken[i], boxes[i])) return false;
        }

        return true;
    }

    /// <summary>Where plotly draws the words: beside the node, a quarter of its radius and a pixel away.</summary>
    private static Box BoxOf((double X, double Y, double Radius) node, (double Width, double Height) extent, int x, int y)
    {
        double away = (node.Radius / 0.8) + 1;
        double left = x switch { > 0 => node.X + away, < 0 => node.X - away - extent.Width, _ => node.X - (extent.Width / 2) };
        double top = y switch { > 0 => node.Y + away, < 0 => node.Y - away - extent.Height, _ => node.Y - (extent.Height / 2) };
        return new Box(left, top, left + extent.Width, top + extent.Height);
    }

    /// <summary>What of a picture is taken.</summary>
    private sealed class OccupiedArea(LabelPicture picture, double gap)
    {
        private readonly Box[] _near = [.. picture.Nodes.Select(node => Around(node, 0))];
        private readonly Box[] _far = [.. picture.Nodes.Select(node => Around(node, Clearance))];
        private readonly List<Box> _labels = [];

        public bool HasRoom(Box box) =>
            box.Left >= picture.Left && box.Top >= picture.Top && box.Right <= picture.Right && box.Bottom <= picture.Bottom && !_labels.Exists(box.Overlaps);

        public int CountCovered(Box box, int own, bool far)
        {
            Box[] nodes = far ? _far : _near;
            int count = 0;
            for (int i = 0; i < nodes.Length; i++)
            {
                if (i != own && box.Overlaps(nodes[i])) count++;
            }

            return count;
        }

        public void Add(Box label) => _labels.Add(label with { Top = label.Top - gap, Bottom = label.Bottom + gap });

        private static Box Around((double X, double Y, double Radius) node, double clearance) =>
            node.Radius + clearance is var far ? new Box(node.X - far, node.Y - far, node.X + far, node.Y + far) : default;
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}

/// <summary>A picture in which labels are to find room.</summary>
/// <param name="Nodes">Middle and radius of each node in pixels.</param>
/// <param name="Left">Where the paper begins.</param>
/// <param name="Top">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Bottom">Where it ends.</param>
internal sealed record LabelPicture(IReadOnlyList<(double X, double Y, double Radius)> Nodes, double Left, double Top, double Right, double Bottom);
