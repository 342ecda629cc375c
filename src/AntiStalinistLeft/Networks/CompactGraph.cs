namespace AntiStalinistLeft.Networks;

/// <summary>
/// Neighbours as three arrays, the form in which graphs are fast: those of node <c>v</c> stand from <c>Starts[v]</c> up to
/// <c>Starts[v + 1]</c>, ascending, each once.
/// </summary>
internal sealed class CompactGraph
{
    private CompactGraph(int[] starts, int[] neighbours, double[] weights)
    {
        Starts = starts;
        Neighbors = neighbours;
        Weights = weights;
    }

    public int Count => Starts.Length - 1;

    public int[] Starts { get; }

    public int[] Neighbors { get; }

    public double[] Weights { get; }

    /// <summary>The edges as they are: one way in a directed network, both ways in another.</summary>
    public static CompactGraph Create(Network network) => Create(network, bothWays: !network.IsDirected);

    /// <summary>The edges both ways; the weights of two edges that point at each other are added.</summary>
    public static CompactGraph CreateUndirected(Network network) => Create(network, bothWays: true);

    /// <summary>A graph of edges one way each; the weights of equal ones are added, loops left out.</summary>
    /// <param name="count">How many nodes.</param>
    /// <param name="edges">From, to, weight.</param>
    public static CompactGraph Create(int count, IReadOnlyList<(int From, int To, double Weight)> edges)
    {
        int[] places = new int[count + 1];
        foreach ((int from, _, _) in edges) places[from + 1]++;
        for (int v = 0; v < count; v++) places[v + 1] += places[v];
        int[] targets = new int[edges.Count];
        double[] weights = new double[edges.Count];
        int[] next = places[..count];
        foreach ((int from, int to, double weight) in edges)
        {
            targets[next[from]] = to;
            weights[next[from]++] = weight;
        }

        return Merge(places, targets, weights);
    }

    public ReadOnlySpan<int> GetNeighbors(int node) => Neighbors.AsSpan(Starts[node], Starts[node + 1] - Starts[node]);

    public ReadOnlySpan<double> GetWeights(int node) => Weights.AsSpan(Starts[node], Starts[node + 1] - Starts[node]);

    private static CompactGraph Create(Network network, bool bothWays)
    {
        var edges = new List<(int, int, double)>(network.Edges.Count * (bothWays ? 2 : 1));
        foreach (NetworkEdge edge in network.Edges)
        {
            (int source, int target) = (network.IndexOf(edge.Source), network.IndexOf(edge.Target));
            edges.Add((source, target, edge.Weight));
            if (bothWays) edges.Add((target, source, edge.Weight));
        }

        return Create(network.Nodes.Count, edges);
    }

    private static CompactGraph Merge(int[] places, int[] targets, double[] weights)
    {
        int[] starts = new int[places.Length];
        int written = 0;
        for (int v = 0; v + 1 < places.Length; v++)
        {
            (int from, int length) = (places[v], places[v + 1] - places[v]);
            Array.Sort(targets, weights, from, length);
            for (int i = from; i < from + length; i++)
            {
                if (targets[i] == v) continue;
                if (written > starts[v] && targets[written - 1] == targets[i]) weights[written - 1] += weights[i];
                else (targets[written], weights[written++]) = (targets[i], weights[i]);
            }

            starts[v + 1] = written;
        }

        return new CompactGraph(starts, targets[..written], weights[..written]);
    }
}
