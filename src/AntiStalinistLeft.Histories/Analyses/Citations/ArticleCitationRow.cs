namespace AntiStalinistLeft;

/// <summary>One use of a citation in a revision of a page: a note that is called three times has three rows for each work it cites.</summary>
public sealed record ArticleCitationRow(
    [property: Column("Title of the page.")] string Page,
    [property: Column("The revision.")] long RevisionId,
    [property: Column("Number of the note in the order in which notes are first called; 0 for a short form in the text itself.")] int Note,
    [property: Column("Name of the note; empty for one without.")] string? Name,
    [property: Column("Which call of the note this is, from 1; 0 for a note that is never called.")] int Use,
    [property: Column("Place among the citations of the note, from 1.")] int Ordinal,
    [property: Column("Key of the finest titled unit cited, joined across its editions. Empty where unresolved.")] string? Work,
    [property: Column("Key of that unit in the edition cited.")] string? Edition,
    [property: Column("Title of that unit as the page has it.")] string? Title,
    [property: Column("Key of the volume or periodical that holds it.")] string? Container,
    [property: Column("What kind of thing is cited; empty where unresolved and the words do not tell.")] WorkType? Type,
    [property: Column("How much of the work the citation names.")] CitationForm Form,
    [property: Column("What the citation does with the work.")] CitationRelation Relation,
    [property: Column("Authors of what is cited.")] string? Authors,
    [property: Column("The places cited as printed; those of this call where it gives its own.")] string? Locator,
    [property: Column("How sure the link is.")] Confidence Confidence,
    [property: Column("The rule that made the link, or that refused to.")] string Rule,
    [property: Column("Keys of the works among which the rule could not choose.")] string? Candidates,
    [property: Column("Where the call stands in the wikitext; empty for a note that is never called.", Unit = "UTF-16 code units")] int? CallOffset,
    [property: Column("Where the citation's words begin in the wikitext.", Unit = "UTF-16 code units")] int Offset,
    [property: Column("Their length.", Unit = "UTF-16 code units")] int Length,
    [property: Column("The citation's wikitext.")] string Raw);

/// <summary>A reference of a revision that leads nowhere, or says what another says.</summary>
public sealed record ReferenceCheckRow(
    [property: Column("Title of the page.")] string Page,
    [property: Column("The revision.")] long RevisionId,
    [property: Column("What is wrong: reference-undefined, reference-never-called, reference-repeated, reference-redefined, short-reference-without-target.")] string Check,
    [property: Column("Line of the wikitext, from 1.")] int? Line,
    [property: Column("Place in the line, from 1.")] int? Column,
    [property: Column("What was found and what can be done.")] string Message);
