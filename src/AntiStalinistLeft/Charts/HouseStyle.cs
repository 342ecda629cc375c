namespace AntiStalinistLeft.Charts;

/// <summary>
/// The look of all figures: colours that colour-blind readers can distinguish (Okabe and Ito 2008), a shape or a hatching beside
/// every colour, dark text on its own white background, so that a dark page does not hide it.
/// </summary>
internal static class HouseStyle
{
    public const string Ink = "#1a1a1a";
    public const string Faint = "#5f5f5f";
    public const string Grid = "#e3e3e3";
    public const string Paper = "#ffffff";
    public const string Blue = "#0072b2";
    public const string Vermilion = "#d55e00";
    public const string Sky = "#56b4e9";
    public const string Grey = "#999999";
    public const string Rest = "#bdbdbd";
    public const string Light = "#e8e8e8";
    public const int FontSize = 12;
    private const double LineHeight = 15;
    private const int MaxLines = 4;
    private const double Top = 12;
    private const double Left = 8;
    private const double Right = 12;

    /// <summary>Pixels of a picture's width that are no plot.</summary>
    public const double SideMargins = Left + Right;

    /// <summary>Series in the order in which they are taken; the light yellow is last, for it is weak on white.</summary>
    public static readonly IReadOnlyList<SeriesStyle> Series =
    [
        new(Blue, "circle", "", "solid"),
        new(Vermilion, "square", "/", "dash"),
        new("#009e73", "diamond", "x", "dot"),
        new("#cc79a7", "triangle-up", ".", "dashdot"),
        new("#e69f00", "cross", "\\", "longdash"),
        new(Sky, "triangle-down", "-", "longdashdot"),
        new("#000000", "x", "+", "5px,2px"),
        new("#f0e442", "star", "|", "2px,6px"),
    ];

    /// <summary>From white to the palette's blue and on to a dark one: stronger is more, in grey as in colour.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<object>> Scale =
    [
        [0.0, "#ffffff"],
        [0.15, "#d6e9f5"],
        [0.5, "#56a0d3"],
        [0.8, "#0a64a4"],
        [1.0, "#063a63"],
    ];

    /// <summary>Layers that lie on each other, dark to light: neighbours differ in grey too (cividis, Nuñez, Anderton and Renslow 2018).</summary>
    public static readonly IReadOnlyList<string> Layers = ["#00224e", "#2a3f6d", "#4c556c", "#6c6d72", "#8e8978", "#b3a772", "#dac761", "#fee838"];

    /// <summary>The look of a node by its kind, the same in every network; null for a kind that has none of its own.</summary>
    public static SeriesStyle? GetKindStyle(string kind) => kind switch
    {
        "text" => new("#000000", "square", "", "solid"),
        "section" => new(Blue, "square", "", "solid"),
        "person" => new(Vermilion, "circle", "", "solid"),
        "book" => new("#009e73", "circle", "", "solid"),
        "chapter" => new("#e69f00", "diamond", "", "solid"),
        "journal article" or "article" => new(Sky, "triangle-up", "", "solid"),
        "speech" => new("#cc79a7", "triangle-down", "", "solid"),
        "collected works volume" => new("#f0e442", "star", "", "solid"),
        "pamphlet" => new("#e69f00", "pentagon", "", "solid"),
        "tendency" => new("#009e73", "diamond", "", "solid"),
        "organisation" => new("#cc79a7", "hexagon", "", "solid"),
        _ => null,
    };

    /// <summary>How charts call whose words something is: a voice has one name and, by its place here, one look, however many others a chart has beside it.</summary>
    public static readonly IReadOnlyList<string> Voices = ["the author’s own words", "quoted within sentences", "block quotations", "in marks that quote nobody", "titles of works"];

    public static readonly PlotlyFont Font = new() { Family = "Open Sans, Arial, sans-serif", Size = FontSize, Color = Ink };

    /// <summary>The layout that every chart starts from.</summary>
    /// <param name="plotHeight">Pixels between the axes, at the least: a wide place needs less room below and gives more.</param>
    /// <param name="below">Pixels for what stands below the axes in a narrow place.</param>
    public static PlotlyLayout CreateLayout(double plotHeight, double below = 60) => new()
    {
        Font = Font,
        PaperColor = Paper,
        PlotColor = Paper,
        AutoSize = true,
        Height = Top + plotHeight + below,
        Margin = new PlotlyMargin(L: Left, R: Right, T: Top, B: 40),
        HoverMode = "closest",
    };

