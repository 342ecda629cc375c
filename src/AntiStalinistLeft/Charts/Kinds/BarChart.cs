using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft;

/// <summary>The caller's own values as horizontal bars from zero, in the order given.</summary>
public static class BarChart
{
    private const int LabelWidth = 22;
    private const int MaxLabelLength = 60;

    /// <summary>Draws the chart.</summary>
    /// <param name="bars">The bars from top to bottom.</param>
    /// <param name="options">Words, and the name of the bars' length.</param>
    /// <exception cref="ArgumentException">Two bars have one label.</exception>
    public static CaptionedFigure Draw(IEnumerable<BarPoint> bars, AxisOptions options)
    {
        ArgumentNullException.ThrowIfNull(bars);
        ArgumentNullException.ThrowIfNull(options);
        BarPoint[] rows = [.. bars.Select(b => b.Value is { } value && !double.IsFinite(value) ? b with { Value = null } : b)];
        ChartParts.ThrowIfDuplicateKeys(rows, b => b.Label, nameof(bars));
        string[] missing = [.. rows.Where(b => b.Value is null).Select(b => b.Label)];
        return ChartParts.CreateFigure(
            options.ToFigureOptions(),
            ("bars", Finding(rows, options), options.Y, $"Bars: {options.Y}.", $"Horizontal bars of {options.Y}, {rows.Length} in all. {Extremes(rows)}"),
            rows.Select(bar => new BarRow(bar.Label, options.Y, bar.Value)).ToTable("bars"),
            new SortedDictionary<string, string>(StringComparer.Ordinal),
            missing.Length == 0 ? [] : [$"Without a value: {PlotlyText.FormatList(missing)}."],
            () => Chart(rows, options));
    }

    private static string Finding(BarPoint[] rows, AxisOptions options)
    {
        BarPoint[] known = [.. rows.Where(bar => bar.Value is not null)];
        BarPoint[] top = FindingText.FindGreatest(known, bar => bar.Value!.Value);
        if (top.Length == 0) return $"Nothing to draw: no value of {options.Y} is known.";
        string most = $"{PlotlyText.FormatNumber(top[0].Value!.Value)} ({Quote(top)})";
        string measure = options.Y is [var first, ..] ? char.ToUpperInvariant(first) + options.Y[1..] : "Value";
        double low = known.Min(bar => bar.Value!.Value);
        return low < top[0].Value
            ? $"{measure}: from {PlotlyText.FormatNumber(low)} ({Quote([.. known.Where(bar => bar.Value == low)])}) to {most}."
            : $"{measure}: {most}.";
    }

    private static string Quote(BarPoint[] bars) => FindingText.Join([.. bars.Select(bar => $"«{bar.Label}»")]);

    private static string Extremes(BarPoint[] rows)
    {
        BarPoint[] known = [.. rows.Where(b => b.Value is not null)];
        return known.Length == 0
            ? "No value is known."
            : $"Highest: {known.MaxBy(b => b.Value)!.Label}, {PlotlyText.FormatNumber(known.Max(b => b.Value!.Value))}. Lowest: {known.MinBy(b => b.Value)!.Label}, {PlotlyText.FormatNumber(known.Min(b => b.Value!.Value))}.";
    }

    private static PlotlyChart Chart(BarPoint[] rows, AxisOptions options)
    {
        string[] labels = [.. rows.Select(b => PlotlyText.Truncate(b.Label, MaxLabelLength))];
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
            HouseStyle.CreateLayout(Math.Max(120, rows.Length * HouseStyle.GetRowHeight(labels, LabelWidth, 26))) with
            {
                XAxis = rows.All(b => b.Value is not { } value || value == Math.Floor(value)) ? HouseStyle.CreateCountAxis(options.Y, rows.Max(b => b.Value ?? 0)) : HouseStyle.CreateValueAxis(options.Y),
                YAxis = HouseStyle.CreateCategoryAxis(labels, descending: true, LabelWidth),
                ShowLegend = false,
            },
            HouseStyle.Config);
    }

    /// <summary>A bar as it stands in the table: the number says what it measures.</summary>
    private sealed record BarRow(string Label, string Measure, double? Value);
}
