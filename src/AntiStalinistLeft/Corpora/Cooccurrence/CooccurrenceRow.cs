namespace AntiStalinistLeft;

/// <summary>How often two entities are named in one context of one document.</summary>
public sealed record CooccurrenceRow(
    string Document,
    [property: Column("How near: one sentence or one block.")] CooccurrenceContext Context,
    [property: Column("Kind of the first entity.")] MentionKind LeftKind,
    [property: Column("First entity; of two of one kind the first in the alphabet.")] string Left,
    [property: Column("Kind of the second entity.")] MentionKind RightKind,
    [property: Column("Second entity.")] string Right,
    [property: Column("Contexts that name both.")] int Together,
    [property: Column("Contexts that name the first.")] int LeftContexts,
    [property: Column("Contexts that name the second.")] int RightContexts,
    [property: Column("All contexts of the same zones; empty where it is not known.")] int? Contexts,
    [property: Column("Normalised pointwise mutual information: 1 always together, 0 as by chance, towards −1 apart.")] double? Npmi,
    [property: Column("Why NPMI is missing.")] string? NpmiNote);