    /// <summary>An axis of numbers that begins at zero, with its name and unit.</summary>
    public static PlotlyAxis CreateValueAxis(string name) => new()
    {
        Title = new PlotlyTitle { Text = PlotlyText.Wrap(name, 44), Standoff = 8 },
        RangeMode = "tozero",
        AutoMargin = true,
        ShowGrid = true,
        GridColor = Grid,
        ZeroLine = true,
        ZeroLineColor = Ink,
        ZeroLineWidth = 1,
        NTicks = 6,
        FixedRange = true,
    };

    /// <summary>An axis of counts: where they are small, no tick stands between two of them.</summary>
    public static PlotlyAxis CreateCountAxis(string name, double most) =>
        most < 6 ? CreateValueAxis(name) with { DTick = 1, NTicks = null } : CreateValueAxis(name);

    /// <summary>An axis of words at 0, 1, 2 …</summary>
    /// <param name="labels">The words.</param>
    /// <param name="descending">True for a vertical axis that is read from the top.</param>
    /// <param name="wrap">The maximum number of characters per line.</param>
    public static PlotlyAxis CreateCategoryAxis(IReadOnlyList<string> labels, bool descending, int wrap) => new()
    {
        TickVals = [.. Enumerable.Range(0, labels.Count).Select(i => (double)i)],
        TickText = [.. labels.Select(l => PlotlyText.Wrap(l, wrap, MaxLines))],
        Range = descending ? [labels.Count - 0.5, -0.5] : [-0.5, labels.Count - 0.5],
        AutoMargin = true,
        Ticks = string.Empty,
        TickLabelStandoff = 4,
        ShowGrid = false,
        ZeroLine = false,
        FixedRange = true,
    };

    /// <summary>Pixels of a row, so that no label runs into the next one; a tall label may reach into the row of a short one.</summary>
    public static double GetRowHeight(IReadOnlyList<string> labels, int wrap, double least)
    {
        int[] lines = [.. labels.Select(l => PlotlyText.CountLines(PlotlyText.Wrap(l, wrap, MaxLines)))];
        double tallest = lines.Zip(lines.Skip(1)).Select(pair => (pair.First + pair.Second) / 2.0).DefaultIfEmpty(1).Max();
        return Math.Max(least, 6 + (LineHeight * tallest));
    }

    /// <summary>Pixels of a legend in a narrow place: two entries a line where all are short, else one.</summary>
    public static double GetLegendHeight(IReadOnlyCollection<string> wrapped)
    {
        bool pairs = wrapped.All(w => w.Length <= 16);
        int lines = wrapped.Sum(PlotlyText.CountLines);
        return 8 + (20 * (pairs ? (lines + 1) / 2 : lines));
    }

    /// <summary>A legend below the axes, wherever the width breaks it.</summary>
    public static PlotlyLegend CreateLegendBelow() => new()
    {
        Orientation = "h",
        X = 0,
        XAnchor = "left",
        XRef = "container",
        Y = 0,
        YAnchor = "bottom",
        YRef = "container",
        TraceOrder = "normal",
    };

    public static readonly PlotlyConfig Config = new();
}

/// <summary>How one series looks, in colour and without.</summary>
/// <param name="Color">Colour.</param>
/// <param name="Symbol">Shape of points.</param>
/// <param name="Pattern">Hatching of bars.</param>
/// <param name="Dash">Stroke of lines.</param>
internal sealed record SeriesStyle(string Color, string Symbol, string Pattern, string Dash)
{
    public PlotlyMarker Point => new() { Color = Color, Symbol = Symbol, Size = 10, Line = new PlotlyLine { Color = HouseStyle.Ink, Width = 0.75 } };

    public PlotlyMarker Bar => new()
    {
        Color = Color,
        Line = new PlotlyLine { Color = HouseStyle.Ink, Width = 0.5 },
        Pattern = Pattern.Length == 0 ? null : new PlotlyPattern(Pattern, HouseStyle.Ink, Color, 0.25),
    };
}
