namespace AntiStalinistLeft;

/// <summary>Communities of a network, with what a reader needs to make them again.</summary>
/// <param name="Membership">The community of each node, in the order of the nodes, from 1: the largest first, of equal ones the one with the first node.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Modularity">How much more weight lies within them than chance would give (Newman and Girvan 2004), at the resolution; null where there is no edge.</param>
/// <param name="Options">With what they were found.</param>
public sealed record NetworkCommunities(IReadOnlyList<int> Membership, int Count, double? Modularity, LeidenOptions Options);
