using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Histories;

/// <summary>A history flow: the words of each revision in layers by the period or the editor that wrote them (after Viégas, Wattenberg and Dave 2004).</summary>
internal static class HistoryFlowChart
{
    private const int MaxLayers = 8;
    private const int NameLength = 18;
    private const double PlotHeight = 300;
    private const double LabelHeight = 15;

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
                "Layers: tokens that stand in each revision, by who or when they were introduced; a token that moves or comes back keeps its origin. A layer holds until the next revision. Names stand where the layers end.",
                AltText(rows, groups, axis, options)),
            flow,
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["layers"] = PlotlyText.FormatCount(groups.Length) },
            axis.Notes,
            () => Chart(rows, groups, axis, options));
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

    private static PlotlyChart Chart(HistoryFlowRow[] rows, string[] groups, TimeAxis axis, FigureOptions options)
    {
        int last = rows.Max(row => row.Index);
        double most = rows.GroupBy(row => row.Index).Max(revision => revision.Sum(row => row.Tokens));
        double[] places = [.. rows.Select(row => axis.GetPosition(row.Timestamp, row.Index))];
        PlotlyAxis time = axis.ToPlotlyAxis() with { NTicks = 5 };
        PlotlyAxis tokens = HouseStyle.CreateValueAxis("tokens, markup included") with { RangeMode = null, Range = [0, Math.Max(1, most)] };
        return new PlotlyChart(
            [.. groups.Select((group, i) => Layer(rows, group, ColorOf(i, groups.Length), axis, options)), Carrier([places.Min(), places.Max()])],
            HouseStyle.CreateLayout(PlotHeight, 60) with
            {
                XAxis = time,
                YAxis = tokens,
                ShowLegend = false,
                FurtherAxes = new SortedDictionary<string, object>(StringComparer.Ordinal) { ["yaxis2"] = Names(tokens, [.. groups.Select(group => rows.LastOrDefault(row => row.Group == group && row.Index == last)?.Tokens ?? 0)], [.. groups.Select(options.GetLabel)]) },
            },
            HouseStyle.Config);
    }

    private static string ColorOf(int layer, int layers) => HouseStyle.Layers[layers == 1 ? 0 : layer * (HouseStyle.Layers.Count - 1) / (layers - 1)];

    private static ScatterTrace Layer(HistoryFlowRow[] rows, string group, string color, TimeAxis axis, FigureOptions options)
    {
        HistoryFlowRow[] own = [.. rows.Where(row => row.Group == group)];
        return new ScatterTrace
        {
            Name = PlotlyText.Encode(options.GetLabel(group)),
            X = [.. own.Select(row => (double?)axis.GetPosition(row.Timestamp, row.Index))],
            Y = [.. own.Select(row => (double?)row.Tokens)],
            Mode = "lines",
            StackGroup = "tokens",
            Line = new PlotlyLine { Color = HouseStyle.Paper, Width = 1, Dash = "solid", Shape = "hv" },
            FillColor = color,
            CustomData = [.. own.Select(row => $"<b>{PlotlyText.Encode(options.GetLabel(group))}</b><br>{TimeAxis.FormatTime(row.Timestamp, row.Index)}, revision {row.RevisionId}: {PlotlyText.FormatNumber(100 * (row.Share ?? 0), 1)}\u00a0%")],
            HoverTemplate = "%{customdata}, %{y:,} tokens<extra></extra>",
        };
    }

    // An axis without a series is not drawn.
    private static ScatterTrace Carrier(double[] ends) => new()
    {
        Mode = "lines",
        X = [.. ends.Select(x => (double?)x)],
        Y = [0, 0],
        Line = new PlotlyLine { Width = 0 },
        HoverInfo = "skip",
        ShowLegend = false,
        YAxis = "y2",
    };

    /// <summary>An axis on the right whose ticks are the layers' names where the layers end; names that would cover each other move apart, in their order.</summary>
    private static PlotlyAxis Names(PlotlyAxis tokens, int[] ends, string[] names)
    {
        double most = tokens.Range![1];
        double line = LabelHeight / PlotHeight * most;
        double[] places = new double[ends.Length];
        double below = 0;
        for (int i = 0; i < ends.Length; i++)
        {
            places[i] = Math.Max(below + (ends[i] / 2.0), i == 0 ? line / 2 : places[i - 1] + line);
            below += ends[i];
        }

        for (int i = ends.Length - 1; i >= 0; i--) places[i] = Math.Min(places[i], i == ends.Length - 1 ? most - (line / 2) : places[i + 1] - line);
        return new PlotlyAxis
        {
            Overlaying = "y",
            Side = "right",
            Range = tokens.Range,
            TickVals = places,
            TickText = [.. names.Select((name, i) => $"<span style=\"color:{ColorOf(i, names.Length)}\">■</span> {PlotlyText.Encode(PlotlyText.Truncate(name, NameLength))}")],
            TickFont = new PlotlyFont { Size = 11 },
            Ticks = string.Empty,
            ShowGrid = false,
            ZeroLine = false,
            AutoMargin = true,
            FixedRange = true,
        };
    }
}
