using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft.Tests.Charts;

/// <summary>Opens the charts with the real plotly.js in a browser without network.</summary>
public class PlotlyValidityTests
{
    [Fact]
    public void Plotly_finds_nothing_wrong_and_draws_every_chart_with_title_axes_and_alt_text() =>
        PlotlyPage.DrawsWithoutFault([.. InventedFigures.All(), .. Extremes()]);

    [Fact]
    public void Markup_in_a_label_is_shown_as_it_is_written()
    {
        PlotlyVerdict verdict = PlotlyPage.Check([.. InventedFigures.All().Where(f => f.Name == "rates-by-text")])[0];
        Assert.Contains(verdict.Texts, t => t.Contains("<of the harbour>", StringComparison.Ordinal) || t.Contains("& councils", StringComparison.Ordinal));
    }

    /// <summary>What is likely to break a chart.</summary>
    private static IEnumerable<CaptionedFigure> Extremes()
    {
        Table<FrequencyRow> none = InventedFigures.Rates.Head(0);
        yield return RevisionDotPlot.Draw(none, new FigureOptions { Name = "no-rows" });
        yield return RevisionDotPlot.Draw(InventedFigures.Rates.Head(1), new FigureOptions { Name = "one-row" });
        yield return RateBarChart.Draw(new[] { InventedFigures.Rate("essay", "councilism", 0, 10) with { Rate = double.NaN } }.ToTable("nan"), new FigureOptions { Name = "nan-only" });
        yield return RateBarChart.Draw(new[] { InventedFigures.Rate("essay", "councilism", 0, 10) }.ToTable("zero"), new FigureOptions { Name = "zero-only", Entities = ["councilism"] });
        yield return MentionChangeChart.Draw(InventedFigures.Changes.Head(0), new FigureOptions { Name = "no-changes" });
        yield return SmallMultiples.Draw(none, new SmallMultiplesOptions { Name = "no-panels" });
        yield return SmallMultiples.Draw(InventedFigures.Rates.Head(1), new SmallMultiplesOptions { Name = "one-panel" });
        yield return MentionHeatmap.Draw(InventedFigures.Sections.Head(1), new MentionHeatmapOptions { Name = "one-cell" });
        yield return MentionHeatmap.Draw(InventedFigures.Sections.Head(0), new MentionHeatmapOptions { Name = "no-cell" });
        yield return CooccurrenceHeatmap.Draw(InventedFigures.Pairs.Head(1), new FigureOptions { Name = "one-pair" });
        yield return CooccurrenceHeatmap.Draw(InventedFigures.Pairs.Head(0), new FigureOptions { Name = "no-pair" });
        yield return RateBarChart.Draw(
            new[] { InventedFigures.Rate("essay", new string('x', 1000) + " </script><b>" + new string('漢', 1000), 3, 100), InventedFigures.Rate("essay", "Ленинизм и λόγος 漢字", 2, 100) }.ToTable("long"),
            new FigureOptions { Name = "long-labels" });
        yield return AlluvialChart.Draw(InventedFigures.Flows.Head(0), new AlluvialOptions { Name = "no-flow" });
        yield return AlluvialChart.Draw(InventedFigures.Flows.Head(1), new AlluvialOptions { Name = "one-flow" });
        yield return RateBarChart.Draw(Enumerable.Range(0, 300).Select(i => InventedFigures.Rate("essay", $"entity {i}", i, 1000)).ToTable("many"), new FigureOptions { Name = "many-rows", Top = 300 });
    }
}
