namespace AntiStalinistLeft.Text;

/// <summary>The values of Unicode's property Word_Break (UAX #29, table 3), in the order of the generated table.</summary>
internal enum WordBreak
{
    /// <summary>Everything without a value of its own, ideographs, hiragana and Thai letters included.</summary>
    Other,

    /// <summary>A letter of an alphabet that parts words by blanks.</summary>
    ALetter,

    /// <summary>A Hebrew letter; a quotation mark may stand within a Hebrew word.</summary>
    HebrewLetter,

    /// <summary>A decimal digit.</summary>
    Numeric,

    /// <summary>The low line and its kin, which join what stands beside them.</summary>
    ExtendNumLet,

    /// <summary>A katakana letter.</summary>
    Katakana,

    /// <summary>A sign that joins two letters, such as the colon or the middle dot.</summary>
    MidLetter,

    /// <summary>A sign that joins two digits, such as the comma.</summary>
    MidNum,

    /// <summary>A sign that joins two letters or two digits, such as the full stop or the curly apostrophe.</summary>
    MidNumLet,

    /// <summary>The straight apostrophe.</summary>
    SingleQuote,

    /// <summary>The straight quotation mark.</summary>
    DoubleQuote,

    /// <summary>A combining mark.</summary>
    Extend,

    /// <summary>An invisible format character, the soft hyphen included.</summary>
    Format,

    /// <summary>The zero-width joiner.</summary>
    Zwj,

    /// <summary>One half of a flag.</summary>
    RegionalIndicator,

    /// <summary>A blank that forms a run with its like.</summary>
    WSegSpace,

    /// <summary>Carriage return.</summary>
    CR,

    /// <summary>Line feed.</summary>
    LF,

    /// <summary>Any other line end.</summary>
    Newline,
}
