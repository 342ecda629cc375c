using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Histories;

/// <summary>When each wording of a sentence was in place: one row per wording, one bar per spell.</summary>
internal static class DefinitionTimeline
{
    private const int LabelWidth = 34;
    private const int MaxLines = 4;
    private const int ChangeLength = 56;

    /// <summary>Draws the chart.</summary>
    /// <param name="stays">The spells in chronological order.</param>
    /// <param name="options">Title and words; <see cref="FigureOptions.Top"/> wordings that stood longest are shown, in revisions.</param>
    public static CaptionedFigure Draw(Table<DefinitionHistoryRow> stays, FigureOptions options)
    {
        ArgumentNullException.ThrowIfNull(stays);
        ArgumentNullException.ThrowIfNull(options);
        DefinitionHistoryRow[] all = [.. stays.AsEnumerable().Where(stay => stay.Wording > 0)];
        int[] wordings = [.. all.GroupBy(stay => stay.Wording).OrderByDescending(group => group.Sum(stay => stay.Revisions)).ThenBy(group => group.Key).Take(options.Top).Select(group => group.Key).Order()];
        DefinitionHistoryRow[] shown = [.. all.Where(stay => wordings.Contains(stay.Wording))];
        int others = all.Select(stay => stay.Wording).Distinct().Count() - wordings.Length;
        TimeAxis axis = TimeAxis.Create(shown.Select(stay => stay.FromTimestamp));
        return ChartParts.CreateFigure(
            options,
            (
                "definition-timeline",
                Finding(all),
                "How the article’s first sentence was worded, and for how long",
                "Bars: the time during which a wording stood, from the edit that brought it to the edit that ended it; wordings in the order of their first appearance. Beside a wording: + words that it has and the one before had not, − words that it lost; the first one in its own words. A stay of a few hours is drawn as a dot.",
                AltText(shown, wordings, axis)),
            shown.ToTable(stays.Name),
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["wordings"] = PlotlyText.FormatCount(wordings.Length) },
            axis.Notes.Concat(others > 0 ? [$"{PlotlyText.FormatCount(others)} wordings that stood in fewer revisions are not shown."] : []),
            () => Chart(stays, shown, wordings, axis));
    }

    private static string Finding(DefinitionHistoryRow[] all)
    {
        if (all.Length == 0) return "Nothing to draw: no revision has a sentence that defines the subject.";
        int wordings = all.Select(stay => stay.Wording).Distinct().Count();
        DefinitionHistoryRow longest = all.MaxBy(stay => stay.Revisions)!;
        return $"The definition has {FindingText.Count(wordings, "wording")}; wording {longest.Wording} stands for {FindingText.Count(longest.Revisions, "revision")} in a row from {TimeAxis.FormatTime(longest.FromTimestamp, longest.FromIndex)}.";
    }

    // What all wordings share says nothing of any of them.
    private static string Describe(DefinitionHistoryRow stay)
    {
        string? added = stay.WordsAdded is { Length: > 0 } words ? $"+ {PlotlyText.Truncate(words, ChangeLength)}" : null;
        string? removed = stay.WordsRemoved is { Length: > 0 } gone ? $"− {PlotlyText.Truncate(gone, ChangeLength)}" : null;
        return $"{stay.Wording}.\u00a0{(added is null && removed is null ? PlotlyText.Truncate(stay.Text!, 2 * ChangeLength) : string.Join(" ", new[] { added, removed }.OfType<string>()))}";
    }

    private static string AltText(DefinitionHistoryRow[] shown, int[] wordings, TimeAxis axis)
    {
        if (shown.Length == 0) return "No wording to show.";
        DefinitionHistoryRow longest = shown.MaxBy(stay => stay.Revisions)!;
        DefinitionHistoryRow last = shown.MaxBy(stay => stay.FromIndex)!;
        return $"Timeline of {wordings.Length} wordings in {shown.Length} stays. The longest stay, {longest.Revisions} revisions from {TimeAxis.FormatTime(longest.FromTimestamp, longest.FromIndex)}: «{longest.Text}». "
            + $"The last shown, from {TimeAxis.FormatTime(last.FromTimestamp, last.FromIndex)}: «{last.Text}».";
    }

    private static PlotlyChart Chart(Table<DefinitionHistoryRow> stays, DefinitionHistoryRow[] shown, int[] wordings, TimeAxis axis)
    {
        DefinitionHistoryRow end = stays[stays.Count - 1];
        double last = axis.IsDated && end.Days is { } days
            ? end.FromTimestamp!.Value.AddDays(end.UntilTimestamp is null ? days : 0).ToUnixTimeMilliseconds()
            : end.FromIndex + end.Revisions;
        var x = new List<double?>();
        var y = new List<double?>();
        var words = new List<string>();
        foreach (DefinitionHistoryRow stay in shown)
        {
            double from = axis.GetPosition(stay.FromTimestamp, stay.FromIndex);
            double until = !axis.IsDated ? stay.FromIndex + stay.Revisions : stay.UntilTimestamp is { } t ? t.ToUnixTimeMilliseconds() : last;
            x.AddRange([from, until, null]);
            int place = Array.IndexOf(wordings, stay.Wording);
            y.AddRange([place, place, null]);
            string told = $"{TimeAxis.FormatTime(stay.FromTimestamp, stay.FromIndex)}, by {PlotlyText.Encode(stay.Editor ?? "unknown")}, {stay.Revisions} revisions<br>{PlotlyText.Wrap(stay.Text!, 60, 5)}";
            words.AddRange([told, told, string.Empty]);
        }

        string[] labels = [.. wordings.Select(wording => Describe(stays.First(stay => stay.Wording == wording)))];
        var trace = new ScatterTrace
        {
            Name = "stays",
            X = x,
            Y = y,
            Mode = "lines+markers",
            Line = new PlotlyLine { Color = HouseStyle.Blue, Width = 9 },
            Marker = new PlotlyMarker { Color = HouseStyle.Blue, Symbol = "square", Size = 9 },
            CustomData = words,
            HoverTemplate = "%{customdata}<extra></extra>",
        };
        return new PlotlyChart(
            [trace],
            HouseStyle.CreateLayout(Math.Max(120, wordings.Length * HouseStyle.GetRowHeight(labels, LabelWidth, 30)), 60) with
            {
                XAxis = axis.ToPlotlyAxis() with { ShowGrid = true, GridColor = HouseStyle.Grid },
                YAxis = HouseStyle.CreateCategoryAxis(labels, descending: true, LabelWidth) with { TickText = [.. labels.Select(label => PlotlyText.Wrap(label, LabelWidth, MaxLines))] },
                ShowLegend = false,
            },
            HouseStyle.Config);
    }
}
