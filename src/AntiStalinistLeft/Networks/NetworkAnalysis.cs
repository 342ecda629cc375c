using System.Globalization;
using AntiStalinistLeft.Networks;

namespace AntiStalinistLeft;

/// <summary>Measures networks and shows them as tables.</summary>
public static class NetworkAnalysis
{
    /// <summary>Degree, strength, components and places; centrality and communities where the network allows them.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">With what.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static MeasuredNetwork Measure(Network network, NetworkMeasureOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(options);
        options.Check(nameof(options));
        bool structure = network.StructureWithheldReason is null;
        bool between = structure && network.Nodes.Count <= options.MaxBetweennessNodes;
        var graph = CompactGraph.Create(network);
        (int[] into, int[] outOf, double[] strength) = Degrees(network);
        return new MeasuredNetwork
        {
            Network = network,
            Options = options,
            InDegree = network.IsDirected ? into : [.. into.Zip(outOf, (i, o) => i + o)],
            OutDegree = network.IsDirected ? outOf : [.. into.Zip(outOf, (i, o) => i + o)],
            Degree = [.. into.Zip(outOf, (i, o) => i + o)],
            Strength = strength,
            Component = ConnectedComponents.Find(CompactGraph.CreateUndirected(network)),
            PageRank = structure ? PageRank.Compute(graph, options.Damping) : null,
            Betweenness = between ? Betweenness.Compute(graph, cancellation) : null,
            Communities = structure ? Leiden.Find(network, options.Communities, cancellation) : null,
            Positions = NetworkLayout.Compute(network, options.Layout, cancellation),
            Notes = [.. network.Notes, .. network.StructureWithheldReason is { } why ? [why] : Array.Empty<string>(), .. structure && !between ? [TooLarge(network, options)] : Array.Empty<string>()],
        };
    }

    /// <summary>The nodes as a table.</summary>
    public static Table<NetworkNodeRow> ToNodeTable(MeasuredNetwork measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        return measured.Network.Nodes.Select((node, i) => new NetworkNodeRow(
            measured.Network.Name,
            node.Id,
            node.Label,
            node.Kind,
            measured.Degree[i],
            measured.InDegree[i],
            measured.OutDegree[i],
            measured.Strength[i],
            measured.PageRank?[i],
            measured.Betweenness?[i],
            measured.Component[i],
            measured.Communities?.Membership[i],
            Math.Round(measured.Positions[i].X, 4),
            Math.Round(measured.Positions[i].Y, 4))).ToTable("network-nodes");
    }

    /// <summary>The edges as a table, each with the places that it counts.</summary>
    public static Table<NetworkEdgeRow> ToEdgeTable(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return network.Edges.Select(edge =>
        {
            NetworkNode source = network.Nodes[network.IndexOf(edge.Source)];
            NetworkNode target = network.Nodes[network.IndexOf(edge.Target)];
            return new NetworkEdgeRow(
                edge.Source,
                source.Label,
                source.Kind,
                edge.Target,
                target.Label,
                target.Kind,
                edge.Weight,
                string.Join("; ", edge.Evidence));
        }).ToTable(network.Name);
    }

    private static (int[] Into, int[] OutOf, double[] Strength) Degrees(Network network)
    {
        int count = network.Nodes.Count;
        (int[] into, int[] outOf, double[] strength) = (new int[count], new int[count], new double[count]);
        foreach (NetworkEdge edge in network.Edges)
        {
            (int source, int target) = (network.IndexOf(edge.Source), network.IndexOf(edge.Target));
            outOf[source]++;
            into[target]++;
            strength[source] += edge.Weight;
            strength[target] += edge.Weight;
        }

        return (into, outOf, strength);
    }

    private static string TooLarge(Network network, NetworkMeasureOptions options) =>
        string.Create(CultureInfo.InvariantCulture, $"Betweenness is not given: the network has {network.Nodes.Count:N0} nodes, more than {options.MaxBetweennessNodes:N0}; raise MostNodesForBetweenness for it.");
}
