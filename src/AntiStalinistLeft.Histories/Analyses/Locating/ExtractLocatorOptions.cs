namespace AntiStalinistLeft;

/// <summary>How the revision of an extract is searched for.</summary>
public sealed record ExtractLocatorOptions
{
    /// <summary>How many words in a row are compared at first. Default 4.</summary>
    public int ShingleLength { get; init; } = 4;

    /// <summary>How many distinct texts are compared word by word, those with most runs in common first. Default 40.</summary>
    public int MaxCandidates { get; init; } = 40;

    internal void Check(string parameter)
    {
        if (ShingleLength < 1) throw new ArgumentOutOfRangeException(parameter, ShingleLength, "ExtractLocatorOptions.ShingleLength must be at least 1.");
        if (MaxCandidates < 2) throw new ArgumentOutOfRangeException(parameter, MaxCandidates, "ExtractLocatorOptions.MaxCandidates must be at least 2.");
    }
}
