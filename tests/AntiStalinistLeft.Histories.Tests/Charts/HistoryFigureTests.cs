namespace AntiStalinistLeft.Histories.Tests;

public class HistoryFigureTests
{
    public static TheoryData<string> Names => [.. InventedHistoryFigures.All().Select(figure => figure.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_JSON_of_a_chart_is_the_reviewed_one(string name) =>
        Snapshot.Matches(Path.Combine("Snapshots", name + ".json"), InventedHistoryFigures.All().Single(figure => figure.Name == name).ToPlotlyJson(indented: true) + "\n");

    [Fact]
    public void Every_snapshot_belongs_to_a_chart() => Assert.Equal(
        InventedHistoryFigures.All().Select(figure => figure.Name).Order(StringComparer.Ordinal),
        Snapshot.Names("Snapshots", ".json"));

    [Fact]
    public void The_scales_of_mentions_and_rates_begin_at_zero() => Assert.All(
        InventedHistoryFigures.All().Where(figure => figure.Name is "tendencies-through-the-history" or "rates-through-an-undated-history"),
        figure => Assert.Equal(0, figure.Chart.Layout.YAxis!.Range![0]));

    [Fact]
    public void All_panels_of_a_history_have_one_scale() => Assert.All(
        InventedHistoryFigures.All().Where(figure => figure.Name is "tendencies-through-the-history" or "rates-through-an-undated-history"),
        figure => Assert.Equal(figure.Chart.Layout.YAxis!.Range, Assert.IsType<PlotlyAxis>(figure.Chart.Layout.FurtherAxes!["yaxis2"]).Range));

    [Fact]
    public void The_findings_are_the_reviewed_ones() =>
        Snapshot.Matches(Path.Combine("Snapshots", "findings.txt"), string.Concat(InventedHistoryFigures.All().Concat(InventedHistoryFigures.Extremes()).Select(figure => $"{figure.Name}: {figure.Finding}\n")));

    [Fact]
    public void Plotly_finds_nothing_wrong_and_draws_every_chart_with_title_axes_and_alt_text() =>
        PlotlyPage.DrawsWithoutFault([.. InventedHistoryFigures.All(), .. InventedHistoryFigures.Extremes()]);
}
