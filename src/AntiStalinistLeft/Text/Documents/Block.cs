namespace AntiStalinistLeft;

/// <summary>A stretch of a document that its layout sets apart: a paragraph, a heading, a note.</summary>
/// <param name="Ordinal">Place in the document, from 1, over all kinds.</param>
/// <param name="Kind">What it is in the layout.</param>
/// <param name="Zone">Where it belongs when words are counted.</param>
/// <param name="Section">Ordinal of its section, or 0 where it belongs to none (title, metadata, notes).</param>
/// <param name="Span">Its range in the normalised text.</param>
/// <param name="OriginalSpan">Its range in the decoded original.</param>
/// <param name="NoteNumber">The number of the note where the block is one; otherwise null.</param>
public sealed record Block(
    int Ordinal,
    BlockKind Kind,
    Zone Zone,
    int Section,
    TextSpan Span,
    TextSpan OriginalSpan,
    int? NoteNumber = null);
