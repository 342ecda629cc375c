using System.Text.Json.Nodes;
using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Networks;
using AntiStalinistLeft.Tests.Citations;

namespace AntiStalinistLeft.Tests.Charts;

public class PointLabelsTests
{
    // What plotly measures and what is reckoned without a typeface may differ by so many pixels.
    private const double Tolerance = 1;

    private static readonly FigureStyle Column = FigureStyles.BuiltIn.Find("single").GetOrThrow();

    [Fact]
    public void In_a_browser_the_names_of_networks_run_neither_into_each_other_nor_over_the_edge()
    {
        Corpus release = Corpus.Open(new CorpusOptions { DataFolder = RepositoryFolder.At("data") }).GetOrThrow();
        (string Network, string Style)[] wanted = [.. from network in (string[])["section-work", "co-citation", "co-mention"] from style in (string[])["single", "one-and-a-half", "double", "slide"] select (network, style)];
        JsonObject[] figures = [.. wanted.Select(w => FigureStyling.Apply(Json(release.GetNetwork(w.Network)), FigureStyles.BuiltIn.Find(w.Style).GetOrThrow()).GetOrThrow().Figure)];
        IReadOnlyList<PlotlyLabels> drawn = PlotlyPage.LabelsOf(figures);
        Assert.Equal(wanted.Length, drawn.Count);
        Assert.Empty(wanted.Zip(drawn).Where(one => one.Second.Boxes.Count < (one.First.Style == "slide" ? 1 : 14) || one.Second.Boxes.Count > 100).Select(one => (one.First, one.Second.Boxes.Count)));
        for (int i = 0; i < wanted.Length; i++)
        {
            PlotlyLabels labels = drawn[i];
            Assert.All(labels.Boxes, box => Assert.True(box.Left > -Tolerance && box.Top > -Tolerance && box.Right < labels.Width + Tolerance && box.Bottom < labels.Height + Tolerance, $"{wanted[i]}: {box} on {labels.Width} × {labels.Height}"));
            Assert.All(from a in labels.Boxes from b in labels.Boxes where !ReferenceEquals(a, b) select (a, b), pair => Assert.False(Overlap(pair.a, pair.b), $"{wanted[i]}: {pair}"));
        }
    }

    [Fact]
    public void A_name_without_room_is_left_out_and_told_and_the_larger_point_keeps_its_own()
    {
        StyledFigure styled = FigureStyling.Apply(Points([0.5, 0.505, 0.495], [0.5, 0.502, 0.498], [30, 10, 10], "The first of three long names", "The second of three long names", "The third of three long names"), Column).GetOrThrow();
        Assert.Equal(["The first of three long names", "", ""], Texts(styled));
        Assert.StartsWith("2 of 3 names beside points have no room", Assert.Single(styled.Warnings, warning => warning.Code == "label-left-out").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_at_the_edge_goes_to_the_other_side()
    {
        JsonObject trace = FigureStyling.Apply(Points([0.02, 0.98], [0.2, 0.8], [10, 10], "A name", "Another name"), Column).GetOrThrow().Figure["data"]![0]!.AsObject();
        Assert.Equal(["middle right", "middle left"], trace["textposition"]!.AsArray().Select(side => side!.GetValue<string>()));
    }

    [Fact]
    public void Where_axes_have_numbers_or_no_fixed_range_names_stay_as_they_are()
    {
        JsonObject loose = Points([0.5, 0.5], [0.5, 0.5], [10, 10], "One", "Two");
        loose["layout"]!["xaxis"]!.AsObject().Remove("range");
        Assert.Equal(["One", "Two"], Texts(FigureStyling.Apply(loose, Column).GetOrThrow()));
        JsonObject numbered = Points([0.5, 0.5], [0.5, 0.5], [10, 10], "One", "Two");
        numbered["layout"]!["yaxis"]!["showticklabels"] = true;
        Assert.Equal(["One", "Two"], Texts(FigureStyling.Apply(numbered, Column).GetOrThrow()));
    }

    private static JsonObject Json(Network network) =>
        JsonNode.Parse(PlotlyJson.Write(NetworkChart.Draw(InventedCitationFigures.Measured(network), new NetworkChartOptions()).Chart, indented: false))!.AsObject();

    private static JsonObject Points(double[] x, double[] y, double[] sizes, params string[] names) => new()
    {
        ["data"] = new JsonArray(new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "markers+text",
            ["x"] = new JsonArray([.. x.Select(value => (JsonNode)value)]),
            ["y"] = new JsonArray([.. y.Select(value => (JsonNode)value)]),
            ["text"] = new JsonArray([.. names.Select(name => (JsonNode)name)]),
            ["marker"] = new JsonObject { ["size"] = new JsonArray([.. sizes.Select(value => (JsonNode)value)]) },
        }),
        ["layout"] = new JsonObject
        {
            ["xaxis"] = new JsonObject { ["range"] = new JsonArray(0, 1), ["showticklabels"] = false },
            ["yaxis"] = new JsonObject { ["range"] = new JsonArray(0, 1), ["showticklabels"] = false },
        },
    };

    private static IEnumerable<string> Texts(StyledFigure styled) => styled.Figure["data"]![0]!["text"]!.AsArray().Select(text => text!.GetValue<string>());

    private static bool Overlap(PlotlyLabel a, PlotlyLabel b) =>
        a.Left + Tolerance < b.Right && b.Left + Tolerance < a.Right && a.Top + Tolerance < b.Bottom && b.Top + Tolerance < a.Bottom;
}
