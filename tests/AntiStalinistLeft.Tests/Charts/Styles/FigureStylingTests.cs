using System.Text.Json.Nodes;
using AntiStalinistLeft.Charts;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Charts;

public class FigureStylingTests
{
    private static readonly FigureStyle Paper = FigureStyles.BuiltIn.Find("single").GetOrThrow();

    [Fact]
    public void The_figure_given_is_not_changed_and_the_same_style_gives_the_same_figure()
    {
        JsonObject figure = Lines("a", "b");
        string before = figure.ToJsonString();
        string once = FigureStyling.Apply(figure, Paper).GetOrThrow().Figure.ToJsonString();
        Assert.Equal(before, figure.ToJsonString());
        Assert.Equal(once, FigureStyling.Apply(figure, Paper).GetOrThrow().Figure.ToJsonString());
    }

    [Fact]
    public void Values_are_never_touched()
    {
        JsonObject figure = Lines("a", "b");
        JsonObject styled = FigureStyling.Apply(figure, Paper).GetOrThrow().Figure;
        for (int i = 0; i < 2; i++)
        {
            Assert.True(JsonNode.DeepEquals(figure["data"]![i]!["x"], styled["data"]![i]!["x"]));
            Assert.True(JsonNode.DeepEquals(figure["data"]![i]!["y"], styled["data"]![i]!["y"]));
        }
    }

