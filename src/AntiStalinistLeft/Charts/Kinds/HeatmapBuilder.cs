namespace AntiStalinistLeft.Charts;

/// <summary>A table of coloured cells with its numbers in them; what heatmaps have in common.</summary>
/// <param name="Rows">Names of the rows, from the top.</param>
/// <param name="Columns">Names of the columns, from the left; they are turned, so their length is height.</param>
/// <param name="Values">What colours a cell; null leaves it empty.</param>
/// <param name="Cells">What stands in a cell.</param>
/// <param name="Hovers">What a pointer shows.</param>
internal sealed record HeatmapBuilder(
    IReadOnlyList<string> Rows,
    IReadOnlyList<string> Columns,
    Func<int, int, double?> Values,
    Func<int, int, string> Cells,
    Func<int, int, string> Hovers)
{
    /// <summary>More columns than these have no room for their numbers in a narrow place.</summary>
    public const int MaxColumns = 14;

    private const int RowWidth = 22;
    private const int ColumnWidth = 28;
    private const double LeastWidth = 280;
    private const double LineHeight = 15;
    private const int MaxLines = 4;

    // From this share of the greatest value on the scale is so dark that white reads better than black: at 0.69 both have a contrast
    // of 4.5 to 1. What plotly would choose is a grey that has 3.4 on the middle of the scale.
    private const double DarkFrom = 0.69;
    private const string Black = "#000000";

    private static readonly IReadOnlyList<IReadOnlyList<object>> PaleScale = [[0.0, "#ffffff"], [1.0, "#d6e9f5"]];

    /// <summary>Whether a cell rests on too little to be coloured in full. Default: none.</summary>
    public Func<int, int, bool> IsPale { get; init; } = (_, _) => false;

    /// <summary>The chart.</summary>
    /// <param name="columnsAre">What the columns are.</param>
    /// <param name="rowsAre">What the rows are.</param>
    public PlotlyChart Draw(string columnsAre, string rowsAre)
    {
        double most = Each((r, c) => Values(r, c) ?? 0).SelectMany(v => v).DefaultIfEmpty(0).Max();
        bool IsDark(int r, int c) => !IsPale(r, c) && Values(r, c) > DarkFrom * most;
        bool IsLight(int r, int c) => !IsPale(r, c) && !IsDark(r, c);
        HeatmapTrace[] traces =
        [
            .. Any(IsLight) ? [Cell(most, HouseStyle.Scale, Black, IsLight)] : Array.Empty<HeatmapTrace>(),
            .. Any(IsDark) ? [Cell(most, HouseStyle.Scale, HouseStyle.Paper, IsDark)] : Array.Empty<HeatmapTrace>(),
            .. Any(IsPale) ? [Cell(most, PaleScale, Black, IsPale)] : Array.Empty<HeatmapTrace>(),
        ];
        int lines = Math.Clamp((int)(LeastWidth / Math.Max(1, Columns.Count) / LineHeight), 1, MaxLines);
        string[] heads = [.. Columns.Select(name => PlotlyText.Wrap(name.Replace('\u00a0', ' '), ColumnWidth, lines))];
        double below = 20 + (heads.SelectMany(head => head.Split("<br>")).Max(line => line.Length) * 6.5) + (columnsAre.Length > 0 ? 28 : 0);
        return new PlotlyChart(
            [.. traces],
            HouseStyle.CreateLayout(Math.Max(90, Rows.Count * HouseStyle.GetRowHeight(Rows, RowWidth, 28)), below) with
            {
                PlotColor = "#f4f4f4",
                XAxis = HouseStyle.CreateCategoryAxis(Columns, descending: false, ColumnWidth) with
                {
                    TickText = heads,
                    TickAngle = -90,
                    TickFont = new PlotlyFont { Size = 11 },
                    Title = new PlotlyTitle { Text = PlotlyText.Encode(columnsAre), Standoff = 8 },
                },
                YAxis = HouseStyle.CreateCategoryAxis(Rows, descending: true, RowWidth) with
                {
                    TickFont = new PlotlyFont { Size = 11 },
                    Title = new PlotlyTitle { Text = PlotlyText.Encode(rowsAre), Standoff = 8 },
                },
            },
            HouseStyle.Config);
    }

    private bool Any(Func<int, int, bool> holds) => Each(holds).Any(row => row.Contains(true));

    private HeatmapTrace Cell(double most, IReadOnlyList<IReadOnlyList<object>> scale, string digits, Func<int, int, bool> shown) => new()
    {
        X = [.. Enumerable.Range(0, Columns.Count).Select(i => (double?)i)],
        Y = [.. Enumerable.Range(0, Rows.Count).Select(i => (double?)i)],
        Z = Each((r, c) => shown(r, c) ? Values(r, c) : null),
        Text = Each((r, c) => shown(r, c) ? Cells(r, c) : string.Empty),
        CustomData = Each(Hovers),
        TextTemplate = "%{text}",
        TextFont = new PlotlyFont { Size = 11, Color = digits },
        HoverTemplate = "%{customdata}<extra></extra>",
        ZMin = 0,
        ZMax = most > 0 ? most : 1,
        ColorScale = scale,
        ShowScale = false,
        XGap = 1,
        YGap = 1,
    };

    private T[][] Each<T>(Func<int, int, T> of) =>
        [.. Enumerable.Range(0, Rows.Count).Select(r => Enumerable.Range(0, Columns.Count).Select(c => of(r, c)).ToArray())];
}
