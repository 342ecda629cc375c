using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft;

/// <summary>The caller's own values as lines, one per series, with distinct markers so that colour is not the only difference.</summary>
public static class LineChart
{
    /// <summary>Draws the chart; the points of a series are joined in the order of their places.</summary>
    /// <param name="points">The points, in any order; series are shown in the order in which they first appear.</param>
    /// <param name="options">Words, and the names of the axes.</param>
    /// <exception cref="ArgumentException">There are more than eight series, a place is no finite number, or two points of a series have one place.</exception>
    public static CaptionedFigure Draw(IEnumerable<LinePoint> points, AxisOptions options)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(options);
        LinePoint[] rows = [.. points.Select(p => p.Y is { } y && !double.IsFinite(y) ? p with { Y = null } : p)];
        if (rows.Any(p => !double.IsFinite(p.X))) throw new ArgumentException("A point has no finite place on the horizontal axis.", nameof(points));
        ChartParts.ThrowIfDuplicateKeys(rows, p => (p.Series, p.X), nameof(points));
        string[] series = [.. rows.Select(p => p.Series).Distinct()];
        if (series.Length > HouseStyle.Series.Count) throw new ArgumentException($"There are {series.Length} series; {HouseStyle.Series.Count} can be told apart.", nameof(points));
        return ChartParts.CreateFigure(
            options.ToFigureOptions(),
            (
                "lines",
                Finding(rows, series, options),
                $"{options.Y} by {options.X}",
                $"Lines: {options.Y} by {options.X}. Values that are missing leave gaps.",
                $"Line chart of {options.Y} by {options.X}, {series.Length} series. {string.Join(' ', series.Select(s => InWords(s, [.. rows.Where(p => p.Series == s)])))}"),
            rows.ToTable("points"),
            new SortedDictionary<string, string>(StringComparer.Ordinal),
            [],
            () => Chart(rows, series, options));
    }

    private static string Finding(LinePoint[] rows, string[] series, AxisOptions options)
    {
        var lines = series.Select(name => (name, Known: rows.Where(p => p.Series == name && p.Y is not null).OrderBy(p => p.X).ToArray())).Where(line => line.Known.Length > 0)
            .Select(line => (line.name, From: line.Known[0], To: line.Known[^1])).ToArray();
        if (lines.Length == 0) return $"Nothing to draw: no value of {options.Y} is known.";
        return FindingText.Sentence(lines.OrderByDescending(line => Math.Abs(line.To.Y!.Value - line.From.Y!.Value)).Take(2).Select(line => (PlotlyText.FormatNumber(line.From.Y!.Value), PlotlyText.FormatNumber(line.To.Y!.Value)) is var (from, to) && from != to
            ? $"{line.name} {(line.To.Y > line.From.Y ? "rises" : "falls")} from {from} to {to} {options.Y} between {PlotlyText.FormatNumber(line.From.X)} and {PlotlyText.FormatNumber(line.To.X)}"
            : $"{line.name} is {from} {options.Y} at {PlotlyText.FormatNumber(line.To.X)}"));
    }

    private static string InWords(string series, LinePoint[] rows)
    {
        LinePoint[] known = [.. rows.Where(p => p.Y is not null).OrderBy(p => p.X)];
        if (known.Length == 0) return $"{series}: no value.";
        (LinePoint first, LinePoint last, LinePoint highest) = (known[0], known[^1], known.MaxBy(p => p.Y)!);
        return $"{series}: from {PlotlyText.FormatNumber(first.Y!.Value)} at {PlotlyText.FormatNumber(first.X)} to {PlotlyText.FormatNumber(last.Y!.Value)} at {PlotlyText.FormatNumber(last.X)}, highest {PlotlyText.FormatNumber(highest.Y!.Value)} at {PlotlyText.FormatNumber(highest.X)}.";
    }

    private static PlotlyChart Chart(LinePoint[] rows, string[] series, AxisOptions options)
    {
        ScatterTrace[] traces = [.. series.Select((name, i) =>
        {
            LinePoint[] line = [.. rows.Where(p => p.Series == name).OrderBy(p => p.X)];
            return new ScatterTrace
            {
                Name = PlotlyText.Wrap(name, 32),
                X = [.. line.Select(p => (double?)p.X)],
                Y = [.. line.Select(p => p.Y)],
                Mode = "lines+markers",
                Marker = HouseStyle.Series[i].Point,
                Line = new PlotlyLine { Color = HouseStyle.Series[i].Color, Width = 1.5, Dash = HouseStyle.Series[i].Dash },
                ClipOnAxis = false,
                HoverTemplate = "%{x}: %{y}<extra>%{fullData.name}</extra>",
            };
        })];
        return new PlotlyChart(
            traces,
            HouseStyle.CreateLayout(260, 60 + HouseStyle.GetLegendHeight([.. traces.Select(t => t.Name!)])) with
            {
                XAxis = HouseStyle.CreateValueAxis(options.X) with { RangeMode = "normal", ZeroLine = false, ZeroLineColor = null, ZeroLineWidth = null },
                YAxis = HouseStyle.CreateValueAxis(options.Y),
                ShowLegend = true,
                Legend = HouseStyle.CreateLegendBelow(),
            },
            HouseStyle.Config);
    }
}
