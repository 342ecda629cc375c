namespace AntiStalinistLeft;

/// <summary>What an audit can find. Written in kebab case in tables (<c>no-headings</c>).</summary>
public enum AuditKind
{
    /// <summary>A long text has no heading.</summary>
    NoHeadings,

    /// <summary>A long stretch is one paragraph, with runs of blanks where paragraphs may have ended.</summary>
    ParagraphBreaksLost,

    /// <summary>No parenthesis stands in the whole body.</summary>
    ParenthesesAbsent,

    /// <summary>Paragraphs introduce quotations, and the text has no block quotation.</summary>
    BlockQuotationsAbsent,

    /// <summary>A paragraph ends with a colon, and what it announces does not follow.</summary>
    DanglingColon,

    /// <summary>A heading with nothing below it.</summary>
    EmptySection,

    /// <summary>The text stops earlier in time than the other revisions of it.</summary>
    EndsEarly,

    /// <summary>Punctuation or markup that something removed has left behind.</summary>
    Debris,

    /// <summary>A paragraph opens quotation marks that it does not close, or the reverse.</summary>
    UnbalancedQuotationMarks,

    /// <summary>More blank lines between two paragraphs than the text has elsewhere.</summary>
    WideGap,

    /// <summary>Notes that nothing calls, calls without notes, numbers given twice.</summary>
    NotesIncomplete,
}
