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
        if (IsSmall(network)) return $"Too few are joined for a picture: {FindingText.Join([.. network.Edges.Select(edge => $"{LabelOf(edge.Source, network, options)} and {LabelOf(edge.Target, network, options)} ({DescribeWeight(edge.Weight)})")])}.";
        if (IsStar(network)) return $"Nothing to draw: {FindingText.Count(network.Edges.SelectMany(edge => new[] { edge.Source, edge.Target }).Distinct().Count() - 1, "node")} hang on {LabelOf(CentreOf(network)!, network, options)} and none on another, so a network would show no more than a list of them.";
        var degrees = network.Edges.SelectMany(edge => new[] { (From: edge.Source, To: edge.Target), (From: edge.Target, To: edge.Source) })
            .Where(end => end.From != end.To).Distinct().CountBy(end => end.From).ToArray();
        KeyValuePair<string, int>[] top = FindingText.FindGreatest(degrees, degree => degree.Value);
        if (top.Length == 0) return "Each of these nodes is joined to itself alone.";
        if (top.Length == 1 && top[0].Value == network.Nodes.Count - 1) return DescribeAround(top[0].Key, network, options);
        string names = FindingText.Join([.. top.Select(node => LabelOf(node.Key, network, options))]);
        int others = network.Nodes.Count - 1;
        return $"{names} {(top.Length == 1 ? "is" : "are each")} joined to {(top[0].Value == others ? "all the others" : $"{PlotlyText.FormatCount(top[0].Value)} of {PlotlyText.FormatCount(others)} {DescribeOthers(network)}")}.";
    }

    // A page may have several networks; of whom each is tells them apart.
    private static string DescribeOthers(Network network)
    {
        string[] kinds = [.. network.Nodes.Select(node => node.Kind).Distinct().Order(StringComparer.Ordinal)];
        return kinds is ["person"] ? "other persons" : kinds.Length == 2 ? $"others ({kinds[0]}, {kinds[1]})" : "others";
    }

    // That one is joined to all, as whoever a network was drawn around, says nothing; to whom most, and who else is joined, does.
    private static string DescribeAround(string centre, Network network, FigureOptions options)
    {
        NetworkEdge[] own = [.. network.Edges.Where(edge => edge.Source != edge.Target && (edge.Source == centre || edge.Target == centre))];
        NetworkEdge[] most = FindingText.FindGreatest(own, edge => edge.Weight);
        string nearest = FindingText.Join([.. most.Select(edge => LabelOf(edge.Source == centre ? edge.Target : edge.Source, network, options)).Distinct()]);
        int others = network.Nodes.Count - 1;
        int pairs = network.Edges.Where(edge => edge.Source != edge.Target && edge.Source != centre && edge.Target != centre)
            .Select(edge => string.CompareOrdinal(edge.Source, edge.Target) < 0 ? (edge.Source, edge.Target) : (edge.Target, edge.Source)).Distinct().Count();
        return $"{LabelOf(centre, network, options)} is joined to all {FindingText.Count(others, "other")}, most often to {nearest} ({PlotlyText.FormatNumber(most[0].Weight)}); {FindingText.Count(pairs, "pair among these is", "pairs among these are")} joined too.";
    }

    /// <summary>Whether the network has nothing that a picture would show better than a sentence.</summary>
    public static bool IsSentence(Network network) => network.Edges.Count == 0 || IsSmall(network) || IsStar(network);

    private static bool IsSmall(Network network) => network.Nodes.Count <= 3;

    private static string DescribeWeight(double weight) => weight == Math.Floor(weight) ? FindingText.Times((int)weight) : PlotlyText.FormatNumber(weight);

    /// <summary>Whether all edges share one node that joins three others or more: a network without any information in its shape.</summary>
    private static bool IsStar(Network network) => network.Nodes.Count > 3 && CentreOf(network) is not null;

    private static string? CentreOf(Network network) => network.Edges.Count == 0
        ? null
        : ((string[])[network.Edges[0].Source, network.Edges[0].Target]).FirstOrDefault(end => network.Edges.All(edge => edge.Source == end || edge.Target == end));

    private static string LabelOf(string id, Network network, FigureOptions options) =>
        options.Labels?.GetValueOrDefault(id) ?? network.Nodes[network.IndexOf(id)].Label;
}
