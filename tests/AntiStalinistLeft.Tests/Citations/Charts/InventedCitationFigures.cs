using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Networks;
using AntiStalinistLeft.Tests.Charts;
using AntiStalinistLeft.Tests.Networks;
using static AntiStalinistLeft.Tests.Citations.InventedCitations;

namespace AntiStalinistLeft.Tests.Citations;

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

    public static CorpusTables Frames { get; } = Frames(
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

    public static Table<LocatorRow> Locators { get; } = new[]
    {
        Page("lamps", null, 12, 3), Page("lamps", null, 13, 1), Page("lamps", null, 160, 1), Page("oils", "2", 88, 1), Page("oils", "3", 7, 2),
        new LocatorRow("essay", "wicks", "wicks", null, LocatorKind.Section, null, "§ 4", 1, "9"),
    }.ToTable("locators");

    public static Table<CitationRow> OfBoth => Frames.Get(CorpusTable.Citations);

    public static Table<CitationRow> OfEssay => Frames.Get(CorpusTable.Citations).Where(row => row.Document == "essay");

    public static IReadOnlyList<CaptionedFigure> All() =>
    [
        NetworkChart.Draw(Measured(NetworkCatalog.Build("citation-network", Frames)), new NetworkChartOptions { Labels = Labels }),
        MostCitedChart.Draw(CitationCounts.CountByForm(Frames.Get(CorpusTable.Citations)), new FigureOptions { Labels = Labels, Top = 3 }),
        PublicationYearChart.Draw(CitationCounts.ListYears(Frames.Get(CorpusTable.Citations), Frames.Get(CorpusTable.Works)), new FigureOptions { Labels = Labels }),
        LocatorStripPlot.Draw(Locators, new FigureOptions { Labels = Labels }),
        CitationHeatmap.Draw(CitationCounts.CountBySection(OfEssay), new FigureOptions { Labels = Labels, Documents = InventedFigures.Documents }),
    ];

    /// <summary>What is likely to break a chart.</summary>
    public static IEnumerable<CaptionedFigure> Extremes()
    {
        CorpusTables one = Frames.ForDocuments(["essay"]);
        CorpusTables none = Frames(Array.Empty<CitationRow>(), sources: [Source("essay")]);
        yield return NetworkChart.Draw(Measured(NetworkCatalog.Build("section-work", one)), new NetworkChartOptions { Labels = Labels });
        yield return NetworkChart.Draw(Measured(NetworkCatalog.Build("coupling", one)), new NetworkChartOptions { Name = "one-node" });
        yield return NetworkChart.Draw(Measured(NetworkCatalog.Build("coupling", none)), new NetworkChartOptions { Name = "no-node" });
        yield return NetworkChart.Draw(Measured(ReferenceNetworks.Growing(400, 2, 5)), new NetworkChartOptions { Name = "four-hundred-nodes" });
        yield return NetworkChart.Draw(Measured(ReferenceNetworks.Named("karate")), new NetworkChartOptions { Name = "karate" });
        yield return MostCitedChart.Draw(CitationCounts.CountByForm(none.Get(CorpusTable.Citations)), new FigureOptions { Name = "nothing-cited" });
        yield return PublicationYearChart.Draw(CitationCounts.ListYears(none.Get(CorpusTable.Citations), none.Get(CorpusTable.Works)), new FigureOptions { Name = "no-years" });
        yield return PublicationYearChart.Draw(CitationCounts.ListYears(OfEssay, Frames.Get(CorpusTable.Works)), new FigureOptions { Name = "years-of-one-text", Top = 1 });
        yield return LocatorStripPlot.Draw(Locators.Head(0), new FigureOptions { Name = "no-pages" });
        yield return LocatorStripPlot.Draw(Locators.Head(1), new FigureOptions { Name = "one-page" });
        yield return CitationHeatmap.Draw(CitationCounts.CountBySection(none.Get(CorpusTable.Citations)), new FigureOptions { Name = "no-sections" });
    }

    public static MeasuredNetwork Measured(Network network) => ReferenceNetworks.Measure(network, new NetworkMeasureOptions());

    private static LocatorRow Page(string edition, string? volume, int page, int citations) =>
        new("essay", edition, edition, volume, LocatorKind.Page, page, null, citations, "3, 9");
}
