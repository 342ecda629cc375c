namespace AntiStalinistLeft.Wikitext;

/// <summary>Words of a plain text and the wikitext that they stand for.</summary>
/// <param name="Start">Where they begin in the plain text.</param>
/// <param name="Length">Their length there.</param>
/// <param name="SourceStart">Where they begin in the wikitext.</param>
/// <param name="SourceLength">
/// Their length there. The same as <paramref name="Length"/> where the words are copied; different where they stand for a
/// character's name, a line break or a template, and 0 for a line end that a table or a quotation asks for.
/// </param>
internal readonly record struct WikitextPiece(int Start, int Length, int SourceStart, int SourceLength)
{
    /// <summary>Index just behind the words in the plain text.</summary>
    public int End => Start + Length;

    /// <summary>Index just behind the wikitext.</summary>
    public int SourceEnd => SourceStart + SourceLength;
}
