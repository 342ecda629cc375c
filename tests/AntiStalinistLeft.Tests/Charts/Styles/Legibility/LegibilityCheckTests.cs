using System.Text.Json.Nodes;
using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Tests.Charts;

public class LegibilityCheckTests
{
    [Fact]
    public void Two_series_of_like_colours_are_told_by_name_with_all_who_cannot_tell_them_apart()
    {
        Diagnostic warning = Assert.Single(LegibilityCheck.Check(Lines(("rises", "#d62728", null), ("falls", "#2ca02c", null))));
        Assert.Equal("series-look-alike", warning.Code);
        Assert.StartsWith("«rises» and «falls» cannot be told apart", warning.Message, StringComparison.Ordinal);
        Assert.Contains("with deuteranopia (ΔE ", warning.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("in colour", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dash_a_marker_or_a_hatching_tells_series_apart_where_colour_does_not()
    {
        Assert.Empty(LegibilityCheck.Check(Lines(("a", "#777777", "solid"), ("b", "#777777", "dash"))));
        Assert.Single(LegibilityCheck.Check(Lines(("a", "#777777", "dash"), ("b", "#777777", "dash"))));
        Assert.Empty(LegibilityCheck.Check(Json("""{"data":[{"mode":"markers","name":"a","marker":{"color":"red","symbol":"x"}},{"mode":"markers","name":"b","marker":{"color":"red"}}]}""")));
        Assert.Empty(LegibilityCheck.Check(Json("""{"data":[{"type":"bar","name":"a","marker":{"color":"red","pattern":{"shape":"/"}}},{"type":"bar","name":"b","marker":{"color":"red"}}]}""")));
        Assert.Single(LegibilityCheck.Check(Json("""{"data":[{"type":"bar","name":"a","marker":{"color":"red"}},{"type":"bar","name":"b","marker":{"color":"red"}}]}""")));
    }

    [Fact]
    public void A_style_that_distinguishes_leaves_nothing_to_warn_of()
    {
        JsonObject figure = Lines([.. Enumerable.Range(0, 6).Select(i => ($"s{i}", "#777777", (string?)null))]);
        Assert.Empty(FigureStyling.Apply(figure, FigureStyles.BuiltIn.Find("single").GetOrThrow()).GetOrThrow().Warnings);
        FigureStyle plain = FigureStyles.BuiltIn.Find("single").GetOrThrow() with { Distinguish = false };
        Assert.Equal(15, FigureStyling.Apply(figure, plain).GetOrThrow().Warnings.Count);
    }

    [Fact]
    public void Coverage_bands_and_the_default_colours_count()
    {
        Assert.Single(LegibilityCheck.Check(Lines(("a", "rgba(0,0,0,0.1)", null), ("b", "#f0f0f0", null))));
        Assert.Empty(LegibilityCheck.Check(Json("""{"data":[{"mode":"lines","name":"band","line":{"width":0,"color":"red"}},{"mode":"lines","name":"b","line":{"color":"red"}}]}""")));
        Assert.Single(LegibilityCheck.Check(Json("""{"data":[{"mode":"lines","name":"a"},{"mode":"lines","name":"b","line":{"color":"#1f77b5"}}]}""")));
    }

    [Fact]
    public void Areas_are_told_apart_by_their_fill_whatever_outline_they_share()
    {
        const string Areas = """{"data":[{"mode":"lines","name":"a","stackgroup":"s","fillcolor":"#00224e","line":{"color":"#ffffff"}},{"mode":"lines","name":"b","stackgroup":"s","fillcolor":"FILL","line":{"color":"#ffffff"}}]}""";
        Assert.Empty(LegibilityCheck.Check(Json(Areas.Replace("FILL", "#fee838", StringComparison.Ordinal))));
        Assert.Single(LegibilityCheck.Check(Json(Areas.Replace("FILL", "#01234f", StringComparison.Ordinal))));
    }

    [Fact]
    public void Series_in_panels_of_their_own_and_points_that_bear_a_word_need_no_other_look()
    {
        Assert.Empty(LegibilityCheck.Check(Json("""{"data":[{"mode":"lines","name":"a","line":{"color":"red"}},{"mode":"lines","name":"b","yaxis":"y2","line":{"color":"red"}}]}""")));
        const string Points = """{"data":[{"mode":"markers+text","name":"a","text":["1","1"],"marker":{"color":"red"}},{"mode":"markers+text","name":"b","text":["WORD","WORD"],"marker":{"color":"red"}}]}""";
        Assert.Empty(LegibilityCheck.Check(Json(Points.Replace("WORD", "2", StringComparison.Ordinal))));
        Assert.Single(LegibilityCheck.Check(Json(Points.Replace("WORD", "1", StringComparison.Ordinal))));
    }

    [Fact]
    public void No_series_of_the_kits_own_charts_look_alike_in_print() => Assert.All(
        InventedFigures.All().Where(figure => !figure.IsEmpty),
        figure => Assert.DoesNotContain(LegibilityCheck.Check(JsonNode.Parse(figure.With(FigureStyles.BuiltIn.Find("single").GetOrThrow()).ToPlotlyJson())!.AsObject()), warning => warning.Code == "series-look-alike"));

    [Theory]
    [InlineData("\"Viridis\"", false)]
    [InlineData("\"RdBu\"", true)]
    [InlineData("""[[0,"#ffffff"],[0.5,"#888888"],[1,"#000000"]]""", false)]
    [InlineData("""[[0,"#0000ff"],[0.5,"#ffffff"],[1,"#ff0000"]]""", true)]
    public void A_colour_scale_that_turns_round_in_grey_is_told(string scale, bool told) =>
        Assert.Equal(told, LegibilityCheck.Check(Json("""{"data":[{"type":"heatmap","name":"h","z":[[1]],"colorscale":SCALE}]}""".Replace("SCALE", scale, StringComparison.Ordinal))).Count == 1);

    private static JsonObject Lines(params (string Name, string Color, string? Dash)[] series) => new()
    {
        ["data"] = new JsonArray([.. series.Select(one => (JsonNode)new JsonObject
        {
            ["mode"] = "lines",
            ["name"] = one.Name,
            ["y"] = new JsonArray(1, 2),
            ["line"] = new JsonObject { ["color"] = one.Color, ["dash"] = one.Dash },
        })]),
    };

    private static JsonObject Json(string json) => JsonNode.Parse(json)!.AsObject();
}
