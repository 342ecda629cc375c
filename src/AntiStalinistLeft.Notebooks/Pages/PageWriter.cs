using System.Text;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// Writes a notebook with its outputs as one HTML page. The page needs no network: only plotly.js stands beside it. The
/// same notebook gives the same bytes.
/// </summary>
internal static class PageWriter
{
    /// <summary>Writes the page.</summary>
    /// <param name="document">The notebook, with the outputs that are to be shown.</param>
    /// <param name="options">What stands around the cells.</param>
    public static string Write(NotebookDocument document, PageOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        var headings = new List<PageLink>();
        var body = new StringBuilder();
        ILookup<int, PageFinding> found = options.Findings.ToLookup(finding => finding.Cell);
        for (int i = 0; i < document.Cells.Count; i++)
        {
            AppendCell(body, document.Cells[i], headings, found[i]);
            if (i == 0) body.Append(FindingMarkup.List(options.Findings));
        }

        string content = PageFigures.Gather(body.ToString(), headings);
        string title = options.SiteTitle is null ? document.Title : $"{document.Title} · {options.SiteTitle}";
        var page = new StringBuilder(PageMarkup.Head(title, NeedsMermaid(document) ? [options.PlotlyScript, options.MermaidScript] : [options.PlotlyScript]));
        AppendHeader(page, options);
        AppendContents(page, headings);
        page.Append("<main id=\"content\" tabindex=\"-1\">\n");
        if (options.Failure is { } failure) page.Append("<div class=\"error\" role=\"alert\"><p>This notebook did not run to its end.</p><pre tabindex=\"0\">").Append(PageMarkup.Encode(failure)).Append("</pre></div>\n");
        page.Append(content).Append("</main>\n");
        AppendFooter(page, options);
        return page.Append(PageMarkup.Tail()).ToString();
    }

    /// <summary>True for a notebook whose outputs have a diagram that the page has to draw.</summary>
    public static bool NeedsMermaid(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Cells.SelectMany(static cell => cell.Outputs).OfType<DisplayOutput>()
            .Any(static output => output.Data.TryGet(MimeTypes.Mermaid, out _) && !output.Data.TryGet(MimeTypes.Html, out _));
    }

    private static void AppendCell(StringBuilder html, NotebookCell cell, List<PageLink> headings, IEnumerable<PageFinding> found)
    {
        if (cell.Language == NotebookCell.Markdown)
        {
            html.Append("<section class=\"prose\">\n").Append(MarkdownHtml.Render(cell.Source, headings)).Append("</section>\n");
            return;
        }

        if (cell.Language == NotebookCell.Raw) return;
        html.Append("<section class=\"cell\">\n<details class=\"code\"><summary>Code <span class=\"language\">")
            .Append(PageMarkup.Encode(KernelInfo.Defaults.FirstOrDefault(kernel => kernel.Name == cell.Language)?.LanguageName ?? cell.Language))
            .Append("</span></summary><pre tabindex=\"0\"><code>")
            .Append(CodeHtml.Render(cell.Language, cell.Source))
            .Append("</code></pre></details>\n");
        for (int i = 0; i < cell.Outputs.Count; i++)
        {
            if (found.FirstOrDefault(finding => finding.Output == i) is { } finding) html.Append("<span id=\"").Append(finding.Anchor).Append("\"></span>");
            OutputHtml.Append(html, cell.Outputs[i], headings);
        }

        html.Append("</section>\n");
    }

    private static void AppendHeader(StringBuilder html, PageOptions options)
    {
        html.Append("<header class=\"site\">");
        if (options.SiteTitle is { } site) html.Append("<a href=\"").Append(PageMarkup.Encode(options.Index)).Append("\">").Append(PageMarkup.Encode(site)).Append("</a>");
        html.Append("<button type=\"button\" id=\"toggle-code\" aria-pressed=\"false\">Show all code</button></header>\n");
    }

    private static void AppendContents(StringBuilder html, List<PageLink> headings)
    {
        if (headings.Count < 2) return;
        html.Append("<nav class=\"contents\" aria-label=\"Contents\"><ol>");
        foreach (PageLink heading in headings)
        {
            html.Append("<li><a href=\"").Append(PageMarkup.Encode(heading.Address)).Append("\">").Append(PageMarkup.Encode(heading.Title)).Append("</a></li>");
        }

        html.Append("</ol></nav>\n");
    }

    private static void AppendFooter(StringBuilder html, PageOptions options)
    {
        html.Append("<footer>");
        if (options.AdjacentPages != default)
        {
            html.Append("<nav class=\"neighbours\" aria-label=\"Other notebooks\">");
            AppendAdjacentPage(html, options.AdjacentPages.Previous, "prev", "← ");
            AppendAdjacentPage(html, options.AdjacentPages.Next, "next", string.Empty, " →");
            html.Append("</nav>");
        }

        if (options.Footer is { } foot) html.Append("<p>").Append(PageMarkup.Encode(foot)).Append("</p>");
        html.Append("</footer>\n");
    }

    private static void AppendAdjacentPage(StringBuilder html, PageLink? link, string relation, string before, string behind = "")
    {
        if (link is null) return;
        html.Append("<a rel=\"").Append(relation).Append("\" href=\"").Append(PageMarkup.Encode(link.Address)).Append("\">")
            .Append(before).Append(PageMarkup.Encode(link.Title)).Append(behind).Append("</a>");
    }
}
