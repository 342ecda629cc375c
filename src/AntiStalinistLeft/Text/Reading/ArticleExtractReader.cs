namespace AntiStalinistLeft.Text;

/// <summary>
/// Reads the plain-text extract of an encyclopedia article: a title, headings as lone lines or between equals signs,
/// paragraphs one a line, pictures' markup turned into captions; or all of it in one line, where the extractor lost the
/// breaks.
/// </summary>
/// <param name="rulesLeftOut">Names of rules of normalisation that do not apply; null for none.</param>
internal sealed class ArticleExtractReader(IReadOnlyCollection<string>? rulesLeftOut = null) : IDocumentReader
{
    private readonly DocumentAssembler _assembler = new(NormalizationRules.Extract.Without(rulesLeftOut));

    /// <inheritdoc/>
    public string Name => "article-extract";

    /// <inheritdoc/>
    public string Description => "Plain-text extract of an encyclopedia article, with or without headings.";

    /// <inheritdoc/>
    public Result<Document> Read(Source source, DecodedText text)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(text);
        var layout = new PageLayoutBuilder(text);
        List<LineView> lines = LineView.Split(text.Text);
        bool marked = lines.Exists(line => HeadingMarkup.TryRead(line.Words(text.Text), out _, out _, out _));
        ReadOnlySpan<char> previous = [];
        for (int i = 0; i < lines.Count; i++)
        {
            (BlockKind kind, int level) = KindOf(text.Text, lines, i, previous, marked);
            layout.Add(kind, lines[i].Span, level);
            previous = lines[i].Words(text.Text);
            if (kind == BlockKind.Title) layout.AddFact("title", previous);
        }

        return _assembler.Assemble(source, text, layout.Build());
    }

    private static (BlockKind Kind, int Level) KindOf(
        string text, List<LineView> lines, int at, ReadOnlySpan<char> previous, bool marked)
    {
        if (ImageMarkup.PrefixLength(text.AsSpan(lines[at].Span.Start, lines[at].Span.Length)) > 0) return (BlockKind.Caption, 1);
        if (HeadingMarkup.TryRead(lines[at].Words(text), out int level, out _, out _)) return (BlockKind.Heading, level);
        if (!HeadingRule.IsHeading(text, lines[at], previous)) return (BlockKind.Paragraph, 1);
        if (at == 0) return (BlockKind.Title, 1);

        // Where some headings are marked all are, and a lone line is an item of a list.
        return (marked ? BlockKind.Paragraph : BlockKind.Heading, 1);
    }
}
