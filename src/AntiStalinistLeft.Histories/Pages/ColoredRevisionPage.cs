using System.Globalization;
using System.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>
/// The text of a revision coloured by origin, editor or age, as one HTML page on which every word shows its provenance: to a pointer,
/// to the keyboard, and on paper by the list of stories. Beside every colour stands a line of its own kind. The page needs no
/// network, and without scripts each run of words is a link to its story.
/// </summary>
internal static class ColoredRevisionPage
{
    private const string Style =
        """
        #text { white-space: pre-wrap; margin: 1rem 0 6rem; } #text a { color: inherit; text-decoration-thickness: 2px; text-underline-offset: 3px; text-decoration-skip-ink: none; }
        #text a:hover { background: var(--tint); }
        #story { position: fixed; left: 0; right: 0; bottom: 0; padding: .6rem 1.2rem; min-height: 3.4rem; background: var(--tint); border-top: 2px solid var(--soft); font-size: .88rem; }
        .legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding: 0; list-style: none; font-size: .86rem; } .legend span { padding: 0 .15rem; text-decoration-thickness: 2px; text-underline-offset: 3px; }
        .g0 { text-decoration: underline solid #0072b2; background: #0072b21f; } .g1 { text-decoration: underline dashed #d55e00; background: #d55e001f; }
        .g2 { text-decoration: underline dotted #009e73; background: #009e731f; } .g3 { text-decoration: underline double #cc79a7; background: #cc79a72e; }
        .g4 { text-decoration: underline wavy #e69f00; background: #e69f0026; } .g5 { text-decoration: underline overline #56b4e9; background: #56b4e92e; }
        .g6 { text-decoration: overline solid #777777; background: #7777771f; } .g7 { text-decoration: overline dotted #777777; }
        #stories li { font-size: .86rem; } #stories li:target { background: var(--tint); outline: 2px solid var(--link); }
        @media print { #story { display: none; } #text { margin-bottom: 1rem; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
        """;

    // One run is in the order of the tabulator; arrows go on from there, so that ten thousand words are no ten thousand stops.
    private const string Script =
        """
        (function () {
          var text = document.getElementById('text'), story = document.getElementById('story');
          var runs = Array.prototype.slice.call(text.getElementsByTagName('a')), now = 0;
          if (!runs.length) return;
          function tell(run) { story.textContent = document.getElementById(run.hash.slice(1)).textContent; }
          function go(to) { if (to < 0 || to >= runs.length) return; runs[now].tabIndex = -1; now = to; runs[now].tabIndex = 0; runs[now].focus(); }
          runs.forEach(function (run, i) { run.tabIndex = i ? -1 : 0; run.dataset.i = i; });
          text.addEventListener('mouseover', function (e) { if (e.target.hash) tell(e.target); });
          text.addEventListener('focusin', function (e) { if (e.target.hash) { now = +e.target.dataset.i; tell(e.target); } });
          text.addEventListener('keydown', function (e) {
            var step = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: runs.length - 1 }[e.key];
            if (step === undefined) return; e.preventDefault(); go(step);
          });
        })();
        """;

    /// <summary>Writes the page; all words are encoded.</summary>
    /// <param name="provenance">The page's history.</param>
    /// <param name="revision">Index of the revision.</param>
    /// <param name="by">By what its words are coloured.</param>
    public static string Write(PageProvenance provenance, int revision, ColorBy by)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        PageHistory history = provenance.History;
        Revision shown = history.Revisions[revision];
        RevisionProvenance stories = RevisionProvenance.ForRevision(provenance, revision);
        ColorGroups groups = ColorGroups.Create(history, revision, stories, by);
        string title = $"«{history.Page.Title}» by {by.ToString().ToLowerInvariant()}";
        var html = new StringBuilder("<main>\n<h1>").Append(HistoryPageMarkup.Encode(title)).Append("</h1>\n<p class=\"label\">").Append(HistoryPageMarkup.Encode(HistoryPageMarkup.Describe(shown))).Append("</p>\n");
        if (history.GetText(revision) is not { } text) html.Append("<p role=\"note\">The text of this revision is hidden or absent.</p>\n");
        else AppendText(html, text, stories, groups);
        html.Append("<h2>Stories</h2>\n<ol id=\"stories\">\n");
        for (int story = 0; story < stories.Presences.Count; story++)
        {
            html.Append("<li id=\"s").Append(story.ToString(CultureInfo.InvariantCulture)).Append("\">").Append(HistoryPageMarkup.Encode(Tell(history, stories.Presences[story]))).Append("</li>\n");
        }

        html.Append("</ol>\n</main>\n<div id=\"story\" role=\"status\" aria-live=\"polite\">Point at words, or go to the text and use the arrow keys: their story stands here.</div>\n<script>").Append(Script).Append("</script>\n");
        return HistoryPageMarkup.Write(title, Style, html.ToString());
    }

    private static void AppendText(StringBuilder html, string text, RevisionProvenance stories, ColorGroups groups)
    {
        html.Append("<ul class=\"legend\" aria-label=\"Legend\">");
        for (int group = 0; group < groups.Names.Count; group++)
        {
            html.Append("<li><span class=\"g").Append(group).Append("\">").Append(HistoryPageMarkup.Encode(groups.Names[group])).Append("</span> ").Append(groups.Tokens[group].ToString("N0", CultureInfo.InvariantCulture)).Append(" tokens</li>");
        }

        html.Append("</ul>\n<div id=\"text\">");
        int at = 0;
        foreach (ProvenanceRun run in stories.Runs)
        {
            html.Append(HistoryPageMarkup.Encode(text[at..run.Span.Start])).Append("<a class=\"g").Append(groups.GroupOfPresence[run.PresenceIndex]).Append("\" href=\"#s").Append(run.PresenceIndex).Append("\">")
                .Append(HistoryPageMarkup.Encode(run.Span.GetText(text))).Append("</a>");
            at = run.Span.End;
        }

        html.Append(HistoryPageMarkup.Encode(text[at..])).Append("</div>\n");
    }

    private static string Tell(PageHistory history, RevisionRange[] stays)
    {
        Revision origin = history.Revisions[stays[0].Start];
        var words = new StringBuilder("Introduced in ").Append(HistoryPageMarkup.Describe(origin));
        if (origin.Comment is { Length: > 0 } comment) words.Append(" («").Append(comment).Append("»)");
        for (int i = 0; i < stays.Length; i++)
        {
            if (i > 0) words.Append("; back in ").Append(HistoryPageMarkup.Describe(history.Revisions[stays[i].Start]));
            if (stays[i].End < history.Revisions.Count) words.Append("; removed in ").Append(HistoryPageMarkup.Describe(history.Revisions[stays[i].End]));
        }

        return words.Append('.').ToString();
    }
}
