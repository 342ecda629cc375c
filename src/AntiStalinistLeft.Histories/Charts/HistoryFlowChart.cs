using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Histories;

/// <summary>A history flow: the words of each revision in layers by the period or the editor that wrote them (after Viégas, Wattenberg and Dave 2004).</summary>
internal static class HistoryFlowChart
{
    private const int MaxLayers = 8;

    /// <summary>Draws the chart.</summary>
    /// <param name="flow">One row for each revision and layer, the lowest layer first.</param>
    /// <param name="options">Title and words.</param>
    /// <exception cref="ArgumentException">There are more than eight layers; ask the flow for fewer groups.</exception>
    public static CaptionedFigure Draw(Table<HistoryFlowRow> flow, FigureOptions options)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(options);
        HistoryFlowRow[] rows = [.. flow];
        string[] groups = [.. rows.Select(row => row.Group).Distinct()];
        if (groups.Length > MaxLayers) throw new ArgumentException($"The flow has {groups.Length} layers; eight can be told apart. Ask for MostGroups = 8.", nameof(flow));
        TimeAxis axis = TimeAxis.Create(rows.Select(row => row.Timestamp));
        return ChartParts.CreateFigure(
            options,
            (
                "history-flow",
                Finding(rows, options),
                "Whose words the article is made of, through all revisions",
                "Layers: tokens that stand in each revision, by who or when they were introduced; a token that moves or comes back keeps its origin. A layer holds until the next revision.",
                AltText(rows, groups, axis, options)),
            flow,
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["layers"] = PlotlyText.FormatCount(groups.Length) },
            axis.Notes,
            (name, title) => Chart(title, rows, groups, axis, options));
    }

    private static string Finding(HistoryFlowRow[] rows, FigureOptions options)
    {
        if (rows.Length == 0) return "Nothing to draw: no revision holds a word.";
        int last = rows.Max(row => row.Index);
        HistoryFlowRow[] end = [.. rows.Where(row => row.Index == last)];
        int tokens = end.Sum(row => row.Tokens);
        if (tokens == 0) return "The last revision holds no word.";
        HistoryFlowRow[] top = FindingText.FindGreatest(end, row => row.Tokens);
        return $"Of the {FindingText.Count(tokens, "token")} of the last revision, {PlotlyText.FormatCount(top[0].Tokens)} are by origin {FindingText.Join([.. top.Select(row => options.GetLabel(row.Group))])}{(top.Length > 1 ? " each" : string.Empty)} ({FindingText.Percent(top[0].Tokens, tokens)}).";
    }

    private static string AltText(HistoryFlowRow[] rows, string[] groups, TimeAxis axis, FigureOptions options)
    {
        if (rows.Length == 0) return "No revision to show.";
        int last = rows.Max(row => row.Index);
        HistoryFlowRow[] end = [.. rows.Where(row => row.Index == last)];
        string layers = string.Join(", ", end.OrderByDescending(row => row.Tokens).Select(row => $"{options.GetLabel(row.Group)} {PlotlyText.FormatNumber(100 * (row.Share ?? 0), 0)}\u00a0%"));
        return $"Stacked areas of {groups.Length} layers from {TimeAxis.FormatTime(rows[0].Timestamp, rows[0].Index)} to {TimeAxis.FormatTime(end[0].Timestamp, last)}. "
            + $"The last revision has {PlotlyText.FormatCount(end.Sum(row => row.Tokens))} tokens: {layers}.";
    }

    private static PlotlyChart Chart(string title, HistoryFlowRow[] rows, string[] groups, TimeAxis axis, FigureOptions options)
    {
        ScatterTrace[] traces = [.. groups.Select((group, i) =>
        {
            HistoryFlowRow[] own = [.. rows.Where(row => row.Group == group)];
            // Black is for lines; as an area it would swallow its hatching.
            SeriesStyle style = HouseStyle.Series[i] is { Color: "#000000" } black ? black with { Color = HouseStyle.Grey } : HouseStyle.Series[i];
            return new ScatterTrace
            {
                Name = PlotlyText.Wrap(options.GetLabel(group), 32),
                X = [.. own.Select(row => (double?)axis.GetPosition(row.Timestamp, row.Index))],
                Y = [.. own.Select(row => (double?)row.Tokens)],
                Mode = "lines",
                StackGroup = "tokens",
                Line = new PlotlyLine { Color = HouseStyle.Ink, Width = 0.5, Shape = "hv" },
                FillColor = style.Color,
                FillPattern = style.Pattern.Length == 0 ? null : new PlotlyPattern(style.Pattern, HouseStyle.Ink, style.Color, 0.15),
                CustomData = [.. own.Select(row => $"{TimeAxis.FormatTime(row.Timestamp, row.Index)}, revision {row.RevisionId}, {PlotlyText.FormatNumber(100 * (row.Share ?? 0), 1)}\u00a0%")],
                HoverTemplate = "%{y:,} tokens, %{customdata}<extra>%{fullData.name}</extra>",
            };
        })];
        return new PlotlyChart(
            traces,
            HouseStyle.CreateLayout(title, 300, 60 + HouseStyle.GetLegendHeight([.. traces.Select(trace => trace.Name!)])) with
            {
                XAxis = axis.ToPlotlyAxis(),
                YAxis = HouseStyle.CreateValueAxis("tokens, markup included"),
                ShowLegend = true,
                Legend = HouseStyle.CreateLegendBelow(),
            },
            HouseStyle.Config);
    }
}
