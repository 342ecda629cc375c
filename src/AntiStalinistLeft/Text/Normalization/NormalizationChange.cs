namespace AntiStalinistLeft;

/// <summary>One change that normalisation made, with what is needed to take it back.</summary>
/// <param name="Rule">The name of the rule, in kebab case (<c>soft-hyphen</c>, <c>note-marker</c>, …).</param>
/// <param name="OriginalSpan">The range of the decoded original that was replaced; empty for an insertion.</param>
/// <param name="Before">What stood there.</param>
/// <param name="After">What stands there now; empty for a deletion.</param>
public sealed record NormalizationChange(string Rule, TextSpan OriginalSpan, string Before, string After);
