namespace AntiStalinistLeft.Analyses.Histories.Locating;

/// <summary>How the revision of an extract is looked for.</summary>
public sealed record LocatingOptions
{
    /// <summary>How many words in a row are compared at first. Default 4.</summary>
    public int ShingleWords { get; init; } = 4;

    /// <summary>How many distinct texts are compared word by word, those with most runs in common first. Default 40.</summary>
    public int Candidates { get; init; } = 40;

    internal void Check(string parameter)
    {
        if (ShingleWords < 1) throw new ArgumentOutOfRangeException(parameter, ShingleWords, "LocatingOptions.ShingleWords must be at least 1.");
        if (Candidates < 2) throw new ArgumentOutOfRangeException(parameter, Candidates, "LocatingOptions.Candidates must be at least 2.");
    }
}
