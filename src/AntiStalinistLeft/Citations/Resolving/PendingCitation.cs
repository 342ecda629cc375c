using AntiStalinistLeft.Annotations;

namespace AntiStalinistLeft.Citations;

/// <summary>A citation on its way to its work.</summary>
internal sealed class PendingCitation(int noteIndex, int note, int ordinal, int order, NoteSpan span)
{
    /// <summary>Place of its note among the notes, from 0.</summary>
    public int NoteIndex { get; } = noteIndex;

    public int Note { get; } = note;

    public int Ordinal { get; } = ordinal;

    /// <summary>Its place among all citations of the document, from 0.</summary>
    public int Order { get; } = order;

    public NoteSpan Span { get; } = span;

    public CitationFields Fields => Span.Fields!;

    public bool IsMention => Span.Kind == NoteSpanKind.Mention;

    /// <summary>Authors that the note names, by canonical name.</summary>
    public IReadOnlyList<string> StatedAuthors { get; set; } = [];

    /// <summary>Who speaks by the sentence that the marker ends, or by the note's own sentence.</summary>
    public Speaker Speaker { get; set; }

    /// <summary>Whether the note calls it a pamphlet.</summary>
    public bool IsPamphlet { get; set; }

    /// <summary>The work of a full form, known before any short form is resolved.</summary>
    public WorkEntry? FullFormWork { get; set; }

    /// <summary>Authors of the volume that the note names, by canonical name.</summary>
    public IReadOnlyList<string> ContainerAuthors { get; set; } = [.. (span.Fields?.ContainerAuthors ?? []).Select(author => author.Full)];

    /// <summary>The paragraph up to the marker: who is not named there is not the author of an unsigned piece.</summary>
    public TextSpan Framing { get; set; }

    /// <summary>
    /// The speaker as the author of what is cited, where the citation is the source of the words. What often bears no name
    /// (an article, an entry, a web page) needs a sentence that itself says who says it.
    /// </summary>
    public IReadOnlyList<string> InferredAuthors => InferAuthors(Fields.Type);

    /// <summary>The speaker as the author of a work of a type.</summary>
    public IReadOnlyList<string> InferAuthors(WorkType? type) =>
        Fields.Relation is CitationRelation.Cites or CitationRelation.IncludedIn && !IsMention && (Speaker.IsExplicit || !WorkTypeClassifier.IsOftenUnsigned(type)) ? Speaker.Persons : [];

    public IReadOnlyList<string> StatedOrInferredAuthors => StatedAuthors.Count > 0 ? StatedAuthors : InferredAuthors;

    public CitationResolution? Result { get; set; }
}

/// <summary>What the rules made of a citation.</summary>
/// <param name="Work">The work; null where unresolved.</param>
/// <param name="Confidence">How sure.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Candidates">The works among which it chose or could not choose.</param>
/// <param name="Form">The form, where knowing the work tells more than the words did.</param>
/// <param name="Locators">Places taken over from an earlier citation; null where its own count.</param>
/// <param name="Relation">The relation that a person decided on; null where the parser's counts.</param>
/// <param name="Why">Why a person decided so; null where a rule decided.</param>
internal sealed record CitationResolution(
    WorkEntry? Work,
    Confidence Confidence,
    string Rule,
    IReadOnlyList<WorkEntry> Candidates,
    CitationForm? Form = null,
    IReadOnlyList<Locator>? Locators = null,
    CitationRelation? Relation = null,
    string? Why = null)
{
    public static CitationResolution Unresolved(string rule, IEnumerable<WorkEntry> candidates, CitationForm? form = null) =>
        new(null, Confidence.Unresolved, rule, [.. candidates], form);

    public static CitationResolution Resolved(WorkEntry work, string rule, CitationForm? form = null) => new(work, Confidence.High, rule, [], form);
}
