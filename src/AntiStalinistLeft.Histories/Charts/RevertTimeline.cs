using System.Globalization;
using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Histories;

/// <summary>Edits and reverts in one period.</summary>
internal sealed record RevertPeriodRow(
    [property: Column("The stretch of time: a year, or a month of it.")] string Period,
    [property: Column("Edits saved in it.")] int Edits,
    [property: Column("Of these, undone later by restoring an earlier text exactly; an edit war shows here.")] int Undone,
    [property: Column("Of these, undone later in part only.")] int UndoneInPart,
    [property: Column("Of the undone, by an editor whom the undone one has reverted too.")] int Mutual);

/// <summary>Edits by year or month: those that stood, those that were undone, those that were undone in part.</summary>
internal static class RevertTimeline
{
    private const int MaxMonths = 36;

    /// <summary>Draws the chart.</summary>
    /// <param name="revisions">One row a revision.</param>
    /// <param name="reverts">The reverts among them.</param>
    /// <param name="controversy">The measure of controversy; its plain form goes into a note. May be null.</param>
    /// <param name="options">Title and words.</param>
    public static CaptionedFigure Draw(Table<RevisionFactRow> revisions, Table<RevertRow> reverts, Table<ControversyRow>? controversy, FigureOptions options)
    {
        ArgumentNullException.ThrowIfNull(revisions);
        ArgumentNullException.ThrowIfNull(reverts);
        ArgumentNullException.ThrowIfNull(options);
        Table<RevertPeriodRow> periods = CountByPeriod(revisions, reverts);
        RevertPeriodRow[] rows = [.. periods];
        return ChartParts.CreateFigure(
            options,
            (
                "edits-and-reverts",
                Finding(rows),
                "Edits that stood and edits that were undone",
                "Bars: edits by the time of their saving. An edit was undone where a later one restored a text from before it, byte for byte; in part, where half of its words were taken out again or put back.",
                AltText(rows)),
            periods,
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["undone within"] = "15 revisions" },
            controversy is { Count: > 0 } ? [NoteOf(controversy[0])] : [],
            () => Chart(rows));
    }

    /// <summary>Counts edits and reverts by year; by month where the history spans three years at most. Empty for undated revisions.</summary>
    internal static Table<RevertPeriodRow> CountByPeriod(Table<RevisionFactRow> revisions, Table<RevertRow> reverts)
    {
        RevisionFactRow[] dated = [.. revisions.AsEnumerable().Where(row => row.Timestamp is not null)];
        if (dated.Length == 0) return Array.Empty<RevertPeriodRow>().ToTable("revert-periods");
        (DateTimeOffset first, DateTimeOffset last) = (dated[0].Timestamp!.Value, dated[^1].Timestamp!.Value);
        bool byMonth = MonthOf(last) - MonthOf(first) < MaxMonths;
        var kinds = reverts.GroupBy(row => row.Reverted).ToDictionary(
            group => group.Key, group => (Whole: group.Any(row => row.Kind == RevertKind.Identity), Mutual: group.Any(row => row.Mutual)));
        ILookup<int, RevisionFactRow> byPeriod = dated.ToLookup(row => PeriodOf(row.Timestamp!.Value, byMonth));
        return Enumerable.Range(PeriodOf(first, byMonth), PeriodOf(last, byMonth) - PeriodOf(first, byMonth) + 1)
            .Select(period =>
            {
                RevisionFactRow[] own = [.. byPeriod[period]];
                var undone = own.Where(row => kinds.ContainsKey(row.RevisionId)).Select(row => kinds[row.RevisionId]).ToArray();
                return new RevertPeriodRow(NameOf(period, byMonth), own.Length, undone.Count(u => u.Whole), undone.Count(u => !u.Whole), undone.Count(u => u.Mutual));
            })
            .ToTable("revert-periods");
    }

    private static int MonthOf(DateTimeOffset time) => (time.UtcDateTime.Year * 12) + time.UtcDateTime.Month - 1;

    private static int PeriodOf(DateTimeOffset time, bool byMonth) => byMonth ? MonthOf(time) : time.UtcDateTime.Year;

    private static string NameOf(int period, bool byMonth) => byMonth
        ? string.Create(CultureInfo.InvariantCulture, $"{period / 12:0000}-{(period % 12) + 1:00}")
        : period.ToString("0000", CultureInfo.InvariantCulture);

    private static string NoteOf(ControversyRow row) => row.M is { } m
        ? $"Controversy M = {PlotlyText.FormatNumber(m)} ({row.Variant}; {row.Editors} editors reverted each other, {(row.Pairs == 1 ? "one pair" : $"{row.Pairs} pairs")}; the heaviest pair is left out)."
        : $"No measure of controversy: {row.Refusal}";

    private static string Finding(RevertPeriodRow[] rows)
    {
        if (rows.Length == 0) return "Nothing to draw: no edit has a date.";
        RevertPeriodRow[] most = FindingText.FindGreatest(rows, row => row.Undone);
        string when = most[0].Undone == 0 ? string.Empty : $", {PlotlyText.FormatCount(most[0].Undone)} of them in {(most.Length > 1 ? "each of " : string.Empty)}{FindingText.Join([.. most.Select(row => row.Period)])}";
        return $"{PlotlyText.FormatCount(rows.Sum(row => row.Undone))} of {FindingText.Count(rows.Sum(row => row.Edits), "edit")} were undone{when}; {PlotlyText.FormatCount(rows.Sum(row => row.UndoneInPart))} in part.";
    }

    private static string AltText(RevertPeriodRow[] rows)
    {
        if (rows.Length == 0) return "No dated edit to show.";
        RevertPeriodRow most = rows.MaxBy(row => row.Undone)!;
        return $"Stacked bars from {rows[0].Period} to {rows[^1].Period}: {rows.Sum(row => row.Edits)} edits, {rows.Sum(row => row.Undone)} undone, {rows.Sum(row => row.UndoneInPart)} undone in part. "
            + (most.Undone > 0 ? $"Most were undone in {most.Period}: {most.Undone} of {most.Edits}." : "None was undone.");
    }

    private static PlotlyChart Chart(RevertPeriodRow[] rows)
    {
        BarTrace[] traces =
        [
            Bars("stood", rows, row => row.Edits - row.Undone - row.UndoneInPart, new PlotlyMarker { Color = "#bdbdbd", Line = new PlotlyLine { Color = HouseStyle.Ink, Width = 0.5 } }),
            Bars("undone in part", rows, row => row.UndoneInPart, HouseStyle.Series[4].Bar),
            Bars("undone", rows, row => row.Undone, HouseStyle.Series[1].Bar),
        ];
        string[] labels = [.. rows.Select(row => row.Period)];
        int step = Math.Max(1, (labels.Length + 11) / 12);
        int[] ticks = [.. Enumerable.Range(0, labels.Length).Where(i => i % step == 0)];
        return new PlotlyChart(
            traces,
            HouseStyle.CreateLayout(220, 60 + HouseStyle.GetLegendHeight([.. traces.Select(trace => trace.Name!)])) with
            {
                BarMode = "relative",
                XAxis = HouseStyle.CreateCategoryAxis(labels, descending: false, 10) with { TickVals = [.. ticks.Select(i => (double)i)], TickText = [.. ticks.Select(i => labels[i])], TickAngle = labels[0].Length > 4 ? -60 : null },
                YAxis = HouseStyle.CreateCountAxis("edits", rows.Max(row => row.Edits)),
                ShowLegend = true,
                Legend = HouseStyle.CreateLegendBelow(),
            },
            HouseStyle.Config);
    }

    private static BarTrace Bars(string name, RevertPeriodRow[] rows, Func<RevertPeriodRow, int> of, PlotlyMarker marker) => new()
    {
        Name = name,
        Orientation = "v",
        X = [.. Enumerable.Range(0, rows.Length).Select(i => (double?)i)],
        Y = [.. rows.Select(row => (double?)of(row))],
        Width = 0.8,
        CustomData = [.. rows.Select(row => row.Period)],
        HoverTemplate = $"%{{y}} {name}, %{{customdata}}<extra></extra>",
        Marker = marker,
    };
}
