using AntiStalinistLeft.Figures.Plotly;

namespace AntiStalinistLeft.Figures.Charts;

/// <summary>One's own values as horizontal bars from zero, in the order in which they are given.</summary>
public static class ValueBars
{
    private const int LabelWidth = 22;
    private const int LongestLabel = 60;

    /// <summary>Draws the chart.</summary>
    /// <param name="bars">The bars from top to bottom.</param>
    /// <param name="options">Words, and the name of the bars' length.</param>
    /// <exception cref="ArgumentException">Two bars have one label.</exception>
    public static Figure Draw(IEnumerable<BarValue> bars, AxesOptions options)
    {
        ArgumentNullException.ThrowIfNull(bars);
        ArgumentNullException.ThrowIfNull(options);
        BarValue[] rows = [.. bars.Select(b => b.Value is { } value && !double.IsFinite(value) ? b with { Value = null } : b)];
        ChartParts.RefuseTwoRowsForOnePlace(rows, b => b.Label, nameof(bars));
        string[] missing = [.. rows.Where(b => b.Value is null).Select(b => b.Label)];
        return ChartParts.Make(
            options,
            ("bars", options.Y, $"Bars: {options.Y}.", $"Horizontal bars of {options.Y}, {rows.Length} in all. {Extremes(rows)}"),
            rows.ToDataFrame("bars"),
            new SortedDictionary<string, string>(StringComparer.Ordinal),
            missing.Length == 0 ? [] : [$"Without a value: {AltTexts.List(missing)}."],
            (_, title) => Chart(title, rows, options));
    }

    private static string Extremes(BarValue[] rows)
    {
        BarValue[] known = [.. rows.Where(b => b.Value is not null)];
        return known.Length == 0
            ? "No value is known."
            : $"Highest: {known.MaxBy(b => b.Value)!.Label}, {PlotlyText.Number(known.Max(b => b.Value!.Value))}. Lowest: {known.MinBy(b => b.Value)!.Label}, {PlotlyText.Number(known.Min(b => b.Value!.Value))}.";
    }

    private static PlotlyChart Chart(string title, BarValue[] rows, AxesOptions options)
    {
        string[] labels = [.. rows.Select(b => PlotlyText.OneLine(b.Label, LongestLabel))];
        var trace = new BarTrace
        {
            Orientation = "h",
            ShowLegend = false,
            X = [.. rows.Select(b => b.Value)],
            Y = [.. Enumerable.Range(0, rows.Length).Select(i => (double?)i)],
            Width = 0.7,
            CustomData = [.. rows.Select(b => PlotlyText.Encode(b.Label))],
            HoverTemplate = "%{customdata}: %{x}<extra></extra>",
            Marker = HouseStyle.Series[0].Bar,
        };
        return new PlotlyChart(
            [trace],
            HouseStyle.Layout(title, Math.Max(120, rows.Length * HouseStyle.RowHeight(labels, LabelWidth, 26))) with
            {
                XAxis = HouseStyle.ValueAxis(options.Y),
                YAxis = HouseStyle.CategoryAxis(labels, descending: true, LabelWidth),
                ShowLegend = false,
            },
            HouseStyle.Config);
    }
}
