namespace AntiStalinistLeft.Citations;

/// <summary>What the rules made of a citation.</summary>
/// <param name="Work">The work; null where unresolved.</param>
/// <param name="Confidence">How sure.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Candidates">The works among which it chose or could not choose.</param>
/// <param name="Form">The form, where knowing the work tells more than the words did.</param>
/// <param name="Locators">Places taken over from an earlier citation; null where its own count.</param>
/// <param name="Relation">The relation that a person decided on; null where the parser's counts.</param>
/// <param name="Why">Why a person decided so; null where a rule decided.</param>
internal sealed record CitationResolution(
    WorkEntry? Work,
    Confidence Confidence,
    string Rule,
    IReadOnlyList<WorkEntry> Candidates,
    CitationForm? Form = null,
    IReadOnlyList<Locator>? Locators = null,
    CitationRelation? Relation = null,
    string? Why = null)
{
    public const int MaxCandidates = 20;

    public static CitationResolution Unresolved(string rule, IEnumerable<WorkEntry> candidates, CitationForm? form = null) =>
        new(null, Confidence.Unresolved, rule, [.. candidates.Take(MaxCandidates)], form);

    public static CitationResolution Resolved(WorkEntry work, string rule, CitationForm? form = null) => new(work, Confidence.High, rule, [], form);
}
