namespace AntiStalinistLeft;

/// <summary>What joins two nodes, how strongly, and what was counted for it.</summary>
/// <param name="Source">Id of the node from which it goes; in an undirected network one of the two.</param>
/// <param name="Target">Id of the node to which it goes.</param>
/// <param name="Weight">How much was counted: above 0. A weight is no distance; more is nearer.</param>
/// <param name="Evidence">The places that were counted, in the order of the texts.</param>
public sealed record NetworkEdge(string Source, string Target, double Weight, IReadOnlyList<EdgeEvidence> Evidence)
{
    /// <summary>What else is known of it; see <see cref="NetworkNode.Attributes"/>.</summary>
    public IReadOnlyDictionary<string, object> Attributes { get; init; } = new SortedDictionary<string, object>(StringComparer.Ordinal);

    /// <summary>The heaviest first, those of one weight by their nodes.</summary>
    internal static IOrderedEnumerable<NetworkEdge> InOrder(IEnumerable<NetworkEdge> edges) =>
        edges.OrderByDescending(edge => edge.Weight).ThenBy(edge => edge.Source, StringComparer.Ordinal).ThenBy(edge => edge.Target, StringComparer.Ordinal);
}

/// <summary>One place that an edge counts, by which the row behind it is found.</summary>
/// <param name="Document">Id of the text.</param>
/// <param name="Unit">What the number counts: <c>note</c>, <c>section</c>, <c>sentence</c>, <c>block</c>; <c>text</c> for the whole.</param>
/// <param name="Number">Number of the note, section, sentence or block; 0 for a whole text.</param>
/// <param name="Ordinal">Place of the citation in its note, from 1; null where no single citation is meant.</param>
public readonly record struct EdgeEvidence(string Document, string Unit, int Number, int? Ordinal = null)
{
    /// <summary>As tables show it: <c>essay note 12.2</c>, <c>essay section 3</c>, <c>essay</c>.</summary>
    public override string ToString() => (Number, Ordinal) switch
    {
        (0, null) => Document,
        (_, null) => FormattableString.Invariant($"{Document} {Unit} {Number}"),
        _ => FormattableString.Invariant($"{Document} {Unit} {Number}.{Ordinal}"),
    };
}
