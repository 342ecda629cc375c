namespace AntiStalinistLeft;

/// <summary>What a stretch of a note is.</summary>
public enum NoteSpanKind
{
    /// <summary>It sends the reader to a work.</summary>
    Citation,

    /// <summary>It names a work in passing.</summary>
    Mention,

    /// <summary>It is running text.</summary>
    Prose,
}

/// <summary>A stretch of a note.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its range in the text from which the note was taken.</param>
/// <param name="Fields">What it says; null for prose.</param>
/// <param name="Rules">Names of the parser's rules that read it, in the order in which they did.</param>
/// <param name="IsEmbedded">True where it stands inside a sentence or a parenthesis of the note; false where it is a clause of its own.</param>
public sealed record NoteSpan(NoteSpanKind Kind, TextSpan Span, CitationFields? Fields, IReadOnlyList<string> Rules, bool IsEmbedded = false);

/// <summary>A note split into spans that cover it without gaps, white space and delimiters at the seams excluded.</summary>
/// <param name="Span">The note's range.</param>
/// <param name="Spans">Its parts in the order of the text; they never overlap.</param>
public sealed record ParsedNote(TextSpan Span, IReadOnlyList<NoteSpan> Spans)
{
    /// <summary>The citations among them.</summary>
    public IEnumerable<NoteSpan> Citations => Spans.Where(span => span.Kind == NoteSpanKind.Citation);
}
