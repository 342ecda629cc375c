namespace AntiStalinistLeft.Notebooks;

/// <summary>Findings as links to the outputs that show them.</summary>
internal static class FindingMarkup
{
    private const string Doubt = " <span class=\"doubt\">May be an artefact of how the texts were extracted.</span>";

    /// <summary>One finding as a link; behind it the doubt, where there is one.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="page">The address of its page; empty on the page itself.</param>
    public static string Link(PageFinding finding, string page = "") =>
        $"<a href=\"{PageMarkup.Encode(page)}#{finding.Anchor}\">{PageMarkup.Encode(finding.Sentence)}</a>{(finding.MayBeArtefact ? Doubt : string.Empty)}";

    /// <summary>The findings that open a page; nothing where there is none.</summary>
    public static string List(IReadOnlyList<PageFinding> findings) => findings.Count == 0
        ? string.Empty
        : $"<section class=\"findings\" aria-labelledby=\"findings\"><h2 id=\"findings\">What was found</h2><ul>{string.Concat(findings.Select(finding => $"<li>{Link(finding)}</li>"))}</ul></section>\n";
}
