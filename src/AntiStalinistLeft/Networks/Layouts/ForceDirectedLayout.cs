namespace AntiStalinistLeft.Networks;

/// <summary>
/// Springs along edges and repulsion between all nodes, with a step that grows while the tension falls (Hu 2005). Far
/// groups push as one (Barnes and Hut 1986), so a round costs little more than the number of nodes and edges.
/// </summary>
internal static class ForceDirectedLayout
{
    private const double Repulsion = 0.2;
    private const double Cooling = 0.9;
    private const double Tolerance = 0.005;

    /// <summary>Moves nodes until they come to rest.</summary>
    public static void Run(CompactGraph graph, double[] x, double[] y, int rounds, CancellationToken cancellation)
    {
        double step = 0.5;
        double tension = double.PositiveInfinity;
        int progress = 0;
        double[] forceX = new double[x.Length];
        double[] forceY = new double[x.Length];
        var tree = new RepulsionTree(x, y);
        double[] spring = GetSprings(graph);
        for (int round = 0; round < rounds && step > Tolerance; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            Push(tree, forceX, forceY);
            Pull(graph, spring, x, y, forceX, forceY);
            double now = Move(x, y, forceX, forceY, step);
            if (now < tension)
            {
                // Five gains in a row allow longer steps.
                if (++progress >= 5) (progress, step) = (0, step / Cooling);
            }
            else
            {
                (progress, step) = (0, step * Cooling);
            }

            tension = now;
        }
    }

    /// <summary>A heavier edge pulls harder, but only by the root of its weight, or one strong pair would fold the rest.</summary>
    private static double[] GetSprings(CompactGraph graph)
    {
        double mean = graph.Weights.Length == 0 ? 1 : graph.Weights.Average();
        return [.. graph.Weights.Select(weight => Math.Sqrt(weight / mean))];
    }

    private static void Push(RepulsionTree tree, double[] forceX, double[] forceY)
    {
        tree.Build();
        for (int v = 0; v < forceX.Length; v++)
        {
            (double fx, double fy) = tree.GetForce(v);
            (forceX[v], forceY[v]) = (Repulsion * fx, Repulsion * fy);
        }
    }

    private static void Pull(CompactGraph graph, double[] spring, double[] x, double[] y, double[] forceX, double[] forceY)
    {
        for (int v = 0; v < x.Length; v++)
        {
            for (int i = graph.Starts[v]; i < graph.Starts[v + 1]; i++)
            {
                int w = graph.Neighbors[i];
                (double dx, double dy) = (x[w] - x[v], y[w] - y[v]);
                double pull = spring[i] * Math.Sqrt((dx * dx) + (dy * dy));
                forceX[v] += pull * dx;
                forceY[v] += pull * dy;
            }
        }
    }

    /// <summary>Moves every node the length of a step along its force; returns the sum of the squared forces.</summary>
    private static double Move(double[] x, double[] y, double[] forceX, double[] forceY, double step)
    {
        double sum = 0;
        for (int v = 0; v < x.Length; v++)
        {
            double square = (forceX[v] * forceX[v]) + (forceY[v] * forceY[v]);
            sum += square;
            double length = Math.Sqrt(square);
            // A small force moves less than a step, or nodes at rest would tremble.
            double far = Math.Min(step, length);
            if (length < 1e-12) continue;
            x[v] += far * forceX[v] / length;
            y[v] += far * forceY[v] / length;
        }

        return sum;
    }
}
