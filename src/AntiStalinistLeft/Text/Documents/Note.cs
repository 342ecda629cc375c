namespace AntiStalinistLeft;

/// <summary>A footnote or an endnote with the places in the body that call it.</summary>
/// <param name="Number">Its number as printed.</param>
/// <param name="Block">Ordinal of the block that holds it.</param>
/// <param name="TextSpan">Its words in the normalised text, the leading number excluded.</param>
/// <param name="Markers">Where the body calls it, in the order of the text; empty where nothing does.</param>
public sealed record Note(int Number, int Block, TextSpan TextSpan, IReadOnlyList<NoteMarker> Markers);

/// <summary>A note marker in the running text.</summary>
/// <param name="Number">The number of the note that is called.</param>
/// <param name="Block">Ordinal of the block in which it stands.</param>
/// <param name="OriginalSpan">The marker, brackets included, in the decoded original.</param>
/// <param name="Position">Where it stood in the normalised text, from which markers are cut.</param>
public sealed record NoteMarker(int Number, int Block, TextSpan OriginalSpan, int Position);
