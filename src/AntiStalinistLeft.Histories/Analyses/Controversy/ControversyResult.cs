namespace AntiStalinistLeft;

/// <summary>Two editors who reverted each other.</summary>
public sealed record MutualRevertRow(
    [property: Column("One of the two, the first by name.")] string EditorA,
    [property: Column("The other.")] string EditorB,
    [property: Column("Revisions of B that A undid.")] int UndoneByA,
    [property: Column("Revisions of A that B undid.")] int UndoneByB,
    [property: Column("Edits of A in this history.")] int EditsA,
    [property: Column("Edits of B in this history.")] int EditsB,
    [property: Column("The smaller number of edits of the two: the weight of the pair.")] int Weight,
    [property: Column("The heaviest pair is left out of the sum, so that one quarrel makes no controversy.")] bool LeftOut);

/// <summary>The controversy measure of a page, with what it is made of.</summary>
/// <param name="M">The measure; null where <see cref="WithheldReason"/> says why. 0 where at most one pair reverted each other.</param>
/// <param name="Editors">E: editors who take part in any mutual revert.</param>
/// <param name="WeightSum">The sum of the pairs' weights without the heaviest pair.</param>
/// <param name="Pairs">The pairs, the heaviest first.</param>
/// <param name="Variant">Which reverts were counted.</param>
/// <param name="WithheldReason">Why there is no measure; null where there is one.</param>
internal sealed record ControversyResult(
    double? M, int Editors, long WeightSum, Table<MutualRevertRow> Pairs, string Variant, string? WithheldReason);
