using AntiStalinistLeft.Data;
using AntiStalinistLeft.Networks;

namespace AntiStalinistLeft;

/// <summary>
/// Communities by the Leiden algorithm (Traag, Waltman and van Eck 2019) with modularity as the quality. Edges count
/// both ways, by their weight; multiplying all weights by one number changes nothing.
/// </summary>
public static class Leiden
{
    private const double MinGain = 1e-10;

    /// <summary>Finds communities; each is connected, and an isolated node is a community of its own.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">Resolution, seed and starts.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static NetworkCommunities Find(Network network, LeidenOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(options);
        options.Check(nameof(options));
        CompactGraph graph = CompactGraph.CreateUndirected(network);
        PartitionGraph start = PartitionGraph.FromGraph(graph);
        int[] best = [.. Enumerable.Range(0, graph.Count)];
        if (start.Total > 0)
        {
            double highest = double.NegativeInfinity;
            for (int i = 0; i < options.Restarts; i++)
            {
                int[] found = Search(start, graph, options.Resolution, SeededRandom.ForPart(options.Seed, FormattableString.Invariant($"leiden {i}")), cancellation);
                double quality = start.Modularity(found, options.Resolution);
                if (quality > highest + MinGain) (best, highest) = (found, quality);
            }
        }

        int[] numbers = GroupNumbering.NumberBySize(best);
        return new NetworkCommunities(numbers, numbers.DefaultIfEmpty(0).Max(), Modularity(network, numbers, options.Resolution), options);
    }

    /// <summary>Modularity of any grouping of a network's nodes, edges counted both ways.</summary>
    /// <param name="network">The network.</param>
    /// <param name="groups">The group of each node, in the order of the nodes.</param>
    /// <param name="resolution">1 for the usual modularity.</param>
    /// <returns>At the most 1; null where there is no edge.</returns>
    /// <exception cref="ArgumentException">There are more or fewer groups than nodes.</exception>
    public static double? Modularity(Network network, IReadOnlyList<int> groups, double resolution = 1)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count != network.Nodes.Count) throw new ArgumentException($"{groups.Count} groups are given for {network.Nodes.Count} nodes.", nameof(groups));
        if (network.Edges.Count == 0) return null;
        var numbers = groups.Distinct().Select((group, i) => (group, i)).ToDictionary(g => g.group, g => g.i);
        return PartitionGraph.FromGraph(CompactGraph.CreateUndirected(network)).Modularity([.. groups.Select(group => numbers[group])], resolution);
    }

    /// <summary>Repeats the algorithm from what it found until nothing is gained.</summary>
    private static int[] Search(PartitionGraph start, CompactGraph graph, double resolution, SeededRandom random, CancellationToken cancellation)
    {
        int[] communities = [.. Enumerable.Range(0, start.Count)];
        double quality = start.Modularity(communities, resolution);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            int[] next = Once(start, communities, resolution, random);
            // Parts between which no edge runs gain by being parted, so each community hangs together at the end too.
            int[] connected = ConnectedComponents.Label(graph, (v, w) => next[v] == next[w]);
            double reached = start.Modularity(connected, resolution);
            if (reached <= quality + MinGain) return communities;
            (communities, quality) = (connected, reached);
        }
    }

    /// <summary>One pass over all levels: move nodes, refine, take each refined community for a node.</summary>
    private static int[] Once(PartitionGraph start, int[] communities, double resolution, SeededRandom random)
    {
        PartitionGraph graph = start;
        int[] level = [.. communities];
        int[] place = [.. Enumerable.Range(0, start.Count)];
        while (true)
        {
            LocalMoves.Run(graph, level, resolution, random);
            int count = PartitionGraph.Renumber(level);
            if (count == graph.Count) break;
            int[] refined = Refinement.Refine(graph, level, count, resolution, random);
            // Where refining joins nothing, the communities themselves are taken, or the level would repeat for ever.
            if (PartitionGraph.Renumber(refined) == graph.Count) refined = [.. level];
            PartitionGraph next = graph.Aggregate(refined);
            int[] nextLevel = new int[next.Count];
            for (int v = 0; v < graph.Count; v++) nextLevel[refined[v]] = level[v];
            for (int v = 0; v < place.Length; v++) place[v] = refined[place[v]];
            (graph, level) = (next, nextLevel);
        }

        return [.. place.Select(v => level[v])];
    }
}
