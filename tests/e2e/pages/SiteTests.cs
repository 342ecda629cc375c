using System.Net;
using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Pages.Tests;

/// <summary>The kit's own notebooks on what a clone carries, opened in a browser that has no network.</summary>
public sealed partial class SiteTests(SubjectSites sites)
{
    private readonly SubjectSite _site = sites.Of("first");

    [Fact]
    public void Every_notebook_has_a_page_and_plotly_stands_once_beside_them()
    {
        Assert.Equal(0, _site.Outcome.Code);
        string[] files = [.. Directory.EnumerateFiles(_site.Folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];
        string[] pages = [.. Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "notebooks"), "*.dib")
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Where(name => name != "setup")
            .Select(name => name + ".html")];
        Assert.Equal([.. pages.Append("index.html").Append("plotly.min.js").Append("mermaid.tiny.js").Order(StringComparer.Ordinal)], files);
        Assert.All(pages, page => Assert.True(new FileInfo(Path.Combine(_site.Folder, page)).Length < 1_000_000, $"{page} is too large to have plotly.js beside it."));
    }

    [Fact]
    public void No_page_asks_the_network_for_anything() => Assert.All(_site.Files, page =>
        Assert.DoesNotMatch(@"(src|href)=""(https?:)?//[^""]+\.(js|css|woff2?|png|svg)""", File.ReadAllText(page)));

    [Fact]
    public void Every_figure_is_drawn_with_title_axis_names_and_alt_text()
    {
        int figures = 0;
        foreach (string page in _site.Files)
        {
            string dom = ChromiumPage.Dom(page);
            foreach (Match figure in Figure().Matches(dom))
            {
                figures++;
                string markup = figure.Value;
                Assert.Contains("class=\"main-svg\"", markup, StringComparison.Ordinal);
                Assert.True(WebUtility.HtmlDecode(AltText().Match(markup).Groups["text"].Value).Length > 60, $"A figure in {page} has no alt text worth the name.");
                // The page says finding and title; the chart does not say them again.
                Assert.Contains("class=\"asl-finding\"", markup, StringComparison.Ordinal);
                Assert.DoesNotMatch(@"class=""gtitle""", markup);
                Assert.Equal(3, Regex.Count(markup, "<button type=\"button\" aria-label=\"Download "));
                // A network has no axes to be named; its kinds of nodes are.
                bool hasAxes = markup.Contains("class=\"xtick\"", StringComparison.Ordinal) || markup.Contains("class=\"ytick\"", StringComparison.Ordinal);
                Assert.Matches(hasAxes ? @"class=""[xy]\d?title""|annotation-text" : "annotation-text|legendtext", markup);
                Assert.Contains("<figcaption>", markup, StringComparison.Ordinal);
                Assert.Contains("<table", markup, StringComparison.Ordinal);
            }
        }

        Assert.True(figures >= 9, $"The pages have only {figures} figures.");
    }

    [Fact]
    public void The_tours_diagram_is_drawn_its_script_has_run_and_its_tables_sort()
    {
        string dom = ChromiumPage.Dom(Path.Combine(_site.Folder, "00-tour.html"));
        Assert.Matches(@"<figure class=""diagram"" role=""img"" aria-label=""The way of the data\. [^""]+""><svg[^>]+>", dom);
        Assert.DoesNotContain("<pre class=\"mermaid\">", dom, StringComparison.Ordinal);
        Match script = ScriptOutput().Match(dom);
        Assert.Equal(10, Regex.Count(script.Value, "<li>"));
        Assert.DoesNotContain("class=\"error\"", script.Value, StringComparison.Ordinal);
        Assert.Matches(@"<th scope=""col""[^>]*><button type=""button""[^>]*>document</button></th>", dom);
    }

    [GeneratedRegex(@"<div class=""asl-script"".*?</div>", RegexOptions.Singleline)]
    private static partial Regex ScriptOutput();

    [GeneratedRegex(@"<figure class=""asl-figure"".*?</figure>", RegexOptions.Singleline)]
    private static partial Regex Figure();

    [GeneratedRegex(@"role=""img""[^>]*aria-label=""(?<text>[^""]*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex AltText();
}
