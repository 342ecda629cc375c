namespace AntiStalinistLeft;

/// <summary>One entity in one revision. The numbers are empty where the revision's text is hidden or absent.</summary>
public sealed record TendencyHistoryRow(
    [property: Column("Place of the revision in the history, from 0.")] int Index,
    [property: Column("The number that the wiki gave it.")] long RevisionId,
    [property: Column("When it was saved.")] DateTimeOffset? Timestamp,
    [property: Column("Account name or address.")] string? Editor,
    [property: Column("Id of the entity in the lexicon.")] string Entity,
    [property: Column("Mentions in the running text; headings, references and templates are not counted.")] int? Mentions,
    [property: Column("Words of the same running text by the white-space rule.", Unit = "words")] int? Words,
    [property: Column("Mentions per so many words as the options say; empty where there is no word.", Unit = "mentions per words")] double? Rate,
    [property: Column("Mentions that stood in the last revision with a text as well, wherever they stood.")] int? Kept,
    [property: Column("Mentions that did not: written, or brought back, by this edit.")] int? Added,
    [property: Column("Mentions that stood there and stand here no longer.")] int? Removed);

/// <summary>The lifespan of one entity in a page.</summary>
public sealed record TendencyLifespanRow(
    [property: Column("Id of the entity in the lexicon.")] string Entity,
    MentionKind Kind,
    [property: Column("Id of the first revision that names it.")] long FirstRevision,
    [property: Column("When that was saved.")] DateTimeOffset? FirstTimestamp,
    [property: Column("Who saved it.")] string? FirstEditor,
    [property: Column("Id of the last revision that names it.")] long LastRevision,
    [property: Column("When that was saved.")] DateTimeOffset? LastTimestamp,
    [property: Column("True where the last revision with a text names it.")] bool Standing,
    [property: Column("Revisions with a text that name it.")] int Revisions,
    [property: Column("Times it came into the page: 1, and one more for each return after an absence.")] int Arrivals,
    [property: Column("Most mentions in one revision.")] int MostMentions,
    [property: Column("Mentions in the last revision with a text.")] int MentionsNow,
    [property: Column("Mentions added by all edits together, the first revision's included.")] int Added,
    [property: Column("Mentions removed by all edits together.")] int Removed);

/// <summary>Whether additions or removals are cut into periods.</summary>
public enum TendencySeries
{
    /// <summary>Mentions added by each edit.</summary>
    Added,

    /// <summary>Mentions removed by each edit.</summary>
    Removed,
}

/// <summary>A period in which an entity's mentions were added or removed at one rate. Describes the edits; tests nothing.</summary>
public sealed record TendencyPeriodRow(
    [property: Column("Id of the entity in the lexicon.")] string Entity,
    [property: Column("What each edit did to the mentions.")] TendencySeries Series,
    [property: Column("Place among the periods of this entity and series, from 1; a change point lies where one above 1 begins.")] int Period,
    [property: Column("Place of the first edit in the history, from 0; empty where refused.")] int? FromIndex,
    [property: Column("Id of that revision.")] long? FromRevision,
    [property: Column("When it was saved.")] DateTimeOffset? FromTimestamp,
    [property: Column("Place of the last edit in the history.")] int? ToIndex,
    [property: Column("Id of that revision.")] long? ToRevision,
    [property: Column("When it was saved.")] DateTimeOffset? ToTimestamp,
    [property: Column("Edits in the period; identity reverts and what they undid are left out, and so is the first revision.")] int Edits,
    [property: Column("Mean of the period.", Unit = "mentions per edit")] double? Mean,
    [property: Column("Penalty of one change point more, with the Poisson cost.")] double Penalty,
    [property: Column("Why the series was not cut; empty where it was.")] string? Refusal);

/// <summary>One mention in one revision, with the editor who wrote it.</summary>
public sealed record HistoryMentionRow(
    [property: Column("Id of the revision that was read.")] long RevisionId,
    [property: Column("Id of the entity in the lexicon.")] string Entity,
    MentionKind Kind,
    [property: Column("The words that name it.")] string Surface,
    [property: Column("Start in the revision's text as saved.", Unit = "UTF-16 code units")] int Offset,
    [property: Column("Length there, markup within the words included.", Unit = "UTF-16 code units")] int Length,
    [property: Column("Place of its block in the revision, from 1.")] int Block,
    [property: Column("Id of the revision that introduced its first word.")] long OriginRevision,
    [property: Column("When that was saved.")] DateTimeOffset? OriginTimestamp,
    [property: Column("Who saved it.")] string? Editor,
    [property: Column("Account, address, bot by its name, hidden or unknown.")] EditorKind EditorKind);

/// <summary>How much of the sentences that name an entity one editor wrote.</summary>
public sealed record TendencyAuthorRow(
    [property: Column("Id of the revision that was read.")] long RevisionId,
    [property: Column("Id of the entity in the lexicon.")] string Entity,
    [property: Column("Account name or address; empty for all hidden and unknown hands together.")] string? Editor,
    [property: Column("Account, address, bot by its name, hidden or unknown.")] EditorKind EditorKind,
    [property: Column("Tokens of these sentences that the editor introduced, markup included.")] int Tokens,
    [property: Column("As a share of all tokens of these sentences.", Unit = "proportion")] double Share,
    [property: Column("Mentions whose first word the editor introduced.")] int Mentions);
