namespace AntiStalinistLeft;

/// <summary>How much of a revision's text goes back to one editor.</summary>
public sealed record AuthorshipRow(
    [property: Column("Account name or address; empty for all hidden and unknown hands together.")] string? Editor,
    [property: Column("Account, address, bot by its name, hidden or unknown.")] EditorKind EditorKind,
    [property: Column("Tokens of the revision that the editor introduced.")] int Tokens,
    [property: Column("As a share of all tokens of the revision.", Unit = "proportion")] double Share,
    [property: Column("Edits of the editor up to that revision.")] int Edits,
    [property: Column("First of these edits.")] DateTimeOffset? FirstEdit,
    [property: Column("Last of these edits.")] DateTimeOffset? LastEdit);

/// <summary>How many tokens of one group stand in one revision: a layer of the history flow.</summary>
public sealed record HistoryFlowRow(
    [property: Column("Place of the revision in the history, from 0.")] int Index,
    [property: Column("The number that the wiki gave it.")] long RevisionId,
    [property: Column("When it was saved.")] DateTimeOffset? Timestamp,
    [property: Column("The editor or the period that introduced the tokens.")] string Group,
    [property: Column("Tokens that stand in the revision.")] int Tokens,
    [property: Column("As a share of all tokens of the revision; empty where it has none.", Unit = "proportion")] double? Share);
