namespace AntiStalinistLeft.Networks;

/// <summary>
/// Betweenness (Freeman 1977) by Brandes (2001): on what share of the shortest paths between two others a node lies.
/// Paths are counted in steps. A weight says how near two nodes are, and no rule that turns it into a length is better
/// founded than another, so none is used.
/// </summary>
internal static class Betweenness
{
    // Starting nodes are shared out in a fixed number of parts, so that sums are the same on any number of cores.
    private const int Parts = 16;

    /// <summary>From 0 to 1: divided by the number of pairs of others; 0 where there are fewer than two others.</summary>
    /// <param name="graph">Where edges lead; both ways for an undirected network, where each pair counts once.</param>
    /// <param name="cancellation">Stops the work, which grows with nodes × edges.</param>
    public static double[] Compute(CompactGraph graph, CancellationToken cancellation = default)
    {
        int count = graph.Count;
        double[] all = new double[count];
        if (count < 3) return all;
        double[]?[] sums = new double[]?[Parts];
        Parallel.For(0, Math.Min(Parts, count), new ParallelOptions { CancellationToken = cancellation }, part =>
        {
            var paths = new ShortestPaths(graph);
            double[] sum = new double[count];
            for (int from = part; from < count; from += Parts)
            {
                cancellation.ThrowIfCancellationRequested();
                paths.AddFrom(from, sum);
            }

            sums[part] = sum;
        });
        // Undirected pairs are met from both ends, and there are half as many: the two factors cancel out.
        double pairs = (count - 1.0) * (count - 2.0);
        foreach (double[] sum in sums.OfType<double[]>())
        {
            for (int v = 0; v < count; v++) all[v] += sum[v] / pairs;
        }

        return all;
    }

    /// <summary>The shortest paths from one node, with room that is used again for the next.</summary>
    private sealed class ShortestPaths(CompactGraph graph)
    {
        private readonly int[] _distance = new int[graph.Count];
        private readonly double[] _paths = new double[graph.Count];
        private readonly double[] _dependency = new double[graph.Count];
        private readonly int[] _reached = new int[graph.Count];

        public void AddFrom(int from, double[] sum)
        {
            int reached = Reach(from);
            for (int i = reached - 1; i > 0; i--)
            {
                // A node hands on what lies beyond it to those of its neighbours that lie before it; «before» is told by
                // the distance, so no list of predecessors is kept. Edges must be read backwards, so v looks ahead.
                int v = _reached[i];
                foreach (int w in graph.GetNeighbors(v))
                {
                    if (_distance[w] == _distance[v] + 1) _dependency[v] += _paths[v] / _paths[w] * (1 + _dependency[w]);
                }

                sum[v] += _dependency[v];
            }
        }

        private int Reach(int from)
        {
            Array.Fill(_distance, -1);
            Array.Clear(_paths);
            Array.Clear(_dependency);
            (_distance[from], _paths[from], _reached[0]) = (0, 1, from);
            int end = 1;
            for (int at = 0; at < end; at++)
            {
                int v = _reached[at];
                foreach (int w in graph.GetNeighbors(v))
                {
                    if (_distance[w] < 0) (_distance[w], _reached[end++]) = (_distance[v] + 1, w);
                    if (_distance[w] == _distance[v] + 1) _paths[w] += _paths[v];
                }
            }

            return end;
        }
    }
}
