namespace AntiStalinistLeft.Wikitext;

/// <summary>One stretch of wikitext. The tokens of a text lie one behind the other and cover all of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Index of its first UTF-16 code unit.</param>
/// <param name="Length">Its code units.</param>
/// <param name="Partner">Index of the token that closes or opens it; −1 where there is none.</param>
/// <param name="Detail">A heading's level, a list marker's depth, a tag's element as <see cref="WikitextTag"/>; else 0.</param>
internal readonly record struct WikitextToken(WikitextTokenKind Kind, int Start, int Length, int Partner = -1, int Detail = 0)
{
    /// <summary>Index just behind its last code unit.</summary>
    public int End => Start + Length;

    /// <summary>Its range.</summary>
    public TextSpan Span => new(Start, Length);

    /// <summary>The element of a tag.</summary>
    public WikitextTag Tag => (WikitextTag)Detail;
}
