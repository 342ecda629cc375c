namespace AntiStalinistLeft;

/// <summary>One sentence of a block.</summary>
/// <param name="Ordinal">Place in the document, from 1.</param>
/// <param name="Block">Ordinal of its block.</param>
/// <param name="Span">Its range in the normalised text, white space at its ends excluded.</param>
public readonly record struct Sentence(int Ordinal, int Block, TextSpan Span);
