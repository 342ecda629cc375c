namespace AntiStalinistLeft.Annotations.Audits;

/// <summary>From where on something counts as strange.</summary>
public sealed record AuditOptions
{
    /// <summary>A body of at least so many words should have a heading and a parenthesis. Default 500.</summary>
    public int MinWords { get; init; } = 500;

    /// <summary>A paragraph of at least so many words may be several that ran together. Default 500.</summary>
    public int LongParagraph { get; init; } = 500;

    /// <summary>So many parentheses must be expected, by the rate of the other revisions, for their absence to be likely an artefact. Default 5.</summary>
    public double MinExpectedParentheses { get; init; } = 5;

    /// <summary>So many parentheses must be missing between words that stayed for their removal to be certain. Default 3.</summary>
    public int MinCutParentheses { get; init; } = 3;

    /// <summary>A revision that stops so many years before another ends early. Default 20.</summary>
    public int YearGap { get; init; } = 20;
}
