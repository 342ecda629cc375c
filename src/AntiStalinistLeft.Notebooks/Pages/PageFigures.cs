using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// What the figures of a page have in common stands on it once: the script that draws them, and the audit's notes on their
/// texts, to which each figure concerned links.
/// </summary>
internal static partial class PageFigures
{
    private const string Heading = "What the audit says of the texts";
    private const string Anchor = "audit-notes";

    /// <summary>The page's content with notes and script gathered.</summary>
    /// <param name="content">HTML of all cells.</param>
    /// <param name="headings">Receives the heading of the notes.</param>
    public static string Gather(string content, ICollection<PageLink> headings)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(headings);
        bool drawn = false;
        string once = Script().Replace(content, script =>
        {
            if (drawn) return string.Empty;
            drawn = true;
            return script.Value;
        });
        var notes = new List<string>();
        string linked = Notes().Replace(once, list => Link(list.Groups["items"].Value, notes));
        if (notes.Count == 0) return linked;
        headings.Add(new PageLink(Heading, "#" + Anchor));
        var html = new StringBuilder(linked);
        html.Append("<section class=\"prose\">\n<h2 id=\"").Append(Anchor).Append("\">").Append(Heading).Append("</h2>\n<ol class=\"asl-audit-notes\">\n");
        for (int i = 0; i < notes.Count; i++) html.Append(CultureInfo.InvariantCulture, $"<li id=\"{Anchor}-{i + 1}\">{notes[i]}</li>\n");
        return html.Append("</ol>\n</section>\n").ToString();
    }

    private static string Link(string items, List<string> notes)
    {
        IEnumerable<string> links = Item().Matches(items).Select(item => item.Groups["note"].Value).Select(note =>
        {
            int place = notes.IndexOf(note);
            if (place < 0)
            {
                notes.Add(note);
                place = notes.Count - 1;
            }

            return string.Create(CultureInfo.InvariantCulture, $"<a href=\"#{Anchor}-{place + 1}\">{place + 1}</a>");
        });
        return $"<p class=\"asl-audit\">May be an artefact of extraction; notes of the audit: {string.Join(", ", links)}.</p>";
    }

    [GeneratedRegex("<script class=\"asl-draw\">.*?</script>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Script();

    [GeneratedRegex("<ul class=\"asl-audit\">(?<items>.*?)</ul>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Notes();

    [GeneratedRegex("<li>(?<note>.*?)</li>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Item();
}
