using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Networks;
using AntiStalinistLeft.Tests.Charts;
using AntiStalinistLeft.Tests.Networks;

namespace AntiStalinistLeft.Tests.Citations;

public class CitationFigureTests
{
    private static readonly Corpus Release = Corpus.Open(new CorpusOptions { DataFolder = RepositoryFolder.At("data") }).GetOrThrow();

    [Fact]
    public void Plotly_finds_nothing_wrong_with_charts_of_citations_and_draws_them()
    {
        IReadOnlyList<CaptionedFigure> figures = [.. InventedCitationFigures.Extremes().Concat(OfTheRelease()).Where(figure => !figure.IsEmpty)];
        if (Environment.GetEnvironmentVariable("ASL_FIGURES") is { Length: > 0 } folder) Pictures.Take(folder, [.. InventedCitationFigures.All(), .. figures]);
        IReadOnlyList<PlotlyVerdict> verdicts = PlotlyPage.Check(figures);
        Assert.Equal(figures.Select(figure => figure.Name), verdicts.Select(verdict => verdict.Name));
        Assert.All(verdicts, verdict =>
        {
            Assert.True(verdict.Faults.Count == 0, $"{verdict.Name}: {string.Join("; ", verdict.Faults)}");
            Assert.True(verdict.Drawn, verdict.Name);
        });
    }

