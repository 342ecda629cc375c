namespace AntiStalinistLeft;

/// <summary>
/// Nodes and weighted edges, each of which names the places it counts. Immutable; the order of nodes and edges is that
/// in which they were given, and everything computed from them keeps it.
/// </summary>
public sealed class Network
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>Makes a network.</summary>
    /// <param name="name">Short name in kebab case.</param>
    /// <param name="isDirected">Whether an edge from one node to another differs from one back.</param>
    /// <param name="nodes">The nodes.</param>
    /// <param name="edges">The edges; at most one between two nodes, or one each way where directed.</param>
    /// <exception cref="ArgumentException">
    /// Two nodes have one id, an edge names a node that is not there, joins a node with itself, stands twice, or has a
    /// weight that is not a number above 0.
    /// </exception>
    public Network(string name, bool isDirected, IEnumerable<NetworkNode> nodes, IEnumerable<NetworkEdge> edges)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(edges);
        Name = name;
        IsDirected = isDirected;
        Nodes = [.. nodes];
        Edges = [.. edges];
        for (int i = 0; i < Nodes.Count; i++)
        {
            if (!_places.TryAdd(Nodes[i].Id, i)) throw new ArgumentException($"Two nodes have the id {Nodes[i].Id}.", nameof(nodes));
        }

        CheckEdges(nameof(edges));
    }

    /// <summary>Short name in kebab case.</summary>
    public string Name { get; }

    /// <summary>Whether an edge from one node to another differs from one back.</summary>
    public bool IsDirected { get; }

    /// <summary>The nodes.</summary>
    public IReadOnlyList<NetworkNode> Nodes { get; }

    /// <summary>The edges.</summary>
    public IReadOnlyList<NetworkEdge> Edges { get; }

    /// <summary>What a reader must know before reading anything into it: what was left out, what is missing. Default none.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>
    /// Why centrality and communities would say nothing of what the network is about, for instance because one text alone
    /// cites; null where they may be asked for. Measures obey it.
    /// </summary>
    public string? StructureWithheldReason { get; init; }

    /// <summary>Place of a node in <see cref="Nodes"/>, from 0.</summary>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public int IndexOf(string id) =>
        _places.TryGetValue(id, out int place) ? place : throw new ArgumentException($"The network {Name} has no node {id}.", nameof(id));

    /// <summary>The subgraph induced by some of the nodes, in their order here; the notes and the reason for withholding measures are kept.</summary>
    public Network InducedSubgraph(Func<NetworkNode, bool> nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        NetworkNode[] kept = [.. Nodes.Where(nodes)];
        var ids = kept.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        return new Network(Name, IsDirected, kept, Edges.Where(edge => ids.Contains(edge.Source) && ids.Contains(edge.Target)))
        {
            Notes = Notes,
            StructureWithheldReason = StructureWithheldReason,
        };
    }

    /// <summary>The network around one node: it, whoever can be reached from it in so many steps, and the edges among all of them.</summary>
    /// <param name="id">The node.</param>
    /// <param name="steps">How far; edges are followed both ways.</param>
    /// <returns>The nodes in their order here; a note says whose network it is.</returns>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public Network Ego(string id, int steps = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        string name = Nodes[IndexOf(id)].Label;
        HashSet<string> reached = [id];
        for (int step = 0; step < steps; step++)
        {
            string[] next = [.. Edges.Where(edge => reached.Contains(edge.Source) || reached.Contains(edge.Target)).SelectMany(edge => new[] { edge.Source, edge.Target })];
            reached.UnionWith(next);
        }

        Network around = InducedSubgraph(node => reached.Contains(node.Id));
        return new Network($"{Name}-ego", IsDirected, around.Nodes, around.Edges)
        {
            Notes = [$"The network around {name}: what is joined with this node{(steps > 1 ? $" in up to {steps} steps" : string.Empty)}, and how that is joined among itself.", .. Notes],
            StructureWithheldReason = StructureWithheldReason,
        };
    }

    private void CheckEdges(string parameter)
    {
        var seen = new HashSet<(int, int)>();
        foreach (NetworkEdge edge in Edges)
        {
            if (!_places.TryGetValue(edge.Source, out int source)) throw new ArgumentException($"An edge begins at {edge.Source}, which is no node.", parameter);
            if (!_places.TryGetValue(edge.Target, out int target)) throw new ArgumentException($"An edge ends at {edge.Target}, which is no node.", parameter);
            if (source == target) throw new ArgumentException($"An edge joins {edge.Source} with itself.", parameter);
            if (!double.IsFinite(edge.Weight) || edge.Weight <= 0) throw new ArgumentException($"The edge between {edge.Source} and {edge.Target} has the weight {edge.Weight}; it must be a number above 0.", parameter);
            if (!seen.Add(IsDirected || source < target ? (source, target) : (target, source))) throw new ArgumentException($"There are two edges between {edge.Source} and {edge.Target}.", parameter);
        }
    }
}
