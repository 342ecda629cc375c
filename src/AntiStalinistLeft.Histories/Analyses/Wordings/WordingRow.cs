namespace AntiStalinistLeft;

/// <summary>A block of the newer revision with the one that it goes back to, or a block that only the older revision has.</summary>
public sealed record WordingRow(
    [property: Column("Id of the older revision.")] long FromRevision,
    [property: Column("Id of the newer revision.")] long ToRevision,
    [property: Column("What became of the block.")] ChangeKind Fate,
    [property: Column("True where an edited block also stands in another order than most.")] bool AlsoMoved,
    [property: Column("Place of the block in the older revision, from 1; empty where added.")] int? FromBlock,
    [property: Column("Start in the older text as saved.", Unit = "UTF-16 code units")] int? FromOffset,
    [property: Column("Length there.", Unit = "UTF-16 code units")] int? FromLength,
    [property: Column("Place of the block in the newer revision, from 1; empty where removed.")] int? ToBlock,
    [property: Column("Start in the newer text as saved.", Unit = "UTF-16 code units")] int? ToOffset,
    [property: Column("Length there.", Unit = "UTF-16 code units")] int? ToLength,
    [property: Column("Twice the tokens that both blocks have, by their identity, over the tokens of both; empty where there is but one.", Unit = "proportion")] double? Similarity,
    [property: Column("Tokens of the newer block that stood anywhere in the older revision.")] int TokensKept,
    [property: Column("Tokens of the newer block that did not.")] int TokensAdded,
    [property: Column("Tokens of the older block that stand nowhere in the newer revision; told once, with the first block that goes back to it.")] int TokensRemoved);
