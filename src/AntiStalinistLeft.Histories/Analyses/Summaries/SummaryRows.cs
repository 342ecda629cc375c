namespace AntiStalinistLeft;

/// <summary>What an editor said of an edit, and what the edit did to the templates that dispute the article.</summary>
public sealed record SummaryRow(
    [property: Column("Place of the revision in the history, from 0.")] int Index,
    [property: Column("The number that the wiki gave it.")] long RevisionId,
    [property: Column("When it was saved.")] DateTimeOffset? Timestamp,
    [property: Column("Account name or address.")] string? Editor,
    [property: Column("Account, address, bot by its name, hidden or unknown.")] EditorKind EditorKind,
    [property: Column("The edit summary without the section; empty where there is none, or the wiki hides it.")] string? Summary,
    [property: Column("The section that the editor changed, as the wiki put it into the summary.")] string? Section,
    [property: Column("Shortcuts to policies and guidelines that the summary names, each once, joined by a semicolon.")] string Shortcuts,
    [property: Column("The summary says that it reverts; see the table of reverts for what was undone.")] bool SaysRevert,
    [property: Column("Change tags, joined by a semicolon; XML exports have none.")] string Tags,
    [property: Column("Dispute templates that stand in the revision; empty where its text is hidden or absent.")] int? DisputeTemplates,
    [property: Column("Dispute templates that came, joined by a semicolon.")] string TemplatesAdded,
    [property: Column("Dispute templates that went, joined by a semicolon.")] string TemplatesRemoved);

/// <summary>How often one editor named one policy or guideline.</summary>
public sealed record PolicyUseRow(
    [property: Column("The shortcut, for instance WP:NPOV.")] string Shortcut,
    [property: Column("Account name or address; empty where hidden or unknown.")] string? Editor,
    [property: Column("Account, address, bot by its name, hidden or unknown.")] EditorKind EditorKind,
    [property: Column("Edits whose summary names it.")] int Edits,
    [property: Column("Id of the first of them.")] long FirstRevision,
    [property: Column("When that was saved.")] DateTimeOffset? FirstTimestamp,
    [property: Column("Id of the last of them.")] long LastRevision,
    [property: Column("When that was saved.")] DateTimeOffset? LastTimestamp);

/// <summary>An edit that put in or took out a template by which editors dispute the article.</summary>
public sealed record DisputeTemplateRow(
    [property: Column("Place of the revision in the history, from 0.")] int Index,
    [property: Column("The number that the wiki gave it.")] long RevisionId,
    [property: Column("When it was saved.")] DateTimeOffset? Timestamp,
    [property: Column("Account name or address.")] string? Editor,
    [property: Column("Account, address, bot by its name, hidden or unknown.")] EditorKind EditorKind,
    [property: Column("The template, other names of it put together.")] string Template,
    [property: Column("How many came.")] int Added,
    [property: Column("How many went.")] int Removed,
    [property: Column("How many stand there now.")] int Standing);
