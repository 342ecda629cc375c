namespace AntiStalinistLeft.Annotations;

/// <summary>The thresholds of the audit.</summary>
internal sealed record AuditOptions
{
    /// <summary>The minimum length in words from which a body should have a heading and a parenthesis; one that an earlier revision had is missed at any length. Default 500.</summary>
    public int MinWords { get; init; } = 500;

    /// <summary>The length in words from which a paragraph may be several run together. Default 500.</summary>
    public int LongParagraphWords { get; init; } = 500;

    /// <summary>So many parentheses must be expected, by the rate of the other revisions, for their absence to be likely an artefact. Default 5.</summary>
    public double MinExpectedParentheses { get; init; } = 5;

    /// <summary>So many parentheses must be missing between words that stayed for their removal to be certain. Default 3.</summary>
    public int MinCutParentheses { get; init; } = 3;

    /// <summary>A revision that ends at least this many years before another counts as ending early. Default 20.</summary>
    public int YearGap { get; init; } = 20;
}
