using AntiStalinistLeft.Annotations;

namespace AntiStalinistLeft.Citations;

/// <summary>A citation on its way from a note to its work.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="NoteIndex">Place of its note among the notes, from 0.</param>
/// <param name="Note">Number of the note.</param>
/// <param name="Ordinal">Place among the citations and mentions of the note, from 1.</param>
/// <param name="Order">Its place among all citations of the document, from 0.</param>
/// <param name="Reading">What it says.</param>
internal sealed record Citation(string Document, int NoteIndex, int Note, int Ordinal, int Order, CitationReading Reading)
{
    public TextSpan OriginalSpan { get; init; }
    public string Raw { get; init; } = string.Empty;

    public bool IsMention => Reading.Kind == ReadingKind.Mention;

    /// <summary>True for a few capitalised words and pages, none of them a name that is known: the resolver looks for a title first.</summary>
    public bool IsNameOrTitle => Reading is { IsNameOrTitle: true, Title: not null };

    /// <summary>Authors that the note names, by canonical name.</summary>
    public IReadOnlyList<string> StatedAuthors { get; set; } = [];

    /// <summary>Authors of the volume that the note names, by canonical name.</summary>
    public IReadOnlyList<string> ContainerAuthors { get; set; } = [.. Reading.ContainerAuthors.Select(author => author.Full)];

    /// <summary>Who speaks by the sentence that the marker ends, or by the note's own sentence.</summary>
    public Speaker FramingSpeaker { get; set; }

    /// <summary>The paragraph up to the marker: who is not named there is not the author of an unsigned piece.</summary>
    public TextSpan Framing { get; set; }

    /// <summary>What stands around it in its note, or, where it is a clause of its own, before the marker: the sentence that names whose it is.</summary>
    public TextSpan Sentence { get; set; }
    public bool IsPamphlet { get; set; }

    /// <summary>The work of a full form, known before any short form is resolved.</summary>
    public WorkEntry? FullFormWork { get; set; }

    /// <summary>What the rules made of it; null before they were asked.</summary>
    public CitationResolution? Result { get; set; }

    /// <summary>Authors of what is cited, as they were known when it was resolved.</summary>
    public IReadOnlyList<string> Authors { get; set; } = [];
    public AuthorSource AuthorsFrom { get; set; }

    /// <summary>The work; null where unresolved.</summary>
    public WorkEntry? Work => Result?.Work;

    /// <summary>Key of the finest titled unit cited; null where unresolved.</summary>
    public string? Key => Work?.Key;

    public WorkType? Type => Work?.Type ?? Reading.Type;

    /// <summary>How much of the work it names, once it is known which work that is.</summary>
    public CitationForm Form => Result?.Form ?? Reading.Form;

    public CitationRelation Relation => Result?.Relation ?? Reading.Relation;

    /// <summary>The places cited; those of the citation before where <i>ibid.</i> or <i>loc. cit.</i> stands alone.</summary>
    public IReadOnlyList<Locator> Locators => Result?.Locators ?? Reading.Locators;

    public Confidence Confidence => Result?.Confidence ?? Confidence.Unresolved;

    public string Rule => Result?.Rule ?? string.Empty;

    /// <summary>Keys of the works among which the rule chose or could not choose, the most recently cited first.</summary>
    public IReadOnlyList<string> Candidates => [.. (Result?.Candidates ?? []).Select(candidate => candidate.Key).Distinct()];

    /// <summary>The person whose words are quoted via somebody else's work; null where the text does not say.</summary>
    public string? Speaker => Reading.Relation == CitationRelation.QuotesVia ? FramingSpeaker.Name : null;

    /// <summary>
    /// The speaker as the author of what is cited, where the citation is the source of the words. What often bears no name
    /// (an article, an entry, a web page) needs a sentence that itself says who says it.
    /// </summary>
    public IReadOnlyList<string> InferredAuthors => InferAuthors(Reading.Type);

    public IReadOnlyList<string> StatedOrInferredAuthors => StatedAuthors.Count > 0 ? StatedAuthors : InferredAuthors;

    public IReadOnlyList<string> InferAuthors(WorkType? type) =>
        Reading.Relation is CitationRelation.Cites or CitationRelation.IncludedIn && !IsMention && (FramingSpeaker.IsExplicit || !WorkTypeClassifier.IsOftenUnsigned(type)) ? FramingSpeaker.Persons : [];
}

/// <summary>What the notes of some documents cite.</summary>
/// <param name="Notes">How each note was read, in the order of the documents and of their texts.</param>
/// <param name="Citations">Citations and mentions in the same order.</param>
/// <param name="Works">All works cited and the volumes and periodicals that hold them, sorted by key; none before all documents are read.</param>
/// <param name="Diagnostics">What could not be done, and overrides that no longer match.</param>
/// <param name="Options">What they were found with.</param>
internal sealed record CitationFindings(
    IReadOnlyList<NoteReading> Notes,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<WorkEntry> Works,
    IReadOnlyList<Diagnostic> Diagnostics,
    CitationOptions Options);
