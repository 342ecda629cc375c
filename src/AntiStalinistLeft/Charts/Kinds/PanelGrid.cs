namespace AntiStalinistLeft.Charts;

/// <summary>The place of one panel of many.</summary>
/// <param name="Index">Counted from the top left, from 0.</param>
/// <param name="Column">Counted from the left, from 0.</param>
/// <param name="Across">From and to, of the whole width.</param>
/// <param name="Up">From and to, of the whole height.</param>
internal sealed record Panel(int Index, int Column, IReadOnlyList<double> Across, IReadOnlyList<double> Up)
{
    /// <summary>A trace's name for the horizontal axis.</summary>
    public string X => Index == 0 ? "x" : FormattableString.Invariant($"x{Index + 1}");

    /// <summary>A trace's name for the vertical axis.</summary>
    public string Y => Index == 0 ? "y" : FormattableString.Invariant($"y{Index + 1}");
}

/// <summary>Small panels in rows, each with its name above.</summary>
internal sealed class PanelGrid
{
    private const double Gap = 0.03;
    private const int MaxNameLines = 3;
    private const int LettersAcross = 45;
    private const double LineHeight = 15;
    private readonly Dictionary<string, PlotlyAxis> _axes = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _names;

    /// <summary>Lays panels out.</summary>
    /// <param name="count">How many.</param>
    /// <param name="columns">Side by side at the most.</param>
    /// <param name="panelHeight">Pixels of each.</param>
    /// <param name="names">Their names.</param>
    public PanelGrid(int count, int columns, double panelHeight, IReadOnlyList<string> names)
    {
        int across = Math.Max(1, Math.Min(columns, count));
        int lines = (count + across - 1) / across;
        _names = [.. names.Select(name => PlotlyText.Wrap(name, LettersAcross / across, MaxNameLines))];
        NameHeight = 6 + (LineHeight * _names.Select(PlotlyText.CountLines).DefaultIfEmpty(1).Max());
        double step = panelHeight + NameHeight + 6;
        Height = (lines * step) - NameHeight - 6;
        double width = (1 - (Gap * (across - 1))) / across;
        Panels = [.. Enumerable.Range(0, count).Select(i =>
        {
            double left = i % across * (width + Gap);
            double top = 1 - (i / across * step / Height);
            return new Panel(i, i % across, [left, Math.Min(1, left + width)], [Math.Max(0, top - (panelHeight / Height)), top]);
        })];
    }

    /// <summary>The panels, from the top left.</summary>
    public IReadOnlyList<Panel> Panels { get; }

    /// <summary>Pixels from the top of the first row to the bottom of the last; the first row's names stand above it.</summary>
    public double Height { get; }

    /// <summary>Pixels of a panel's name.</summary>
    public double NameHeight { get; }

    /// <summary>Gives a panel its axes.</summary>
    public void SetAxes(Panel panel, PlotlyAxis x, PlotlyAxis y)
    {
        _axes[$"xaxis{panel.X[1..]}"] = x with { Domain = panel.Across, Anchor = panel.Y };
        _axes[$"yaxis{panel.Y[1..]}"] = y with { Domain = panel.Up, Anchor = panel.X };
    }

    /// <summary>The layout with the axes and the names.</summary>
    public PlotlyLayout AddTo(PlotlyLayout layout) => layout with
    {
        XAxis = _axes["xaxis"],
        YAxis = _axes["yaxis"],
        FurtherAxes = new SortedDictionary<string, object>(_axes.Where(axis => axis.Key is not ("xaxis" or "yaxis")).ToDictionary(axis => axis.Key, axis => (object)axis.Value), StringComparer.Ordinal),
        Annotations = [.. Panels.Select(panel => new PlotlyAnnotation
        {
            Text = _names[panel.Index],
            X = panel.Across[0],
            Y = panel.Up[1],
            XAnchor = "left",
            YAnchor = "bottom",
            Align = "left",
            Font = new PlotlyFont { Size = 11, Weight = "bold" },
        })],
    };
}
