namespace AntiStalinistLeft.Text;

/// <summary>One block of a page's text, its white space collapsed as a browser does.</summary>
/// <param name="Kind">What the markup says it is.</param>
/// <param name="Words">Its words; never empty.</param>
/// <param name="Level">The rank of a heading element (2 for <c>h2</c>); else 0.</param>
/// <param name="IsBold">True when all of it is set in bold, as headings are that are no heading elements.</param>
/// <param name="NoteNumber">The number of a note.</param>
internal sealed record HtmlLine(BlockKind Kind, string Words, int Level, bool IsBold, int? NoteNumber);
