namespace AntiStalinistLeft;

/// <summary>One citation, or one mention of a work, in a note. Lists are joined by «; », places by «, ».</summary>
public sealed record CitationRow(
    string Document,
    [property: Column("Number of the note as printed.")] int Note,
    [property: Column("Place among the citations and mentions of the note, from 1.")] int Ordinal,
    [property: Column("Key of the finest titled unit cited, joined across its editions; networks join here. Empty where unresolved.")] string? Work,
    [property: Column("Key of that unit in the edition cited, as in the table of works; the same as work where one edition is known.")] string? Edition,
    [property: Column("Key of the volume or periodical that holds it.")] string? Container,
    [property: Column("What kind of thing is cited; empty where unresolved and the words do not tell.")] WorkType? Type,
    [property: Column("How much of the work the citation names.")] CitationForm Form,
    [property: Column("What the citation does with the work.")] CitationRelation Relation,
    [property: Column("Authors of what is cited, by canonical name.")] string? Authors,
    [property: Column("The person whose words are quoted via somebody else's work.")] string? Speaker,
    [property: Column("The places cited as printed, elisions kept; those of the citation before where ibid. stands alone.")] string? Locator,
    [property: Column("How sure the link is.")] Confidence Confidence,
    [property: Column("The rule that made the link, or that refused to.")] string Rule,
    [property: Column("Keys of the works among which the rule chose or could not choose, the most recently cited first.")] string? Candidates,
    [property: Column("Start in the decoded original; empty in the text-free release.", Unit = "UTF-16 code units")] int? Offset,
    [property: Column("Length in the decoded original; empty in the text-free release.", Unit = "UTF-16 code units")] int? Length,
    [property: Column("The citation's words; empty in the text-free release.")] string? Raw,
    [property: Column("Why a person decided so; empty where a rule did.")] string? Why,
    [property: Column("The places written out: 513–514 for 513–4.")] string? LocatorExpanded,
    [property: Column("Volume cited of a set or a periodical.")] string? Volume,
    [property: Column("Whence the authors are known.")] AuthorSource AuthorsFrom,
    [property: Column("Number of the section that calls the note; empty where no marker does.")] int? SectionNumber,
    [property: Column("Heading of that section.")] string? Section);

/// <summary>One edition or part that is cited, or that holds one that is. Lists are joined by «; ».</summary>
public sealed record WorkRow(
    [property: Column("Key: author, year of the edition, short title.")] string Key,
    [property: Column("What kind of thing it is.")] WorkType Type,
    [property: Column("Authors by canonical name; empty where nothing names one.")] string? Authors,
    [property: Column("Title as printed where it is cited in full.")] string Title,
    [property: Column("Key of the volume or periodical that holds it.")] string? Container,
    [property: Column("Place of publication; a part has that of its volume.")] string? Place,
    [property: Column("Publisher; a part has that of its volume.")] string? Publisher,
    [property: Column("Year of the edition cited.")] string? Year,
    [property: Column("Year in which the work first appeared.")] string? OriginalYear,
    [property: Column("Volume of a set or a periodical, where all citations are to one.")] string? Volume,
    [property: Column("Issue of a periodical.")] string? Issue,
    [property: Column("Citations that mean it or, for a container, one of its parts; mentions in passing are not counted.")] int Citations,
    [property: Column("Different notes that hold those citations.")] int Notes,
    [property: Column("Citations that mean it itself, those of its parts left out.")] int OwnCitations,
    [property: Column("Key of the work of which this is an edition; networks join here.")] string Work,
    [property: Column("Title of the container.")] string? ContainerTitle,
    string? Editors,
    string? Translators,
    [property: Column("The edition's own words, for instance «2nd ed.».")] string? Edition,
    string? Series,
    [property: Column("Date of an issue as printed.")] string? Date,
    [property: Column("Pages that a part fills or a volume has.")] string? Pages,
    [property: Column("Address on the web, or a DOI as the note has it.")] string? Address,
    [property: Column("The day on which a page was seen, as the note has it.")] string? Accessed,
    [property: Column("Wikidata item, from the authority file.")] string? Wikidata,
    [property: Column("ISBN, from the authority file, else as notes and templates give it.")] string? Isbn,
    [property: Column("OCLC number, from the authority file, else from templates.")] string? Oclc,
    [property: Column("DOI, from the authority file, else as notes and templates give it.")] string? Doi);

/// <summary>One citation whose words are somebody else's than the author's of the work cited.</summary>
public sealed record QuotedViaRow(
    string Document,
    [property: Column("Number of the note as printed.")] int Note,
    [property: Column("Place among the citations and mentions of the note, from 1.")] int Ordinal,
    [property: Column("Whose words are quoted; empty where the text does not tell.")] string? Speaker,
    [property: Column("Key of the work via which they are quoted, joined across its editions; empty where unresolved.")] string? Via,
    [property: Column("Key of the edition via which they are quoted.")] string? Edition,
    [property: Column("Authors of that work.")] string? ViaAuthors,
    [property: Column("The places cited as printed.")] string? Locator,
    [property: Column("How sure the link to the work is.")] Confidence Confidence,
    [property: Column("Number of the section that calls the note; empty where no marker does.")] int? SectionNumber,
    [property: Column("Heading of that section.")] string? Section);

/// <summary>One page or other locator in an edition, and how often a text cites it.</summary>
public sealed record LocatorRow(
    string Document,
    [property: Column("Key of the unit cited, joined across its editions.")] string Work,
    [property: Column("Key of the edition, to which pages belong.")] string Edition,
    [property: Column("Volume of a set; pages of each are counted apart.")] string? Volume,
    [property: Column("What the place counts.")] LocatorKind Kind,
    [property: Column("The page, one row for each of a range; empty for places that are no Arabic pages.")] int? Page,
    [property: Column("The place as printed, where it is no Arabic page.")] string? Place,
    [property: Column("Citations that name it.")] int Citations,
    [property: Column("Numbers of the notes that do.")] string Notes);
