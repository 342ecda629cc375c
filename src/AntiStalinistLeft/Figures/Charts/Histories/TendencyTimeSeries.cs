using AntiStalinistLeft.Analyses.Histories.Tendencies;
using AntiStalinistLeft.Figures.Plotly;

namespace AntiStalinistLeft.Figures.Charts.Histories;

/// <summary>How tendencies through a history are drawn.</summary>
public sealed record TendencyTimeSeriesOptions : FigureOptions
{
    /// <summary>Draws the rate instead of the number of mentions. Default false.</summary>
    public bool Rates { get; init; }

    /// <summary>Ids of revisions that are left out, for instance those that were undone. Default none.</summary>
    public IReadOnlySet<long> LeftOut { get; init; } = new HashSet<long>();

    /// <summary>Periods of additions and removals; where one begins, the line of its entity carries a mark. Default none.</summary>
    public DataFrame<TendencyPeriodRow>? Periods { get; init; }
}

/// <summary>
/// The mentions of a few entities through all revisions of a page, as steps that hold until the next revision. A revision whose
/// text is hidden leaves a gap.
/// </summary>
public static class TendencyTimeSeries
{
    private const int MostSeries = 8;

    /// <summary>Draws the chart.</summary>
    /// <param name="rows">One row for each revision and entity.</param>
    /// <param name="options">What is shown.</param>
    /// <exception cref="ArgumentException">More than eight entities are named.</exception>
    public static Figure Draw(DataFrame<TendencyHistoryRow> rows, TendencyTimeSeriesOptions options)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Entities is { Count: > MostSeries }) throw new ArgumentException($"Entities names {options.Entities.Count} entities; eight can be told apart.", nameof(options));
        (string[] entities, TendencyHistoryRow[] shown) = Choose(rows, options);
        TimeAxis axis = TimeAxis.For(shown.Select(row => row.Timestamp));
        string what = options.Rates ? "mentions per so many words" : "mentions";
        return ChartParts.Make(
            options,
            (
                "tendencies-through-the-history",
                "How often tendencies are named, through all revisions",
                $"Steps: {what} in the running text of each revision; headings, references and templates are not counted. A step holds until the next revision."
                    + (options.Periods is null ? string.Empty : " Diamonds: edits with which the pace of additions or removals changes; they describe the edits and test nothing."),
                AltText(shown, entities, options)),
            shown.ToDataFrame(rows.Name),
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["value"] = options.Rates ? "rate" : "mentions", ["revisions left out"] = PlotlyText.Count(options.LeftOut.Count) },
            axis.Notes.Concat(options.LeftOut.Count == 0 ? [] : [$"{PlotlyText.Count(options.LeftOut.Count)} revisions are left out that were undone by restoring an earlier text."]),
            (name, title) => Chart(title, shown, entities, axis, what, options));
    }

    // A table of a long history has many more rows than a chart shows: they are chosen by their columns, and only those made.
    private static (string[] Entities, TendencyHistoryRow[] Rows) Choose(DataFrame<TendencyHistoryRow> rows, TendencyTimeSeriesOptions options)
    {
        IReadOnlyList<long> ids = rows.Column<long>("revision_id");
        IReadOnlyList<string> names = rows.Column<string>("entity");
        IReadOnlyList<int?> mentions = rows.Column<int?>("mentions");
        int[] kept = [.. Enumerable.Range(0, rows.Count).Where(row => !options.LeftOut.Contains(ids[row]))];
        string[] entities = ChartParts.Entities(kept, row => names[row], row => mentions[row] ?? 0, options with { Top = Math.Min(options.Top, MostSeries) });
        return (entities, [.. kept.Where(row => entities.Contains(names[row])).Select(row => rows[row])]);
    }

    private static double? ValueOf(TendencyHistoryRow row, TendencyTimeSeriesOptions options) => options.Rates ? row.Rate : row.Mentions;

    private static string AltText(TendencyHistoryRow[] rows, string[] entities, TendencyTimeSeriesOptions options)
    {
        if (rows.Length == 0) return "No mentions to show.";
        IEnumerable<string> changes = entities.Select(entity =>
        {
            TendencyHistoryRow[] own = [.. rows.Where(row => row.Entity == entity && row.Mentions is not null)];
            if (own.Length == 0) return $"{options.LabelOf(entity)}: only in revisions whose text is hidden";
            return $"{options.LabelOf(entity)}: from {PlotlyText.Number(ValueOf(own[0], options) ?? 0)} to {PlotlyText.Number(ValueOf(own[^1], options) ?? 0)}, most {PlotlyText.Number(own.Max(row => ValueOf(row, options) ?? 0))}";
        });
        return $"Step lines of {entities.Length} entities through {rows.Select(row => row.Index).Distinct().Count()} revisions. {string.Join("; ", changes)}.";
    }

    private static PlotlyChart Chart(string title, TendencyHistoryRow[] rows, string[] entities, TimeAxis axis, string what, TendencyTimeSeriesOptions options)
    {
        var traces = new List<PlotlyTrace>();
        for (int i = 0; i < entities.Length; i++)
        {
            TendencyHistoryRow[] own = [.. rows.Where(row => row.Entity == entities[i])];
            SeriesStyle style = HouseStyle.Series[i];
            traces.Add(new ScatterTrace
            {
                Name = PlotlyText.Wrap(options.LabelOf(entities[i]), 32),
                X = [.. own.Select(row => (double?)axis.At(row.Timestamp, row.Index))],
                Y = [.. own.Select(row => ValueOf(row, options))],
                Mode = "lines",
                Line = new PlotlyLine { Color = style.Color, Width = 2, Dash = style.Dash, Shape = "hv" },
                CustomData = [.. own.Select(row => $"{TimeAxis.Named(row.Timestamp, row.Index)}, revision {row.RevisionId}")],
                HoverTemplate = "%{y:.2~f}, %{customdata}<extra>%{fullData.name}</extra>",
            });
            if (Marks(own, axis, style, entities[i], options) is { } marks) traces.Add(marks);
        }

        return new PlotlyChart(
            traces,
            HouseStyle.Layout(title, 280, 60 + HouseStyle.LegendHeight([.. traces.Where(trace => trace.ShowLegend != false).Select(trace => trace.Name!)])) with
            {
                XAxis = axis.Axis(),
                YAxis = HouseStyle.ValueAxis(what),
                ShowLegend = true,
                Legend = HouseStyle.LegendBelow(),
            },
            HouseStyle.Config);
    }

    private static ScatterTrace? Marks(TendencyHistoryRow[] rows, TimeAxis axis, SeriesStyle style, string entity, TendencyTimeSeriesOptions options)
    {
        if (options.Periods is null) return null;
        Dictionary<int, TendencyHistoryRow> byIndex = rows.ToDictionary(row => row.Index);
        (TendencyPeriodRow Period, TendencyHistoryRow Row)[] begins =
        [
            .. options.Periods.AsEnumerable()
                .Where(period => period.Entity == entity && period.Period > 1 && byIndex.ContainsKey(period.FromIndex!.Value))
                .Select(period => (period, byIndex[period.FromIndex!.Value])),
        ];
        return begins.Length == 0 ? null : new ScatterTrace
        {
            Name = "change of pace",
            ShowLegend = false,
            X = [.. begins.Select(begin => (double?)axis.At(begin.Row.Timestamp, begin.Row.Index))],
            Y = [.. begins.Select(begin => ValueOf(begin.Row, options))],
            Mode = "markers",
            Marker = new PlotlyMarker { Color = style.Color, Symbol = "diamond-open", Size = 9, Line = new PlotlyLine { Color = style.Color, Width = 1.5 } },
            CustomData = [.. begins.Select(begin => $"{PlotlyText.Encode(options.LabelOf(entity))}: from here {PlotlyText.Number(begin.Period.Mean!.Value)} {Tables.CellText.Of(begin.Period.Series)} per edit ({TimeAxis.Named(begin.Row.Timestamp, begin.Row.Index)})")],
            HoverTemplate = "%{customdata}<extra></extra>",
        };
    }
}
