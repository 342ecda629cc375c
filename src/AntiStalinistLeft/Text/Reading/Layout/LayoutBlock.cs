namespace AntiStalinistLeft.Text;

/// <summary>A block as a reader finds it in the original, before notes are linked and words normalised.</summary>
/// <param name="Kind">What it is in the layout.</param>
/// <param name="Span">Its range in the decoded original: its line or lines, the last line end excluded.</param>
/// <param name="Level">Depth of a heading or of an entry of a table of contents, from 1.</param>
/// <param name="NoteNumber">The number of a note.</param>
internal sealed record LayoutBlock(BlockKind Kind, TextSpan Span, int Level = 1, int? NoteNumber = null);
