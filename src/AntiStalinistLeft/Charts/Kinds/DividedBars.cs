namespace AntiStalinistLeft.Charts;

/// <summary>Horizontal bars of counts, each divided by kind; what charts of «how many, and of what sort» have in common.</summary>
/// <param name="Labels">Names of the bars, from the top.</param>
/// <param name="Axis">What is counted.</param>
internal sealed record DividedBars(IReadOnlyList<string> Labels, string Axis)
{
    private const int LabelWidth = 30;

    /// <summary>One kind.</summary>
    /// <param name="name">Its name in the legend.</param>
    /// <param name="style">Its look.</param>
    /// <param name="count">How many a bar has of it; null for none.</param>
    /// <param name="hover">What a pointer shows on a part of a bar.</param>
    public BarTrace CreatePart(string name, SeriesStyle style, Func<int, int?> count, Func<int, string> hover) => new()
    {
        Name = PlotlyText.Encode(name),
        Orientation = "h",
        X = [.. Enumerable.Range(0, Labels.Count).Select(i => (double?)count(i))],
        Y = [.. Enumerable.Range(0, Labels.Count).Select(i => (double?)i)],
        Width = 0.7,
        CustomData = [.. Enumerable.Range(0, Labels.Count).Select(hover)],
        HoverTemplate = "%{customdata}<extra></extra>",
        Marker = style.Bar,
    };

    /// <summary>The chart.</summary>
    /// <param name="parts">The kinds, from the left; those that no bar has are left out.</param>
    public PlotlyChart Draw(IEnumerable<BarTrace> parts)
    {
        BarTrace[] shown = [.. parts.Where(part => part.X.Any(count => count > 0))];
        double most = Enumerable.Range(0, Labels.Count).Max(i => shown.Sum(part => part.X[i] ?? 0));
        return new PlotlyChart(
            shown,
            HouseStyle.CreateLayout(Math.Max(120, Labels.Count * HouseStyle.GetRowHeight(Labels, LabelWidth, 24)), 50 + HouseStyle.GetLegendHeight([.. shown.Select(part => part.Name!)])) with
            {
                BarMode = "relative",
                XAxis = HouseStyle.CreateCountAxis(Axis, most),
                YAxis = HouseStyle.CreateCategoryAxis(Labels, descending: true, LabelWidth),
                ShowLegend = true,
                Legend = HouseStyle.CreateLegendBelow(),
            },
            HouseStyle.Config);
    }
}
