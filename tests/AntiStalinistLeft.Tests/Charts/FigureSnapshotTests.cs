using System.Text.Json;

namespace AntiStalinistLeft.Tests.Charts;

/// <summary>
/// The charts' JSON as files that a person can review. ASL_UPDATE_SNAPSHOTS=1 writes them anew; look at the difference
/// before it is committed.
/// </summary>
public class FigureSnapshotTests
{
    public static TheoryData<string> Names => [.. InventedFigures.All().Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_JSON_of_a_chart_is_the_reviewed_one(string name) =>
        Snapshot.Matches(Path.Combine("Snapshots", name + ".json"), InventedFigures.All().Single(figure => figure.Name == name).ToPlotlyJson(indented: true) + "\n");

    [Fact]
    public void The_findings_are_the_reviewed_ones() =>
        Snapshot.Matches(Path.Combine("Snapshots", "findings.txt"), string.Concat(InventedFigures.All().Select(figure => $"{figure.Name}: {figure.Finding}\n")));

    [Fact]
    public void Every_snapshot_belongs_to_a_chart() =>
        Assert.Equal(InventedFigures.All().Select(figure => figure.Name).Order(StringComparer.Ordinal), Snapshot.Names("Snapshots", ".json"));

    [Fact]
    public void The_short_and_the_long_form_say_the_same()
    {
        foreach (CaptionedFigure figure in InventedFigures.All())
        {
            using JsonDocument shortForm = JsonDocument.Parse(figure.ToPlotlyJson());
            using JsonDocument longForm = JsonDocument.Parse(figure.ToPlotlyJson(indented: true));
            Assert.True(JsonElement.DeepEquals(shortForm.RootElement, longForm.RootElement));
        }
    }
}
