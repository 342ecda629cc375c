using System.Globalization;
using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Corpora;

/// <summary>The boxes and streams of an alluvial chart, laid out column by column in the order of the text.</summary>
internal sealed class AlluvialNodes
{
    // What has room between two columns of a picture of 440 pixels, for both of which names stand there.
    private const double NarrowWidth = 416;
    private const double LetterWidth = 5.9;
    private const double LabelHeight = 13;
    private const int MaxLabelLength = 30;
    private const int MinLabelLength = 9;
    private const int MaxLines = 3;
    private const double Pad = 7;
    private const double Thickness = 14;
    private const string Added = "#bdbdbd";
    private const string Lost = "#f0e442";

    private readonly TextFlowRow[] _rows;
    private readonly string[] _revisions;
    private readonly AlluvialOptions _options;
    private readonly double _height;
    private readonly List<Node> _nodes;
    private readonly double[] _words;
    private readonly List<string> _sections;

    public AlluvialNodes(TextFlowRow[] rows, string[] revisions, AlluvialOptions options, double height)
    {
        _rows = rows;
        _revisions = revisions;
        _options = options;
        _height = height;
        _nodes =
        [
            .. rows.SelectMany(row => new[] { From(row), To(row) })
                .Distinct()
                .OrderBy(node => node.Column).ThenBy(node => node.Kind).ThenBy(node => node.Unit),
        ];
        _words = [.. _nodes.Select(node => (double)Math.Max(rows.Where(row => From(row) == node).Sum(row => row.Words), rows.Where(row => To(row) == node).Sum(row => row.Words)))];
        Domain = LargestDomain();
        _sections = [.. ListSections(rows, revisions)];
    }

    /// <summary>The headings of all revisions, in the order in which they first come; a section has its number among them and its colour where a heading is the same.</summary>
    public static IEnumerable<string> ListSections(TextFlowRow[] rows, string[] revisions) => revisions
        .SelectMany(revision => rows
            .SelectMany(row => new[] { (row.Older, Unit: row.OlderUnit, Section: row.OlderSection), (row.Newer, Unit: row.NewerUnit, Section: row.NewerSection) })
            .Where(part => part.Item1 == revision && part.Unit is not null)
            .OrderBy(part => part.Unit))
        .Select(part => part.Section ?? string.Empty)
        .Distinct();

    /// <summary>What a box is: a part of a revision, or where words come from and go to that only one has.</summary>
    private enum NodeKind
    {
        Part,
        New,
        Gone,
        MayBeLost,
    }

    /// <summary>The height in pixels that plotly is asked to fill. It fills more: see <see cref="LayerOf"/>.</summary>
    public double Domain { get; }

    public SankeyNodes CreateNodes()
    {
        (double[] x, double[] y) = Places();
        return new SankeyNodes
        {
            Label = ShortLabels(y),
            CustomData = [.. _nodes.Select(node => PlotlyText.Wrap(NameOf(node), 40))],
            Color = [.. _nodes.Select(ColorOf)],
            X = x,
            Y = y,
            Pad = Pad,
            Thickness = Thickness,
            Line = new PlotlyLine { Color = HouseStyle.Ink, Width = 0.5 },
            HoverTemplate = "%{customdata}: %{value:,} words<extra></extra>",
        };
    }

    public SankeyLinks CreateLinks() => new()
    {
        Source = [.. _rows.Select(row => _nodes.IndexOf(From(row)))],
        Target = [.. _rows.Select(row => _nodes.IndexOf(To(row)))],
        Value = [.. _rows.Select(row => (double)row.Words)],
        Color = [.. _rows.Select(row => Faint(row.Fate == FlowFate.Kept ? ColorOf(From(row)) : ColorOf(row.Fate == FlowFate.Added ? From(row) : To(row))))],
        CustomData = [.. _rows.Select(row => $"{CellText.Format(row.Fate).Replace('-', ' ')}<br>from {PlotlyText.Wrap(NameOf(From(row)), 40)}<br>to {PlotlyText.Wrap(NameOf(To(row)), 40)}")],
        HoverTemplate = "%{value:,} words %{customdata}<extra></extra>",
    };

    private Node From(TextFlowRow row)
    {
        int column = Array.IndexOf(_revisions, row.Older);
        return row.OlderUnit is { } unit ? new Node(column, NodeKind.Part, unit, row.OlderSection) : new Node(column, NodeKind.New, 0, null);
    }

    private Node To(TextFlowRow row)
    {
        int column = Array.IndexOf(_revisions, row.Newer);
        return row.NewerUnit is { } unit
            ? new Node(column, NodeKind.Part, unit, row.NewerSection)
            : new Node(column, row.Fate == FlowFate.MayBeLost ? NodeKind.MayBeLost : NodeKind.Gone, 0, null);
    }

    /// <summary>Labels as long as there is room beside them, in as many lines as their box is high, one below the other without touching; the others are under the pointer.</summary>
    private string[] ShortLabels(double[] y)
    {
        string[] labels = new string[_nodes.Count];
        double scale = ScaleIn(Domain);
        (int column, double below) = (-1, 0);
        for (int i = 0; i < labels.Length; i++)
        {
            double at = y[i] * Domain;
            if (_nodes[i].Column != column) (column, below) = (_nodes[i].Column, double.NegativeInfinity);
            int lines = Math.Clamp((int)(_words[i] * scale / LabelHeight), 1, MaxLines);
            string label = Fit(_nodes[i], Math.Min(GetRoom(column), MaxLabelLength), lines);
            double half = PlotlyText.CountLines(label) * LabelHeight / 2;
            bool free = label.Length > 0 && at - half >= below;
            labels[i] = free ? label : string.Empty;
            if (free) below = at + half;
        }

        return labels;
    }

