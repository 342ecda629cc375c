using AntiStalinistLeft.Analyses.Citations;
using AntiStalinistLeft.Analyses.Networks;
using AntiStalinistLeft.Annotations.Citations;
using AntiStalinistLeft.Figures;
using AntiStalinistLeft.Figures.Charts.Citations;
using AntiStalinistLeft.Figures.Charts.Networks;
using AntiStalinistLeft.Tables;
using AntiStalinistLeft.Tests.Analyses.Networks;
using static AntiStalinistLeft.Tests.Analyses.Networks.Citations.InventedCitations;

namespace AntiStalinistLeft.Tests.Figures;

/// <summary>Every chart of citations once, of works that were made up.</summary>
internal static class InventedCitationFigures
{
    public static readonly IReadOnlyDictionary<string, string> Labels = new Dictionary<string, string>
    {
        ["lamps"] = "Tamm, On Lamps & their <makers> (1929)",
        ["wicks"] = "Blix, Wicks",
        ["oils"] = "Tamm and Blix, Oils of the harbour and how they were paid for (1911)",
        ["glass"] = "Roos, Glass",
    };

    public static CorpusFrames Frames { get; } = Frames(
        [
            Cites("essay", 1, "lamps"),
            Cites("essay", 2, "wicks"),
            Cites("essay", 2, "oils", ordinal: 2),
            Cites("essay", 3, "lamps", section: 2, form: CitationForm.BareAuthor),
            Cites("essay", 4, "wicks", section: 2, form: CitationForm.OpCit),
            Cites("essay", 5, "glass", section: 2, speaker: "Otto Blix"),
            Cites("essay", 6, "oils", section: 2, speaker: "Rosa Tamm"),
            Cites("essay", 7, "lamps", section: 3, form: CitationForm.Ibid),
            Cites("article", 1, "lamps"),
            Cites("article", 2, "wicks"),
        ],
        works: [Work("glass", year: null), Work("lamps", year: "1931", originalYear: "1929"), Work("oils", year: "1987", originalYear: "1911"), Work("wicks", year: "c. 1990–91")]);

    public static DataFrame<LocatorRow> Locators { get; } = new[]
    {
        Page("lamps", null, 12, 3), Page("lamps", null, 13, 1), Page("lamps", null, 160, 1), Page("oils", "2", 88, 1), Page("oils", "3", 7, 2),
        new LocatorRow("essay", "wicks", "wicks", null, LocatorKind.Section, null, "§ 4", 1, "9"),
    }.ToDataFrame("locators");

    public static DataFrame<CitationRow> OfEssay => Frames.Citations.Where(row => row.Document == "essay");

    public static IReadOnlyList<Figure> All() =>
    [
        NetworkChart.Draw(Measured(NetworkCatalogue.Make("citation-network", Frames)), new NetworkChartOptions { Labels = Labels }),
        MostCitedBars.Draw(CitationCounts.ByForm(Frames.Citations), new FigureOptions { Labels = Labels, Top = 3 }),
        WorksByYear.Draw(CitationCounts.ByYear(Frames.Citations, Frames.Works), new WorksByYearOptions { Labels = Labels }),
        LocatorStrips.Draw(Locators, new FigureOptions { Labels = Labels }),
        QuotedViaAlluvial.Draw(Frames.QuotedVia, new FigureOptions { Labels = Labels }),
        SectionWorkHeatmap.Draw(CitationCounts.BySection(OfEssay), new FigureOptions { Labels = Labels, Documents = InventedFigures.Documents }),
    ];

    /// <summary>What is likely to break a chart.</summary>
    public static IEnumerable<Figure> Extremes()
    {
        CorpusFrames one = Frames.Only(["essay"]);
        CorpusFrames none = Frames(Array.Empty<CitationRow>(), sources: [Source("essay")]);
        yield return NetworkChart.Draw(Measured(NetworkCatalogue.Make("section-work", one)), new NetworkChartOptions { Labels = Labels });
        yield return NetworkChart.Draw(Measured(NetworkCatalogue.Make("coupling", one)), new NetworkChartOptions { Name = "one-node" });
        yield return NetworkChart.Draw(Measured(NetworkCatalogue.Make("coupling", none)), new NetworkChartOptions { Name = "no-node" });
        yield return NetworkChart.Draw(Measured(ReferenceNetworks.Growing(400, 2, 5)), new NetworkChartOptions { Name = "four-hundred-nodes" });
        yield return NetworkChart.Draw(Measured(ReferenceNetworks.Named("karate")), new NetworkChartOptions { Name = "karate" });
        yield return MostCitedBars.Draw(CitationCounts.ByForm(none.Citations), new FigureOptions { Name = "nothing-cited" });
        yield return WorksByYear.Draw(CitationCounts.ByYear(none.Citations, none.Works), new WorksByYearOptions { Name = "no-years" });
        yield return WorksByYear.Draw(CitationCounts.ByYear(OfEssay, Frames.Works), new WorksByYearOptions { Name = "years-one-by-one", YearsPerBar = 1 });
        yield return LocatorStrips.Draw(Locators.Head(0), new FigureOptions { Name = "no-pages" });
        yield return LocatorStrips.Draw(Locators.Head(1), new FigureOptions { Name = "one-page" });
        yield return QuotedViaAlluvial.Draw(none.QuotedVia, new FigureOptions { Name = "nobody-quoted" });
        yield return QuotedViaAlluvial.Draw(Frames.QuotedVia.Head(1), new FigureOptions { Name = "one-stream", Labels = new Dictionary<string, string> { ["glass"] = new string('漢', 300) + "</script>" } });
        yield return SectionWorkHeatmap.Draw(CitationCounts.BySection(none.Citations), new FigureOptions { Name = "no-sections" });
    }

    public static MeasuredNetwork Measured(Network network) => ReferenceNetworks.Measure(network, new MeasureOptions());

    private static LocatorRow Page(string edition, string? volume, int page, int citations) =>
        new("essay", edition, edition, volume, LocatorKind.Page, page, null, citations, "3, 9");
}
