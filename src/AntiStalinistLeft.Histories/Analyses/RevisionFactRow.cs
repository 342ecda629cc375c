namespace AntiStalinistLeft;

/// <summary>One revision of a page: what the source says, and what the edit did.</summary>
public sealed record RevisionFactRow(
    [property: Column("Place in the history, from 0.")] int Index,
    [property: Column("The number that the wiki gave it.")] long RevisionId,
    [property: Column("When it was saved; empty where the source is undated.")] DateTimeOffset? Timestamp,
    [property: Column("Account name or address; empty where hidden or unknown.")] string? Editor,
    [property: Column("Account, address, bot by its name, hidden or unknown.")] EditorKind EditorKind,
    [property: Column("Marked as minor by the editor.")] bool Minor,
    [property: Column("Edit summary; empty where there is none, or the wiki hides it.")] string? Comment,
    [property: Column("Change tags, joined by a semicolon; XML exports have none.")] string Tags,
    [property: Column("Whether the text is there, hidden or absent from the file.")] TextState Text,
    [property: Column("Size of the text.", Unit = "bytes")] int? Bytes,
    [property: Column("Against the last revision with a text.", Unit = "bytes")] int? BytesChanged,
    [property: Column("Words of the wikitext by the white-space rule, markup included.", Unit = "words")] int? Words,
    [property: Column("Blocks: paragraphs, headings, list items, table rows.")] int? Blocks,
    [property: Column("Blocks that came in.")] int BlocksAdded,
    [property: Column("Blocks that went.")] int BlocksRemoved,
    [property: Column("Blocks that are the same in another order.")] int BlocksMoved,
    [property: Column("Blocks that changed.")] int BlocksEdited,
    [property: Column("Tokens that never stood in the page before.")] int TokensIntroduced,
    [property: Column("Id of the revision whose text this one restored exactly.")] long? RevertOf,
    [property: Column("Revisions undone by that.")] int? RevertedRevisions,
    [property: Column("Id of the first revision that undid this one by restoring an earlier text exactly.")] long? RevertedBy);