    // Names stand to the right of their box, those of the last column to the left; so the last gap holds both.
    private int GetRoom(int column)
    {
        double gap = NarrowWidth / Math.Max(1, _revisions.Length - 1);
        return (int)(((column >= _revisions.Length - 2 ? gap / 2 : gap) - Thickness) / LetterWidth);
    }

    // A few letters of a name say nothing; its number does, and the caption has the names of sections.
    private string Fit(Node node, int room, int lines)
    {
        string name = ShortName(node);
        if (name.Length <= room && (room >= MinLabelLength || node.Kind != NodeKind.Part)) return PlotlyText.Encode(name);
        // In one line the cut name of a paragraph's section says less than the paragraph's number.
        if (room >= MinLabelLength && (lines > 1 || _options.Unit == FlowUnit.Section)) return PlotlyText.Wrap(name, room, lines);
        if (node.Kind != NodeKind.Part) return string.Empty;
        string number = (_options.Unit == FlowUnit.Block ? node.Unit : _sections.IndexOf(node.Section ?? string.Empty) + 1).ToString(CultureInfo.InvariantCulture);
        return number.Length <= room ? number : string.Empty;
    }

    private string ShortName(Node node) => node.Kind switch
    {
        NodeKind.New => "new",
        NodeKind.Gone => "gone",
        NodeKind.MayBeLost => "perhaps lost",
        _ => PartName(node),
    };

    private string NameOf(Node node) => node.Kind switch
    {
        NodeKind.New => $"new in {AlluvialChart.GetName(_revisions[node.Column + 1], _options)}",
        NodeKind.Gone => $"not in {AlluvialChart.GetName(_revisions[node.Column], _options)}",
        NodeKind.MayBeLost => "perhaps lost in extraction",
        _ => PartName(node),
    };

    private string PartName(Node node) => (_options.Unit, node.Section) switch
    {
        (FlowUnit.Section, { } section) => section,
        (FlowUnit.Block, { } section) => string.Create(CultureInfo.InvariantCulture, $"{node.Unit} · {section}"),
        _ => node.Unit.ToString(CultureInfo.InvariantCulture),
    };

    private string ColorOf(Node node) => node.Kind switch
    {
        NodeKind.New => Added,
        NodeKind.Gone => HouseStyle.Vermilion,
        NodeKind.MayBeLost => Lost,
        _ => PartColors[_sections.IndexOf(node.Section ?? string.Empty) % PartColors.Length],
    };

    // Blue, green, violet, sky: what is new, gone or lost has colours of its own.
    private static readonly string[] PartColors = [HouseStyle.Blue, "#009e73", "#cc79a7", HouseStyle.Sky];

    private static string Faint(string color) => string.Create(
        CultureInfo.InvariantCulture, $"rgba({Convert.ToInt32(color[1..3], 16)},{Convert.ToInt32(color[3..5], 16)},{Convert.ToInt32(color[5..7], 16)},0.4)");

    /// <summary>Centres of the boxes, as shares of the domain. What lies below it plotly pushes down, in the same order.</summary>
    private (double[] X, double[] Y) Places()
    {
        double scale = ScaleIn(Domain);
        double[] x = new double[_words.Length];
        double[] y = new double[_words.Length];
        int before = -1;
        double top = 0;
        for (int i = 0; i < _words.Length; i++)
        {
            if (_nodes[i].Column != before) (before, top) = (_nodes[i].Column, 0);
            x[i] = Math.Clamp(_revisions.Length == 1 ? 0.5 : (double)_nodes[i].Column / (_revisions.Length - 1), 0.001, 0.999);
            y[i] = Math.Clamp((top + (_words[i] * scale / 2)) / Domain, 0.001, 0.999);
            top += (_words[i] * scale) + Pad;
        }

        return (x, y);
    }

    /// <summary>The largest domain in which no column reaches below the plot.</summary>
    private double LargestDomain()
    {
        (int Boxes, double Words)[] columns = Sums(node => node.Column);
        double fits = 0;
        double all = _height;
        for (int i = 0; i < 30; i++)
        {
            double tried = i == 0 ? all : (fits + all) / 2;
            double scale = ScaleIn(tried);
            if (columns.All(column => (scale * column.Words) + (Pad * (column.Boxes - 1)) <= _height)) fits = tried;
            else all = tried;
            if (fits == _height) break;
        }

        return Math.Max(1, fits);
    }

    /// <summary>Pixels for a word, as plotly finds them.</summary>
    private double ScaleIn(double domain) =>
        Math.Max(0, Sums(LayerOf).Min(layer => (domain - (Pad * (layer.Boxes - 1))) / Math.Max(1, layer.Words)));

    private (int Boxes, double Words)[] Sums(Func<Node, int> columnOf) =>
        [.. _nodes.Select((node, i) => (Column: columnOf(node), Words: _words[i])).GroupBy(node => node.Column).Select(column => (column.Count(), column.Sum(node => node.Words)))];

    // Plotly scales boxes as if those without a stream on one side stood in its first or last column, wherever they are put.
    private int LayerOf(Node node) => node.Kind switch
    {
        NodeKind.New => 0,
        NodeKind.Part when _rows.Any(row => From(row) == node) => _rows.Any(row => To(row) == node) ? node.Column : 0,
        _ => _revisions.Length - 1,
    };

    private readonly record struct Node(int Column, NodeKind Kind, int Unit, string? Section);
}
