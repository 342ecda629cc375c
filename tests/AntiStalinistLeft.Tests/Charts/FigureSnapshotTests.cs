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
    public void The_JSON_of_a_chart_is_the_reviewed_one(string name)
    {
        CaptionedFigure figure = InventedFigures.All().Single(f => f.Name == name);
        string file = RepositoryFolder.At("tests", "AntiStalinistLeft.Tests", "Charts", "Snapshots", name + ".json");
        string json = figure.ToPlotlyJson(indented: true) + "\n";
        if (Environment.GetEnvironmentVariable("ASL_UPDATE_SNAPSHOTS") == "1") File.WriteAllText(file, json);
        Assert.True(File.Exists(file), $"{file} is missing; make it with ASL_UPDATE_SNAPSHOTS=1 and review it.");
        Assert.Equal(File.ReadAllText(file), json);
    }

    [Fact]
    public void Every_snapshot_belongs_to_a_chart() => Assert.Equal(
        InventedFigures.All().Select(f => f.Name).Order(StringComparer.Ordinal),
        Directory.GetFiles(RepositoryFolder.At("tests", "AntiStalinistLeft.Tests", "Charts", "Snapshots"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal));

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
