using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Networks;

/// <summary>The sentence that says what a network shows.</summary>
internal static class NetworkFinding
{
    /// <summary>Who is joined to most others, of how many.</summary>
    public static string Describe(MeasuredNetwork measured, FigureOptions options)
    {
        Network network = measured.Network;
        if (network.Edges.Count == 0) return $"Nothing to draw: {(network.Nodes.Count == 0 ? "the network has no nodes" : $"none of {FindingText.Count(network.Nodes.Count, "node")} is joined to another")}.";
        var degrees = network.Edges.SelectMany(edge => new[] { (From: edge.Source, To: edge.Target), (From: edge.Target, To: edge.Source) })
            .Where(end => end.From != end.To).Distinct().CountBy(end => end.From).ToArray();
        KeyValuePair<string, int>[] top = FindingText.FindGreatest(degrees, degree => degree.Value);
        if (top.Length == 0) return "Each of these nodes is joined to itself alone.";
        string names = FindingText.Join([.. top.Select(node => options.Labels?.GetValueOrDefault(node.Key) ?? network.Nodes[network.IndexOf(node.Key)].Label)]);
        return $"{names} {(top.Length == 1 ? "is" : "are each")} joined to {PlotlyText.FormatCount(top[0].Value)} of {FindingText.Count(network.Nodes.Count - 1, "other")}.";
    }
}