    [Fact]
    public void No_letter_is_smaller_than_the_least_size_whatever_the_figure_says() =>
        Prop.ForAll(Gen.Choose(1, 60).Four().ToArbitrary(), sizes =>
        {
            JsonObject figure = Lines("a", "b");
            figure["layout"] = JsonNode.Parse($$$"""
                {"font":{"size":{{{sizes.Item1}}}},"legend":{"font":{"size":{{{sizes.Item2}}}}},
                 "xaxis":{"title":{"text":"x","font":{"size":{{{sizes.Item3}}}}},"tickfont":{"size":{{{sizes.Item4}}}}},"annotations":[{"text":"n","font":{"size":{{{sizes.Item2}}}}}]}
                """);
            JsonObject styled = FigureStyling.Apply(figure, Paper).GetOrThrow().Figure;
            double least = PaperLength.FromPoints(6).Pixels - 0.001;
            return Sizes(styled["layout"]).All(size => size >= least);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("single", 84)]
    [InlineData("one-and-a-half", 129)]
    [InlineData("double", 174)]
    [InlineData("slide", 254)]
    public void A_figure_is_laid_out_at_its_final_width(string style, double millimetres)
    {
        StyledFigure styled = FigureStyling.Apply(Lines("a"), FigureStyles.BuiltIn.Find(style).GetOrThrow()).GetOrThrow();
        Assert.Equal(millimetres, styled.Width.Millimetres);
        Assert.Equal(millimetres / 25.4 * 96, styled.Figure["layout"]!["width"]!.GetValue<double>(), 2);
        Assert.Equal(styled.Height.Pixels, styled.Figure["layout"]!["height"]!.GetValue<double>(), 2);
    }

    [Fact]
    public void A_figure_keeps_its_proportions_and_many_names_get_a_line_each()
    {
        JsonObject square = Lines("a");
        square["layout"] = new JsonObject { ["width"] = 800, ["height"] = 800 };
        Assert.Equal(84, FigureStyling.Apply(square, Paper).GetOrThrow().Height.Millimetres);
        var names = new JsonArray([.. Enumerable.Range(0, 30).Select(i => (JsonNode)$"name {i}")]);
        var bars = new JsonObject { ["data"] = new JsonArray(new JsonObject { ["type"] = "bar", ["orientation"] = "h", ["y"] = names, ["x"] = new JsonArray([.. Enumerable.Range(0, 30).Select(i => (JsonNode)i)]) }) };
        Assert.InRange(FigureStyling.Apply(bars, Paper).GetOrThrow().Height.Millimetres, 30 * 8 * 0.3528, 220);
    }

    [Fact]
    public void Buttons_and_the_title_are_left_out_on_paper_and_the_title_kept_on_a_slide()
    {
        JsonObject figure = Lines("a");
        figure["layout"] = JsonNode.Parse("""{"title":"T","updatemenus":[{}],"sliders":[{}]}""");
        JsonObject layout = FigureStyling.Apply(figure, Paper).GetOrThrow().Figure["layout"]!.AsObject();
        Assert.False(layout.ContainsKey("title") || layout.ContainsKey("updatemenus") || layout.ContainsKey("sliders"));
        JsonObject slide = FigureStyling.Apply(figure, FigureStyles.BuiltIn.Find("slide").GetOrThrow()).GetOrThrow().Figure;
        Assert.Equal("T", slide["layout"]!["title"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public void Series_get_dashes_and_markers_by_name_unless_the_figure_gives_them()
    {
        JsonObject figure = Lines("a", "b", "a");
        figure["data"]![1]!["line"] = new JsonObject { ["dash"] = "3px,1px" };
        JsonNode data = FigureStyling.Apply(figure, Paper).GetOrThrow().Figure["data"]!;
        Assert.Equal("3px,1px", data[1]!["line"]!["dash"]!.GetValue<string>());
        Assert.Null(data[0]!["line"]!["dash"]);
        Assert.Equal("square", data[1]!["marker"]!["symbol"]!.GetValue<string>());
        Assert.Equal(data[0]!["marker"]!["symbol"]!.GetValue<string>(), data[2]!["marker"]!["symbol"]!.GetValue<string>());
        Assert.Equal(data[0]!["line"]!["color"]!.GetValue<string>(), data[2]!["line"]!["color"]!.GetValue<string>());
    }

    [Fact]
    public void A_palette_replaces_colours_in_their_order_and_leaves_greys()
    {
        JsonObject figure = Lines("a", "b", "c");
        figure["data"]![0]!["line"] = new JsonObject { ["color"] = "red" };
        figure["data"]![1]!["line"] = new JsonObject { ["color"] = "#888" };
        figure["data"]![2]!["line"] = new JsonObject { ["color"] = "rgba(255,0,0,0.5)" };
        JsonNode data = FigureStyling.Apply(figure, Paper with { Palette = ["#0072b2"] }).GetOrThrow().Figure["data"]!;
        Assert.Equal("#0072b2", data[0]!["line"]!["color"]!.GetValue<string>());
        Assert.Equal("#888", data[1]!["line"]!["color"]!.GetValue<string>());
        Assert.Equal("rgba(0, 114, 178, 0.5)", data[2]!["line"]!["color"]!.GetValue<string>());
    }

    [Fact]
    public void A_height_without_a_width_is_a_number_of_lines_and_shrinks_with_the_letters_and_the_title_only()
    {
        JsonObject figure = Lines("a");
        figure["layout"] = JsonNode.Parse("""{"title":"T","height":600,"margin":{"t":60}}""");
        double millimetres = PaperLength.FromPixels(540 * PaperLength.FromPoints(8).Pixels / 12).Millimetres;
        foreach (string size in new[] { "single", "double" })
        {
            Assert.Equal(millimetres, FigureStyling.Apply(figure, FigureStyles.BuiltIn.Find(size).GetOrThrow()).GetOrThrow().Height.Millimetres, 0.1);
        }
    }

    [Fact]
    public void A_legend_of_many_lines_leaves_the_chart_its_room()
    {
        double few = FigureStyling.Apply(Lines("a", "b"), Paper).GetOrThrow().Height.Millimetres;
        string[] names = [.. Enumerable.Range(0, 10).Select(i => $"a series with quite a long name, number {i}")];
        Assert.InRange(FigureStyling.Apply(Lines(names), Paper).GetOrThrow().Height.Millimetres, few + 20, 220);
    }

    [Fact]
    public void Where_the_figure_hatches_some_bars_the_plain_ones_are_meant_to_be_plain()
    {
        JsonObject figure = JsonNode.Parse("""{"data":[{"type":"bar","name":"kept","y":[1]},{"type":"bar","name":"reworded","y":[1],"marker":{"pattern":{"shape":"."}}}]}""")!.AsObject();
        JsonNode data = FigureStyling.Apply(figure, Paper).GetOrThrow().Figure["data"]!;
        Assert.Null(data[0]!["marker"]?["pattern"]);
        Assert.Equal(".", data[1]!["marker"]!["pattern"]!["shape"]!.GetValue<string>());
    }

    [Fact]
    public void A_label_shortened_still_shows_its_ampersand_as_one()
    {
        var figure = new JsonObject { ["data"] = new JsonArray(new JsonObject { ["type"] = "bar", ["x"] = new JsonArray("A &amp; B &lt;" + new string('x', 300), "b"), ["y"] = new JsonArray(1, 2) }) };
        JsonNode axis = FigureStyling.Apply(figure, Paper).GetOrThrow().Figure["layout"]!["xaxis"]!;
        Assert.StartsWith("A &amp; B<br>&lt;xx", axis["ticktext"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":[]}""", "It has no series")]
    [InlineData("""{"data":[{"type":"bar","name":"gaps","x":["a"],"y":[null,null]}]}""", "«gaps»")]
    [InlineData("""{"data":[{"name":"packed","y":{"dtype":"f8","bdata":"AAAAAAAA+H8="}}]}""", "«packed»")]
    [InlineData("""{"data":[{"x":[],"y":[]}]}""", "«series 1»")]
    [InlineData("""{"data":{}}""", "no list of traces")]
    [InlineData("""{"layout":{}}""", "no list of traces")]
    [InlineData("""{"data":[1]}""", "no list of traces")]
    [InlineData("""{"data":[{"y":[1]}],"layout":[]}""", "'layout' is no object")]
    public void A_figure_with_nothing_to_draw_is_refused_with_the_reason(string json, string reason) =>
        Assert.Contains(reason, FigureStyling.Apply(JsonNode.Parse(json)!.AsObject(), Paper).Failure!.Message, StringComparison.Ordinal);

    [Fact]
    public void A_series_without_values_is_told_by_name_and_the_others_drawn()
    {
        JsonObject figure = Lines("a", "gaps");
        figure["data"]![1]!["y"] = new JsonArray(null, null);
        Assert.Contains(FigureStyling.Apply(figure, Paper).GetOrThrow().Warnings, warning => warning.Code == "series-without-values" && warning.Message.Contains("«gaps»", StringComparison.Ordinal));
    }

    [Fact]
    public void Long_names_on_an_axis_are_shortened_without_becoming_one()
    {
        string one = new string('x', 500) + "1";
        string other = new string('x', 500) + "2";
        var figure = new JsonObject { ["data"] = new JsonArray(new JsonObject { ["type"] = "bar", ["x"] = new JsonArray(one, other), ["y"] = new JsonArray(1, 2) }) };
        StyledFigure styled = FigureStyling.Apply(figure, Paper).GetOrThrow();
        JsonNode axis = styled.Figure["layout"]!["xaxis"]!;
        Assert.Equal(one, styled.Figure["data"]![0]!["x"]![0]!.GetValue<string>());
        Assert.Equal([one, other], axis["tickvals"]!.AsArray().Select(node => node!.GetValue<string>()));
        Assert.All(axis["ticktext"]!.AsArray(), node => Assert.InRange(node!.GetValue<string>().Length, 2, 90));
        Assert.Single(styled.Warnings, warning => warning.Code == "label-shortened");
    }

    private static JsonObject Lines(params string[] names) => new()
    {
        ["data"] = new JsonArray([.. names.Select((name, i) => (JsonNode)new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines+markers",
            ["name"] = name,
            ["x"] = new JsonArray(1, 2, 3),
            ["y"] = new JsonArray(i, i + 0.1, i + 1e-9),
        })]),
    };

    private static IEnumerable<double> Sizes(JsonNode? node) => node switch
    {
        JsonObject parts => parts.SelectMany(pair => pair.Key.EndsWith("font", StringComparison.Ordinal) && pair.Value?["size"] is { } size ? [size.GetValue<double>()] : Sizes(pair.Value)),
        JsonArray list => list.SelectMany(Sizes),
        _ => [],
    };
}
