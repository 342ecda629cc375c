using AntiStalinistLeft.Data;

namespace AntiStalinistLeft.Networks;

/// <summary>Moves node after node to the community where modularity gains most, and looks again only at nodes around a move.</summary>
internal static class LocalMoves
{
    // Below this a gain may be an error of rounding, and two nodes could change places for ever.
    private const double MinGain = 1e-9;

    /// <summary>Changes the communities of a graph until no single move gains.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="communities">The community of each node, below the number of nodes; changed in place.</param>
    /// <param name="resolution">Above 1 for smaller communities.</param>
    /// <param name="random">Decides the order.</param>
    public static void Run(PartitionGraph graph, int[] communities, double resolution, SeededRandom random)
    {
        int count = graph.Count;
        double[] strengths = new double[count];
        int[] sizes = new int[count];
        for (int v = 0; v < count; v++)
        {
            strengths[communities[v]] += graph.Strengths[v];
            sizes[communities[v]]++;
        }

        var empty = new Stack<int>(Enumerable.Range(0, count).Where(c => sizes[c] == 0).Reverse());
        int[] order = [.. Enumerable.Range(0, count)];
        random.Shuffle(order);
        var queue = new Queue<int>(order);
        bool[] queued = new bool[count];
        Array.Fill(queued, true);
        var around = new NeighborWeights(count);
        while (queue.TryDequeue(out int v))
        {
            queued[v] = false;
            int from = communities[v];
            strengths[from] -= graph.Strengths[v];
            int to = Best(graph, v, communities, strengths, empty, sizes, resolution, around);
            strengths[to] += graph.Strengths[v];
            if (to == from) continue;
            communities[v] = to;
            if (++sizes[to] == 1) empty.Pop();
            if (--sizes[from] == 0) empty.Push(from);
            foreach (int w in graph.GetNeighbors(v))
            {
                if (communities[w] == to || queued[w]) continue;
                queued[w] = true;
                queue.Enqueue(w);
            }
        }
    }

    private static int Best(PartitionGraph graph, int v, int[] communities, double[] strengths, Stack<int> empty, int[] sizes, double resolution, NeighborWeights around)
    {
        around.Clear();
        ReadOnlySpan<int> neighbours = graph.GetNeighbors(v);
        ReadOnlySpan<double> weights = graph.GetWeights(v);
        for (int i = 0; i < neighbours.Length; i++) around.Add(communities[neighbours[i]], weights[i]);
        double Gain(int community) => around[community] - (resolution * graph.Strengths[v] * strengths[community] / graph.Total);
        int best = communities[v];
        double highest = Gain(best);
        foreach (int community in around.Communities)
        {
            if (Gain(community) is var gain && gain > highest + MinGain) (best, highest) = (community, gain);
        }

        // Alone, a node gains nothing and loses nothing.
        return highest < -MinGain && sizes[communities[v]] > 1 && empty.Count > 0 ? empty.Peek() : best;
    }
}
