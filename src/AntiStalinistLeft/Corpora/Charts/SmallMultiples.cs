using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Corpora;

/// <summary>How small multiples are laid out.</summary>
internal sealed record SmallMultiplesOptions : FigureOptions
{
    /// <summary>Panels side by side. Default 3.</summary>
    public int Columns { get; init; } = 3;
}

/// <summary>
/// One small panel for each entity, a bar in it for each document, all on one scale; where the table is counted by voice, a
/// bar for each voice.
/// </summary>
internal static class SmallMultiples
{
    private const double BarHeight = 15;
    private const string NoRate = "–";

    /// <summary>Draws the chart.</summary>
    /// <param name="frequencies">One row for each document, entity and, where it is counted by voice, voice.</param>
    /// <param name="options">What is shown.</param>
    /// <exception cref="ArgumentException">Several rows fall on one place, or there are more than eight voices.</exception>
    public static CaptionedFigure Draw(Table<FrequencyRow> frequencies, SmallMultiplesOptions options)
    {
        ArgumentNullException.ThrowIfNull(frequencies);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Columns < 1) throw new ArgumentOutOfRangeException(nameof(options), options.Columns, "SmallMultiplesOptions.Columns must be at least 1.");
        FrequencyRow[] all = [.. frequencies];
        FigureDocument[] documents = ChartParts.SelectDocuments(all.Select(r => r.Document), options);
        FrequencyRow[] counted = [.. all.Where(r => documents.Any(d => d.Id == r.Document) && r.Rate is { } rate && double.IsFinite(rate))];
        // A rate per 1,000 words of a voice that has fifty would tower over all others.
        FrequencyRow[] among = counted.Select(r => r.Voice).Distinct().Skip(1).Any() ? [.. counted.Where(r => r.Words >= r.Per)] : counted;
        string[] entities = ChartParts.SelectEntities(among, r => r.Entity, r => r.Mentions, options);
        Voice?[] voices = [.. among.Select(r => r.Voice).Distinct().Order().Where(voice => among.Any(r => r.Voice == voice && r.Mentions > 0))];
        FrequencyRow[] rows = [.. among.Where(r => entities.Contains(r.Entity) && voices.Contains(r.Voice))];
        ChartParts.ThrowIfDuplicateKeys(rows, r => (r.Document, r.Entity, r.Voice), nameof(frequencies));
        (string unit, SortedDictionary<string, string> parameters) = RateText.DescribeRate(rows);
        bool byVoice = voices.Length > 1;
        return ChartParts.CreateFigure(
            options,
            (
                "rates-small-multiples",
                byVoice ? RateFindings.DescribeVoices(rows, options) : RateFindings.Describe(rows, documents, entities, options),
                "How often each tendency is named, by text",
                $"Bars and the numbers beside them: {unit}{(byVoice ? " in the same voice" : " of the same zones and voices")}, on one scale in all panels. No intervals are drawn: see the table.",
                $"{entities.Length} small bar charts of {unit} in {documents.Length} texts ({string.Join(", ", documents.Select(d => d.Label))}). {(byVoice ? RateFindings.DescribeVoices(rows, options) : AltTexts.DescribeChanges(rows, documents, entities, options))} {AltTexts.DescribeExtremes(rows, documents, options, intervals: false)}"),
            rows.ToTable(frequencies.Name),
            parameters,
            among.Length < counted.Length ? [$"A dash: the text has fewer than {PlotlyText.FormatCount(counted[0].Per)} words in this voice, too few for a rate."] : [],
            () => Chart(rows, documents, entities, voices, options));
    }

    private static PlotlyChart Chart(FrequencyRow[] rows, FigureDocument[] documents, string[] entities, Voice?[] voices, SmallMultiplesOptions options)
    {
        var grid = new PanelGrid(entities.Length, options.Columns, (documents.Length * voices.Length * BarHeight) + 8, [.. entities.Select(options.GetLabel)]);
        double most = rows.Max(r => r.Rate!.Value) is > 0 and var rate ? rate : 1;
        var traces = new List<PlotlyTrace>();
        for (int i = 0; i < entities.Length; i++)
        {
            Panel panel = grid.Panels[i];
            // Room at the end for the number.
            grid.SetAxes(panel, Lengths(most * 1.45), Names(documents, panel.Column == 0));
            traces.AddRange(voices.Select((voice, v) => Bars(rows, documents, entities[i], voice, v, voices.Length, panel, options)));
        }

        bool legend = voices.Length > 1;
        string[] names = [.. voices.Select(NameOf)];
        // No words stand below the panels, so what is below them is the legend's.
        double below = legend ? 16 + HouseStyle.GetLegendHeight(names) : 8;
        PlotlyLayout layout = HouseStyle.CreateLayout(grid.Height + grid.NameHeight, below) with { BarMode = "overlay", ShowLegend = legend, Legend = legend ? HouseStyle.CreateLegendBelow() : null };
        return new PlotlyChart(traces, grid.AddTo(layout with { Margin = layout.Margin! with { T = layout.Margin.T + grid.NameHeight, B = below } }), HouseStyle.Config);
    }

    private static BarTrace Bars(FrequencyRow[] rows, FigureDocument[] documents, string entity, Voice? voice, int place, int count, Panel panel, FigureOptions options)
    {
        FrequencyRow?[] own = [.. documents.Select(document => rows.FirstOrDefault(r => r.Document == document.Id && r.Entity == entity && r.Voice == voice))];
        double thickness = 0.84 / count;
        return new BarTrace
        {
            Name = NameOf(voice),
            LegendGroup = NameOf(voice),
            ShowLegend = panel.Index == 0,
            Orientation = "h",
            // Plotly draws no words beside a bar that is not there.
            X = [.. own.Select(row => row?.Rate ?? 0)],
            Y = [.. Enumerable.Range(0, documents.Length).Select(i => (double?)i)],
            Width = thickness,
            Offset = -0.42 + (place * thickness),
            Text = [.. own.Select(row => row is null ? NoRate : RateText.Format(row))],
            TextPosition = "outside",
            TextAngle = 0,
            ConstrainText = "none",
            TextFont = new PlotlyFont { Size = 11, Color = HouseStyle.Ink },
            ClipOnAxis = false,
            CustomData = [.. own.Select((row, d) => row is null ? $"{PlotlyText.Encode(documents[d].Label)}: too few words for a rate{(count > 1 ? $" ({NameOf(voice)})" : string.Empty)}" : $"<b>{PlotlyText.Encode(options.GetLabel(entity))}</b>, {PlotlyText.Encode(documents[d].Label)}{(count > 1 ? $", {NameOf(voice)}" : string.Empty)}:<br>{RateText.Format(row)}, {FindingText.Count(row.Mentions, "mention")} in {FindingText.Count(row.Words, "word")}")],
            HoverTemplate = "%{customdata}<extra></extra>",
            Marker = HouseStyle.Series[(int)(voice ?? Voice.Own)].Bar,
            XAxis = panel.X,
            YAxis = panel.Y,
        };
    }

    private static string NameOf(Voice? voice) => voice is { } known ? VoiceNames.Describe(known) : "mentions";

    private static PlotlyAxis Lengths(double most) => new()
    {
        Range = [0, most],
        ShowTickLabels = false,
        Ticks = string.Empty,
        ShowGrid = false,
        ZeroLine = true,
        ZeroLineColor = HouseStyle.Ink,
        ZeroLineWidth = 1,
        FixedRange = true,
    };

    private static PlotlyAxis Names(FigureDocument[] documents, bool shown) => shown
        ? HouseStyle.CreateCategoryAxis([.. documents.Select(d => d.Label)], descending: true, 14) with { TickFont = new PlotlyFont { Size = 11 } }
        : new PlotlyAxis { Range = [documents.Length - 0.5, -0.5], ShowTickLabels = false, Ticks = string.Empty, ShowGrid = false, ZeroLine = false, FixedRange = true };
}
