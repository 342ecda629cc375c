namespace AntiStalinistLeft;

/// <summary>A citation with the work it means, or without where the rules leave several.</summary>
public sealed record Citation
{
    /// <summary>The document.</summary>
    public required string Document { get; init; }

    /// <summary>Number of the note.</summary>
    public required int Note { get; init; }

    /// <summary>Place among the citations and mentions of the note, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Its words in the normalised text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Its words in the decoded original.</summary>
    public required TextSpan OriginalSpan { get; init; }

    /// <summary>Its words as they stand in the original.</summary>
    public required string Raw { get; init; }

    /// <summary>What it says, field by field.</summary>
    public required CitationFields Fields { get; init; }

    /// <summary>How much of the work it names, once it is known which work that is.</summary>
    public required CitationForm Form { get; init; }

    /// <summary>What it does with the work.</summary>
    public required CitationRelation Relation { get; init; }

    /// <summary>Key of the finest titled unit cited; null where unresolved.</summary>
    public string? Key { get; init; }

    /// <summary>Key of the volume or periodical that holds it.</summary>
    public string? Container { get; init; }

    /// <summary>The kind of work; null where unresolved and not evident from the words.</summary>
    public WorkType? Type { get; init; }

    /// <summary>Authors by canonical name, as <see cref="AuthorsFrom"/> knows them.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The source of the authors' names.</summary>
    public AuthorSource AuthorsFrom { get; init; }

    /// <summary>The person whose words are quoted via somebody else's work; null where the text does not say.</summary>
    public string? Speaker { get; init; }

    /// <summary>The places cited; those of the citation before where <i>ibid.</i> or <i>loc. cit.</i> stands alone.</summary>
    public IReadOnlyList<Locator> Locators { get; init; } = [];

    /// <summary>How sure the link is.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>The rule that made the link, or that refused to.</summary>
    public required string Rule { get; init; }

    /// <summary>Keys of the works among which the rule chose, or could not choose; the most recently cited first.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>Why a person decided so; null where a rule decided.</summary>
    public string? Why { get; init; }
}

/// <summary>The source of a citation's author names. Written in kebab case in tables.</summary>
public enum AuthorSource
{
    /// <summary>Nobody names one.</summary>
    None,

    /// <summary>The note names them.</summary>
    Note,

    /// <summary>The body sentence that the marker ends names them, or the note's own sentence: inferred.</summary>
    Body,

    /// <summary>They are those of the work, known from an earlier citation.</summary>
    Work,

    /// <summary>A person decided.</summary>
    Override,
}
