namespace AntiStalinistLeft.Networks;

/// <summary>PageRank (Brin and Page 1998): where a reader would be who follows edges by their weight and sometimes begins anywhere.</summary>
internal static class PageRank
{
    private const int MaxIterations = 1000;
    private const double Precision = 1e-13;

    /// <summary>The share of time at each node; they add up to 1. A node without a way on leads anywhere.</summary>
    /// <param name="graph">Where edges lead.</param>
    /// <param name="damping">How often an edge is followed, from 0 to below 1.</param>
    public static double[] Compute(CompactGraph graph, double damping)
    {
        int count = graph.Count;
        double[] rank = new double[count];
        if (count == 0) return rank;
        Array.Fill(rank, 1.0 / count);
        double[] next = new double[count];
        double[] leaving = [.. Enumerable.Range(0, count).Select(v => SumOf(graph.GetWeights(v)))];
        for (int round = 0; round < MaxIterations; round++)
        {
            Step(graph, damping, leaving, rank, next);
            double change = 0;
            for (int v = 0; v < count; v++) change += Math.Abs(next[v] - rank[v]);
            (rank, next) = (next, rank);
            if (change < Precision) break;
        }

        return rank;
    }

    private static void Step(CompactGraph graph, double damping, double[] leaving, double[] rank, double[] next)
    {
        double ends = 0;
        for (int v = 0; v < rank.Length; v++)
        {
            if (leaving[v] == 0) ends += rank[v];
        }

        Array.Fill(next, ((1 - damping) + (damping * ends)) / rank.Length);
        for (int v = 0; v < rank.Length; v++)
        {
            for (int i = graph.Starts[v]; i < graph.Starts[v + 1]; i++) next[graph.Neighbors[i]] += damping * rank[v] * graph.Weights[i] / leaving[v];
        }
    }

    private static double SumOf(ReadOnlySpan<double> numbers)
    {
        double sum = 0;
        foreach (double number in numbers) sum += number;
        return sum;
    }
}
