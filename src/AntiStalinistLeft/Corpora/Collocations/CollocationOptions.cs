namespace AntiStalinistLeft;

/// <summary>What is counted around a node.</summary>
public enum CollocateKind
{
    /// <summary>Words by their form.</summary>
    Words,

    /// <summary>Entities of the lexicon, whatever words name them.</summary>
    Entities,
}

/// <summary>Where collocations are looked for, and how near.</summary>
public sealed record CollocationOptions
{
    /// <summary>Where to look. Default: the running text of all texts.</summary>
    public WordSelection Selection { get; init; } = new();

    /// <summary>What is counted. Default: words.</summary>
    public CollocateKind Collocates { get; init; } = CollocateKind.Words;

    /// <summary>Words to the left of the node. Default 5.</summary>
    public int Left { get; init; } = 5;

    /// <summary>Words to its right. Default 5.</summary>
    public int Right { get; init; } = 5;

    /// <summary>How often a collocate must stand in the windows: a single place proves nothing. Default 3.</summary>
    public int MinTogether { get; init; } = 3;

    /// <summary>Words that are not listed; they stay in the windows and the totals. Default none.</summary>
    public IReadOnlyList<string> StopWords { get; init; } = [];

    internal void Check(string parameter)
    {
        if (Left is < 0 or > 100) throw new ArgumentOutOfRangeException(parameter, Left, "CollocationOptions.Left must be from 0 to 100.");
        if (Right is < 0 or > 100) throw new ArgumentOutOfRangeException(parameter, Right, "CollocationOptions.Right must be from 0 to 100.");
        if (Left + Right == 0) throw new ArgumentOutOfRangeException(parameter, Right, "CollocationOptions.Right must be above 0 where Left is 0.");
        if (MinTogether < 1) throw new ArgumentOutOfRangeException(parameter, MinTogether, "CollocationOptions.MinTogether must be at least 1.");
    }
}
