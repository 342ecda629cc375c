using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Corpora;

/// <summary>How dots across revisions are drawn.</summary>
internal sealed record RevisionDotPlotOptions : FigureOptions
{
    /// <summary>Joins the dots of an entity by a line, where all revisions are dated and complete; elsewhere a note says why not. Default false.</summary>
    public bool Join { get; init; }
}

/// <summary>
/// Rates of a few entities in the revisions of one article, one dot each. No intervals: revisions are no independent
/// samples, and two intervals side by side would be read as if they were.
/// </summary>
internal static class RevisionDotPlot
{
    // As many as there are pairs of colour and shape.
    private const int MaxSeries = 8;

    /// <summary>Draws the chart.</summary>
    /// <param name="frequencies">One row for each document and entity.</param>
    /// <param name="options">What is shown, and what must be known of the revisions.</param>
    /// <exception cref="ArgumentException">Several rows fall on one place, or more than eight entities are named.</exception>
    public static CaptionedFigure Draw(Table<FrequencyRow> frequencies, RevisionDotPlotOptions options)
    {
        ArgumentNullException.ThrowIfNull(frequencies);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Entities is { Count: > MaxSeries }) throw new ArgumentException($"{options.Entities.Count} entities are named; eight can be told apart. Draw fewer, or use ByTextInPanels.", nameof(options));
        FigureOptions capped = options with { Top = Math.Min(options.Top, MaxSeries) };
        FrequencyRow[] all = [.. frequencies];
        FigureDocument[] documents = ChartParts.SelectDocuments(all.Select(r => r.Document), options);
        FrequencyRow[] among = [.. all.Where(r => documents.Any(d => d.Id == r.Document) && r.Rate is { } rate && double.IsFinite(rate))];
        string[] entities = ChartParts.SelectEntities(among, r => r.Entity, r => r.Mentions, capped);
        FrequencyRow[] rows = [.. among.Where(r => entities.Contains(r.Entity))];
        ChartParts.ThrowIfDuplicateKeys(rows, r => (r.Document, r.Entity), nameof(frequencies));
        (string unit, SortedDictionary<string, string> parameters) = RateText.DescribeRate(rows);
        string? why = FindUnjoinedReason(documents, options);
        return ChartParts.CreateFigure(
            options,
            (
                "rates-across-revisions",
                RateFindings.DescribeChanges(rows, documents, entities, options),
                "How often tendencies are named, by revision",
                $"Dots: {unit} of the same zones and voices. {(why is null && options.Join ? "Lines join the revisions in their order." : "Dots are not joined.")} No intervals are drawn, for revisions of one article are not independent samples.",
                $"Dot chart of {unit}, {entities.Length} series, {documents.Length} texts. {AltTexts.DescribeChanges(rows, documents, entities, options)} {AltTexts.DescribeExtremes(rows, documents, options, intervals: false)}".Trim()),
            rows.ToTable(frequencies.Name),
            parameters,
            options.Join && why is not null ? [why] : [],
            (name, title) => Chart(name, title, rows, documents, entities, unit, options.Join && why is null, options));
    }

    private static string? FindUnjoinedReason(FigureDocument[] documents, RevisionDotPlotOptions options)
    {
        if (!options.Join) return null;
        if (documents.Where(d => !d.IsDated).Select(d => d.Label).ToArray() is { Length: > 0 } undated) return $"The dots are not joined: the date of {string.Join(", ", undated)} is not known.";
        if (documents.Where(d => !d.IsComplete).Select(d => d.Label).ToArray() is { Length: > 0 } cut) return $"The dots are not joined: the text of {string.Join(", ", cut)} is not complete.";
        return null;
    }

    private static PlotlyChart Chart(string name, string title, FrequencyRow[] rows, FigureDocument[] documents, string[] entities, string unit, bool join, FigureOptions options)
    {
        string[] labels = [.. documents.Select(d => RateText.LabelWithWordCount(d, rows))];
        ScatterTrace[] traces = [.. entities.Select((entity, i) =>
        {
            FrequencyRow?[] row = [.. documents.Select(d => rows.FirstOrDefault(r => r.Document == d.Id && r.Entity == entity))];
            // Dots of one revision stand side by side, so that equal rates do not hide each other.
            double spread = Math.Min(0.64, 0.1 * (entities.Length - 1));
            double shift = entities.Length == 1 ? 0 : (((double)i / (entities.Length - 1)) - 0.5) * spread;
            SeriesStyle style = HouseStyle.Series[i];
            return new ScatterTrace
            {
                Name = PlotlyText.Wrap(options.GetLabel(entity), 32),
                X = [.. Enumerable.Range(0, documents.Length).Select(d => (double?)(d + shift))],
                Y = [.. row.Select(r => r?.Rate)],
                Mode = join ? "lines+markers" : "markers",
                Marker = style.Point,
                ClipOnAxis = false,
                Line = join ? new PlotlyLine { Color = style.Color, Width = 1.5, Dash = style.Dash } : null,
                CustomData = [.. row.Select(r => r is null ? string.Empty : $"{PlotlyText.FormatCount(r.Mentions)} mentions in {PlotlyText.FormatCount(r.Words)} words")],
                HoverTemplate = "%{y:.2f} %{customdata}<extra>%{fullData.name}</extra>",
            };
        })];
        return new PlotlyChart(
            traces,
            HouseStyle.CreateLayout(title, 260, 50 + HouseStyle.GetLegendHeight([.. traces.Select(t => t.Name!)])) with
            {
                XAxis = HouseStyle.CreateCategoryAxis(labels, descending: false, 14),
                YAxis = HouseStyle.CreateValueAxis(unit),
                ShowLegend = true,
                Legend = HouseStyle.CreateLegendBelow(),
            },
            HouseStyle.Config);
    }
}
