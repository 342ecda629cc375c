namespace AntiStalinistLeft;

/// <summary>What counts as the same words when text comes back.</summary>
public sealed record ProvenanceOptions
{
    /// <summary>
    /// For how many revisions a sentence that was removed is still taken for the same wherever it comes back. Default 15, the
    /// usual radius of a revert. Later it is taken for the same only where it stood, beside words that stood beside it then;
    /// elsewhere it is new text that happens to read alike. <see cref="int.MaxValue"/> takes every equal sentence for a
    /// re-insertion, as WikiWho does.
    /// </summary>
    /// <remarks>Whole blocks that come back are always the same, however late and wherever.</remarks>
    public int ReturnRadius { get; init; } = 15;

    /// <summary>Sentences of fewer tokens are not looked for in the past, for a few tokens come back by chance. Default 6.</summary>
    public int MinSentenceLength { get; init; } = 6;
}
