namespace AntiStalinistLeft.Citations;

/// <summary>What a token of a note is.</summary>
internal enum NoteTokenKind
{
    Word,

    /// <summary>A number, with a letter behind it where one follows (<c>12n</c>, <c>14f</c>).</summary>
    Number,

    Mark,

    Address,

    /// <summary>An opening quotation mark or bracket that has a partner.</summary>
    Open,

    /// <summary>A closing quotation mark or bracket that has a partner.</summary>
    Close,
}

/// <summary>A token of a note.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its place in the note's text.</param>
/// <param name="Length">Its length.</param>
/// <param name="SpaceBefore">Whether white space stands before it.</param>
/// <param name="Partner">Index of the mark that closes or opens it; -1 for all other kinds.</param>
internal readonly record struct NoteToken(NoteTokenKind Kind, int Start, int Length, bool SpaceBefore, int Partner = -1)
{
    public int End => Start + Length;
}
