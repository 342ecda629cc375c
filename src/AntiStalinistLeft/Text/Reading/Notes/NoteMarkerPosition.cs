namespace AntiStalinistLeft.Text;

/// <summary>A note marker in the decoded original.</summary>
/// <param name="Number">The number that it calls.</param>
/// <param name="Span">Its range, brackets included.</param>
/// <param name="Block">Index of its layout block.</param>
internal readonly record struct NoteMarkerPosition(int Number, TextSpan Span, int Block);
