namespace AntiStalinistLeft.Cli;

/// <summary>What the list of pages says above it.</summary>
/// <param name="Title">The site's title.</param>
/// <param name="Introduction">A few sentences below it.</param>
internal sealed record SiteHeading(string Title, string Introduction)
{
    private const string HowToRead = "Each page is a notebook with its results: tables and charts can be explored, the code behind each is one click away.";

    /// <summary>The heading of a corpus' pages; of a corpus that cannot be opened, the name of the project's folder.</summary>
    public static SiteHeading Create(Result<Corpus> corpus, KitLayout kit) => corpus.Succeeded
        ? new SiteHeading(corpus.Value.Title, $"{Escape(corpus.Value.Description)} {HowToRead}")
        : new SiteHeading(Path.GetFileName(kit.Root), HowToRead);

    // The words of a manifest are no Markdown.
    private static string Escape(string words) => string.Concat(words.Select(letter => letter is '*' or '_' or '`' or '[' or ']' or '<' or '\\' ? $"\\{letter}" : letter.ToString()));
}
