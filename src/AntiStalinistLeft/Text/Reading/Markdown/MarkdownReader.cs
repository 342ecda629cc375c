namespace AntiStalinistLeft.Text;

/// <summary>
/// Reads an essay in Markdown: headings, paragraphs, quotations, and notes as <c>[^1]</c>, as <c>[1](#fn1)</c> or as HTML
/// anchors. Marks of emphasis go, addresses of links stay in notes.
/// </summary>
/// <param name="rulesLeftOut">Names of rules of normalisation that do not apply; null for none.</param>
internal sealed class MarkdownReader(IReadOnlyCollection<string>? rulesLeftOut = null) : IDocumentReader
{
    private readonly DocumentAssembler _assembler = new(NormalizationRules.General.Without(rulesLeftOut));

    /// <inheritdoc/>
    public string Name => "markdown";

    /// <inheritdoc/>
    public string Description => "An essay in Markdown with footnotes: [^1], [1](#fn1) or HTML anchors.";

    /// <inheritdoc/>
    public Result<Document> Read(Source source, DecodedText text)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(text);
        (string? title, IReadOnlyList<MarkdownBlock> blocks) = MarkdownBlock.Split(text.Text);
        var notes = new MarkdownNotes(blocks);
        var lines = new List<MarkedLine>();
        if (title is not null) lines.Add(new MarkedLine(BlockKind.Title, title));
        foreach (MarkdownBlock block in blocks)
        {
            (int? number, string rest) = notes.Define(block);
            string words = MarkdownInline.Plain(notes.Call(rest), keepsAddresses: number is not null);
            if (words.Length > 0) lines.Add(new MarkedLine(number is null ? block.Kind : BlockKind.Note, words, block.Level, number));
        }

        return MarkedLines.Assemble(_assembler, source, text.File, [.. lines.Where(line => line.NoteNumber is null), .. lines.Where(line => line.NoteNumber is not null)], []);
    }
}
