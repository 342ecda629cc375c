using System.Text.RegularExpressions;
using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Tests.Charts;

/// <summary>Figures in a page that has no plotly.js, without a network.</summary>
public sealed partial class SelfDrawingFigureTests
{
    [Fact]
    public void A_figure_that_brings_plotly_along_draws_itself_and_those_that_do_not()
    {
        IReadOnlyList<CaptionedFigure> figures = [.. InventedFigures.All().Take(3)];
        string dom = DomOf([FigureHtml.Write(figures[0]), figures[1].ToHtml(), FigureHtml.Write(figures[2])]);
        Assert.Equal(3, MainDrawing().Count(dom));
        Assert.DoesNotContain("<details open", dom, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_of_several_figures_may_bring_it_along() =>
        Assert.Equal(2, MainDrawing().Count(DomOf(InventedFigures.All().Take(2).Select(figure => figure.ToHtml()))));

    // Notebooks load modules by a function of this name, which plotly.js would take for the place to put itself.
    [Fact]
    public void It_draws_where_the_page_loads_modules_of_its_own() =>
        Assert.Equal(1, MainDrawing().Count(DomOf(["<script>window.define = function () {}; window.define.amd = {};</script>", InventedFigures.All()[0].ToHtml()])));

    [Fact]
    public void Without_plotly_the_table_stays_open()
    {
        string dom = DomOf([FigureHtml.Write(InventedFigures.All()[0])]);
        Assert.Equal(0, MainDrawing().Count(dom));
        Assert.Contains("<details open", dom, StringComparison.Ordinal);
    }

    private static string DomOf(IEnumerable<string> pieces)
    {
        using var folder = new TemporaryFolder();
        folder.Write("page.html", "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>figures</title><body>" + string.Concat(pieces) + "</body></html>");
        return ChromiumPage.Dom(folder["page.html"]);
    }

    // Plotly draws legends and bars above a chart in further elements of the same class.
    [GeneratedRegex("class=\"js-plotly-plot\"|class=\"asl-plot js-plotly-plot\"", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex MainDrawing();
}
