using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Wikitext;

/// <summary>
/// Reads a page in wikitext. The document's original text is the page as <see cref="WikitextPage"/> shows it, with the notes
/// below; offsets point into that, and <see cref="WikitextPage.Pieces"/> leads on to the wikitext.
/// </summary>
/// <param name="options">Which names mean what in the wiki; null for the defaults.</param>
/// <param name="rulesLeftOut">Names of rules of normalisation that do not apply; null for none.</param>
internal sealed class WikitextReader(WikitextOptions? options = null, IReadOnlyCollection<string>? rulesLeftOut = null) : IDocumentReader
{
    private readonly WikitextOptions _options = options ?? WikitextOptions.Default;
    private readonly DocumentAssembler _assembler = new(NormalizationRules.General.Without(rulesLeftOut));

    /// <inheritdoc/>
    public string Name => "wikitext";

    /// <inheritdoc/>
    public string Description => "A page in wikitext: headings, paragraphs, lists, quotations, tables, captions, references as notes.";

    /// <inheritdoc/>
    public Result<Document> Read(Source source, DecodedText text)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(text);

        // As the wiki does when a page is saved; its markup knows one kind of line end.
        string wikitext = text.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        WikitextPage page = WikitextPage.Parse(wikitext, _options);
        var original = new DecodedText(page.Text, text.File);
        List<Diagnostic> diagnostics = [.. Check(page, text)];
        var layout = new PageLayout(page.Blocks, [], diagnostics);
        return _assembler.AssembleMarked(source, original, layout, page.Markers);
    }

    private static IEnumerable<Diagnostic> Check(WikitextPage page, DecodedText text)
    {
        if (page.Unclosed.Total > 0) yield return Warn(WikitextMessages.Unclosed(page.Unclosed), text);
        if (page.HiddenNotes.Count > 0) yield return Warn(WikitextMessages.HiddenNotes(page.HiddenNotes.Count), text);
        foreach (WikitextNote note in page.References.Notes.Where(note => note.Name is not null))
        {
            int distinct = note.Contents.Select(content => content.Span.GetText(page.Wikitext)).Distinct(StringComparer.Ordinal).Count();
            if (distinct > 1) yield return Warn(WikitextMessages.NoteRedefined(note.Name!, distinct), text);
        }
    }

    private static Diagnostic Warn((string Code, string Message) message, DecodedText text) =>
        new(Severity.Warning, message.Code, message.Message, text.File);
}
