namespace AntiStalinistLeft;

/// <summary>How often a work is cited in one form.</summary>
public sealed record WorkFormRow(
    [property: Column("Key of the work, joined across its editions.")] string Work,
    [property: Column("How much of the work the citations name.")] CitationForm Form,
    [property: Column("Citations in that form.")] int Citations,
    [property: Column("The notes that hold them.")] string Notes);

/// <summary>When an edition that is cited appeared.</summary>
public sealed record WorkYearRow(
    [property: Column("Key of the edition or part as cited.")] string Edition,
    [property: Column("Key of the work, joined across its editions.")] string Work,
    [property: Column("What kind of thing it is.")] WorkType Type,
    [property: Column("Year of the edition cited, the first one of a range; empty where it has none.")] int? Year,
    [property: Column("Year in which the work first appeared; empty where it is not known.")] int? OriginalYear,
    [property: Column("Citations of the edition.")] int Citations);

/// <summary>How often the notes of one section cite a work.</summary>
public sealed record SectionWorkRow(
    string Document,
    [property: Column("Number of the section that calls the notes.", Name = "section_number")] int Section,
    [property: Column("Its heading.", Name = "section")] string? SectionHeading,
    [property: Column("Key of the work, joined across its editions.")] string Work,
    [property: Column("Citations.")] int Citations,
    [property: Column("The notes that hold them.")] string Notes);
