namespace AntiStalinistLeft;

/// <summary>What is followed through a history.</summary>
public sealed record TendencyHistoryOptions
{
    /// <summary>Ids of the entities of the lexicon that are followed. Default null: those of the codebook, that is, the ones that have a class.</summary>
    public IReadOnlyList<string>? Entities { get; init; }

    /// <summary>Rate base: mentions per this many words. Default 1,000.</summary>
    public int PerWords { get; init; } = 1000;

    /// <summary>Leaves out the revisions in which an entity's mentions are the same as before. Default false: a row for each revision and entity.</summary>
    public bool OnlyChanges { get; init; }

    internal void Check(string parameter)
    {
        if (PerWords < 1) throw new ArgumentOutOfRangeException(parameter, PerWords, "TendencyHistoryOptions.PerWords must be at least 1.");
    }
}
