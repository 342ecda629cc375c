using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Corpora;

/// <summary>How small multiples are laid out.</summary>
internal sealed record SmallMultiplesOptions : FigureOptions
{
    /// <summary>Panels side by side. Default 3.</summary>
    public int Columns { get; init; } = 3;
}

/// <summary>One small panel per entity, one bar per document, all on one scale starting at zero.</summary>
internal static class SmallMultiples
{
    private const double PanelHeight = 80;

    /// <summary>Draws the chart.</summary>
    /// <param name="frequencies">One row for each document and entity.</param>
    /// <param name="options">What is shown.</param>
    /// <exception cref="ArgumentException">Several rows fall on one place.</exception>
    public static CaptionedFigure Draw(Table<FrequencyRow> frequencies, SmallMultiplesOptions options)
    {
        ArgumentNullException.ThrowIfNull(frequencies);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Columns < 1) throw new ArgumentOutOfRangeException(nameof(options), options.Columns, "SmallMultiplesOptions.Columns must be at least 1.");
        FrequencyRow[] all = [.. frequencies];
        FigureDocument[] documents = ChartParts.SelectDocuments(all.Select(r => r.Document), options);
        if (documents.Length > HouseStyle.Series.Count) throw new ArgumentException($"The table has {documents.Length} documents; {HouseStyle.Series.Count} can be told apart. Draw the rows of fewer.", nameof(options));
        FrequencyRow[] among = [.. all.Where(r => documents.Any(d => d.Id == r.Document) && r.Rate is { } rate && double.IsFinite(rate))];
        string[] entities = ChartParts.SelectEntities(among, r => r.Entity, r => r.Mentions, options);
        FrequencyRow[] rows = [.. among.Where(r => entities.Contains(r.Entity))];
        ChartParts.ThrowIfDuplicateKeys(rows, r => (r.Document, r.Entity), nameof(frequencies));
        (string unit, SortedDictionary<string, string> parameters) = RateText.DescribeRate(rows);
        return ChartParts.CreateFigure(
            options,
            (
                "rates-small-multiples",
                RateFindings.Describe(rows, documents, entities, options),
                "How often each tendency is named, by text",
                $"Bars: {unit} of the same zones and voices, on one scale in all panels; the number of mentions stands above each bar. No intervals are drawn: see the table.",
                $"{entities.Length} small bar charts of {unit} in {documents.Length} texts ({string.Join(", ", documents.Select(d => d.Label))}). {AltTexts.DescribeChanges(rows, documents, entities, options)} {AltTexts.DescribeExtremes(rows, documents, options, intervals: false)}"),
            rows.ToTable(frequencies.Name),
            parameters,
            [],
            (name, title) => Chart(name, title, rows, documents, entities, unit, options));
    }

    private static PlotlyChart Chart(string name, string title, FrequencyRow[] rows, FigureDocument[] documents, string[] entities, string unit, SmallMultiplesOptions options)
    {
        int columns = Math.Min(options.Columns, entities.Length);
        int lines = (entities.Length + columns - 1) / columns;
        bool two = entities.Any(e => PlotlyText.CountLines(PlotlyText.Wrap(options.GetLabel(e), Panel.NameWidth(columns), Panel.NameLines)) > 1);
        double gap = two ? 48 : 34;
        double height = lines * (PanelHeight + gap);
        double top = rows.Max(r => r.Rate!.Value) is > 0 and var most ? most * 1.35 : 1;
        var axes = new SortedDictionary<string, object>(StringComparer.Ordinal);
        var names = new List<PlotlyAnnotation>();
        var traces = new List<PlotlyTrace>();
        for (int i = 0; i < entities.Length; i++)
        {
            Panel panel = new(i, columns, lines, gap);
            axes[panel.XAxisName] = XAxis(panel, documents.Length);
            axes[panel.YAxisName] = YAxis(panel, top, unit, i, columns, lines);
            names.Add(panel.Name(options.GetLabel(entities[i]), columns));
            traces.AddRange(Bars(rows, documents, entities[i], panel, i == 0));
        }

        PlotlyLayout layout = HouseStyle.CreateLayout(title, height, 20 + HouseStyle.GetLegendHeight([.. documents.Select(d => PlotlyText.Wrap(RateText.LabelWithWordCount(d, rows), 36))])) with { BarMode = "overlay", ShowLegend = true, Legend = HouseStyle.CreateLegendBelow(), Annotations = names };
        var (x, y) = ((PlotlyAxis)axes["xaxis"], (PlotlyAxis)axes["yaxis"]);
        axes.Remove("xaxis");
        axes.Remove("yaxis");
        return new PlotlyChart(traces, layout with { XAxis = x, YAxis = y, FurtherAxes = axes }, HouseStyle.Config);
    }

    private static IEnumerable<BarTrace> Bars(FrequencyRow[] rows, FigureDocument[] documents, string entity, Panel panel, bool first) =>
        documents.Select((document, d) =>
        {
            FrequencyRow? row = rows.FirstOrDefault(r => r.Document == document.Id && r.Entity == entity);
            return new BarTrace
            {
                Name = PlotlyText.Wrap(RateText.LabelWithWordCount(document, rows), 36),
                LegendGroup = document.Id,
                ShowLegend = first,
                Orientation = "v",
                X = [d],
                Y = [row?.Rate],
                Width = 0.8,
                Text = [row is null ? string.Empty : PlotlyText.FormatCount(row.Mentions)],
                TextPosition = "outside",
                TextAngle = 0,
                TextFont = new PlotlyFont { Size = 11 },
                ClipOnAxis = false,
                CustomData = [row is null ? string.Empty : $"{PlotlyText.FormatCount(row.Mentions)} mentions in {PlotlyText.FormatCount(row.Words)} words"],
                HoverTemplate = $"%{{y:.2f}}, %{{customdata}}<extra>{PlotlyText.Encode(document.Label)}</extra>",
                Marker = HouseStyle.Series[d].Bar,
                XAxis = panel.X,
                YAxis = panel.Y,
            };
        });

    private static PlotlyAxis XAxis(Panel panel, int documents) => new()
    {
        Domain = panel.Across,
        Anchor = panel.Y,
        Range = [-0.6, documents - 0.4],
        ShowTickLabels = false,
        ShowGrid = false,
        ZeroLine = false,
        FixedRange = true,
    };

    private static PlotlyAxis YAxis(Panel panel, double top, string unit, int index, int columns, int lines) => HouseStyle.CreateValueAxis(unit) with
    {
        Domain = panel.Up,
        Anchor = panel.X,
        Range = [0, top],
        RangeMode = null,
        NTicks = 3,
        ShowTickLabels = index % columns == 0,
        Title = index == lines / 2 * columns ? new PlotlyTitle { Text = unit, Standoff = 6, Font = new PlotlyFont { Size = 11 } } : null,
    };

    /// <summary>The place of one panel, counted from the top left.</summary>
    private sealed class Panel(int index, int columns, int lines, double gap)
    {
        public const int NameLines = 2;
        private const double Gap = 0.04;

        public string XAxisName => index == 0 ? "xaxis" : Invariant($"xaxis{index + 1}");

        public string YAxisName => index == 0 ? "yaxis" : Invariant($"yaxis{index + 1}");

        public string X => XAxisName.Replace("axis", string.Empty, StringComparison.Ordinal);

        public string Y => YAxisName.Replace("axis", string.Empty, StringComparison.Ordinal);

        public IReadOnlyList<double> Across
        {
            get
            {
                double width = (1 - (Gap * (columns - 1))) / columns;
                double start = index % columns * (width + Gap);
                return [start, Math.Min(1, start + width)];
            }
        }

        public IReadOnlyList<double> Up
        {
            get
            {
                double height = lines * (PanelHeight + gap);
                double bottom = (lines - 1 - (index / columns)) * (PanelHeight + gap) / height;
                return [bottom, bottom + (PanelHeight / height)];
            }
        }

        public static int NameWidth(int across) => across >= 3 ? 15 : 48 / across;

        public PlotlyAnnotation Name(string label, int across) => new()
        {
            Text = PlotlyText.Wrap(label, NameWidth(across), NameLines),
            X = Across[0],
            Y = Up[1],
            XAnchor = "left",
            YAnchor = "bottom",
            Align = "left",
            Font = new PlotlyFont { Size = 11 },
        };

        private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
    }
}
