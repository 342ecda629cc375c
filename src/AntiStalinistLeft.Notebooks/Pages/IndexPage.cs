using System.Text;

namespace AntiStalinistLeft.Notebooks;

/// <summary>What the index says of one notebook.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Address">Its page, from the index.</param>
/// <param name="Summary">The first paragraph of its prose, in Markdown; empty where it has none.</param>
/// <param name="Succeeded">False where it did not run to its end.</param>
internal sealed record IndexEntry(string Title, string Address, string Summary, bool Succeeded)
{
    /// <summary>Describes a notebook by its own words.</summary>
    public static IndexEntry FromNotebook(NotebookDocument document, string address, bool succeeded)
    {
        ArgumentNullException.ThrowIfNull(document);
        string summary = document.Cells
            .Where(cell => cell.Language == NotebookCell.Markdown)
            .SelectMany(cell => cell.Source.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault(paragraph => !paragraph.StartsWith('#')) ?? string.Empty;
        return new IndexEntry(document.Title, address, summary, succeeded);
    }
}

/// <summary>Writes the page that lists the notebooks.</summary>
internal static class IndexPage
{
    /// <summary>Writes the page; the same entries give the same bytes.</summary>
    /// <param name="title">Name of the site.</param>
    /// <param name="introduction">What the site is, in Markdown.</param>
    /// <param name="entries">The notebooks in reading order.</param>
    /// <param name="foot">A line at the foot; null for none.</param>
    public static string Write(string title, string introduction, IReadOnlyList<IndexEntry> entries, string? foot = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var ignored = new List<PageLink>();
        var html = new StringBuilder(PageMarkup.Head(title));
        html.Append("<main id=\"content\" tabindex=\"-1\" class=\"index\">\n<h1>").Append(PageMarkup.Encode(title)).Append("</h1>\n");
        html.Append(MarkdownHtml.Render(introduction, ignored)).Append("<ol class=\"notebooks\">\n");
        foreach (IndexEntry entry in entries)
        {
            html.Append("<li><h2><a href=\"").Append(PageMarkup.Encode(entry.Address)).Append("\">").Append(PageMarkup.Encode(entry.Title)).Append("</a></h2>");
            if (!entry.Succeeded) html.Append("<p class=\"failed\">This notebook did not run to its end; its page says why.</p>");
            html.Append(MarkdownHtml.Render(entry.Summary, ignored)).Append("</li>\n");
        }

        html.Append("</ol>\n</main>\n<footer>");
        if (foot is not null) html.Append("<p>").Append(PageMarkup.Encode(foot)).Append("</p>");
        return html.Append("</footer>\n").Append(PageMarkup.Tail()).ToString();
    }
}
