using System.Globalization;
using AntiStalinistLeft.Analyses.Networks.Communities;
using AntiStalinistLeft.Analyses.Networks.Graphs;
using AntiStalinistLeft.Analyses.Networks.Layouts;
using AntiStalinistLeft.Analyses.Networks.Measures;

namespace AntiStalinistLeft.Analyses.Networks;

/// <summary>Measures networks and shows them as tables.</summary>
public static class NetworkAnalysis
{
    /// <summary>Degree, strength, components and places; centrality and communities where the network allows them.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">With what.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static MeasuredNetwork Measure(Network network, MeasureOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(options);
        options.Check(nameof(options));
        bool structure = network.NoStructureBecause is null;
        bool between = structure && network.Nodes.Count <= options.MostNodesForBetweenness;
        var graph = CompactGraph.Of(network);
        (int[] into, int[] outOf, double[] strength) = Degrees(network);
        return new MeasuredNetwork
        {
            Network = network,
            Options = options,
            InDegree = network.IsDirected ? into : [.. into.Zip(outOf, (i, o) => i + o)],
            OutDegree = network.IsDirected ? outOf : [.. into.Zip(outOf, (i, o) => i + o)],
            Degree = [.. into.Zip(outOf, (i, o) => i + o)],
            Strength = strength,
            Component = Components.Of(CompactGraph.Undirected(network)),
            PageRank = structure ? PageRank.Of(graph, options.Damping) : null,
            Betweenness = between ? Betweenness.Of(graph, cancellation) : null,
            Communities = structure ? Leiden.Find(network, options.Communities, cancellation) : null,
            Places = NetworkLayout.Place(network, options.Layout, cancellation),
            Notes = [.. network.Notes, .. network.NoStructureBecause is { } why ? [why] : Array.Empty<string>(), .. structure && !between ? [TooLarge(network, options)] : Array.Empty<string>()],
        };
    }

    /// <summary>The nodes as a table.</summary>
    public static DataFrame<NetworkNodeRow> Nodes(MeasuredNetwork measured)
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
            measured.Communities?.Of[i],
            Math.Round(measured.Places[i].X, 4),
            Math.Round(measured.Places[i].Y, 4))).ToDataFrame("network-nodes");
    }

    /// <summary>The edges as a table, each with the places that it counts.</summary>
    public static DataFrame<NetworkEdgeRow> Edges(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return network.Edges.Select(edge =>
        {
            NetworkNode source = network.Nodes[network.PlaceOf(edge.Source)];
            NetworkNode target = network.Nodes[network.PlaceOf(edge.Target)];
            return new NetworkEdgeRow(
                edge.Source,
                source.Label,
                source.Kind,
                edge.Target,
                target.Label,
                target.Kind,
                edge.Weight,
                string.Join("; ", edge.Evidence));
        }).ToDataFrame(network.Name);
    }

    private static (int[] Into, int[] OutOf, double[] Strength) Degrees(Network network)
    {
        int count = network.Nodes.Count;
        (int[] into, int[] outOf, double[] strength) = (new int[count], new int[count], new double[count]);
        foreach (NetworkEdge edge in network.Edges)
        {
            (int source, int target) = (network.PlaceOf(edge.Source), network.PlaceOf(edge.Target));
            outOf[source]++;
            into[target]++;
            strength[source] += edge.Weight;
            strength[target] += edge.Weight;
        }

        return (into, outOf, strength);
    }

    private static string TooLarge(Network network, MeasureOptions options) =>
        string.Create(CultureInfo.InvariantCulture, $"Betweenness is not given: the network has {network.Nodes.Count:N0} nodes, more than {options.MostNodesForBetweenness:N0}; raise MostNodesForBetweenness for it.");
}
