namespace AntiStalinistLeft.Wikitext;

/// <summary>What begins or ends at a place of a rendered page.</summary>
internal enum PageMark
{
    Heading,
    ListItem,
    Quotation,
    QuotationEnd,
    Caption,
    CaptionEnd,
    TableRow,
    TableCaption,
    TableEnd,
}

/// <summary>Notes down, while a page is rendered, what its layout is made of; and says what stands for calls of notes and for works.</summary>
/// <param name="callAt">The number of the note that a token calls; null where it calls none.</param>
/// <param name="citeAt">The words for the work that a template describes; null where it describes none.</param>
internal sealed class PageMarks(Func<int, int?> callAt, Func<int, string?> citeAt)
{
    /// <summary>The marks in the order of the text.</summary>
    public List<(PageMark Mark, int At, int Level)> Marks { get; } = [];

    /// <summary>The calls of notes that were written.</summary>
    public List<(int Note, TextSpan Span)> Markers { get; } = [];

    /// <summary>True while a note's own words are written: what is called there is not a call of the body.</summary>
    public bool IsInNotes { get; set; }

    public int? FindNoteCalledAt(int token) => IsInNotes ? null : callAt(token);

    public string? FindCiteText(int token) => IsInNotes ? citeAt(token) : null;

    public void Add(PageMark mark, int at, int level = 0) => Marks.Add((mark, at, level));

    public void AddMarker(int note, int at, int length) => Markers.Add((note, new TextSpan(at, length)));
}
