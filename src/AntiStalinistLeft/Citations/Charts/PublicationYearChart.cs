using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Citations;

/// <summary>How works by year are drawn.</summary>
internal sealed record PublicationYearChartOptions : FigureOptions
{
    /// <summary>Years of one bar. Default 10.</summary>
    public int YearsPerBar { get; init; } = 10;
}

/// <summary>When the cited editions appeared and when the works were first published: how old a text's sources are, and how recent the editions it uses.</summary>
internal static class PublicationYearChart
{
    private const int Named = 6;

    /// <summary>Draws the chart.</summary>
    /// <param name="years">Editions and parts cited, with their years.</param>
    /// <param name="options">What is shown; entities are ignored.</param>
    public static CaptionedFigure Draw(Table<WorkYearRow> years, PublicationYearChartOptions options)
    {
        ArgumentNullException.ThrowIfNull(years);
        ArgumentNullException.ThrowIfNull(options);
        if (options.YearsPerBar < 1) throw new ArgumentOutOfRangeException(nameof(options), options.YearsPerBar, "PublicationYearChartOptions.YearsPerBar must be at least 1.");
        WorkYearRow[] all = [.. years];
        WorkYearRow[] rows = [.. all.Where(row => row.Year is not null || row.OriginalYear is not null)];
        string span = options.YearsPerBar switch { 1 => "year", 10 => "decade", _ => $"{options.YearsPerBar} years" };
        return ChartParts.CreateFigure(
            options,
            (
                "works-by-year",
                Finding(rows),
                "When the works cited appeared",
                $"Bars: editions and parts cited, by {span}, each counted once however often it is cited. Blue: the year of the edition cited. Hatched: the year in which the work first appeared, as the authority file knows it.",
                AltText(rows, span, options)),
            rows.ToTable(years.Name),
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["years per bar"] = CellText.Format(options.YearsPerBar) },
            Missing(all),
            (_, title) => Chart(title, rows, span, options));
    }

    private static IEnumerable<string> Missing(WorkYearRow[] all)
    {
        int without = all.Count(row => row.Year is null);
        int unknown = all.Count(row => row.OriginalYear is null);
        if (without > 0) yield return $"Without a year in any citation, and in no blue bar: {without} of {all.Length}.";
        if (unknown > 0) yield return $"First appearance not known, and in no hatched bar: {unknown} of {all.Length}.";
    }

    private static PlotlyChart Chart(string title, WorkYearRow[] rows, string span, PublicationYearChartOptions options)
    {
        int[] bars = Bars(rows, options);
        string[] labels = [.. bars.Select(from => options.YearsPerBar == 10 ? FormattableString.Invariant($"{from}s") : options.YearsPerBar == 1 ? FormattableString.Invariant($"{from}") : FormattableString.Invariant($"{from}–{from + options.YearsPerBar - 1}"))];
        BarTrace[] traces = [Series("first appeared", 1, -0.42, row => row.OriginalYear, rows, bars, options), Series("edition cited", 0, 0.02, row => row.Year, rows, bars, options)];
        return new PlotlyChart(
            traces,
            HouseStyle.CreateLayout(title, 240, 64 + HouseStyle.GetLegendHeight([.. traces.Select(trace => trace.Name!)])) with
            {
                BarMode = "overlay",
                XAxis = HouseStyle.CreateCategoryAxis(labels, descending: false, 10) with { TickAngle = bars.Length > 8 ? -90 : 0, Title = new PlotlyTitle { Text = span, Standoff = 8 } },
                YAxis = HouseStyle.CreateValueAxis("editions and parts"),
                ShowLegend = true,
                Legend = HouseStyle.CreateLegendBelow(),
            },
            HouseStyle.Config);
    }

    private static BarTrace Series(string name, int style, double offset, Func<WorkYearRow, int?> yearOf, WorkYearRow[] rows, int[] bars, PublicationYearChartOptions options)
    {
        ILookup<int, WorkYearRow> byBar = rows.Where(row => yearOf(row) is not null).ToLookup(row => BarOf(yearOf(row)!.Value, options));
        return new BarTrace
        {
            Name = name,
            Orientation = "v",
            X = [.. Enumerable.Range(0, bars.Length).Select(i => (double?)i)],
            Y = [.. bars.Select(bar => (double?)byBar[bar].Count())],
            Width = 0.4,
            Offset = offset,
            CustomData = [.. bars.Select(bar => PlotlyText.Wrap($"{byBar[bar].Count()} {name}: {PlotlyText.FormatList(byBar[bar].OrderByDescending(row => row.Citations).Take(Named).Select(row => options.GetLabel(row.Edition)))}", 60))],
            HoverTemplate = "%{customdata}<extra></extra>",
            Marker = HouseStyle.Series[style].Bar,
        };
    }

    /// <summary>Every bar from the first to the last, the empty ones too, or time would be bent.</summary>
    private static int[] Bars(WorkYearRow[] rows, PublicationYearChartOptions options)
    {
        int[] known = [.. rows.SelectMany(row => (int?[])[row.Year, row.OriginalYear]).OfType<int>().Select(year => BarOf(year, options))];
        return [.. Enumerable.Range(0, ((known.Max() - known.Min()) / options.YearsPerBar) + 1).Select(i => known.Min() + (i * options.YearsPerBar))];
    }

    private static int BarOf(int year, PublicationYearChartOptions options) => year - (year % options.YearsPerBar);

    private static string Finding(WorkYearRow[] rows)
    {
        if (rows.Length == 0) return "Nothing to draw: no year is known of the works cited.";
        int[] lags = [.. rows.Where(row => row is { Year: not null, OriginalYear: not null }).Select(row => row.Year!.Value - row.OriginalYear!.Value).Order()];
        int later = lags.Count(lag => lag > 0);
        if (lags.Length > 0) return $"{PlotlyText.FormatCount(later)} of {FindingText.Count(lags.Length, "work")} whose two years are known {(later == 1 ? "is" : "are")} cited from a later edition; the median distance is {FindingText.Count(lags[lags.Length / 2], "year")}.";
        int[] years = [.. rows.Select(row => row.Year ?? row.OriginalYear!.Value)];
        return $"What is cited dates from {years.Min()} to {years.Max()}; of no work are both the edition’s year and the first known.";
    }

    private static string AltText(WorkYearRow[] rows, string span, PublicationYearChartOptions options)
    {
        if (rows.Length == 0) return "No year to show.";
        string Most(string what, Func<WorkYearRow, int?> of) => rows.Where(row => of(row) is not null).GroupBy(row => BarOf(of(row)!.Value, options)).MaxBy(group => group.Count()) is { } top
            ? $" {what}: from {rows.Min(of)} to {rows.Max(of)}, most in the {span} from {top.Key} ({top.Count()})."
            : string.Empty;
        int[] between = [.. rows.Where(row => row is { Year: not null, OriginalYear: not null }).Select(row => row.Year!.Value - row.OriginalYear!.Value).Order()];
        string lag = between.Length > 0 ? $" Half of the {between.Length} whose two years are known are cited from an edition of {between[between.Length / 2]} years after the first or more." : string.Empty;
        return $"Paired bars of {rows.Length} editions and parts by {span}.{Most("Editions cited", row => row.Year)}{Most("First appeared", row => row.OriginalYear)}{lag}";
    }
}
