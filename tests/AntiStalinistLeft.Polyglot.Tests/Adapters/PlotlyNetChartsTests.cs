using System.Text.Json.Nodes;
using AntiStalinistLeft.Analyses.Frequencies;
using AntiStalinistLeft.Figures.Charts;
using Plotly.NET;

namespace AntiStalinistLeft.Polyglot.Tests.Adapters;

public class PlotlyNetChartsTests
{
    private static AntiStalinistLeft.Figure Rates()
    {
        Corpus corpus = Corpus.OpenSample();
        return DotsAcrossRevisions.Draw(FrequencyAnalysis.Count(corpus.Mentions, corpus.Blocks, new FrequencyOptions()), new DotsOptions());
    }

    private static JsonObject Of(string json) => JsonNode.Parse(json)!.AsObject();

    [Fact]
    public void A_figure_arrives_with_all_its_series_and_its_layout()
    {
        AntiStalinistLeft.Figure figure = Rates();
        JsonObject theirs = Of(GenericChart.toFigureJson(figure.ToGenericChart()));
        JsonObject ours = Of(figure.ToPlotlyJson());
        Assert.True(Holds(theirs["data"], ours["data"]), theirs["data"]!.ToJsonString());
        Assert.True(Holds(theirs["layout"], ours["layout"]), theirs["layout"]!.ToJsonString());
    }

    [Fact]
    public void A_figure_comes_back_with_the_title_and_the_values_it_had()
    {
        AntiStalinistLeft.Figure figure = Rates();
        AntiStalinistLeft.Figure back = figure.ToGenericChart().ToFigure(figure.Caption, figure.AltText, figure.Name);
        Assert.Equal(figure.Caption, back.Caption);
        Assert.True(Holds(Of(back.ToPlotlyJson())["data"], Of(figure.ToPlotlyJson())["data"]));
        Assert.True(back.Data.RowCount > 0);
    }

    // Plotly.NET may add defaults of its own; what was given must be there unchanged.
    private static bool Holds(JsonNode? whole, JsonNode? part) => (whole, part) switch
    {
        (_, null) => true,
        (JsonObject all, JsonObject some) => some.All(property => property.Value is null || Holds(all[property.Key], property.Value)),
        (JsonArray all, JsonArray some) => all.Count == some.Count && some.Zip(all).All(pair => Holds(pair.Second, pair.First)),
        (JsonValue one, JsonValue other) when one.TryGetValue(out double left) && other.TryGetValue(out double right) => left.Equals(right),
        _ => JsonNode.DeepEquals(whole, part),
    };
}
