namespace AntiStalinistLeft;

/// <summary>One word in a text, by the rule that <c>WordTokenizer</c> states.</summary>
/// <param name="Span">Its range in the normalised text.</param>
/// <param name="Sentence">Ordinal of its sentence in the document, from 1.</param>
public readonly record struct Token(TextSpan Span, int Sentence);
