namespace AntiStalinistLeft.Analyses.Histories.Texts;

/// <summary>What a block of a history is to a reader.</summary>
public enum PlainBlockKind
{
    /// <summary>Running text: a paragraph, a list item, a quotation.</summary>
    Text,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>No words that a reader of the article sees as text: templates, categories, files, comments, rules.</summary>
    Apparatus,
}

/// <summary>The words of one distinct block as a reader sees them, with the way back to its wikitext.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class PlainBlock
{
    private readonly Func<TextSpan, TextSpan> _toSource;

    private PlainBlock(string source, string text, PlainBlockKind kind, Func<TextSpan, TextSpan> toSource)
    {
        Source = source;
        Text = text;
        Kind = kind;
        _toSource = toSource;
    }

    /// <summary>The block as it is saved.</summary>
    public string Source { get; }

    /// <summary>Its words without markup.</summary>
    public string Text { get; }

    /// <summary>What the block is.</summary>
    public PlainBlockKind Kind { get; }

    /// <summary>Reads a block.</summary>
    public static PlainBlock Of(string source) => new(source, source, PlainBlockKind.Text, span => span);

    /// <summary>Where in <see cref="Source"/> a range of <see cref="Text"/> stands.</summary>
    public TextSpan ToSource(TextSpan span) => _toSource(span);
}
