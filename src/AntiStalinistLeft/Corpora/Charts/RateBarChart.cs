using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Corpora;

/// <summary>
/// Rates as bars from zero with their intervals, for texts that are independent of each other. Among revisions of one
/// article no interval is drawn, and a note says so.
/// </summary>
internal static class RateBarChart
{
    private const int LabelWidth = 22;
    private const int MaxLabelLength = 60;

    /// <summary>Draws the chart.</summary>
    /// <param name="frequencies">One row for each document and entity.</param>
    /// <param name="options">What is shown.</param>
    /// <exception cref="ArgumentException">Several rows fall on one place, or there are more than eight documents.</exception>
    public static CaptionedFigure Draw(Table<FrequencyRow> frequencies, FigureOptions options)
    {
        ArgumentNullException.ThrowIfNull(frequencies);
        ArgumentNullException.ThrowIfNull(options);
        FrequencyRow[] all = [.. frequencies];
        FigureDocument[] documents = ChartParts.SelectDocuments(all.Select(r => r.Document), options);
        if (documents.Length > HouseStyle.Series.Count) throw new ArgumentException($"The table has {documents.Length} documents; {HouseStyle.Series.Count} can be told apart. Draw the rows of fewer.", nameof(options));
        FrequencyRow[] among = [.. all.Where(r => documents.Any(d => d.Id == r.Document) && r.Rate is { } rate && double.IsFinite(rate))];
        string[] entities = ChartParts.SelectEntities(among, r => r.Entity, r => r.Mentions, options);
        FrequencyRow[] rows = [.. among.Where(r => entities.Contains(r.Entity))];
        ChartParts.ThrowIfDuplicateKeys(rows, r => (r.Document, r.Entity), nameof(frequencies));
        (string unit, SortedDictionary<string, string> parameters) = RateText.DescribeRate(rows);
        string? why = FindIntervalsWithheldReason(documents);
        bool bootstrap = rows.Any(r => r.BootstrapLow is not null);
        bool mixed = bootstrap && rows.Any(r => r.BootstrapLow is null);
        string percent = PlotlyText.FormatNumber(rows.Select(r => r.Confidence).FirstOrDefault(0.95) * 100);
        string intervals = why is not null ? "No intervals are drawn." : $"Intervals ({percent}\u00a0%): {(bootstrap ? "block bootstrap" : "Wilson")}{(mixed ? ", Wilson where it was refused" : string.Empty)}; they describe rereading the text as a sample.";
        return ChartParts.CreateFigure(
            options,
            (
                "rates-by-text",
                RateFindings.DescribeLeaders(rows, documents, options),
                "How often tendencies are named, by text",
                $"Bars: {unit} of the same zones and voices. {intervals}",
                $"Horizontal bars of {unit}: {entities.Length} entities in {documents.Length} texts{(why is null ? ", with intervals" : string.Empty)}. {AltTexts.DescribeExtremes(rows, documents, options, why is null)} {Leaders(rows, documents, options)}"),
            rows.ToTable(frequencies.Name),
            parameters,
            why is null ? [] : [why],
            () => Chart(rows, documents, entities, unit, why is null, options));
    }

    private static string? FindIntervalsWithheldReason(FigureDocument[] documents) =>
        documents.Where(d => d.Series is not null).GroupBy(d => d.Series).FirstOrDefault(g => g.Skip(1).Any()) is { } series
            ? $"No intervals are drawn: {string.Join(", ", series.Select(d => d.Label))} are revisions of one article, no independent samples. Compare them by what was kept, added and removed."
            : null;

    private static string Leaders(FrequencyRow[] rows, FigureDocument[] documents, FigureOptions options) =>
        string.Join(' ', documents.Select(d => (Document: d, Top: rows.Where(r => r.Document == d.Id && r.Mentions > 0).MaxBy(r => r.Rate)))
            .Where(d => d.Top is not null)
            .Select(d => $"In {d.Document.Label} most often: {options.GetLabel(d.Top!.Entity)} ({RateText.Format(d.Top)})."));

    private static PlotlyChart Chart(FrequencyRow[] rows, FigureDocument[] documents, string[] entities, string unit, bool intervals, FigureOptions options)
    {
        string[] labels = [.. entities.Select(e => $"{PlotlyText.Truncate(options.GetLabel(e), MaxLabelLength)} (n\u00a0=\u00a0{PlotlyText.FormatCount(rows.Where(r => r.Entity == e).Sum(r => r.Mentions))})")];
        double thickness = 0.8 / documents.Length;
        BarTrace[] traces = [.. documents.Select((document, d) =>
        {
            FrequencyRow?[] row = [.. entities.Select(e => rows.FirstOrDefault(r => r.Document == document.Id && r.Entity == e))];
            return new BarTrace
            {
                Name = PlotlyText.Wrap(RateText.LabelWithWordCount(document, rows), 36),
                ShowLegend = true,
                Orientation = "h",
                X = [.. row.Select(r => r?.Rate)],
                Y = [.. Enumerable.Range(0, entities.Length).Select(i => (double?)i)],
                Width = thickness,
                Offset = -0.4 + (d * thickness),
                CustomData = [.. row.Select(r => r is null ? string.Empty : Hover(r, document, options))],
                HoverTemplate = "%{customdata}<extra></extra>",
                Marker = HouseStyle.Series[d].Bar,
                ErrorX = intervals ? Errors(row) : null,
            };
        })];
        return new PlotlyChart(
            traces,
            HouseStyle.CreateLayout(Math.Max(120, entities.Length * HouseStyle.GetRowHeight(labels, LabelWidth, (documents.Length * 12) + 12)), 50 + HouseStyle.GetLegendHeight([.. traces.Select(t => t.Name!)])) with
            {
                BarMode = "overlay",
                XAxis = HouseStyle.CreateValueAxis(unit),
                YAxis = HouseStyle.CreateCategoryAxis(labels, descending: true, LabelWidth),
                ShowLegend = true,
                Legend = HouseStyle.CreateLegendBelow(),
            },
            HouseStyle.Config);
    }

    private static PlotlyErrorBars Errors(FrequencyRow?[] rows) => new(
        [.. rows.Select(r => r is not null && AltTexts.GetInterval(r) is { } interval ? interval.High - r.Rate : null)],
        [.. rows.Select(r => r is not null && AltTexts.GetInterval(r) is { } interval ? r.Rate - interval.Low : null)],
        HouseStyle.Ink,
        1.2,
        3);

    private static string Hover(FrequencyRow row, FigureDocument document, FigureOptions options) =>
        $"<b>{PlotlyText.Encode(options.GetLabel(row.Entity))}</b> in {PlotlyText.Encode(document.Label)}:<br>{RateText.Format(row)}, {FindingText.Count(row.Mentions, "mention")} in {FindingText.Count(row.Words, "word")}"
        + (AltTexts.GetInterval(row) is { } interval ? $"<br>interval {RateText.Format(interval.Low, row)} to {RateText.Format(interval.High, row)}" : string.Empty);
}
