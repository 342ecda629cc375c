namespace AntiStalinistLeft.Networks;

/// <summary>
/// A graph whose nodes may stand for several: their loops are left out, for they never change, but their strength counts
/// all the weight at their members.
/// </summary>
internal sealed class PartitionGraph
{
    private readonly CompactGraph _edges;

    private PartitionGraph(CompactGraph edges, double[] strengths, double total)
    {
        _edges = edges;
        Strengths = strengths;
        Total = total;
    }

    public int Count => _edges.Count;

    /// <summary>Weight at each node, loops counted twice.</summary>
    public double[] Strengths { get; }

    /// <summary>Sum of all strengths, twice the weight of all edges.</summary>
    public double Total { get; }

    /// <summary>The graph of a network, its weights brought to a mean of 1.</summary>
    public static PartitionGraph FromGraph(CompactGraph graph)
    {
        double sum = graph.Weights.Sum();
        double mean = graph.Weights.Length == 0 ? 1 : sum / graph.Weights.Length;
        var edges = new List<(int, int, double)>(graph.Neighbors.Length);
        for (int v = 0; v < graph.Count; v++)
        {
            for (int i = graph.Starts[v]; i < graph.Starts[v + 1]; i++) edges.Add((v, graph.Neighbors[i], graph.Weights[i] / mean));
        }

        var scaled = CompactGraph.Create(graph.Count, edges);
        double[] strengths = new double[graph.Count];
        for (int v = 0; v < graph.Count; v++)
        {
            foreach (double weight in scaled.GetWeights(v)) strengths[v] += weight;
        }

        return new PartitionGraph(scaled, strengths, strengths.Sum());
    }

    public ReadOnlySpan<int> GetNeighbors(int node) => _edges.GetNeighbors(node);

    public ReadOnlySpan<double> GetWeights(int node) => _edges.GetWeights(node);

    /// <summary>The graph whose nodes are groups of these, numbered from 0 without gaps.</summary>
    public PartitionGraph Aggregate(int[] groups)
    {
        int count = groups.Max() + 1;
        double[] strengths = new double[count];
        var edges = new List<(int, int, double)>();
        for (int v = 0; v < Count; v++)
        {
            strengths[groups[v]] += Strengths[v];
            ReadOnlySpan<double> weights = GetWeights(v);
            ReadOnlySpan<int> neighbours = GetNeighbors(v);
            for (int i = 0; i < neighbours.Length; i++)
            {
                if (groups[neighbours[i]] != groups[v]) edges.Add((groups[v], groups[neighbours[i]], weights[i]));
            }
        }

        return new PartitionGraph(CompactGraph.Create(count, edges), strengths, Total);
    }

    /// <summary>Modularity of groups, for the graph of a network only, which has no hidden loops.</summary>
    public double Modularity(int[] groups, double resolution)
    {
        double within = 0;
        double[] strengths = new double[groups.DefaultIfEmpty(-1).Max() + 1];
        for (int v = 0; v < Count; v++)
        {
            strengths[groups[v]] += Strengths[v];
            ReadOnlySpan<double> weights = GetWeights(v);
            ReadOnlySpan<int> neighbours = GetNeighbors(v);
            for (int i = 0; i < neighbours.Length; i++)
            {
                if (groups[neighbours[i]] == groups[v]) within += weights[i];
            }
        }

        return (within / Total) - (resolution * strengths.Sum(s => s / Total * (s / Total)));
    }

    /// <summary>Gives groups the numbers from 0 without gaps, in the order of their first nodes, and says how many there are.</summary>
    public static int Renumber(int[] groups)
    {
        var numbers = new Dictionary<int, int>();
        for (int v = 0; v < groups.Length; v++)
        {
            if (!numbers.TryGetValue(groups[v], out int number)) numbers.Add(groups[v], number = numbers.Count);
            groups[v] = number;
        }

        return numbers.Count;
    }
}
