namespace AntiStalinistLeft;

/// <summary>How varied the words of a text or a section are.</summary>
public sealed record DiversityRow(
    string Document,
    [property: Column("Number of the section; empty for the whole text.", Name = "section_number")] int? Section,
    [property: Column("Heading of the section.", Name = "section")] string? SectionHeading,
    [property: Column("Words, by the tokenizer's rule.", Unit = "words")] int Words,
    [property: Column("Different words among them.")] int Types,
    [property: Column("Types divided by words; falls with length, so compare texts of one length only.", Name = "ttr")] double Ttr,
    [property: Column("Mean type–token ratio of all windows of one width; needs the order of the words.", Name = "mattr")] double? Mattr,
    [property: Column("Lower end of the block bootstrap's interval for MATTR.", Name = "mattr_low")] double? MattrLow,
    [property: Column("Upper end of it.", Name = "mattr_high")] double? MattrHigh,
    [property: Column("MTLD: mean length of the stretches that keep the ratio, forward and backward; needs the order of the words.", Name = "mtld", Unit = "words")] double? Mtld,
    [property: Column("Lower end of the block bootstrap's interval for MTLD.", Name = "mtld_low", Unit = "words")] double? MtldLow,
    [property: Column("Upper end of it.", Name = "mtld_high", Unit = "words")] double? MtldHigh,
    [property: Column("HD-D: share of types in a draw of some words.", Name = "hdd")] double? Hdd,
    [property: Column("Yule's K: higher where words recur more.", Name = "yules_k")] double YulesK,
    [property: Column("Why a value or an interval is missing, and what to beware of.")] string? Note);
