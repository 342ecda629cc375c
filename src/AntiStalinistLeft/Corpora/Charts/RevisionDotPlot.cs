using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Corpora;

/// <summary>
/// Rates in the revisions of one text: a row for each entity, a numbered dot in it for each revision, rows sorted by the
/// change from the first revision to the last. No intervals: revisions are no independent samples, and two intervals side by
/// side would be read as if they were.
/// </summary>
internal static class RevisionDotPlot
{
    private const int LabelWidth = 24;
    private const int MaxLabelLength = 60;
    private const double RowHeight = 26;

    /// <summary>Draws the chart.</summary>
    /// <param name="frequencies">One row for each document and entity.</param>
    /// <param name="options">What is shown, and what must be known of the revisions.</param>
    /// <exception cref="ArgumentException">Several rows fall on one place.</exception>
    public static CaptionedFigure Draw(Table<FrequencyRow> frequencies, FigureOptions options)
    {
        ArgumentNullException.ThrowIfNull(frequencies);
        ArgumentNullException.ThrowIfNull(options);
        FrequencyRow[] all = [.. frequencies];
        FigureDocument[] documents = ChartParts.SelectDocuments(all.Select(r => r.Document), options);
        FrequencyRow[] among = [.. all.Where(r => documents.Any(d => d.Id == r.Document) && r.Rate is { } rate && double.IsFinite(rate))];
        string[] entities = ChartParts.SelectEntities(among, r => r.Entity, r => r.Mentions, options);
        FrequencyRow[] rows = [.. among.Where(r => entities.Contains(r.Entity))];
        ChartParts.ThrowIfDuplicateKeys(rows, r => (r.Document, r.Entity), nameof(frequencies));
        (string unit, SortedDictionary<string, string> parameters) = RateText.DescribeRate(rows);
        string[] sorted = [.. entities.OrderByDescending(entity => ChangeOf(rows, documents, entity) ?? double.NegativeInfinity).ThenBy(entity => Array.IndexOf(entities, entity))];
        string names = string.Join(", ", documents.Select((d, i) => FormattableString.Invariant($"{i + 1} {RateText.LabelWithWordCount(d, rows)}")));
        return ChartParts.CreateFigure(
            options,
            (
                "rates-across-revisions",
                RateFindings.DescribeChanges(rows, documents, entities, options),
                "How often tendencies are named, by revision",
                $"Dots: {unit} of the same zones and voices, numbered by revision: {names}. Beside each name the first and the last rate. Rows: from the greatest rise to the greatest fall. Lines only hold a row together. No intervals are drawn, for revisions of one article are not independent samples.",
                $"Dot chart of {unit}, {entities.Length} rows, {documents.Length} texts. {AltTexts.DescribeChanges(rows, documents, entities, options)} {AltTexts.DescribeExtremes(rows, documents, options, intervals: false)}".Trim()),
            rows.ToTable(frequencies.Name),
            parameters,
            [],
            () => Chart(rows, documents, sorted, unit, options));
    }

    private static double? ChangeOf(FrequencyRow[] rows, FigureDocument[] documents, string entity) =>
        At(rows, documents[^1], entity)?.Rate - At(rows, documents[0], entity)?.Rate;

    private static FrequencyRow? At(FrequencyRow[] rows, FigureDocument document, string entity) =>
        rows.FirstOrDefault(row => row.Document == document.Id && row.Entity == entity);

    private static PlotlyChart Chart(FrequencyRow[] rows, FigureDocument[] documents, string[] entities, string unit, FigureOptions options)
    {
        string[] labels = [.. entities.Select(entity => LabelOf(rows, documents, entity, options))];
        double most = rows.Max(row => row.Rate!.Value);
        DotRows places = DotRows.Create([.. entities.Select(entity => documents.Select(document => At(rows, document, entity)?.Rate).ToArray())], most);
        return new PlotlyChart(
            [Guides(rows, entities), .. documents.Select((document, d) => Dots(document, d, documents.Length, rows, entities, places, options))],
            HouseStyle.CreateLayout(Math.Max(120, entities.Length * HouseStyle.GetRowHeight(labels, LabelWidth, RowHeight + (places.Lanes * 9)))) with
            {
                XAxis = HouseStyle.CreateValueAxis(unit),
                // A dot at zero stands out over the axis.
                YAxis = HouseStyle.CreateCategoryAxis(labels, descending: true, LabelWidth) with { TickLabelStandoff = 12 },
                ShowLegend = false,
            },
            HouseStyle.Config);
    }

    private static string LabelOf(FrequencyRow[] rows, FigureDocument[] documents, string entity, FigureOptions options)
    {
        FrequencyRow[] own = [.. documents.Select(document => At(rows, document, entity)).OfType<FrequencyRow>()];
        string rates = own.Length == 1 ? RateText.Format(own[0]) : $"{RateText.Format(own[0])}\u00a0→\u00a0{RateText.Format(own[^1])}";
        return $"{PlotlyText.Truncate(options.GetLabel(entity), MaxLabelLength)} ({rates})";
    }

    private static ScatterTrace Guides(FrequencyRow[] rows, string[] entities) => new()
    {
        Mode = "lines",
        X = [.. entities.SelectMany(entity => rows.Where(row => row.Entity == entity).Select(row => row.Rate) is var rates ? (double?[])[rates.Min(), rates.Max(), null] : [])],
        Y = [.. Enumerable.Range(0, entities.Length).SelectMany(i => (double?[])[i, i, null])],
        Line = new PlotlyLine { Color = HouseStyle.Rest, Width = 2 },
        HoverInfo = "skip",
        ShowLegend = false,
    };

    private static ScatterTrace Dots(FigureDocument document, int place, int count, FrequencyRow[] rows, string[] entities, DotRows places, FigureOptions options)
    {
        FrequencyRow?[] own = [.. entities.Select(entity => At(rows, document, entity))];
        bool last = place == count - 1;
        return new ScatterTrace
        {
            Name = PlotlyText.Encode(document.Label),
            Mode = "markers+text",
            X = [.. own.Select(row => row?.Rate)],
            Y = [.. own.Select((_, i) => (double?)(i + places.Shift(i, place)))],
            Text = [.. own.Select(row => row is null ? string.Empty : (place + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))],
            TextPosition = [.. own.Select(_ => "middle center")],
            TextFont = new PlotlyFont { Size = 10, Color = last ? HouseStyle.Paper : HouseStyle.Ink },
            Marker = new PlotlyMarker { Color = last ? HouseStyle.Blue : place == 0 ? HouseStyle.Paper : HouseStyle.Light, Symbol = "circle", Size = 16, Line = new PlotlyLine { Color = last ? HouseStyle.Blue : HouseStyle.Ink, Width = 1 } },
            ClipOnAxis = false,
            CustomData = [.. own.Select(row => row is null ? string.Empty : $"<b>{PlotlyText.Encode(options.GetLabel(row.Entity))}</b><br>{RateText.Format(row)} in {PlotlyText.Encode(document.Label)}: {FindingText.Count(row.Mentions, "mention")} in {FindingText.Count(row.Words, "word")}")],
            HoverTemplate = "%{customdata}<extra></extra>",
            ShowLegend = false,
        };
    }
}
