namespace AntiStalinistLeft;

/// <summary>How long words survive in a page.</summary>
/// <param name="Curve">The curve of survival; empty where <see cref="WithheldReason"/> says why.</param>
/// <param name="HalfLife">The age at which half of the words are gone for good; null where that is never reached.</param>
/// <param name="HalfLifeLow">Lower end of its interval, from a bootstrap that draws whole edits; null without draws or where not reached.</param>
/// <param name="HalfLifeHigh">Upper end; null without draws, and where too many resamples never reach the half-life for an upper bound to exist.</param>
/// <param name="Tokens">Tokens watched.</param>
/// <param name="Removed">Of these, removed for good.</param>
/// <param name="Edits">Edits that introduced them.</param>
/// <param name="Unit">In what life is counted.</param>
/// <param name="Variant">Which edits were watched: <c>all edits</c>, or <c>without identity-reverted edits</c>.</param>
/// <param name="WithheldReason">Why nothing was estimated; null where something was.</param>
public sealed record PersistenceResult(
    Table<SurvivalRow> Curve,
    double? HalfLife,
    double? HalfLifeLow,
    double? HalfLifeHigh,
    long Tokens,
    long Removed,
    int Edits,
    LifespanUnit Unit,
    string Variant,
    string? WithheldReason);
