namespace AntiStalinistLeft.Histories;

/// <summary>The outcome of a fetch.</summary>
/// <param name="Found">The page.</param>
/// <param name="Added">How many revisions were taken in that were not known.</param>
/// <param name="Changes">What the wiki did to the part that was known; empty where that was not asked for.</param>
/// <param name="Diagnostics">What was odd.</param>
internal sealed record FetchReport(FoundPage Found, int Added, IReadOnlyList<HistoryChange> Changes, IReadOnlyList<Diagnostic> Diagnostics);
