using System.Text;
using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Writes the page that lists the notebooks: a card for each, with its question, its first finding and a small picture of its chart.</summary>
internal static class IndexPage
{
    /// <summary>Writes the page; the same entries give the same bytes.</summary>
    /// <param name="title">Name of the site.</param>
    /// <param name="introduction">What the site is, in Markdown.</param>
    /// <param name="entries">The notebooks in reading order.</param>
    /// <param name="options">Where plotly.js is, and the line at the foot.</param>
    /// <param name="kept">Cards of an earlier index that stay; each stands in the order of addresses. Null for none.</param>
    public static string Write(string title, string introduction, IReadOnlyList<IndexEntry> entries, PageOptions options, IReadOnlyList<IndexCard>? kept = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(options);
        var ignored = new List<PageLink>();
        IndexCard[] cards = [.. entries.Select(CardOf)];
        if (kept is { Count: > 0 }) cards = [.. kept.Concat(cards).OrderBy(card => card.Address, StringComparer.Ordinal)];
        string[] scripts = cards.Any(card => card.HasPicture) ? [options.PlotlyScript] : [];
        var html = new StringBuilder(PageMarkup.Head(title, scripts));
        html.Append("<main id=\"content\" tabindex=\"-1\" class=\"index\">\n<h1>").Append(PageMarkup.Encode(title)).Append("</h1>\n");
        html.Append(MarkdownHtml.Render(introduction, ignored)).Append("<ol class=\"cards\">\n");
        foreach (IndexCard card in cards) html.Append(card.Html);
        html.Append("</ol>\n</main>\n<footer>");
        if (options.Footer is { } foot) html.Append("<p>").Append(PageMarkup.Encode(foot)).Append("</p>");
        return html.Append("</footer>\n").Append(PageMarkup.Tail()).ToString();
    }

    private static string FirstSentence(string words) => words.IndexOf(". ", StringComparison.Ordinal) is var end and > 0 ? words[..(end + 1)] : words;

    private static IndexCard CardOf(IndexEntry entry)
    {
        var html = new StringBuilder();
        var ignored = new List<PageLink>();
        string address = PageMarkup.Encode(entry.Address);
        html.Append(IndexCard.Open(entry));
        if (entry.Picture is { } picture)
        {
            // The finding says in words what the picture shows, so readers without sight miss nothing.
            html.Append("<div class=\"card-picture\" aria-hidden=\"true\"><div></div><script type=\"application/json\">").Append(JsonSerializer.Serialize(picture)).Append("</script></div>");
        }

        html.Append("<div class=\"card-words\"><h2><a href=\"").Append(address).Append("\">").Append(PageMarkup.Encode(entry.Title)).Append("</a></h2>");
        if (!entry.Succeeded) html.Append("<p class=\"failed\">This notebook did not run to its end; its page says why.</p>");
        html.Append(MarkdownHtml.Render(entry.Summary, ignored));
        if (entry.Finding is { } finding) html.Append("<p class=\"card-finding\">").Append(FindingMarkup.Link(finding, entry.Address)).Append("</p>");
        else if (entry.Ending is { } why) html.Append("<p class=\"card-finding\">").Append(PageMarkup.Encode(FirstSentence(why))).Append("</p>");
        html.Append("</div></li>\n");
        return new IndexCard(entry.Address, entry.Notebook, html.ToString());
    }
}
