using System.Globalization;
using System.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>How two revisions are shown side by side.</summary>
internal sealed record ComparisonPageOptions
{
    /// <summary>Shows the text as saved, with its markup. Default false: the words that a reader sees.</summary>
    public bool ShowSource { get; init; }
}

/// <summary>
/// Two revisions side by side as one HTML page: aligned blocks, and within edited ones the words that went and came. Marks are
/// elements with words for those who do not see them; nothing is conveyed by colour alone. The page needs no network.
/// </summary>
internal static class ComparisonPage
{
    private const string Style =
        """
        table { width: 100%; border-collapse: collapse; table-layout: fixed; } col.fate { width: 7rem; }
        th { text-align: left; font-size: .86rem; padding: .4rem .6rem; border-bottom: 2px solid var(--soft); position: sticky; top: 0; background: var(--paper); }
        td, tbody th { vertical-align: top; padding: .45rem .6rem; border-bottom: 1px solid var(--rule); white-space: pre-wrap; }
        tbody th { position: static; font-weight: 600; font-size: .78rem; border-bottom: 1px solid var(--rule); }
        tr.kept td { color: var(--soft); } .source td { font: .86rem/1.5 "DejaVu Sans Mono", Menlo, Consolas, monospace; }
        #hide:checked ~ table tr.kept { display: none; } label { font-size: .86rem; }
        @media print { thead { display: table-header-group; } #hide, label { display: none; } th { position: static; } }
        """;

    /// <summary>Writes the page; all words are encoded.</summary>
    /// <param name="provenance">The page's history.</param>
    /// <param name="from">Index of the older revision.</param>
    /// <param name="to">Index of the newer one.</param>
    /// <param name="options">What is shown; null for the defaults.</param>
    public static string Write(PageProvenance provenance, int from, int to, ComparisonPageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        options ??= new ComparisonPageOptions();
        PageHistory history = provenance.History;
        (Revision older, Revision newer) = (history.Revisions[from], history.Revisions[to]);
        WordingRow[] rows = [.. WordingAnalysis.Compare(provenance, from, to)];
        var html = new StringBuilder("<main>\n<h1>").Append(HistoryPageMarkup.Encode($"«{history.Page.Title}»: two revisions side by side")).Append("</h1>\n");
        AppendHead(html, older, newer);
        AppendHidden(html, history, from, to);
        AppendSummary(html, rows);
        html.Append("<input type=\"checkbox\" id=\"hide\"> <label for=\"hide\">Hide what was kept</label>\n<table").Append(options.ShowSource ? " class=\"source\"" : string.Empty)
            .Append(">\n<colgroup><col class=\"fate\"><col><col></colgroup>\n<thead><tr><th scope=\"col\">Block</th><th scope=\"col\">").Append(HistoryPageMarkup.Encode(HistoryPageMarkup.Describe(older)))
            .Append("</th><th scope=\"col\">").Append(HistoryPageMarkup.Encode(HistoryPageMarkup.Describe(newer))).Append("</th></tr></thead>\n<tbody>\n");
        new ComparisonPageRows(new HistoryText(history), history.GetBlocks(from), history.GetBlocks(to), rows, options.ShowSource).AppendTo(html);
        html.Append("</tbody>\n</table>\n</main>\n");
        return HistoryPageMarkup.Write($"{history.Page.Title}: {older.Id.ToString(CultureInfo.InvariantCulture)} and {newer.Id.ToString(CultureInfo.InvariantCulture)}", Style, html.ToString());
    }

    private static void AppendHead(StringBuilder html, Revision older, Revision newer)
    {
        html.Append("<dl>");
        foreach ((string name, Revision revision) in new[] { ("Older", older), ("Newer", newer) })
        {
            html.Append("<dt>").Append(name).Append("</dt><dd>").Append(HistoryPageMarkup.Encode(HistoryPageMarkup.Describe(revision)));
            if (revision.Comment is { Length: > 0 } comment) html.Append(HistoryPageMarkup.Encode($": «{comment}»"));
            html.Append("</dd>");
        }

        html.Append("</dl>\n<p class=\"legend\"><del>struck through</del>: words that only the older revision has. <ins>underlined</ins>: words that only the newer one has.</p>\n");
    }

    private static void AppendHidden(StringBuilder html, PageHistory history, int from, int to)
    {
        foreach (int side in (int[])[from, to])
        {
            if (history.GetContentNumber(side) is null) html.Append("<p role=\"note\"><strong>").Append(HistoryPageMarkup.Encode($"The text of {HistoryPageMarkup.Describe(history.Revisions[side])} is hidden or absent; its side is empty.")).Append("</strong></p>\n");
        }
    }

    private static void AppendSummary(StringBuilder html, WordingRow[] rows) => html.Append("<p class=\"label\">")
        .Append(string.Join(", ", Enum.GetValues<ChangeKind>().Select(fate => string.Create(CultureInfo.InvariantCulture, $"{rows.Count(row => row.Fate == fate)} {fate.ToString().ToLowerInvariant()}"))))
        .Append(".</p>\n");
}
