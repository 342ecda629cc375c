namespace AntiStalinistLeft.Histories;

/// <summary>What counts as a revert.</summary>
internal sealed record RevertOptions
{
    /// <summary>How many revisions a revert may undo at most. Default 15, the usual choice: older texts that come back are restorations, not answers to an edit.</summary>
    public int Radius { get; init; } = 15;

    /// <summary>
    /// The least share of a revision's words that must be undone by another for a partial revert: words it put in that are taken
    /// out again, words it took out that are put back. Default 0.5.
    /// </summary>
    public double MinShareUndone { get; init; } = 0.5;

    /// <summary>The least number of words undone for a partial revert, so that a corrected slip is none. Default 3 tokens.</summary>
    public int MinTokensUndone { get; init; } = 3;
}
