using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Corpora;

/// <summary>Where something stands: a strip for each text and item, a tick for each place, from the first word to the last.</summary>
internal static class BarcodeChart
{
    private const int LabelWidth = 30;

    /// <summary>Draws the chart.</summary>
    /// <param name="occurrences">The places.</param>
    /// <param name="options">What is shown; <see cref="FigureOptions.Top"/> items, the most frequent.</param>
    public static CaptionedFigure Draw(Table<OccurrenceRow> occurrences, FigureOptions options)
    {
        FigureDocument[] documents = ChartParts.SelectDocuments(occurrences.Select(row => row.Document), options);
        OccurrenceRow[] among = [.. occurrences.Where(row => documents.Any(document => document.Id == row.Document))];
        string[] items = ChartParts.SelectEntities(among, row => row.Item, _ => 1, options);
        OccurrenceRow[] rows = [.. among.Where(row => items.Contains(row.Item))];
        Strip[] strips = [.. items.SelectMany(item => documents.Select(document => new Strip(item, document, [.. rows.Where(row => row.Item == item && row.Document == document.Id)])).Where(strip => strip.Rows.Length > 0))];
        return ChartParts.CreateFigure(
            options,
            (
                "barcode",
                Finding(strips, options),
                "Where it stands in the texts",
                "Strips: one for each text and item. Ticks: places, counted in words from the beginning of the text to its end.",
                $"Strips of ticks from the beginning to the end, {strips.Length} in all. {Finding(strips, options)}"),
            rows.ToTable(occurrences.Name),
            new SortedDictionary<string, string>(StringComparer.Ordinal),
            [],
            () => Chart(strips, documents, options));
    }

    private static string Finding(Strip[] strips, FigureOptions options)
    {
        if (strips.Length == 0) return "Nothing to draw: it stands nowhere in the texts.";
        Strip most = strips.MaxBy(strip => strip.Rows.Length)!;
        int blocks = most.Rows.Select(row => row.Block).Distinct().Count();
        return $"{options.GetLabel(most.Item)} stands {FindingText.Count(most.Rows.Length, "time")} in {most.Document.Label}, in {FindingText.Count(blocks, "paragraph")}.";
    }

    private static PlotlyChart Chart(Strip[] strips, FigureDocument[] documents, FigureOptions options)
    {
        string[] labels = [.. strips.Select(strip => $"{options.GetLabel(strip.Item)}: {strip.Document.Label} (n\u00a0=\u00a0{PlotlyText.FormatCount(strip.Rows.Length)})")];
        ScatterTrace[] traces = [.. documents.Select((document, d) =>
        {
            (OccurrenceRow Row, int Place)[] ticks = [.. strips.Index().Where(strip => strip.Item.Document.Id == document.Id).SelectMany(strip => strip.Item.Rows.Select(row => (row, strip.Index)))];
            return new ScatterTrace
            {
                Name = PlotlyText.Wrap(document.Label, 36),
                Mode = "markers",
                X = [.. ticks.Select(tick => (double?)(100 * tick.Row.Place / tick.Row.Words))],
                Y = [.. ticks.Select(tick => (double?)tick.Place)],
                Marker = new PlotlyMarker { Color = HouseStyle.Series[d % HouseStyle.Series.Count].Color, Symbol = "line-ns-open", Size = 16, Line = new PlotlyLine { Width = 1.5 } },
                ShowLegend = false,
                HoverTemplate = "%{x:.0f} %<extra></extra>",
            };
        }).Where(trace => trace.X is { Count: > 0 })];
        return new PlotlyChart(
            traces,
            HouseStyle.CreateLayout(Math.Max(90, strips.Length * HouseStyle.GetRowHeight(labels, LabelWidth, 26))) with
            {
                XAxis = HouseStyle.CreateValueAxis("place in the text (% of its words)") with { Range = [-1, 101], RangeMode = null },
                YAxis = HouseStyle.CreateCategoryAxis(labels, descending: true, LabelWidth),
                ShowLegend = false,
            },
            HouseStyle.Config);
    }

    private sealed record Strip(string Item, FigureDocument Document, OccurrenceRow[] Rows);
}
