namespace AntiStalinistLeft.Cli;

/// <summary>What the list of pages says above it.</summary>
/// <param name="Title">The site's title.</param>
/// <param name="Introduction">A sentence or two below it.</param>
internal sealed record SiteHeading(string Title, string Introduction)
{
    private const string HowToRead = "Each page is a notebook with its results: tables and charts can be explored, the code behind each is one click away.";

    private static readonly SiteHeading Kit = new(
        "The anti-Stalinist left in five texts",
        $"""
        How the tendencies of the anti-Stalinist left are written about in three revisions of one encyclopedia article, a
        party site's article and an essay with endnotes. {HowToRead}
        """);

    /// <summary>The heading of the kit's own pages, or of a project's.</summary>
    public static SiteHeading ForLayout(KitLayout kit) => kit.IsProject ? new SiteHeading(Path.GetFileName(kit.Root), HowToRead) : Kit;
}
