namespace AntiStalinistLeft.Text;

/// <summary>One thing that normalisation does to a text, small enough to be understood from its example.</summary>
/// <param name="Name">The name that the trail records, in kebab case.</param>
/// <param name="Description">What it changes and why, in one sentence.</param>
/// <param name="Example">A text before and after; a test holds the rule to it.</param>
/// <param name="Find">
/// Finds the edits in a text, sorted by place, none overlapping another, in time linear in the text's length.
/// </param>
internal sealed record NormalizationRule(
    string Name,
    string Description,
    (string Before, string After) Example,
    Func<string, IEnumerable<TextEdit>> Find);
