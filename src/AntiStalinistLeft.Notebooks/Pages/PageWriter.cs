using System.Text;
using AntiStalinistLeft.Notebooks.Display;

namespace AntiStalinistLeft.Notebooks.Pages;

/// <summary>
/// Writes a notebook with its outputs as one HTML page. The page needs no network: only plotly.js stands beside it. The
/// same notebook gives the same bytes.
/// </summary>
public static class PageWriter
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
        foreach (NotebookCell cell in document.Cells) AppendCell(body, cell, headings);
        string title = options.SiteTitle is null ? document.Title : $"{document.Title} · {options.SiteTitle}";
        var page = new StringBuilder(Markup.Head(title, NeedsMermaid(document) ? [options.PlotlyScript, options.MermaidScript] : [options.PlotlyScript]));
        AppendHeader(page, options);
        AppendContents(page, headings);
        page.Append("<main id=\"content\" tabindex=\"-1\">\n");
        if (options.Failure is { } failure) page.Append("<div class=\"error\" role=\"alert\"><p>This notebook did not run to its end.</p><pre tabindex=\"0\">").Append(Markup.Encode(failure)).Append("</pre></div>\n");
        page.Append(body).Append("</main>\n");
        AppendFooter(page, options);
        return page.Append(Markup.Tail()).ToString();
    }

    /// <summary>True for a notebook whose outputs have a diagram that the page has to draw.</summary>
    public static bool NeedsMermaid(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Cells.SelectMany(static cell => cell.Outputs).OfType<DisplayOutput>()
            .Any(static output => output.Data.TryGet(MimeTypes.Mermaid, out _) && !output.Data.TryGet(MimeTypes.Html, out _));
    }

    private static void AppendCell(StringBuilder html, NotebookCell cell, List<PageLink> headings)
    {
        if (cell.Language == NotebookCell.Markdown)
        {
            html.Append("<section class=\"prose\">\n").Append(MarkdownHtml.Render(cell.Source, headings)).Append("</section>\n");
            return;
        }

        if (cell.Language == NotebookCell.Raw) return;
        html.Append("<section class=\"cell\">\n<details class=\"code\"><summary>Code <span class=\"language\">")
            .Append(Markup.Encode(cell.Language))
            .Append("</span></summary><pre tabindex=\"0\"><code>")
            .Append(CodeHtml.Render(cell.Language, cell.Source))
            .Append("</code></pre></details>\n");
        foreach (CellOutput output in cell.Outputs) OutputHtml.Append(html, output, headings);
        html.Append("</section>\n");
    }

    private static void AppendHeader(StringBuilder html, PageOptions options)
    {
        html.Append("<header class=\"site\">");
        if (options.SiteTitle is { } site) html.Append("<a href=\"").Append(Markup.Encode(options.Index)).Append("\">").Append(Markup.Encode(site)).Append("</a>");
        html.Append("<button type=\"button\" id=\"toggle-code\" aria-pressed=\"false\">Show all code</button></header>\n");
    }

    private static void AppendContents(StringBuilder html, List<PageLink> headings)
    {
        if (headings.Count < 2) return;
        html.Append("<nav class=\"contents\" aria-label=\"Contents\"><ol>");
        foreach (PageLink heading in headings)
        {
            html.Append("<li><a href=\"").Append(Markup.Encode(heading.Address)).Append("\">").Append(Markup.Encode(heading.Title)).Append("</a></li>");
        }

        html.Append("</ol></nav>\n");
    }

    private static void AppendFooter(StringBuilder html, PageOptions options)
    {
        html.Append("<footer>");
        if (options.Neighbours != default)
        {
            html.Append("<nav class=\"neighbours\" aria-label=\"Other notebooks\">");
            AppendNeighbour(html, options.Neighbours.Previous, "prev", "← ");
            AppendNeighbour(html, options.Neighbours.Next, "next", string.Empty, " →");
            html.Append("</nav>");
        }

        if (options.Foot is { } foot) html.Append("<p>").Append(Markup.Encode(foot)).Append("</p>");
        html.Append("</footer>\n");
    }

    private static void AppendNeighbour(StringBuilder html, PageLink? link, string relation, string before, string behind = "")
    {
        if (link is null) return;
        html.Append("<a rel=\"").Append(relation).Append("\" href=\"").Append(Markup.Encode(link.Address)).Append("\">")
            .Append(before).Append(Markup.Encode(link.Title)).Append(behind).Append("</a>");
    }
}
