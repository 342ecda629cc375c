namespace AntiStalinistLeft.Charts;

/// <summary>A table of coloured cells with its numbers in them; what the two heatmaps have in common.</summary>
/// <param name="Rows">Names of the rows, from the top.</param>
/// <param name="Columns">Names of the columns, from the left.</param>
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
    private const int RowWidth = 22;
    private const int ColumnWidth = 26;

    public PlotlyChart Draw(string name, string title, string columnsAre, string rowsAre)
    {
        double most = Each((r, c) => Values(r, c) ?? 0).SelectMany(v => v).DefaultIfEmpty(0).Max();
        var trace = new HeatmapTrace
        {
            X = [.. Enumerable.Range(0, Columns.Count).Select(i => (double?)i)],
            Y = [.. Enumerable.Range(0, Rows.Count).Select(i => (double?)i)],
            Z = Each(Values),
            Text = Each(Cells),
            CustomData = Each(Hovers),
            TextTemplate = "%{text}",
            TextFont = new PlotlyFont { Size = 11 },
            HoverTemplate = "%{customdata}<extra></extra>",
            ZMin = 0,
            ZMax = most > 0 ? most : 1,
            ColorScale = HouseStyle.Scale,
            ShowScale = false,
            XGap = 1,
            YGap = 1,
        };
        // Names of columns are turned, so their length is height.
        double below = 20 + (Math.Min(ColumnWidth, Columns.Max(c => c.Length)) * 6.5) + (columnsAre.Length > 0 ? 28 : 0);
        return new PlotlyChart(
            [trace],
            HouseStyle.CreateLayout(title, Math.Max(90, Rows.Count * HouseStyle.GetRowHeight(Rows, RowWidth, 30)), below) with
            {
                PlotColor = "#f4f4f4",
                XAxis = HouseStyle.CreateCategoryAxis(Columns, descending: false, ColumnWidth) with
                {
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

    private T[][] Each<T>(Func<int, int, T> of) =>
        [.. Enumerable.Range(0, Rows.Count).Select(r => Enumerable.Range(0, Columns.Count).Select(c => of(r, c)).ToArray())];
}
