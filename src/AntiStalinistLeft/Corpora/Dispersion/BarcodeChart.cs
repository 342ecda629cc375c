using System.Text.RegularExpressions;
using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Corpora;

/// <summary>Where something stands: a strip for each text and item, a tick for each place, from the first word to the last.</summary>
internal static partial class BarcodeChart
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
                $"Strips: one for each text{(items.Length > 1 ? " and item" : string.Empty)}. Ticks: places, counted in words from the beginning of the text to its end.",
                $"Strips of ticks from the beginning to the end, {strips.Length} in all. {Finding(strips, options)}"),
            rows.ToTable(occurrences.Name),
            new SortedDictionary<string, string>(StringComparer.Ordinal),
            [],
            () => Chart(strips, items.Length > 1, options));
    }

    private static string Finding(Strip[] strips, FigureOptions options)
    {
        if (strips.Length == 0) return "Nothing to draw: it stands nowhere in the texts.";
        Strip[] most = FindingText.FindGreatest(strips, strip => strip.Rows.Length);
        string where = most.Length == 1
            ? $"{most[0].Document.Label}, in {FindingText.Count(most[0].Rows.Select(row => row.Block).Distinct().Count(), "paragraph")}"
            : $"each of {FindingText.Join([.. most.Select(strip => strip.Document.Label).Distinct()])}";
        return $"{FindingText.Join([.. most.Select(strip => NameOf(strip.Item, options)).Distinct()])} stands {FindingText.Times(most[0].Rows.Length)} in {where}.";
    }

    // A query for an entity is named after it, any other is quoted.
    private static string NameOf(string item, FigureOptions options) =>
        EntityQuery().Match(item) is { Success: true } query ? options.GetLabel(query.Groups["id"].Value)
        : options.Labels?.GetValueOrDefault(item) ?? $"«{item}»";

    private static PlotlyChart Chart(Strip[] strips, bool named, FigureOptions options)
    {
        string[] labels = [.. strips.Select(strip => $"{(named ? $"{NameOf(strip.Item, options)}: " : string.Empty)}{strip.Document.Label} (n\u00a0=\u00a0{PlotlyText.FormatCount(strip.Rows.Length)})")];
        (OccurrenceRow Row, int Place)[] ticks = [.. strips.Index().SelectMany(strip => strip.Item.Rows.Select(row => (row, strip.Index)))];
        var trace = new ScatterTrace
        {
            Name = "places",
            Mode = "markers",
            X = [.. ticks.Select(tick => (double?)(100 * tick.Row.Place / tick.Row.Words))],
            Y = [.. ticks.Select(tick => (double?)tick.Place)],
            Marker = new PlotlyMarker { Color = HouseStyle.Blue, Symbol = "line-ns-open", Size = 16, Line = new PlotlyLine { Width = 1.5 } },
            ShowLegend = false,
            HoverTemplate = "%{x:.0f} %<extra></extra>",
        };
        return new PlotlyChart(
            [trace],
            HouseStyle.CreateLayout(Math.Max(90, strips.Length * HouseStyle.GetRowHeight(labels, LabelWidth, 26))) with
            {
                XAxis = HouseStyle.CreateValueAxis("place in the text (% of its words)") with { Range = [-1, 101], RangeMode = null },
                YAxis = HouseStyle.CreateCategoryAxis(labels, descending: true, LabelWidth),
                ShowLegend = false,
            },
            HouseStyle.Config);
    }

    [GeneratedRegex("^\\[entity=\"(?<id>[^\"]+)\"\\]$", RegexOptions.ExplicitCapture)]
    private static partial Regex EntityQuery();

    private sealed record Strip(string Item, FigureDocument Document, OccurrenceRow[] Rows);
}
