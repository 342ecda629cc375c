using System.Text.Json.Nodes;

namespace AntiStalinistLeft.Tests.Charts;

/// <summary>Charts that another program wrote as plotly's JSON.</summary>
public class ForeignChartTests
{
    private const string Spiral = """
        {"data":[{"type":"scatterpolar","name":"turns","r":[1,2,3],"theta":[0,90,null],"line":{"color":"#336699"},"customdata":[[1],[2],[3]]},
                 {"x":["<a>","b"],"y":[1.5,2]}],
         "layout":{"title":{"text":"A spiral"},"meta":"theirs","polar":{"angularaxis":{"direction":"clockwise"}}},
         "frames":[]}
        """;

    private static CaptionedFigure Drawn(string json) => CaptionedFigure.FromPlotlyJson(json, "A caption.", "A spiral that turns outwards.").GetOrThrow();

    private static string Refusal(string json) => CaptionedFigure.FromPlotlyJson(json, "c", "a").Failure!.ToString();

    [Fact]
    public void Series_and_layout_are_written_as_they_came()
    {
        JsonNode given = JsonNode.Parse(Spiral)!;
        JsonNode written = JsonNode.Parse(Drawn(Spiral).ToPlotlyJson())!;
        Assert.True(JsonNode.DeepEquals(given["data"], written["data"]), written.ToJsonString());
        Assert.True(JsonNode.DeepEquals(given["layout"]!["polar"], written["layout"]!["polar"]));
        Assert.Equal("A spiral that turns outwards.", (string?)written["layout"]!["meta"]!["altText"]);
    }

    [Fact]
    public void The_title_is_the_chart_s_own() => Assert.Equal("A spiral", Drawn(Spiral).Title);

    [Fact]
    public void A_chart_without_a_title_is_titled_by_its_name() => Assert.Equal("Chart", Drawn("""{"data":[]}""").Title);

    [Fact]
    public void The_table_holds_the_lists_of_values_of_each_series()
    {
        Table table = Drawn(Spiral).Data;
        Assert.Equal(["trace", "point", "r", "theta", "x", "y"], table.Columns.Select(c => c.Name));
        Assert.Equal(["turns", "turns", "turns", "trace 2", "trace 2"], table["trace"].Values);
        Assert.Equal([1.0, 2.0, 3.0, null, null], table["r"].Values);
        Assert.Equal([0.0, 90.0, null, null, null], table["theta"].Values);
        Assert.Equal([null, null, null, "<a>", "b"], table["x"].Values);
    }

    [Fact]
    public void A_table_of_one_s_own_takes_its_place()
    {
        Table own = new[] { new LinePoint("a", 1, 2) }.ToTable("own");
        Assert.Same(own, CaptionedFigure.FromPlotlyJson(Spiral, "c", "a", data: own).GetOrThrow().Data);
    }

    [Theory]
    [InlineData("[]", "«data»")]
    [InlineData("""{"layout":{}}""", "«data»")]
    [InlineData("""{"data":[1]}""", "must be an object")]
    [InlineData("{\n\"data\":", "(2)")]
    [InlineData("", "no JSON")]
    public void What_is_no_chart_is_told(string json, string told) => Assert.Contains(told, Refusal(json), StringComparison.Ordinal);

    private sealed record LinePoint(string Series, double X, double Y);
}
