namespace AntiStalinistLeft;

/// <summary>How a revert was recognised.</summary>
public enum RevertKind
{
    /// <summary>An earlier text came back byte for byte.</summary>
    Identity,

    /// <summary>A good part of what the reverted revision did was undone, without an earlier text coming back.</summary>
    Partial,
}

/// <summary>One revision undone by another.</summary>
public sealed record RevertRow(
    [property: Column("Id of the revision that undid.")] long Reverting,
    [property: Column("Id of the revision that was undone.")] long Reverted,
    [property: Column("Byte for byte, or in part by the provenance of the words.")] RevertKind Kind,
    [property: Column("Id of the revision whose text was restored; empty for a partial revert.")] long? RestoredTo,
    [property: Column("When it was undone.")] DateTimeOffset? Timestamp,
    [property: Column("Who undid.")] string? RevertingEditor,
    [property: Column("Kind of editor who undid.")] EditorKind RevertingKind,
    [property: Column("Who was undone.")] string? RevertedEditor,
    [property: Column("Kind of editor who was undone.")] EditorKind RevertedKind,
    [property: Column("An editor undid an edit of their own.")] bool Self,
    [property: Column("The two have reverted each other, at any time in this history.")] bool Mutual,
    [property: Column("Tokens of the reverted revision that were taken out again; empty for an identity revert.")] int? TokensTakenOut,
    [property: Column("Tokens that the reverted revision had taken out and that were put back; empty for an identity revert.")] int? TokensPutBack,
    [property: Column("Both as a share of what the reverted revision had done; 1 for an identity revert.", Unit = "proportion")] double ShareUndone);
