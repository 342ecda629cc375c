using System.Reflection;
using System.Text.Json;
using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft.Tests.Charts;

public class FigureTests
{
    private static readonly FigureDocument[] Revisions = [.. InventedFigures.Documents.Take(2)];

    private static CaptionedFigure Dots(FigureOptions options) => RevisionDotPlot.Draw(InventedFigures.Rates, options);

    [Fact]
    public void Meta_carries_what_a_page_needs_beside_the_picture()
    {
        CaptionedFigure figure = Dots(new FigureOptions { Documents = Revisions, Notes = ["The second text lost its parentheses."] });
        using JsonDocument json = JsonDocument.Parse(figure.ToPlotlyJson());
        JsonElement meta = json.RootElement.GetProperty("layout").GetProperty("meta");
        Assert.Equal(figure.Name, meta.GetProperty("name").GetString());
        Assert.Equal(figure.AltText, meta.GetProperty("altText").GetString());
        Assert.Equal(figure.Caption, meta.GetProperty("caption").GetString());
        Assert.Equal(figure.Notes, meta.GetProperty("notes").EnumerateArray().Select(n => n.GetString()!));
    }

    [Fact]
    public void Alt_text_says_what_rises_what_falls_and_the_extremes()
    {
        string text = Dots(new FigureOptions { Documents = Revisions }).AltText;
        Assert.Contains("From Lamp, first revision to Lamp, second revision, higher: councilism (4 to 5), guildism (0 to 2.5).", text, StringComparison.Ordinal);
        Assert.Contains("lower: mutualism (2 to 0).", text, StringComparison.Ordinal);
        Assert.Contains("Highest: councilism in Lamp, second revision, 5. 2 of 6 values are zero.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_the_caller_gives_stand()
    {
        CaptionedFigure figure = Dots(new FigureOptions { Documents = Revisions, Name = "mine", Title = "T", Caption = "C", AltText = "A" });
        Assert.Equal(("mine", "T", "C", "A"), (figure.Name, figure.Title, figure.Caption, figure.AltText));
    }

    [Fact]
    public void The_table_of_a_figure_holds_exactly_what_is_drawn()
    {
        CaptionedFigure figure = Dots(new FigureOptions { Documents = Revisions, Entities = ["guildism"] });
        var rows = Assert.IsType<Table<FrequencyRow>>(figure.Data);
        Assert.Equal([("lamp-r1", "guildism"), ("lamp-r2", "guildism")], rows.Select(r => (r.Document, r.Entity)));
    }

    [Fact]
    public void Rows_of_revisions_go_from_the_greatest_rise_to_the_greatest_fall_with_the_rates_beside_the_names() => Assert.Equal(
        ["guildism (0\u00a0→\u00a02.5)", "councilism (4\u00a0→\u00a05)", "mutualism (2\u00a0→\u00a00)"],
        Dots(new FigureOptions { Documents = Revisions }).Chart.Layout.YAxis!.TickText!.Select(label => label.Replace("<br>", " ", StringComparison.Ordinal)));

    [Fact]
    public void Dots_of_one_rate_stand_above_each_other_and_no_farther_than_their_row()
    {
        DotRows rows = DotRows.Create([[3, 3, 3, null], [0, 10, 5, 7]], 10);
        Assert.Equal(3, rows.Lanes);
        Assert.Equal(3, Enumerable.Range(0, 3).Select(dot => rows.Shift(0, dot)).Distinct().Count());
        Assert.All(Enumerable.Range(0, 3), dot => Assert.InRange(rows.Shift(0, dot), -0.5, 0.5));
        Assert.All(Enumerable.Range(0, 4), dot => Assert.Equal(0, rows.Shift(1, dot)));
    }

    [Fact]
    public void Bars_of_two_revisions_of_one_article_have_no_intervals_and_say_why()
    {
        CaptionedFigure figure = RateBarChart.Draw(InventedFigures.Rates, new FigureOptions { Documents = Revisions });
        Assert.All(figure.Chart.Data, t => Assert.Null(Assert.IsType<BarTrace>(t).ErrorX));
        Assert.Contains("no independent samples", Assert.Single(figure.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_of_independent_texts_have_the_intervals_of_the_table()
    {
        CaptionedFigure figure = RateBarChart.Draw(InventedFigures.Rates, new FigureOptions { Documents = [Revisions[0], InventedFigures.Documents[2]], Entities = ["councilism"] });
        PlotlyErrorBars errors = Assert.IsType<BarTrace>(figure.Chart.Data[0]).ErrorX!;
        Assert.Equal(3.0, errors.Array[0]!.Value, 1e-9);
        Assert.Equal(2.0, errors.ArrayMinus[0]!.Value, 1e-9);
        Assert.Empty(figure.Notes);
    }

    [Fact]
    public void Every_scale_of_rates_begins_at_zero()
    {
        foreach (CaptionedFigure figure in InventedFigures.Rated().Where(f => f.Chart.Data[0] is not (HeatmapTrace or SankeyTrace) && f.Name is not ("mentions-kept-added-removed" or "parts-of-the-difference")))
        {
            PlotlyAxis value = figure.Chart.Data[0] is BarTrace { Orientation: "h" } || figure.Name == "rates-across-revisions" ? figure.Chart.Layout.XAxis! : figure.Chart.Layout.YAxis!;
            Assert.True(value.RangeMode == "tozero" || value.Range is [0, _], figure.Name);
        }
    }

    [Fact]
    public void Series_differ_by_shape_or_hatching_not_by_colour_alone()
    {
        Assert.Equal(HouseStyle.Series.Count, HouseStyle.Series.Select(s => s.Color).Distinct().Count());
        Assert.Equal(HouseStyle.Series.Count, HouseStyle.Series.Select(s => s.Symbol).Distinct().Count());
        Assert.Equal(HouseStyle.Series.Count, HouseStyle.Series.Select(s => s.Pattern).Distinct().Count());
        Assert.Equal(HouseStyle.Series.Count, HouseStyle.Series.Select(s => s.Dash).Distinct().Count());
    }

    [Fact]
    public void An_empty_table_gives_a_figure_that_is_the_sentence_saying_so()
    {
        CaptionedFigure figure = RevisionDotPlot.Draw(InventedFigures.Rates.Head(0), new FigureOptions());
        Assert.True(figure.IsEmpty);
        Assert.Equal("Nothing to draw: no mention is counted in these texts.", figure.Finding);
        Assert.Equal($"<p class=\"asl-nothing\" data-name=\"rates-across-revisions\">{figure.Finding}</p>", FigureHtml.Write(figure));
        Assert.Same(figure, figure.With(FigureStyles.BuiltIn.Find("single").GetOrThrow()));
    }

    [Fact]
    public void A_chart_alone_has_finding_and_title_above_it_and_says_how_much_room_they_take()
    {
        CaptionedFigure figure = Dots(new FigureOptions { Documents = Revisions });
        using JsonDocument json = JsonDocument.Parse(figure.ToPlotlyJson());
        JsonElement layout = json.RootElement.GetProperty("layout");
        double heading = layout.GetProperty("meta").GetProperty("heading").GetDouble();
        Assert.Equal(figure.Finding, layout.GetProperty("title").GetProperty("text").GetString()!.Replace("<br>", " ", StringComparison.Ordinal));
        Assert.Equal(figure.Title, layout.GetProperty("title").GetProperty("subtitle").GetProperty("text").GetString());
        Assert.Equal(figure.Chart.Layout.Height, layout.GetProperty("height").GetDouble() - heading);
        Assert.Equal(figure.Chart.Layout.Margin!.T, layout.GetProperty("margin").GetProperty("t").GetDouble() - heading);
    }

    [Fact]
    public void A_table_under_a_figure_has_names_where_its_data_have_ids()
    {
        CaptionedFigure figure = Dots(new FigureOptions { Documents = Revisions, Labels = new Dictionary<string, string> { ["guildism"] = "Guild socialism" } });
        string html = FigureHtml.Write(figure);
        Assert.Contains("<td>Lamp, first revision</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td>Guild socialism</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<td>guildism</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rows_for_one_dot_are_refused_with_what_to_do()
    {
        Table<FrequencyRow> twice = InventedFigures.Rates.Concat(InventedFigures.Rates.Take(1)).ToTable("twice");
        Assert.Contains("take one part", Assert.Throws<ArgumentException>(() => RevisionDotPlot.Draw(twice, new FigureOptions())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heatmap_of_two_texts_or_without_sections_is_refused()
    {
        Assert.Throws<ArgumentException>(() => MentionHeatmap.Draw(InventedFigures.Rates, new MentionHeatmapOptions()));
        Assert.Contains("BySection", Assert.Throws<ArgumentException>(() => MentionHeatmap.Draw(InventedFigures.Rates.Where(r => r.Document == "essay"), new MentionHeatmapOptions())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rates by text")]
    [InlineData("-rates")]
    [InlineData("../rates")]
    [InlineData("")]
    public void A_name_that_is_no_file_name_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => Dots(new FigureOptions { Name = name }));

    [Fact]
    public void The_page_piece_holds_caption_notes_and_table_and_no_data_can_end_its_script()
    {
        const string Evil = "</script><script>alert(1)</script>";
        Table<FrequencyRow> rows = new[] { InventedFigures.Rate("essay", Evil, 3, 100) }.ToTable("evil");
        string html = FigureHtml.Write(RateBarChart.Draw(rows, new FigureOptions { Title = Evil, Notes = [Evil] }));
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Equal(3, html.Split("</script>").Length - 1);
        Assert.Contains("<figcaption>", html, StringComparison.Ordinal);
        Assert.Contains("<table", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_finds_the_formats_by_convention()
    {
        Attribute attribute = typeof(CaptionedFigure).GetCustomAttributes().Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");
        var source = (Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!;
        object made = Activator.CreateInstance(source)!;
        var formatters = (IEnumerable<object>)source.GetMethod("CreateTypeFormatters")!.Invoke(made, null)!;
        var shown = new Dictionary<string, string>();
        foreach (object formatter in formatters)
        {
            using var writer = new StringWriter();
            Assert.True((bool)formatter.GetType().GetMethod("Format")!.Invoke(formatter, [InventedFigures.All()[0], writer])!);
            shown[(string)formatter.GetType().GetProperty("MimeType")!.GetValue(formatter)!] = writer.ToString();
        }

        Assert.Equal(["application/vnd.antistalinistleft.figure+json", "application/vnd.plotly.v1+json", "text/html", "text/plain"], shown.Keys.Order(StringComparer.Ordinal));
        using JsonDocument json = JsonDocument.Parse(shown["application/vnd.plotly.v1+json"]);
        Assert.Equal(["data", "layout", "config"], json.RootElement.EnumerateObject().Select(p => p.Name));
    }

    [Theory]
    [InlineData("anti-Stalinist left of the harbour", 14, "anti-Stalinist<br>left of the<br>harbour")]
    [InlineData("congress-for-cultural-freedom", 22, "congress-for-cultural-<br>freedom")]
    [InlineData("n\u00a0=\u00a03 of all", 5, "n\u00a0=\u00a03<br>of<br>all")]
    [InlineData("", 10, "")]
    [InlineData("a<b>&c", 20, "a&lt;b&gt;&amp;c")]
    public void Labels_break_where_words_end(string text, int width, string wrapped) => Assert.Equal(wrapped, PlotlyText.Wrap(text, width));
}
