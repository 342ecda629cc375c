namespace AntiStalinistLeft;

/// <summary>One step of the curve of survival.</summary>
public sealed record SurvivalRow(
    [property: Column("Time since the token was introduced, in the unit asked for.")] double Duration,
    [property: Column("Tokens that were still there just before.")] long AtRisk,
    [property: Column("Tokens that were removed for good at that age.")] long Removed,
    [property: Column("Tokens that were of that age and still there at the end of the history.")] long Censored,
    [property: Column("Estimated share that lives longer.", Unit = "proportion")] double Survival,
    [property: Column("Greenwood's standard error; takes tokens for independent, which those of one edit are not.", Unit = "proportion")] double? StandardError,
    [property: Column("Lower end of the interval, on the log-minus-log scale, tokens taken for independent.", Unit = "proportion")] double? Low,
    [property: Column("Upper end of that interval.", Unit = "proportion")] double? High);

/// <summary>What became of the words that one edit introduced.</summary>
public sealed record EditPersistenceRow(
    [property: Column("Place of the edit in the history, from 0.")] int Index,
    [property: Column("The number that the wiki gave the revision.")] long RevisionId,
    [property: Column("When it was saved.")] DateTimeOffset? Timestamp,
    [property: Column("Account name or address.")] string? Editor,
    [property: Column("Account, address, bot by its name, hidden or unknown.")] EditorKind EditorKind,
    [property: Column("Tokens introduced.")] int Tokens,
    [property: Column("Of these, standing in the last revision.")] int Standing,
    [property: Column("Of these, removed for good within fifteen revisions.")] int RemovedSoon,
    [property: Column("Revisions after which half of them were gone for good; empty where half or more stand.", Unit = "revisions")] int? MedianRevisions,
    [property: Column("Days after which half of them were gone for good; empty where half or more stand, or the history is undated.", Unit = "days")] double? MedianDays);
