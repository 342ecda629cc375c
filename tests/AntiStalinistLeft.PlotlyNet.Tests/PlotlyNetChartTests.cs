using System.Text.Json.Nodes;
using AntiStalinistLeft.Charts;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace AntiStalinistLeft.PlotlyNet.Tests;

public class PlotlyNetChartTests
{
    private static readonly string[] Towns = ["Marrow", "Tidewell"];

    private static CaptionedFigure Bars => BarChart.Draw(
        [new BarPoint("Marrow", 3), new BarPoint("Tidewell", 5)], new AxisOptions { Name = "lamps", Title = "Lamps by town", Y = "lamps" });

    private static GenericChart Columns(string name = "lamps") => Chart.Column<double, string, string>(values: (double[])[3, 5], Keys: Towns, Name: name);

    [Fact]
    public void A_figure_as_a_chart_and_back_has_the_same_series_and_layout()
    {
        JsonNode before = JsonNode.Parse(Bars.ToPlotlyJson())!;
        JsonNode after = JsonNode.Parse(PlotlyObjects.WriteChart(Bars.ToChart()))!;
        Assert.True(JsonNode.DeepEquals(before["data"], after["data"]), after["data"]!.ToJsonString());
        Assert.True(JsonNode.DeepEquals(before["layout"], after["layout"]), after["layout"]!.ToJsonString());
    }

    [Fact]
    public void A_chart_becomes_a_figure_with_its_values_as_the_table()
    {
        CaptionedFigure figure = Columns().ToFigure("Lamps by town.", "Tidewell has two more than Marrow.", name: "lamps", finding: "Tidewell has 5 lamps");
        Assert.Equal(("lamps", "Tidewell has 5 lamps", "Tidewell has 5 lamps", "Lamps by town."), (figure.Name, figure.Finding, figure.Title, figure.Caption));
        Assert.Equal(2, figure.Data.RowCount);
        Assert.Equal([3.0, 5.0], figure.Data["y"].Values.Select(Convert.ToDouble));
    }

    [Fact]
    public void The_default_template_and_size_of_a_chart_that_sets_none_are_left_out()
    {
        JsonNode layout = JsonNode.Parse(PlotlyObjects.WriteChart(Columns()))!["layout"]!;
        Assert.Empty(layout.AsObject());
        Assert.NotEmpty(JsonNode.Parse(GenericChart.toFigureJson(Columns()))!["layout"]!.AsObject());
    }

    [Fact]
    public void The_kits_template_is_written_as_Plotly_NET_would_write_it()
    {
        GenericChart styled = Columns().WithHouseStyle();
        JsonNode ours = JsonNode.Parse(PlotlyObjects.WriteChart(styled))!["layout"]!["template"]!;
        JsonNode theirs = JsonNode.Parse(GenericChart.toFigureJson(styled))!["layout"]!["template"]!;
        Assert.True(JsonNode.DeepEquals(theirs, ours), ours.ToJsonString());
    }

    [Fact]
    public void A_template_that_the_cell_set_stays()
    {
        Layout layout = PlotlyObjects.CopyWithoutDefaults(GenericChart.getLayout(Columns()));
        layout.SetProperty("template", ChartTemplates.dark);
        JsonNode written = JsonNode.Parse(PlotlyObjects.WriteChart(GenericChart.setLayout(layout, Columns())))!["layout"]!;
        Assert.NotNull(written["template"]);
    }

    [Fact]
    public void Numbers_that_JSON_does_not_have_are_gaps()
    {
        GenericChart chart = Chart.Line<double, double, string>(x: (double[])[1, 2, 3], y: (double[])[1, double.NaN, double.PositiveInfinity]);
        JsonArray y = JsonNode.Parse(PlotlyObjects.WriteChart(chart))!["data"]![0]!["y"]!.AsArray();
        Assert.Equal([1.0, null, null], y.Select(value => value?.GetValue<double>()));
    }

    [Fact]
    public void The_house_style_leaves_what_the_chart_sets_and_the_chart_itself_alone()
    {
        GenericChart chart = Columns();
        string before = GenericChart.toFigureJson(chart);
        JsonNode layout = JsonNode.Parse(PlotlyObjects.WriteChart(chart.WithHouseStyle()))!["layout"]!;
        Assert.Equal(HouseStyle.Series.Select(style => style.Color), layout["template"]!["layout"]!["colorway"]!.AsArray().Select(color => color!.GetValue<string>()));
        Assert.Null(layout["width"]);
        Assert.Equal(before, GenericChart.toFigureJson(chart));
    }

    [Fact]
    public void A_series_that_is_called_as_a_voice_looks_as_that_voice_whatever_stands_beside_it()
    {
        GenericChart chart = Columns(VoiceNames.Describe(Voice.BlockQuoted));
        string before = GenericChart.toFigureJson(chart);
        JsonNode marker = JsonNode.Parse(PlotlyObjects.WriteChart(chart.WithHouseStyle()))!["data"]![0]!["marker"]!;
        SeriesStyle look = HouseStyle.Series[(int)Voice.BlockQuoted];
        Assert.Equal((look.Color, look.Pattern), (marker["color"]!.GetValue<string>(), marker["pattern"]!["shape"]!.GetValue<string>()));
        Assert.Equal(before, GenericChart.toFigureJson(chart));
        Assert.Null(JsonNode.Parse(PlotlyObjects.WriteChart(Columns().WithHouseStyle()))!["data"]![0]!["marker"]?["color"]);
    }

    [Theory]
    [InlineData("bar", "marker.pattern.shape")]
    [InlineData("histogram", "marker.pattern.shape")]
    [InlineData("scatter", "marker.symbol")]
    [InlineData("scatter", "line.dash")]
    public void Series_of_the_template_differ_without_colour(string kind, string path)
    {
        JsonArray series = JsonNode.Parse(PlotlyObjects.WriteChart(Columns().WithHouseStyle()))!["layout"]!["template"]!["data"]![kind]!.AsArray();
        string[] values = [.. series.Select(one => path.Split('.').Aggregate(one, (node, name) => node![name])!.GetValue<string>())];
        Assert.Equal(HouseStyle.Series.Count, values.Distinct().Count());
    }

    [Fact]
    public void Each_template_is_a_new_one()
    {
        Template one = HouseTemplate.Create();
        one.SetProperty("layout", "changed");
        Assert.NotEqual("changed", HouseTemplate.Create().GetPropertyValue("layout") as string);
    }

    [Fact]
    public void Two_charts_without_title_that_differ_have_two_names()
    {
        CaptionedFigure one = GenericChartFormatterSource.Describe(Columns());
        CaptionedFigure other = GenericChartFormatterSource.Describe(Columns("candles"));
        Assert.StartsWith("chart-", one.Name, StringComparison.Ordinal);
        Assert.NotEqual(one.Name, other.Name);
        Assert.Equal("1 series (bar) of 2 points in all; the table has their values.", one.AltText);
    }

    [Fact]
    public void A_chart_is_shown_in_the_forms_of_a_figure()
    {
        object[] formatters = [.. new GenericChartFormatterSource().CreateTypeFormatters()];
        Assert.Equal(
            [FigureFormatterSource.PlotlyMimeType, FigureRecord.MimeType, "text/html", "text/plain"],
            formatters.Select(formatter => (string)formatter.GetType().GetProperty("MimeType")!.GetValue(formatter)!));
        using var writer = new StringWriter();
        Assert.True((bool)formatters[0].GetType().GetMethod("Format")!.Invoke(formatters[0], [Columns(), writer])!);
        Assert.Contains("Marrow", writer.ToString(), StringComparison.Ordinal);
    }
}
