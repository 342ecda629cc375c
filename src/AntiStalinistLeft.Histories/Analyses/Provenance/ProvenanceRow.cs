namespace AntiStalinistLeft;

/// <summary>One token of a revision and its story.</summary>
public sealed record ProvenanceRow(
    [property: Column("Place of the token in the revision, from 0.")] int Index,
    [property: Column("The token: a word, a number or a single mark, markup included.")] string Token,
    [property: Column("Start in the revision's text as saved.", Unit = "UTF-16 code units")] int Offset,
    [property: Column("Length there.", Unit = "UTF-16 code units")] int Length,
    [property: Column("The token's number in the page's history: the same token has it in every revision.")] int Identity,
    [property: Column("Id of the revision that introduced it.")] long OriginRevision,
    [property: Column("When that was saved.")] DateTimeOffset? OriginTimestamp,
    [property: Column("Who saved it.")] string? Editor,
    [property: Column("Account, address, bot by its name, hidden or unknown.")] EditorKind EditorKind,
    [property: Column("Ids of the revisions that removed it, in order, joined by a blank.")] string RemovedBy,
    [property: Column("Ids of the revisions that brought it back, in order, joined by a blank.")] string ReturnedBy);
