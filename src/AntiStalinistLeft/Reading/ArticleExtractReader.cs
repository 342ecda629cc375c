using AntiStalinistLeft.Documents;
using AntiStalinistLeft.Documents.Normalization;
using AntiStalinistLeft.Reading.Decoding;
using AntiStalinistLeft.Reading.Layout;
using AntiStalinistLeft.Sources;

namespace AntiStalinistLeft.Reading;

/// <summary>
/// Reads the plain-text extract of an encyclopedia article: a title, headings as lone lines, paragraphs one a line,
/// pictures' markup turned into captions; or all of it in one line, where the extractor lost the breaks.
/// </summary>
public sealed class ArticleExtractReader : IDocumentReader
{
    private readonly DocumentAssembler _assembler = new(NormalizationRules.Extract);

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
        List<LineView> lines = LineView.Of(text.Text);
        ReadOnlySpan<char> previous = [];
        for (int i = 0; i < lines.Count; i++)
        {
            BlockKind kind = KindOf(text.Text, lines, i, previous);
            layout.Add(kind, lines[i].Span);
            previous = lines[i].Words(text.Text);
            if (kind == BlockKind.Title) layout.AddFact("title", previous);
        }

        return _assembler.Assemble(source, text, layout.Build());
    }

    private static BlockKind KindOf(string text, List<LineView> lines, int at, ReadOnlySpan<char> previous)
    {
        if (ImageMarkup.PrefixLength(text.AsSpan(lines[at].Span.Start, lines[at].Span.Length)) > 0) return BlockKind.Caption;
        if (!HeadingRule.IsHeading(text, lines[at], previous)) return BlockKind.Paragraph;
        return at == 0 && lines.Count > 1 ? BlockKind.Title : BlockKind.Heading;
    }
}
