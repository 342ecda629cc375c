using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Histories.Tests;

/// <summary>Every chart of a history once, of a page of five edits and of numbers that were made up.</summary>
internal static class InventedHistoryFigures
{
    private static readonly PageHistory History = WrittenHistory.Of(
        ("Ada", "", "The circle was critical of <all>. It met on Sundays."),
        ("Bob", "", "The circle was opposed to <all>. It met on Sundays."),
        ("Ada", "rv", "The circle was critical of <all>. It met on Sundays."),
        ("Bob", "rv", "The circle was opposed to <all>. It met on Sundays."),
        ("Cy", "", null));

    public static IReadOnlyList<CaptionedFigure> All()
    {
        PageProvenance provenance = PageProvenance.Compute(History);
        return
        [
            TendencyTimeline.Draw(Rows(dated: true), new TendencyTimelineOptions { Periods = Periods }),
            TendencyTimeline.Draw(Rows(dated: false), new TendencyTimelineOptions { Name = "rates-through-an-undated-history", ShowRates = true, ExcludedRevisions = new HashSet<long> { 101 } }),
            HistoryFlowChart.Draw(AuthorshipAnalysis.BuildHistoryFlow(provenance, new HistoryFlowOptions { Grouping = FlowGrouping.Editor }), new FigureOptions()),
            DefinitionTimeline.Draw(DefinitionHistory.Follow(History).Spells, new FigureOptions { Top = 1 }),
            RevertTimeline.Draw(RevisionFacts.FromProvenance(provenance), RevertAnalysis.FindReverts(provenance), ControversyTable.FromHistory(History), new FigureOptions()),
        ];
    }

    /// <summary>Nothing to show, a hidden page, one stream.</summary>
    public static IEnumerable<CaptionedFigure> Extremes()
    {
        PageHistory hidden = WrittenHistory.Of(("Cy", "", null));
        PageProvenance provenance = PageProvenance.Compute(hidden);
        yield return TendencyTimeline.Draw(Rows(dated: true).Head(0), new TendencyTimelineOptions { Name = "no-tendency" });
        yield return TendencyTimeline.Draw(Rows(dated: true).Where(row => row.Mentions is null), new TendencyTimelineOptions { Name = "hidden-only", Entities = ["councilism"] });
        yield return HistoryFlowChart.Draw(AuthorshipAnalysis.BuildHistoryFlow(provenance), new FigureOptions { Name = "hidden-flow" });
        yield return DefinitionTimeline.Draw(DefinitionHistory.Follow(hidden).Spells, new FigureOptions { Name = "no-definition" });
        yield return RevertTimeline.Draw(RevisionFacts.FromProvenance(provenance), RevertAnalysis.FindReverts(provenance), null, new FigureOptions { Name = "one-edit" });
    }

    private static Table<TendencyPeriodRow> Periods { get; } = new TendencyPeriodRow[]
    {
        new("councilism", TendencySeries.Added, 1, 1, 101, Day(1), 1, 101, Day(1), 1, 0, 4, null),
        new("councilism", TendencySeries.Added, 2, 2, 102, Day(2), 3, 103, Day(3), 2, 1.5, 4, null),
    }.ToTable("tendency-periods");

    private static Table<TendencyHistoryRow> Rows(bool dated) => Enumerable.Range(0, 4)
        .SelectMany(i => new[]
        {
            new TendencyHistoryRow(i, 100 + i, dated ? Day(i) : null, "Ada", "councilism", i == 2 ? null : i, i == 2 ? null : 100, i == 2 ? null : 10.0 * i, null, null, null),
            new TendencyHistoryRow(i, 100 + i, dated ? Day(i) : null, "Ada", "mutualism", i == 2 ? null : 2, i == 2 ? null : 100, i == 2 ? null : 20, null, null, null),
        })
        .ToTable("tendency-history");

    private static DateTimeOffset Day(int day) => new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day);
}