    [Fact]
    public void A_network_of_one_text_shows_the_reason_and_no_communities()
    {
        CaptionedFigure figure = NetworkChart.Draw(InventedCitationFigures.Measured(Release.GetNetwork("section-work")), new NetworkChartOptions());
        Assert.Contains(figure.Notes, note => note.StartsWith("Only one text cites", StringComparison.Ordinal));
        Assert.Contains("colour and shape by kind", figure.Caption, StringComparison.Ordinal);
        Assert.Contains("from each section to what it cites", figure.Caption, StringComparison.Ordinal);
        Assert.DoesNotContain("modularity", figure.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Beyond_a_hundred_nodes_the_strongest_are_drawn_and_the_rest_is_told()
    {
        CaptionedFigure figure = NetworkChart.Draw(InventedCitationFigures.Measured(ReferenceNetworks.Growing(400, 2, 5)), new NetworkChartOptions());
        Assert.Equal(100, figure.Data.RowCount);
        Assert.Contains(figure.Notes, note => note.StartsWith("The 100 nodes with the greatest strength are drawn, of 400; 300 nodes and", StringComparison.Ordinal));
        Assert.Contains("Leiden, modularity", figure.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_cover_neither_each_other_nor_a_node()
    {
        (double X, double Y, double Radius)[] nodes = [.. from x in Enumerable.Range(0, 10) from y in Enumerable.Range(0, 10) select (30.0 + (55 * x), 20.0 + (40 * y), 4.0 + (x % 3))];
        string[][] labels = [.. nodes.Select((_, i) => i % 2 == 0 ? new[] { "a label" } : ["a label of", "two lines"])];
        string?[] sides = LabelPlacement.Place(nodes, labels, Enumerable.Range(0, 100), v => v < 30, 600, 420);
        Assert.InRange(sides.Count(side => side is not null), 20, 99);
        (double Left, double Top, double Right, double Bottom)[] boxes = [.. Enumerable.Range(0, 100).Where(i => sides[i] is not null).Select(i => BoxOf(nodes[i], labels[i], sides[i]!))];
        for (int i = 0; i < boxes.Length; i++)
        {
            for (int j = 0; j < i; j++) Assert.True(boxes[i].Left >= boxes[j].Right || boxes[j].Left >= boxes[i].Right || boxes[i].Top >= boxes[j].Bottom || boxes[j].Top >= boxes[i].Bottom);
        }

        Assert.All(boxes, box => Assert.True(box is { Left: >= 0, Top: >= 0, Right: <= 600, Bottom: <= 420 }));
    }

    [Fact]
    public void The_area_of_a_node_goes_with_its_size()
    {
        double[] sizes = [100, 25, 0];
        Assert.Equal(2, NetworkTraces.GetDiameter(100, sizes) / NetworkTraces.GetDiameter(25, sizes), 1e-9);
        Assert.True(NetworkTraces.GetDiameter(0, sizes) > 0);
    }

    [Fact]
    public void A_kind_looks_the_same_in_every_network_and_kinds_without_a_look_of_their_own_are_one_group()
    {
        string[] kinds = ["text", "section", "person", "book", "chapter", "speech", "newspaper", "web"];
        IReadOnlyList<NodeGroup> GroupsOf(IEnumerable<string> shown) => NodeGroups.Create(
            InventedCitationFigures.Measured(new Network("kinds", false, shown.Select((kind, i) => new NetworkNode($"n{i:D2}", "N", kind)), [])), NodeGrouping.Kind, new double[8], new string[8]);
        IReadOnlyList<NodeGroup> groups = GroupsOf(kinds);
        Assert.Equal(7, groups.Count);
        Assert.Equal(8, groups.Sum(group => group.Nodes.Count));
        Assert.Equal(7, groups.Select(group => (group.Style.Color, group.Style.Symbol)).Distinct().Count());
        Assert.Equal("others (2)", groups[^1].Name);
        Assert.Equal(groups.Single(group => group.Name == "book (1)").Style, Assert.Single(GroupsOf(["book"])).Style);
    }

    [Fact]
    public void A_picture_is_no_taller_than_a_page_however_the_network_lies()
    {
        Assert.InRange(new NetworkCanvas([new NodePosition(0, 0), new NodePosition(0, 9), new NodePosition(0, 18)], 600).Height, 100, 640);
        Assert.InRange(new NetworkCanvas([new NodePosition(0, 0)], 600).Height, 100, 640);
    }

    [Fact]
    public void Bars_of_works_add_up_to_their_citations_and_tell_of_the_rest()
    {
        CaptionedFigure figure = InventedCitationFigures.All().Single(f => f.Name == "most-cited-works");
        var bars = figure.Chart.Data.Cast<BarTrace>().ToArray();
        Assert.Equal(9, bars.Sum(bar => bar.X.Sum(x => x ?? 0)));
        Assert.Equal("Further works cited: 1, with 1 of 10 citations.", Assert.Single(figure.Notes));
        Assert.Equal(bars.Length, bars.Select(bar => (bar.Marker!.Color, bar.Marker.Pattern?.Shape)).Distinct().Count());
    }

    [Fact]
    public void Works_go_from_the_first_year_to_the_editions_and_those_without_both_years_are_told()
    {
        CaptionedFigure figure = InventedCitationFigures.All().Single(f => f.Name == "works-by-year");
        Assert.Equal([1911, 1929], figure.Chart.Data.OfType<ScatterTrace>().Single(dots => dots.Name == "first appeared").X.Select(year => (int)year!.Value));
        Assert.Equal([1987, 1931], figure.Chart.Data.OfType<ScatterTrace>().Single(dots => dots.Name == "edition cited").X.Select(year => (int)year!.Value));
        Assert.Equal(["Only one of the two years known, and not drawn: 1 of 4.", "No year known: 1 of 4."], figure.Notes);
    }

    [Fact]
    public void A_star_is_a_sentence()
    {
        CaptionedFigure figure = NetworkChart.Draw(InventedCitationFigures.Measured(Release.GetNetwork("citation-network")), new NetworkChartOptions());
        Assert.True(figure.IsEmpty);
        Assert.StartsWith("Nothing to draw: ", figure.Finding, StringComparison.Ordinal);
        Assert.Contains(" and none on another", figure.Finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("c. 1990–91", 1990)]
    [InlineData("1936–37", 1936)]
    [InlineData("19361", null)]
    [InlineData("n.d.", null)]
    [InlineData(null, null)]
    public void A_year_is_the_first_four_digits_that_stand_alone(string? printed, int? year) => Assert.Equal(year, CitationCounts.FindYear(printed));

    [Fact]
    public void Volumes_of_a_set_have_strips_of_their_own()
    {
        CaptionedFigure figure = InventedCitationFigures.All().Single(f => f.Name == "locator-strips");
        Assert.Equal(3, figure.Chart.Layout.YAxis!.TickText!.Count);
        Assert.Equal("Not drawn, for they are no Arabic pages but sections, Roman numerals and others: 1 of 6 places.", Assert.Single(figure.Notes));
    }

    [Fact]
    public void A_heatmap_of_two_texts_is_refused() => Assert.Throws<ArgumentException>(() =>
        CitationHeatmap.Draw(CitationCounts.CountBySection(InventedCitationFigures.OfBoth), new FigureOptions()));

    private static IEnumerable<CaptionedFigure> OfTheRelease()
    {
        IReadOnlyDictionary<string, string> labels = WorkLabel.FormatAll(Release.Works);
        foreach (string name in NetworkCatalog.Names) yield return NetworkChart.Draw(InventedCitationFigures.Measured(Release.GetNetwork(name)), new NetworkChartOptions { Name = "release-" + name });
        yield return MostCitedChart.Draw(CitationCounts.CountByForm(Release.Citations), new FigureOptions { Name = "release-most-cited-works", Labels = labels, Top = 12 });
        yield return PublicationYearChart.Draw(CitationCounts.ListYears(Release.Citations, Release.Works), new FigureOptions { Name = "release-works-by-year", Labels = labels });
        yield return LocatorStripPlot.Draw(Release.Locators, new FigureOptions { Name = "release-locator-strips", Labels = labels });
        yield return CitationHeatmap.Draw(CitationCounts.CountBySection(Release.Citations), new FigureOptions { Name = "release-works-by-section", Labels = labels, Top = 14 });
    }

    private static (double, double, double, double) BoxOf((double X, double Y, double Radius) node, string[] lines, string side)
    {
        const double Letter = LabelPlacement.FontSize * 0.5;
        double away = (node.Radius / 0.8) + 1;
        (double wide, double high) = (lines.Max(line => line.Length) * Letter, lines.Length * LabelPlacement.FontSize * 1.3);
        double left = side.EndsWith("right", StringComparison.Ordinal) ? node.X + away : side.EndsWith("left", StringComparison.Ordinal) ? node.X - away - wide : node.X - (wide / 2);
        double top = side.StartsWith("top", StringComparison.Ordinal) ? node.Y - away - high : side.StartsWith("bottom", StringComparison.Ordinal) ? node.Y + away : node.Y - (high / 2);
        return (left, top, left + wide, top + high);
    }
}
