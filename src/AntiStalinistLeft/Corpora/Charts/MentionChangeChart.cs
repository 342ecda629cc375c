using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Corpora;

/// <summary>
/// Mentions that a newer revision kept and added, to the right of zero, and removed, to the left. What may have been
/// lost in extraction is hatched, so that an absence is not read as a deletion.
/// </summary>
internal static class MentionChangeChart
{
    private const int LabelWidth = 22;
    private const int MaxLabelLength = 60;

    /// <summary>Draws the chart.</summary>
    /// <param name="changes">Changes between two revisions.</param>
    /// <param name="options">What is shown.</param>
    /// <exception cref="ArgumentException">The table compares more than two revisions.</exception>
    public static CaptionedFigure Draw(Table<MentionChangeRow> changes, FigureOptions options)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(options);
        MentionChangeRow[] all = [.. changes];
        ChartParts.ThrowIfDuplicateKeys(all, r => r.Entity, nameof(changes));
        string[] entities = ChartParts.SelectEntities(all, r => r.Entity, r => r.OlderMentions + r.NewerMentions, options);
        MentionChangeRow[] rows = [.. entities.Select(e => all.First(r => r.Entity == e))];
        string older = rows.Length == 0 ? "the older" : LabelOf(rows[0].Older, options);
        string newer = rows.Length == 0 ? "the newer" : LabelOf(rows[0].Newer, options);
        bool artefacts = rows.Any(r => r.RemovedMayBeArtefact > 0);
        return ChartParts.CreateFigure(
            options,
            (
                "mentions-kept-added-removed",
                Finding(rows, older, newer),
                $"Mentions kept, added and removed from {older} to {newer}",
                $"Exact counts by an alignment of words; right of zero what {newer} has, left what only {older} has. Beside each name its mentions in both."
                    + (artefacts ? " Hatched: stood in what the newer text may have lost in extraction." : string.Empty),
                AltText(rows, older, newer, options)),
            rows.ToTable(changes.Name),
            Parameters(rows),
            artefacts ? [$"{rows.Sum(r => r.RemovedMayBeArtefact)} of the removed mentions may have been lost in extraction; their absence is no evidence of an edit."] : [],
            () => Chart(rows, options));
    }

    private static SortedDictionary<string, string> Parameters(MentionChangeRow[] rows) => new(StringComparer.Ordinal)
    {
        ["grouping"] = rows.Length == 0 ? "entity" : rows[0].Grouping,
        ["newer"] = rows.Length == 0 ? string.Empty : rows[0].Newer,
        ["older"] = rows.Length == 0 ? string.Empty : rows[0].Older,
    };

    private static string LabelOf(string document, FigureOptions options) =>
        options.Documents?.FirstOrDefault(d => d.Id == document)?.Label ?? document;

    private static string Finding(MentionChangeRow[] rows, string older, string newer)
    {
        int before = rows.Sum(row => row.OlderMentions);
        if (before + rows.Sum(row => row.NewerMentions) == 0) return "Nothing to draw: neither revision names one of these tendencies.";
        int removed = rows.Sum(row => row.Removed);
        int lost = rows.Sum(row => row.RemovedMayBeArtefact);
        int added = rows.Sum(row => row.Added);
        string extraction = lost > 0 ? $" ({PlotlyText.FormatCount(lost)} of them may be lost in extraction)" : string.Empty;
        string stays = (before, removed) switch
        {
            (0, _) => string.Empty,
            (1, 0) => "keeps it and ",
            (_, 0) => "keeps them all and ",
            _ => $"keeps {PlotlyText.FormatCount(before - removed)} of them, lacks {PlotlyText.FormatCount(removed)}{extraction} and ",
        };
        return $"The {(rows.Length == 1 ? "tendency" : $"{PlotlyText.FormatCount(rows.Length)} tendencies")} shown {(rows.Length == 1 ? "has" : "have")} {FindingText.Count(before, "mention")} in {older}; {newer} {stays}adds {(added == 0 ? "none" : PlotlyText.FormatCount(added))}.";
    }

    private static string AltText(MentionChangeRow[] rows, string older, string newer, FigureOptions options)
    {
        if (rows.Length == 0) return "No mentions to compare.";
        string Most(Func<MentionChangeRow, int> of, string word) => rows.MaxBy(of) is { } row && of(row) > 0 ? $"Most {word}: {options.GetLabel(row.Entity)} ({of(row)})." : $"None {word}.";
        int lost = rows.Sum(r => r.RemovedMayBeArtefact);
        return $"Diverging bars of {rows.Length} entities from {older} to {newer}: {rows.Sum(r => r.Kept + r.Reworded)} mentions kept, {rows.Sum(r => r.Added)} added, {rows.Sum(r => r.Removed)} removed"
            + (lost > 0 ? $", of which {lost} may be an artefact of extraction. " : ". ")
            + $"{Most(r => r.Kept + r.Reworded, "kept")} {Most(r => r.Added, "added")} {Most(r => r.Removed, "removed")}";
    }

    private static PlotlyChart Chart(MentionChangeRow[] rows, FigureOptions options)
    {
        string[] labels = [.. rows.Select(r => $"{PlotlyText.Truncate(options.GetLabel(r.Entity), MaxLabelLength)} ({r.OlderMentions}\u00a0→\u00a0{r.NewerMentions})")];
        var removed = new PlotlyMarker { Color = HouseStyle.Vermilion, Line = new PlotlyLine { Color = HouseStyle.Ink, Width = 0.5 } };
        PlotlyTrace?[] traces =
        [
            Bars("removed", rows, r => r.Removed - r.RemovedMayBeArtefact, -1, removed, options),
            Bars("removed, may be extraction", rows, r => r.RemovedMayBeArtefact, -1, removed with { Color = HouseStyle.Paper, Pattern = new PlotlyPattern("/", HouseStyle.Vermilion, HouseStyle.Paper, 0.18) }, options),
            Bars("kept", rows, r => r.Kept, 1, removed with { Color = "#bdbdbd" }, options),
            Bars("kept in other words", rows, r => r.Reworded, 1, removed with { Color = "#bdbdbd", Pattern = new PlotlyPattern(".", HouseStyle.Ink, "#e8e8e8", 0.15) }, options),
            Bars("added", rows, r => r.Added, 1, removed with { Color = HouseStyle.Blue, Pattern = new PlotlyPattern(".", HouseStyle.Sky, HouseStyle.Blue, 0.15) }, options),
        ];
        int left = rows.Max(r => r.Removed);
        int right = rows.Max(r => r.NewerMentions);
        int step = Step(Math.Max(left, right));
        double[] ticks = [.. Enumerable.Range(-(left / step) - 1, (left / step) + (right / step) + 3).Select(i => (double)i * step).Where(t => t >= -left - (step * 0.5) && t <= right + (step * 0.5))];
        return new PlotlyChart(
            [.. traces.OfType<PlotlyTrace>()],
            HouseStyle.CreateLayout(Math.Max(120, rows.Length * HouseStyle.GetRowHeight(labels, LabelWidth, 26)), 76 + HouseStyle.GetLegendHeight([.. traces.OfType<PlotlyTrace>().Select(t => t.Name!)])) with
            {
                BarMode = "relative",
                XAxis = HouseStyle.CreateValueAxis("mentions") with
                {
                    Title = new PlotlyTitle { Text = "mentions<br>← removed | kept, added →", Standoff = 8 },
                    RangeMode = null,
                    Range = [-left - (step * 0.25), right + (step * 0.25)],
                    TickVals = ticks,
                    TickText = [.. ticks.Select(t => PlotlyText.FormatNumber(Math.Abs(t)))],
                    NTicks = null,
                },
                YAxis = HouseStyle.CreateCategoryAxis(labels, descending: true, LabelWidth),
                ShowLegend = true,
                Legend = HouseStyle.CreateLegendBelow(),
            },
            HouseStyle.Config);
    }

    private static BarTrace? Bars(string name, MentionChangeRow[] rows, Func<MentionChangeRow, int> of, int side, PlotlyMarker marker, FigureOptions options)
    {
        if (rows.All(r => of(r) == 0)) return null;
        return new BarTrace
        {
            Name = name,
            Orientation = "h",
            X = [.. rows.Select(r => (double?)(side * of(r)))],
            Y = [.. Enumerable.Range(0, rows.Length).Select(i => (double?)i)],
            Width = 0.7,
            Text = [.. rows.Select(r => of(r) == 0 ? string.Empty : PlotlyText.FormatCount(of(r)))],
            TextPosition = "inside",
            InsideTextAnchor = "middle",
            ConstrainText = "none",
            TextAngle = 0,
            TextFont = new PlotlyFont { Size = 11, Color = marker.Color is HouseStyle.Vermilion or HouseStyle.Blue ? HouseStyle.Paper : HouseStyle.Ink },
            CustomData = [.. rows.Select(r => $"<b>{PlotlyText.Encode(options.GetLabel(r.Entity))}</b><br>{PlotlyText.FormatCount(of(r))} {name}")],
            HoverTemplate = "%{customdata}<extra></extra>",
            Marker = marker,
        };
    }

    /// <summary>A step of 1, 2, 5, 10 … that gives at most about five ticks on the longer side.</summary>
    private static int Step(int longest)
    {
        for (int unit = 1; ; unit *= 10)
        {
            foreach (int factor in (int[])[1, 2, 5])
            {
                if (longest <= 5L * unit * factor) return unit * factor;
            }
        }
    }
}
