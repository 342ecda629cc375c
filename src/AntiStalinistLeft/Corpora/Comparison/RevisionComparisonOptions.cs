namespace AntiStalinistLeft.Corpora;

/// <summary>When two sentences count as the same one.</summary>
internal sealed record RevisionComparisonOptions
{
    /// <summary>
    /// The minimum similarity of two sentences to be matched, from 0 to 1: twice the words in common (in order) divided by
    /// the words of both. Default 0.5.
    /// </summary>
    public double MinSimilarity { get; init; } = 0.5;

    /// <summary>The minimum number of words that two differing sentences must share, so that short ones do not match by chance. Default 3.</summary>
    public int MinSharedWords { get; init; } = 3;

    /// <summary>The minimum length of a run of words that counts as reused from another sentence. Default 5.</summary>
    public int MinRunLength { get; init; } = 5;

    /// <summary>
    /// True where the newer text is known to be incomplete (the audit says so): what is absent with its whole paragraph
    /// is then marked as a possible artefact. Default false. It is known of each pair of revisions, so a manifest cannot set it.
    /// </summary>
    public bool NewerIsIncomplete { get; internal init; }

    /// <summary>
    /// True where the audit says that the newer text is without parentheses: what stood in one and is absent is then marked
    /// as a possible artefact. Default false. It is known of each pair of revisions, so a manifest cannot set it.
    /// </summary>
    public bool NewerLacksParentheses { get; internal init; }

    internal void Check(string parameter)
    {
        if (MinSimilarity is not (> 0 and <= 1)) throw new ArgumentOutOfRangeException(parameter, MinSimilarity, "RevisionComparisonOptions.MinSimilarity must be above 0 and at most 1.");
        if (MinSharedWords < 1) throw new ArgumentOutOfRangeException(parameter, MinSharedWords, "RevisionComparisonOptions.MinSharedWords must be at least 1.");
        if (MinRunLength < 2) throw new ArgumentOutOfRangeException(parameter, MinRunLength, "RevisionComparisonOptions.MinRunLength must be at least 2.");
    }
}
