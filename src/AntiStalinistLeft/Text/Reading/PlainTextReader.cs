namespace AntiStalinistLeft.Text;

/// <summary>
/// Reads any plain text: a title on the first line, headings as short lone lines, paragraphs, and endnotes that begin
/// with <c>[n]</c> where there are any. Each line is a paragraph, unless the lines are broken at a margin.
/// </summary>
/// <param name="rulesLeftOut">Names of rules of normalisation that do not apply; null for none.</param>
internal sealed class PlainTextReader(IReadOnlyCollection<string>? rulesLeftOut = null) : IDocumentReader
{
    private readonly DocumentAssembler _assembler = new(NormalizationRules.General.Without(rulesLeftOut));

    /// <inheritdoc/>
    public string Name => "plain-text";

    /// <inheritdoc/>
    public string Description => "Any plain text: title, headings as lone lines, paragraphs, endnotes that begin with [n].";

    /// <inheritdoc/>
    public Result<Document> Read(Source source, DecodedText text)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(text);
        var layout = new PageLayoutBuilder(text);
        List<LineView> lines = HardWrap.Join(text.Text, LineView.Split(text.Text));
        int notes = EndnoteRegion.FindStart(text.Text, lines);
        ReadOnlySpan<char> previous = [];
        for (int i = 0; i < notes; i++)
        {
            bool heading = HeadingRule.IsHeading(text.Text, lines[i], previous);
            BlockKind kind = !heading ? BlockKind.Paragraph : i == 0 ? BlockKind.Title : BlockKind.Heading;
            layout.Add(kind, lines[i].Span);
            previous = lines[i].Words(text.Text);
            if (kind == BlockKind.Title) layout.AddFact("title", previous);
        }

        EndnoteRegion.Add(text.Text, lines, notes, layout);
        return _assembler.Assemble(source, text, layout.Build());
    }
}
