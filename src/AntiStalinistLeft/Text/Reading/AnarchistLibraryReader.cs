namespace AntiStalinistLeft.Text;

/// <summary>
/// Reads the plain-text export of the Anarchist Library: header fields, a table of contents set in by no-break blanks,
/// an abstract set off by two blank lines, the body, <c>[n]</c> markers with their notes at the end.
/// </summary>
/// <param name="quotations">What counts as a block quotation, for the export does not mark them; null for the defaults.</param>
/// <param name="rulesLeftOut">Names of rules of normalisation that do not apply; null for none.</param>
internal sealed class AnarchistLibraryReader(BlockQuotationOptions? quotations = null, IReadOnlyCollection<string>? rulesLeftOut = null) : IDocumentReader
{
    private readonly DocumentAssembler _assembler = new(NormalizationRules.General.Without(rulesLeftOut), quotations);

    /// <inheritdoc/>
    public string Name => "anarchist-library";

    /// <inheritdoc/>
    public string Description => "Plain-text export of the Anarchist Library: header fields, contents, body, endnotes.";

    /// <inheritdoc/>
    public Result<Document> Read(Source source, DecodedText text)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(text);
        var layout = new PageLayoutBuilder(text);
        List<LineView> lines = LineView.Split(text.Text);
        int at = HeaderFields.Add(text.Text, lines, layout);
        if (at == 0) layout.Warn(InputMessages.HeaderMissing(), 1, 1);
        TableOfContents contents = TableOfContents.Add(text.Text, lines, at, layout);
        int notes = EndnoteRegion.FindStart(text.Text, lines);
        int body = AddAbstract(text.Text, lines, contents.End, notes, contents, layout);
        AddBody(text.Text, lines, body, notes, contents, layout);
        EndnoteRegion.Add(text.Text, lines, notes, layout);
        return _assembler.Assemble(source, text, layout.Build());
    }

    // An abstract ends at two blank lines before the first heading; without them all is body.
    private static int AddAbstract(
        string text, List<LineView> lines, int start, int notes, TableOfContents contents, PageLayoutBuilder layout)
    {
        int end = start;
        while (end < notes && lines[end].BlankAfter < 2 && contents.FindLevel(lines[end].Words(text)) is null) end++;
        if (end + 1 >= notes || lines[end].BlankAfter < 2 || contents.FindLevel(lines[end].Words(text)) is not null) return start;
        for (int i = start; i <= end; i++) layout.Add(BlockKind.Abstract, lines[i].Span);
        return end + 1;
    }

    private static void AddBody(
        string text, List<LineView> lines, int start, int notes, TableOfContents contents, PageLayoutBuilder layout)
    {
        ReadOnlySpan<char> previous = [];
        for (int i = start; i < notes; i++)
        {
            ReadOnlySpan<char> words = lines[i].Words(text);
            int? level = contents.IsEmpty
                ? HeadingRule.IsHeading(text, lines[i], previous) ? 1 : null
                : contents.TakeLevel(words);
            if (level is { } found) layout.Add(BlockKind.Heading, lines[i].Span, found);
            else layout.Add(BlockKind.Paragraph, lines[i].Span);
            previous = words;
        }

        foreach ((string entry, int line) in contents.GetUnmatched()) layout.Warn(InputMessages.HeadingMissing(entry), line, 1);
    }
}
