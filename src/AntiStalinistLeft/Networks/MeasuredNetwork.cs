namespace AntiStalinistLeft;

/// <summary>A network with its measures and the places of its nodes; all lists are in the order of the nodes.</summary>
public sealed record MeasuredNetwork
{
    /// <summary>The network.</summary>
    public required Network Network { get; init; }

    /// <summary>With what it was measured.</summary>
    public required NetworkMeasureOptions Options { get; init; }

    /// <summary>Edges at each node, whichever way they point.</summary>
    public required IReadOnlyList<int> Degree { get; init; }

    /// <summary>Edges that end at each node; the degree in an undirected network.</summary>
    public required IReadOnlyList<int> InDegree { get; init; }

    /// <summary>Edges that begin at each node; the degree in an undirected network.</summary>
    public required IReadOnlyList<int> OutDegree { get; init; }

    /// <summary>Sum of the weights at each node, whichever way they point.</summary>
    public required IReadOnlyList<double> Strength { get; init; }

    /// <summary>The component of each node, from 1, the largest first.</summary>
    public required IReadOnlyList<int> Component { get; init; }

    /// <summary>PageRank by weight; null where <see cref="Network.StructureWithheldReason"/> says why.</summary>
    public IReadOnlyList<double>? PageRank { get; init; }

    /// <summary>Betweenness by steps, from 0 to 1; null where there is a reason against it, or more nodes than asked for.</summary>
    public IReadOnlyList<double>? Betweenness { get; init; }

    /// <summary>Communities; null where <see cref="Network.StructureWithheldReason"/> says why.</summary>
    public NetworkCommunities? Communities { get; init; }

    /// <summary>Where each node stands.</summary>
    public required IReadOnlyList<NodePosition> Positions { get; init; }

    /// <summary>The network's notes, and what the measures add: why some are missing, how they were made.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
