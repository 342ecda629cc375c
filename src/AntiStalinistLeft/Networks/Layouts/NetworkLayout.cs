using AntiStalinistLeft.Data;

namespace AntiStalinistLeft.Networks;

/// <summary>
/// Places nodes so that joined ones stand near each other and no two stand in one place: each component is unfolded by
/// its distances (Brandes and Pich 2007), evened out by springs and repulsion (Hu 2005), turned so that it lies wide, and
/// the components are set side by side.
/// </summary>
/// <remarks>
/// Only additions, products, quotients and square roots are used, which every machine rounds alike, so places are the
/// same everywhere.
/// </remarks>
internal static class NetworkLayout
{
    private const double Gap = 1;

    /// <summary>The place of each node, in their order.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">Seed, rounds and shape.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static IReadOnlyList<NodePosition> Compute(Network network, NetworkLayoutOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(options);
        options.Check(nameof(options));
        CompactGraph graph = CompactGraph.CreateUndirected(network);
        int[] component = ConnectedComponents.Find(graph);
        var placed = new List<(int[] Nodes, NodePosition[] Places)>();
        foreach (IGrouping<int, int> part in Enumerable.Range(0, graph.Count).GroupBy(v => component[v]).OrderBy(group => group.Key))
        {
            int[] nodes = [.. part];
            var random = SeededRandom.ForPart(options.Seed, FormattableString.Invariant($"layout {part.Key}"));
            placed.Add((nodes, PlaceComponent(Within(graph, nodes), options, random, cancellation)));
        }

        return Arrange(placed, graph.Count, options.AspectRatio);
    }

    private static NodePosition[] PlaceComponent(CompactGraph graph, NetworkLayoutOptions options, SeededRandom random, CancellationToken cancellation)
    {
        if (graph.Count == 1) return [new NodePosition(0, 0)];
        double[][] places = PivotMds.Compute(graph, random);
        ForceDirectedLayout.Run(graph, places[0], places[1], options.Iterations, cancellation);
        PrincipalAxes.RotateInPlace(places[0], places[1]);
        return [.. places[0].Zip(places[1], (x, y) => new NodePosition(x, y))];
    }

    private static CompactGraph Within(CompactGraph graph, int[] nodes)
    {
        var own = new Dictionary<int, int>(nodes.Length);
        for (int i = 0; i < nodes.Length; i++) own.Add(nodes[i], i);
        var edges = new List<(int, int, double)>();
        foreach (int v in nodes)
        {
            for (int i = graph.Starts[v]; i < graph.Starts[v + 1]; i++) edges.Add((own[v], own[graph.Neighbors[i]], graph.Weights[i]));
        }

        return CompactGraph.Create(nodes.Length, edges);
    }

    /// <summary>Sets components in lines, the largest first, none lower than the line is wide enough for.</summary>
    private static NodePosition[] Arrange(List<(int[] Nodes, NodePosition[] Places)> parts, int count, double aspect)
    {
        var all = new NodePosition[count];
        (int[] Nodes, NodePosition[] Places, double Width, double Height)[] boxes = [.. parts.Select(part => (part.Nodes, part.Places, Size(part.Places, p => p.X) + Gap, Size(part.Places, p => p.Y) + Gap))];
        double wide = Math.Max(boxes.Select(box => box.Width).DefaultIfEmpty(0).Max(), Math.Sqrt(boxes.Sum(box => box.Width * box.Height) * aspect));
        (double left, double top, double line) = (0, 0, 0);
        foreach ((int[] nodes, NodePosition[] places, double width, double height) in boxes)
        {
            if (left > 0 && left + width > wide) (left, top, line) = (0, top - line, 0);
            (double x, double y) = (places.Min(p => p.X), places.Max(p => p.Y));
            for (int i = 0; i < nodes.Length; i++) all[nodes[i]] = new NodePosition(left + places[i].X - x, top + places[i].Y - y);
            (left, line) = (left + width, Math.Max(line, height));
        }

        return all;
    }

    private static double Size(NodePosition[] places, Func<NodePosition, double> of) => places.Max(of) - places.Min(of);
}
