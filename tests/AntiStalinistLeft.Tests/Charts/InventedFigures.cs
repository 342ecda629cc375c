using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Tests.Citations;

namespace AntiStalinistLeft.Tests.Charts;

/// <summary>Every chart once, of numbers that were made up and are easy to check by eye.</summary>
internal static class InventedFigures
{
    public static Table<FrequencyRow> Rates { get; } = new FrequencyRow[]
    {
        Rate("lamp-r1", "councilism", 4, 1000),
        Rate("lamp-r1", "mutualism", 2, 1000),
        Rate("lamp-r1", "guildism", 0, 1000),
        Rate("lamp-r2", "councilism", 6, 1200),
        Rate("lamp-r2", "mutualism", 0, 1200),
        Rate("lamp-r2", "guildism", 3, 1200),
        Rate("essay", "councilism", 9, 3000),
        Rate("essay", "mutualism", 12, 3000),
        Rate("essay", "guildism", 1, 3000),
    }.ToTable("frequencies");

    public static Table<FrequencyRow> Sections { get; } = new[]
    {
        Rate("essay", "councilism", 5, 500) with { Section = 1, SectionHeading = "(lead)" },
        Rate("essay", "mutualism", 0, 500) with { Section = 1, SectionHeading = "(lead)" },
        Rate("essay", "councilism", 1, 800) with { Section = 2, SectionHeading = "What the guilds wanted, and how they were answered by those who ran the harbour (1911–1914)" },
        Rate("essay", "mutualism", 8, 800) with { Section = 2, SectionHeading = "What the guilds wanted, and how they were answered by those who ran the harbour (1911–1914)" },
    }.ToTable("frequencies");

    public static Table<MentionChangeRow> Changes { get; } = new MentionChangeRow[]
    {
        new("lamp-r1", "lamp-r2", "entity", "councilism", 4, 6, 3, 0, 3, 1, 0),
        new("lamp-r1", "lamp-r2", "entity", "mutualism", 3, 1, 0, 1, 0, 2, 1),
    }.ToTable("mention-changes");

    public static Table<RateDifferenceRow> Differences { get; } = new RateDifferenceRow[]
    {
        new("lamp-r1", "lamp-r2", "entity", "councilism", 1000, 4, 1000, 4, 6, 1200, 5, 1, 1.7, -0.8, 0.1, 1, 2, 4, null, null, "too few blocks", 0),
        new("lamp-r1", "lamp-r2", "entity", "mutualism", 1000, 3, 1000, 3, 0, 1200, 0, -3, -2, 0, -1, 1, 2, 4, null, null, "too few blocks", 1),
    }.ToTable("rate-differences");

    public static Table<CooccurrenceRow> Pairs { get; } = new[]
    {
        Pair("Ada Tamm", "Rosa Tamm", 5, 0.62),
        Pair("Ada Tamm", "Otto Blix", 3, 0.31),
        Pair("Otto Blix", "Rosa Tamm", 1, null),
    }.ToTable("co-mentions");

    public static Table<TextFlowRow> Flows { get; } = new TextFlowRow[]
    {
        new("lamp-r1", "lamp-r2", FlowFate.Kept, 1, "(lead)", 1, "(lead)", 40),
        new("lamp-r1", "lamp-r2", FlowFate.Kept, 1, "(lead)", 3, "Origins & <ends>", 10),
        new("lamp-r1", "lamp-r2", FlowFate.Added, null, null, 3, "Origins & <ends>", 25),
        new("lamp-r1", "lamp-r2", FlowFate.Removed, 2, "(lead)", null, null, 12),
        new("lamp-r1", "lamp-r2", FlowFate.MayBeLost, 2, "(lead)", null, null, 5),
    }.ToTable("text-flow");

    public static IReadOnlyList<FigureDocument> Documents { get; } =
    [
        new("lamp-r1", "Lamp, first revision", "lamp"),
        new("lamp-r2", "Lamp, second revision", "lamp"),
        new("essay", "Essay"),
    ];

    public static IReadOnlyList<CaptionedFigure> All() => [.. Rated(), .. InventedCitationFigures.All()];

    /// <summary>The charts of mentions and their rates.</summary>
    public static IReadOnlyList<CaptionedFigure> Rated() =>
    [
        RevisionDotPlot.Draw(Rates, new FigureOptions { Documents = [.. Documents.Take(2)] }),
        MentionChangeChart.Draw(Changes, new FigureOptions { Documents = Documents }),
        SmallMultiples.Draw(Rates, new SmallMultiplesOptions { Documents = Documents, Columns = 2 }),
        MentionHeatmap.Draw(Sections, new MentionHeatmapOptions { Documents = Documents }),
        RateBarChart.Draw(Rates, new FigureOptions { Documents = [Documents[1], Documents[2]], Labels = new Dictionary<string, string> { ["councilism"] = "Councilism & councils <of the harbour>" } }),
        RatePartsChart.Draw(Differences, new FigureOptions { Documents = Documents }),
        CooccurrenceChart.Draw(Pairs, new FigureOptions { Documents = Documents }),
        CooccurrenceHeatmap.Draw(Pairs, new FigureOptions { Documents = Documents }),
        LineChart.Draw(Lamps, new AxisOptions { X = "year", Y = "lamps lit", Title = "Lamps in two streets" }),
        BarChart.Draw([new("Upper street & <square>", 7), new("Lower street", 2.5), new("Harbour", null)], new AxisOptions { Y = "lamps in a hundred houses" }),
        AlluvialChart.Draw(Flows, new AlluvialOptions { Documents = Documents }),
    ];

    private static IReadOnlyList<LinePoint> Lamps =>
        [new("upper street", 1931, 4), new("upper street", 1930, 2), new("upper street", 1932, null), new("upper street", 1933, 7), new("lower street", 1930, 3), new("lower street", 1933, 1)];

    public static FrequencyRow Rate(string document, string entity, int mentions, int words) => new(
        document, "entity", entity, null, null, Zone.Body, null, mentions, words, 1000, 1000.0 * mentions / words, 0.95,
        Math.Max(0, mentions - 2) * 1000.0 / words, (mentions + 3) * 1000.0 / words, null, null, 8, 0.5, "bootstrap refused: needs 10 blocks, has 8");

    private static CooccurrenceRow Pair(string left, string right, int together, double? npmi) => new(
        "essay", CooccurrenceContext.Sentence, MentionKind.Person, left, MentionKind.Person, right, together, together + 2, together + 3, 200, npmi, npmi is null ? "together in fewer than 3 contexts" : null);
}
