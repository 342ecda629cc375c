using AntiStalinistLeft.Text;
using AntiStalinistLeft.Wikitext;

namespace AntiStalinistLeft.Histories;

/// <summary>What a block of a history is to a reader.</summary>
internal enum PlainBlockKind
{
    /// <summary>Running text: a paragraph, a list item, a quotation.</summary>
    Text,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>No running text: templates, tables, captions, categories, comments, rules.</summary>
    Apparatus,
}

/// <summary>The words of one distinct block as a reader sees them, with the way back to its wikitext.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class PlainBlock
{
    private const int MinOpeningWords = 5;
    private readonly WikitextPlainText _plain;

    private PlainBlock(WikitextPlainText plain) => _plain = plain;

    /// <summary>The block as it is saved.</summary>
    public string Source => _plain.Wikitext;

    /// <summary>Its words without markup.</summary>
    public string Text => _plain.Text;

    /// <summary>What the block is.</summary>
    public PlainBlockKind Kind => _plain.Kind switch
    {
        WikitextBlockKind.Paragraph or WikitextBlockKind.ListItem or WikitextBlockKind.Quotation => PlainBlockKind.Text,
        WikitextBlockKind.Heading => PlainBlockKind.Heading,
        _ => PlainBlockKind.Apparatus,
    };

    /// <summary>What it is in the wikitext.</summary>
    public WikitextBlockKind Form => _plain.Kind;

    /// <summary>
    /// True for a paragraph that can open an article: one that is no title left alone on its line, as extracts have it, but ends
    /// like a sentence or has five words at least.
    /// </summary>
    public bool CanOpenArticle =>
        _plain.Kind == WikitextBlockKind.Paragraph
        && (Text.AsSpan().TrimEnd() is [.., '.' or '!' or '?' or ':' or '"' or '”'] || WhiteSpaceWordCounter.Count(Text) >= MinOpeningWords);

    /// <summary>Reads a block.</summary>
    public static PlainBlock FromWikitext(string source) => new(WikitextPlainText.RenderBlock(source));

    /// <summary>Where in <see cref="Source"/> a range of <see cref="Text"/> stands, markup inside it included.</summary>
    public TextSpan ToSource(TextSpan span) => _plain.ToWikitext(span);
}
