namespace AntiStalinistLeft.Annotations;

/// <summary>What a piece of a sentence is to the rules on speakers.</summary>
internal enum SentenceItemKind
{
    /// <summary>Any word.</summary>
    Word,

    /// <summary>The name of a person, of one or more words.</summary>
    Person,

    /// <summary>A whole quotation: what stands in it says nothing about who is quoted.</summary>
    Quotation,

    /// <summary>A comma, colon, semicolon or dash.</summary>
    Mark,
}

/// <summary>One piece of a sentence; what stands in parentheses is left out.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its range in the normalised text.</param>
/// <param name="Lower">A word in lower case or the mark; empty for the rest.</param>
/// <param name="Person">The canonical name of a person.</param>
/// <param name="IsPossessive">Whether an apostrophe makes it a possessive.</param>
/// <param name="IsCapitalized">Whether it begins with a capital.</param>
/// <param name="IsBody">Whether what is named is a body or a work and no person.</param>
/// <param name="IsWork">Whether it is a work; <paramref name="Person"/> is its author.</param>
internal readonly record struct SentenceItem(
    SentenceItemKind Kind,
    TextSpan Span,
    string Lower,
    string? Person = null,
    bool IsPossessive = false,
    bool IsCapitalized = false,
    bool IsBody = false,
    bool IsWork = false)
{
    public bool IsSubjectLike => Kind == SentenceItemKind.Person && !IsPossessive;
}
