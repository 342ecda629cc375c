namespace AntiStalinistLeft;

/// <summary>What one citation says, field by field, before it is known which work it means. Fields that it lacks are null or empty.</summary>
public sealed record CitationFields
{
    private static readonly SortedDictionary<string, string> NoIdentifiers = new(StringComparer.Ordinal);

    /// <summary>How much of the work is named.</summary>
    public CitationForm Form { get; init; }

    /// <summary>What the citation does with the work.</summary>
    public CitationRelation Relation { get; init; }

    /// <summary>The kind of work, as far as the citation shows it; null where it names nothing that would.</summary>
    public WorkType? Type { get; init; }

    /// <summary>Authors that the citation itself names.</summary>
    public IReadOnlyList<PersonName> Authors { get; init; } = [];

    /// <summary>The title as printed, quotation marks taken off; null for a bare author and for <i>ibid.</i></summary>
    public string? Title { get; init; }

    /// <summary>True when the title stands in quotation marks, which makes it the title of a part.</summary>
    public bool IsTitleQuoted { get; init; }

    /// <summary>The title of the volume or periodical in which the titled part stands.</summary>
    public string? Container { get; init; }

    /// <summary>Authors of the container: «included in Grigorii Zinoviev, …».</summary>
    public IReadOnlyList<PersonName> ContainerAuthors { get; init; } = [];

    /// <summary>Editors.</summary>
    public IReadOnlyList<PersonName> Editors { get; init; } = [];

    /// <summary>Translators.</summary>
    public IReadOnlyList<PersonName> Translators { get; init; } = [];

    /// <summary>The edition's own words: <c>2nd ed.</c>.</summary>
    public string? Edition { get; init; }

    /// <summary>The series.</summary>
    public string? Series { get; init; }

    /// <summary>Place of publication as printed.</summary>
    public string? Place { get; init; }

    /// <summary>Publisher as printed.</summary>
    public string? Publisher { get; init; }

    /// <summary>Year of the edition cited; a range where the imprint has one.</summary>
    public string? Year { get; init; }

    /// <summary>The date of an issue as printed: <c>12 May 1921</c>, <c>Winter 2014</c>.</summary>
    public string? Date { get; init; }

    /// <summary>The month of that date, from 1; null where it has none.</summary>
    public int? Month { get; init; }

    /// <summary>Volume as printed.</summary>
    public string? Volume { get; init; }

    /// <summary>Issue as printed.</summary>
    public string? Issue { get; init; }

    /// <summary>The pages that the whole part fills, where the citation gives them beside the place cited.</summary>
    public Locator? PartPages { get; init; }

    /// <summary>The places cited, in the order printed.</summary>
    public IReadOnlyList<Locator> Locators { get; init; } = [];

    /// <summary>The number of the note referred to, for <see cref="CitationForm.CrossReference"/>.</summary>
    public int? ReferredNote { get; init; }

    /// <summary>An address on the web, or a DOI.</summary>
    public string? Address { get; init; }

    /// <summary>Identifiers that the citation gives, by scheme (<c>isbn</c>, <c>doi</c>, <c>oclc</c>), normalised: no hyphens, lower case.</summary>
    public IReadOnlyDictionary<string, string> Identifiers { get; init; } = NoIdentifiers;

    /// <summary>True when a few capitalised words and pages could be a name or a short title; the resolver decides by what it knows.</summary>
    public bool IsNameOrTitle { get; init; }

    /// <summary>Whether <i>idem</i> or what stands for it takes the author from the citation before.</summary>
    public bool IsSameAuthor { get; init; }

    /// <summary>Whether <i>loc. cit.</i> takes the place from there too.</summary>
    public bool IsSamePlace { get; init; }

    /// <summary>The locators as one string, as printed.</summary>
    public string? LocatorText => Locators.Count == 0 ? null : string.Join(", ", Locators.Select(locator => locator.Raw));
}
