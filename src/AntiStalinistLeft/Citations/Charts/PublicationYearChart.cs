using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Citations;

/// <summary>From a work's first appearance to the edition cited: how old a text's sources are, and how recent the editions it uses.</summary>
internal static class PublicationYearChart
{
    private const int LabelWidth = 28;
    private const int MaxLabelLength = 80;

    /// <summary>Draws the chart.</summary>
    /// <param name="years">Editions and parts cited, with their years.</param>
    /// <param name="options">What is shown; labels go by the key of the edition, entities are ignored.</param>
    public static CaptionedFigure Draw(Table<WorkYearRow> years, FigureOptions options)
    {
        WorkYearRow[] all = [.. years];
        WorkYearRow[] both = [.. all.Where(row => row is { Year: not null, OriginalYear: not null })];
        WorkYearRow[] apart = [.. both.Where(row => row.Year != row.OriginalYear)];
        WorkYearRow[] rows = [.. apart.OrderByDescending(row => row.Citations).Take(options.Top).OrderBy(row => row.OriginalYear).ThenBy(row => row.Year).ThenBy(row => row.Edition, StringComparer.Ordinal)];
        return ChartParts.CreateFigure(
            options,
            (
                "works-by-year",
                Finding(all, both, rows),
                "When the works cited first appeared, and when the editions cited did",
                "Open dots: the year in which the work first appeared, as the authority file knows it. Filled dots: the year of the edition cited. Each edition or part cited has one row, however often it is cited; the oldest work stands first.",
                AltText(rows, options)),
            rows.ToTable(years.Name),
            new SortedDictionary<string, string>(StringComparer.Ordinal),
            Missing(all, both, apart, rows),
            () => Chart(rows, options));
    }

    private static IEnumerable<string> Missing(WorkYearRow[] all, WorkYearRow[] both, WorkYearRow[] apart, WorkYearRow[] rows)
    {
        int one = all.Count(row => row.Year is null != row.OriginalYear is null);
        int none = all.Count(row => row is { Year: null, OriginalYear: null });
        if (apart.Length > rows.Length) yield return $"The most cited are drawn; {PlotlyText.FormatCount(apart.Length - rows.Length)} more are cited from another year’s edition.";
        if (both.Length > apart.Length) yield return $"Cited from an edition of the work’s first year, and not drawn: {PlotlyText.FormatCount(both.Length - apart.Length)} of {PlotlyText.FormatCount(all.Length)}.";
        if (one > 0) yield return $"Only one of the two years known, and not drawn: {PlotlyText.FormatCount(one)} of {PlotlyText.FormatCount(all.Length)}.";
        if (none > 0) yield return $"No year known: {PlotlyText.FormatCount(none)} of {PlotlyText.FormatCount(all.Length)}.";
    }

    private static PlotlyChart Chart(WorkYearRow[] rows, FigureOptions options)
    {
        string[] labels = [.. rows.Select(row => PlotlyText.Truncate(options.GetLabel(row.Edition), MaxLabelLength))];
        int first = rows.Min(row => Math.Min(row.Year!.Value, row.OriginalYear!.Value));
        int last = rows.Max(row => Math.Max(row.Year!.Value, row.OriginalYear!.Value));
        double room = Math.Max(1, (last - first) * 0.04);
        var guides = new ScatterTrace
        {
            Mode = "lines",
            X = [.. rows.SelectMany(row => (double?[])[row.OriginalYear, row.Year, null])],
            Y = [.. Enumerable.Range(0, rows.Length).SelectMany(i => (double?[])[i, i, null])],
            Line = new PlotlyLine { Color = HouseStyle.Rest, Width = 2 },
            HoverInfo = "skip",
            ShowLegend = false,
        };
        ScatterTrace[] dots =
        [
            Dots("first appeared", rows, row => row.OriginalYear, options, new PlotlyMarker { Color = HouseStyle.Paper, Symbol = "circle", Size = 9, Line = new PlotlyLine { Color = HouseStyle.Ink, Width = 1.5 } }),
            Dots("edition cited", rows, row => row.Year, options, new PlotlyMarker { Color = HouseStyle.Blue, Symbol = "circle", Size = 9, Line = new PlotlyLine { Color = HouseStyle.Blue, Width = 1.5 } }),
        ];
        return new PlotlyChart(
            [guides, .. dots],
            HouseStyle.CreateLayout(Math.Max(120, rows.Length * HouseStyle.GetRowHeight(labels, LabelWidth, 20)), 40 + HouseStyle.GetLegendHeight([.. dots.Select(trace => trace.Name!)])) with
            {
                XAxis = HouseStyle.CreateValueAxis("year") with { RangeMode = null, Range = [first - room, last + room], ZeroLine = false, ZeroLineColor = null, ZeroLineWidth = null, TickFormat = "d" },
                YAxis = HouseStyle.CreateCategoryAxis(labels, descending: true, LabelWidth) with { TickFont = new PlotlyFont { Size = 11 } },
                ShowLegend = true,
                Legend = HouseStyle.CreateLegendBelow(),
            },
            HouseStyle.Config);
    }

    private static ScatterTrace Dots(string name, WorkYearRow[] rows, Func<WorkYearRow, int?> yearOf, FigureOptions options, PlotlyMarker marker) => new()
    {
        Name = name,
        Mode = "markers",
        X = [.. rows.Select(row => (double?)yearOf(row))],
        Y = [.. Enumerable.Range(0, rows.Length).Select(i => (double?)i)],
        Marker = marker,
        ClipOnAxis = false,
        CustomData = [.. rows.Select(row => $"<b>{PlotlyText.Wrap(options.GetLabel(row.Edition), 50)}</b><br>first {row.OriginalYear}, edition cited {row.Year}; {FindingText.Count(row.Citations, "citation")}")],
        HoverTemplate = "%{customdata}<extra></extra>",
        ShowLegend = true,
    };

    private static string Finding(WorkYearRow[] all, WorkYearRow[] both, WorkYearRow[] rows)
    {
        if (all.Length == 0) return "Nothing to draw: no work is cited.";
        if (both.Length == 0) return "Nothing to draw: of no work cited are both years known, the first and that of the edition.";
        if (rows.Length == 0) return "Nothing to draw: every work whose two years are known is cited from an edition of the first year.";
        int[] lags = [.. rows.Select(row => Math.Abs(row.Year!.Value - row.OriginalYear!.Value)).Order()];
        string median = lags.Length == 1 ? $"{FindingText.Count(lags[0], "year")} apart" : $"half of them {FindingText.Count(lags[lags.Length / 2], "year")} or more apart";
        return $"{FindingText.Count(rows.Length, "work is", "works are")} shown with an edition of another year, {median}, {lags[^1]} at the most.";
    }

    private static string AltText(WorkYearRow[] rows, FigureOptions options)
    {
        if (rows.Length == 0) return "No year to show.";
        WorkYearRow widest = rows.MaxBy(row => row.Year!.Value - row.OriginalYear!.Value)!;
        return $"Dots of {FindingText.Count(rows.Length, "edition or part", "editions and parts")}, joined from the work’s first year to the edition’s. First appeared: from {rows.Min(row => row.OriginalYear)} to {rows.Max(row => row.OriginalYear)}. Editions cited: from {rows.Min(row => row.Year)} to {rows.Max(row => row.Year)}. Farthest apart: {options.GetLabel(widest.Edition)}, {widest.OriginalYear} and {widest.Year}.";
    }
}
