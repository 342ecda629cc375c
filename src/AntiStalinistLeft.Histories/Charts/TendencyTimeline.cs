using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Histories;

/// <summary>How tendencies through a history are drawn.</summary>
internal sealed record TendencyTimelineOptions : FigureOptions
{
    /// <summary>Draws the rate instead of the number of mentions. Default false.</summary>
    public bool ShowRates { get; init; }

    /// <summary>Ids of revisions that are left out, for instance those that were undone. Default none.</summary>
    public IReadOnlySet<long> ExcludedRevisions { get; init; } = new HashSet<long>();

    /// <summary>Periods of additions and removals; where one begins, the line of its entity carries a mark. Default none.</summary>
    public Table<TendencyPeriodRow>? Periods { get; init; }
}

/// <summary>
/// The mentions of a few entities through all revisions of a page, a panel for each, as steps that hold until the next
/// revision. A revision whose text is hidden leaves a gap.
/// </summary>
internal static class TendencyTimeline
{
    private const double PanelHeight = 44;

    /// <summary>Draws the chart.</summary>
    /// <param name="rows">One row for each revision and entity.</param>
    /// <param name="options">What is shown.</param>
    public static CaptionedFigure Draw(Table<TendencyHistoryRow> rows, TendencyTimelineOptions options)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        (string[] entities, TendencyHistoryRow[] shown) = Choose(rows, options);
        TimeAxis axis = TimeAxis.Create(shown.Select(row => row.Timestamp));
        string what = options.ShowRates ? $"mentions{PerOf(shown)}" : "mentions";
        return ChartParts.CreateFigure(
            options,
            (
                "tendencies-through-the-history",
                Finding(shown, entities, options),
                "How often tendencies are named, through all revisions",
                $"Steps: {what} in the running text of each revision, on one scale in all panels; headings, references and templates are not counted. A step holds until the next revision."
                    + (options.Periods is null ? string.Empty : " Diamonds: edits with which the pace of additions or removals changes; they describe the edits and test nothing."),
                AltText(shown, entities, options)),
            shown.ToTable(rows.Name),
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["value"] = options.ShowRates ? "rate" : "mentions", ["revisions left out"] = PlotlyText.FormatCount(options.ExcludedRevisions.Count) },
            axis.Notes.Concat(options.ExcludedRevisions.Count == 0 ? [] : [$"{PlotlyText.FormatCount(options.ExcludedRevisions.Count)} revisions are left out that were undone by restoring an earlier text."]),
            () => Chart(shown, entities, axis, what, options));
    }

    private static (string[] Entities, TendencyHistoryRow[] Rows) Choose(Table<TendencyHistoryRow> rows, TendencyTimelineOptions options)
    {
        TendencyHistoryRow[] kept = [.. rows.Where(row => !options.ExcludedRevisions.Contains(row.RevisionId))];
        string[] entities = ChartParts.SelectEntities(kept, row => row.Entity, row => row.Mentions ?? 0, options);
        return (entities, [.. kept.Where(row => entities.Contains(row.Entity))]);
    }

    // The rows do not tell of how many words their rate is; any that has a mention gives it away.
    private static string PerOf(IEnumerable<TendencyHistoryRow> rows) =>
        rows.FirstOrDefault(row => row is { Mentions: > 0, Words: > 0, Rate: not null }) is { } row
            ? $" per {PlotlyText.FormatCount((int)Math.Round(row.Rate!.Value * row.Words!.Value / row.Mentions!.Value))} words"
            : string.Empty;

    private static double? ValueOf(TendencyHistoryRow row, TendencyTimelineOptions options) => options.ShowRates ? row.Rate : row.Mentions;

    private static string Finding(TendencyHistoryRow[] rows, string[] entities, TendencyTimelineOptions options)
    {
        var changes = entities.Select(entity => (entity, Own: rows.Where(row => row.Entity == entity && ValueOf(row, options) is not null).ToArray())).Where(change => change.Own.Length > 0)
            .Select(change => (change.entity, From: ValueOf(change.Own[0], options)!.Value, To: ValueOf(change.Own[^1], options)!.Value)).ToArray();
        if (changes.Length == 0) return "Nothing to draw: no revision names one of these tendencies.";
        string[] moved = [.. changes.OrderByDescending(change => Math.Abs(change.To - change.From)).Take(2)
            .Select(change => (change.entity, From: PlotlyText.FormatNumber(change.From), To: PlotlyText.FormatNumber(change.To), Rises: change.To > change.From))
            .Where(change => change.From != change.To)
            .Select((change, i) => $"{options.GetLabel(change.entity)} {(change.Rises ? "rises" : "falls")} from {change.From} to {change.To}{(i > 0 ? string.Empty : options.ShowRates ? PerOf(rows) : " mentions")}")];
        return moved.Length > 0 ? $"From the first revision to the last, {string.Join("; ", moved)}." : "The first and the last revision name each of these tendencies equally often.";
    }

    private static string AltText(TendencyHistoryRow[] rows, string[] entities, TendencyTimelineOptions options)
    {
        if (rows.Length == 0) return "No mentions to show.";
        IEnumerable<string> changes = entities.Select(entity =>
        {
            TendencyHistoryRow[] own = [.. rows.Where(row => row.Entity == entity && row.Mentions is not null)];
            if (own.Length == 0) return $"{options.GetLabel(entity)}: only in revisions whose text is hidden";
            return $"{options.GetLabel(entity)}: from {PlotlyText.FormatNumber(ValueOf(own[0], options) ?? 0)} to {PlotlyText.FormatNumber(ValueOf(own[^1], options) ?? 0)}, most {PlotlyText.FormatNumber(own.Max(row => ValueOf(row, options) ?? 0))}";
        });
        return $"Step lines of {entities.Length} entities through {rows.Select(row => row.Index).Distinct().Count()} revisions. {string.Join("; ", changes)}.";
    }

    private static PlotlyChart Chart(TendencyHistoryRow[] rows, string[] entities, TimeAxis axis, string what, TendencyTimelineOptions options)
    {
        var grid = new PanelGrid(entities.Length, 1, PanelHeight, [.. entities.Select(options.GetLabel)]);
        double most = rows.Max(row => ValueOf(row, options)) is > 0 and { } highest ? highest : 1;
        var traces = new List<PlotlyTrace>();
        for (int i = 0; i < entities.Length; i++)
        {
            Panel panel = grid.Panels[i];
            bool last = i == entities.Length - 1;
            grid.SetAxes(panel, axis.ToPlotlyAxis() with { ShowTickLabels = last, Title = last ? axis.ToPlotlyAxis().Title : null }, Scale(most));
            TendencyHistoryRow[] own = [.. rows.Where(row => row.Entity == entities[i])];
            traces.Add(Steps(own, axis, panel, entities[i], options));
            if (Marks(own, axis, panel, entities[i], options) is { } marks) traces.Add(marks);
        }

        PlotlyLayout layout = HouseStyle.CreateLayout(grid.Height, 60);
        return new PlotlyChart(traces, grid.AddTo(layout with { Margin = layout.Margin! with { T = layout.Margin.T + grid.NameHeight }, Height = layout.Height + grid.NameHeight, ShowLegend = false }), HouseStyle.Config);
    }

    private static PlotlyAxis Scale(double most) => new()
    {
        Range = [0, most * 1.08],
        TickVals = [0, most],
        TickText = ["0", PlotlyText.FormatNumber(most)],
        TickFont = new PlotlyFont { Size = 10 },
        AutoMargin = true,
        ShowGrid = true,
        GridColor = HouseStyle.Grid,
        ZeroLine = true,
        ZeroLineColor = HouseStyle.Ink,
        ZeroLineWidth = 1,
        FixedRange = true,
    };

    private static ScatterTrace Steps(TendencyHistoryRow[] rows, TimeAxis axis, Panel panel, string entity, TendencyTimelineOptions options) => new()
    {
        Name = PlotlyText.Encode(options.GetLabel(entity)),
        X = [.. rows.Select(row => (double?)axis.GetPosition(row.Timestamp, row.Index))],
        Y = [.. rows.Select(row => ValueOf(row, options))],
        Mode = "lines",
        Line = new PlotlyLine { Color = HouseStyle.Blue, Width = 2, Dash = "solid", Shape = "hv" },
        CustomData = [.. rows.Select(row => $"<b>{PlotlyText.Encode(options.GetLabel(entity))}</b><br>{TimeAxis.FormatTime(row.Timestamp, row.Index)}, revision {row.RevisionId}")],
        HoverTemplate = "%{customdata}: %{y:.2~f}<extra></extra>",
        ShowLegend = false,
        XAxis = panel.X,
        YAxis = panel.Y,
    };

    private static ScatterTrace? Marks(TendencyHistoryRow[] rows, TimeAxis axis, Panel panel, string entity, TendencyTimelineOptions options)
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
            X = [.. begins.Select(begin => (double?)axis.GetPosition(begin.Row.Timestamp, begin.Row.Index))],
            Y = [.. begins.Select(begin => ValueOf(begin.Row, options))],
            Mode = "markers",
            Marker = new PlotlyMarker { Color = HouseStyle.Paper, Symbol = "diamond", Size = 9, Line = new PlotlyLine { Color = HouseStyle.Vermilion, Width = 1.5 } },
            ClipOnAxis = false,
            CustomData = [.. begins.Select(begin => $"<b>{PlotlyText.Encode(options.GetLabel(entity))}</b><br>from here {PlotlyText.FormatNumber(begin.Period.Mean!.Value)} {CellText.Format(begin.Period.Series)} per edit ({TimeAxis.FormatTime(begin.Row.Timestamp, begin.Row.Index)})")],
            HoverTemplate = "%{customdata}<extra></extra>",
            XAxis = panel.X,
            YAxis = panel.Y,
        };
    }
}
