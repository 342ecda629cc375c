namespace AntiStalinistLeft.Text;

/// <summary>Options for <see cref="SentenceSplitter"/>.</summary>
internal sealed record SentenceOptions
{
    /// <summary>All defaults.</summary>
    public static SentenceOptions Default { get; } = new();

    /// <summary>The language whose abbreviations count; null (the default) takes that of the document, else English.</summary>
    public TextLanguage? Language { get; init; }

    /// <summary>
    /// Whether a quotation or a parenthesis that begins within a sentence is parted into the sentences it holds.
    /// Default: false, so that a sentence is the author's, with all that it quotes.
    /// </summary>
    public bool SplitEnclosed { get; init; }
}
