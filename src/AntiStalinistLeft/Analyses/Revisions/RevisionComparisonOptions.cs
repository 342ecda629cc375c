namespace AntiStalinistLeft.Analyses.Revisions;

/// <summary>When two sentences count as the same one.</summary>
public sealed record RevisionComparisonOptions
{
    /// <summary>
    /// The least likeness of two sentences that are held for one, from 0 to 1: twice the words in common (in order) by
    /// the words of both. Default 0.5.
    /// </summary>
    public double MinimumLikeness { get; init; } = 0.5;

    /// <summary>The fewest words that two sentences which differ must have in common, so that short ones do not meet by chance. Default 3.</summary>
    public int MinimumSharedWords { get; init; } = 3;

    /// <summary>The shortest run of words that counts as taken over from a sentence that is otherwise another one. Default 5.</summary>
    public int MinimumRun { get; init; } = 5;

    /// <summary>
    /// True where the newer text is known to be incomplete (the audit says so): what is absent with its whole paragraph
    /// is then marked as a possible artefact. Default false.
    /// </summary>
    public bool NewerIsIncomplete { get; init; }

    internal void Check(string parameter)
    {
        if (MinimumLikeness is not (> 0 and <= 1)) throw new ArgumentOutOfRangeException(parameter, MinimumLikeness, "RevisionComparisonOptions.MinimumLikeness must be above 0 and at most 1.");
        if (MinimumSharedWords < 1) throw new ArgumentOutOfRangeException(parameter, MinimumSharedWords, "RevisionComparisonOptions.MinimumSharedWords must be at least 1.");
        if (MinimumRun < 2) throw new ArgumentOutOfRangeException(parameter, MinimumRun, "RevisionComparisonOptions.MinimumRun must be at least 2.");
    }
}
