using AntiStalinistLeft.Data;

namespace AntiStalinistLeft.Networks;

/// <summary>
/// Initial positions in a connected graph, from the distances of all nodes to a few pivots that lie far from each
/// other (Brandes and Pich 2007): classical scaling, in time that grows with nodes and edges alone.
/// </summary>
internal static class PivotMds
{
    private const int MaxPivots = 40;
    private const int PowerRounds = 60;
    private const double Displacement = 0.3;

    /// <summary>Two arrays, from the left and from the bottom.</summary>
    public static double[][] Compute(CompactGraph graph, SeededRandom random)
    {
        double[][] distances = Distances(graph);
        DoubleCenter(distances);
        double[] first = Axis(graph.Count, distances, null);
        double[] second = Axis(graph.Count, distances, first);
        // Nodes with the same neighbours fall together and would push each other nowhere.
        return [Perturb(first, random), Perturb(second, random)];
    }

    /// <summary>Steps from each pivot to every node; each pivot after the first is the node farthest from those before it.</summary>
    private static double[][] Distances(CompactGraph graph)
    {
        double[][] all = new double[Math.Min(MaxPivots, graph.Count)][];
        int[] nearest = new int[graph.Count];
        Array.Fill(nearest, int.MaxValue);
        int pivot = 0;
        for (int i = 0; i < all.Length; i++)
        {
            int[] steps = StepsFrom(graph, pivot);
            all[i] = Array.ConvertAll(steps, s => (double)s);
            for (int v = 0; v < steps.Length; v++) nearest[v] = Math.Min(nearest[v], steps[v]);
            pivot = Array.IndexOf(nearest, nearest.Max());
        }

        return all;
    }

    private static int[] StepsFrom(CompactGraph graph, int start)
    {
        int[] steps = new int[graph.Count];
        Array.Fill(steps, -1);
        steps[start] = 0;
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out int v))
        {
            foreach (int w in graph.GetNeighbors(v))
            {
                if (steps[w] >= 0) continue;
                steps[w] = steps[v] + 1;
                queue.Enqueue(w);
            }
        }

        return steps;
    }

    /// <summary>Double centring of the squared distances, halved and turned in sign.</summary>
    private static void DoubleCenter(double[][] distances)
    {
        int count = distances[0].Length;
        foreach (double[] row in distances)
        {
            for (int v = 0; v < count; v++) row[v] *= row[v];
        }

        double[] rows = [.. distances.Select(row => row.Sum() / count)];
        double whole = rows.Sum() / rows.Length;
        double[] columns = new double[count];
        foreach (double[] row in distances)
        {
            for (int v = 0; v < count; v++) columns[v] += row[v] / distances.Length;
        }

        for (int i = 0; i < distances.Length; i++)
        {
            for (int v = 0; v < count; v++) distances[i][v] = -0.5 * (distances[i][v] - rows[i] - columns[v] + whole);
        }
    }

    /// <summary>The strongest direction of the centred distances by power iteration, at right angles to another.</summary>
    private static double[] Axis(int count, double[][] centred, double[]? other)
    {
        // Any start that is not at right angles to the answer will do; this one differs from node to node.
        double[] axis = [.. Enumerable.Range(0, count).Select(v => 1 + ((v * 7919 % 104729) / 104729.0))];
        for (int round = 0; round < PowerRounds; round++)
        {
            double[] next = new double[count];
            foreach (double[] row in centred)
            {
                double along = Product(row, axis);
                for (int v = 0; v < count; v++) next[v] += along * row[v];
            }

            if (other is not null)
            {
                double share = Product(next, other) / Math.Max(Product(other, other), double.Epsilon);
                for (int v = 0; v < count; v++) next[v] -= share * other[v];
            }

            double length = Math.Sqrt(Product(next, next));
            if (length < 1e-9) break;
            for (int v = 0; v < count; v++) axis[v] = next[v] / length;
        }

        // The length that the distances ask for, so that a step is about 1.
        double strength = Math.Sqrt(centred.Sum(row => Product(row, axis) * Product(row, axis)) / centred.Length * count);
        return [.. axis.Select(a => a * Math.Sqrt(strength))];
    }

    private static double[] Perturb(double[] axis, SeededRandom random) => [.. axis.Select(a => a + (Displacement * (random.NextDouble() - 0.5)))];

    private static double Product(double[] left, double[] right)
    {
        double sum = 0;
        for (int i = 0; i < left.Length; i++) sum += left[i] * right[i];
        return sum;
    }
}
