namespace AntiStalinistLeft;

/// <summary>A period in which one wording was in place, from the edit that introduced it to the edit that ended it.</summary>
public sealed record DefinitionHistoryRow(
    [property: Column("Place among the stays, from 1.")] int Stay,
    [property: Column("Number of the wording, by its first appearance from 1; 0 where the page has no such sentence.")] int Wording,
    [property: Column("Place of the first revision in the history, from 0.")] int FromIndex,
    [property: Column("Id of the revision that brought it.")] long FromRevision,
    [property: Column("When that was saved.")] DateTimeOffset? FromTimestamp,
    [property: Column("Who saved it.")] string? Editor,
    [property: Column("Account, address, bot by its name, hidden or unknown.")] EditorKind EditorKind,
    [property: Column("Id of the revision that ended it; empty where it stands in the last one.")] long? UntilRevision,
    [property: Column("When that was saved.")] DateTimeOffset? UntilTimestamp,
    [property: Column("Revisions that have it, hidden ones between them included.")] int Revisions,
    [property: Column("Days until it was ended, or until the last revision.", Unit = "days")] double? Days,
    [property: Column("The sentence or sentences; empty where the page has none.")] string? Text,
    [property: Column("Words that the wording before had and this one has not, runs apart by an ellipsis.")] string? WordsRemoved,
    [property: Column("Words that this wording has and the one before had not, runs apart by an ellipsis.")] string? WordsAdded,
    [property: Column("Start in the text of the first revision as saved.", Unit = "UTF-16 code units")] int? Offset,
    [property: Column("Length there.", Unit = "UTF-16 code units")] int? Length);

/// <summary>One wording with all its spells.</summary>
public sealed record DefinitionWordingRow(
    [property: Column("Number of the wording, by its first appearance from 1.")] int Wording,
    [property: Column("Id of the revision that first had it.")] long FirstRevision,
    [property: Column("When that was saved.")] DateTimeOffset? FirstTimestamp,
    [property: Column("Who saved it.")] string? FirstEditor,
    [property: Column("Id of the last revision that has it.")] long LastRevision,
    [property: Column("When that was saved.")] DateTimeOffset? LastTimestamp,
    [property: Column("True where the last revision has it.")] bool Standing,
    [property: Column("Times it stood: 1, and one more for each return.")] int Stays,
    [property: Column("Revisions that have it.")] int Revisions,
    [property: Column("Days that it stood, all stays together.", Unit = "days")] double? Days,
    [property: Column("The sentence or sentences.")] string Text);
