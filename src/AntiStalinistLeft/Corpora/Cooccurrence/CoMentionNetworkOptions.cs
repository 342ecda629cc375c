namespace AntiStalinistLeft;

/// <summary>What a network of who or what is named together is made of.</summary>
public sealed record CoMentionNetworkOptions
{
    /// <summary>Short name of the network in kebab case; tables tell networks apart by it. Default <c>co-mention</c>.</summary>
    public string Name { get; init; } = "co-mention";

    /// <summary>What is paired, and how near. Default: persons named in one sentence of the running text.</summary>
    public CooccurrenceOptions Pairs { get; init; } = new();

    /// <summary>Ids of the texts; where null, all that stand alone and of each series of revisions the last. Default null.</summary>
    public IReadOnlyList<string>? Documents { get; init; }

    /// <summary>The least number of shared contexts for an edge; a note says how many pairs have fewer. Default 1.</summary>
    public int MinTogether { get; init; } = 1;

    internal void Check(string parameter)
    {
        if (MinTogether < 1) throw new ArgumentOutOfRangeException(parameter, MinTogether, "CoMentionNetworkOptions.MinTogether must be at least 1.");
        Pairs.Check(parameter);
    }
}
