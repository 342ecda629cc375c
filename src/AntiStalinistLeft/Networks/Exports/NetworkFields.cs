namespace AntiStalinistLeft.Networks;

/// <summary>One property that the nodes or the edges of an exported network have.</summary>
/// <param name="Name">Name in snake case.</param>
/// <param name="Type">Its type as both formats call it: <c>string</c>, <c>long</c>, <c>double</c>, <c>boolean</c>.</param>
/// <param name="Values">Its words for each node or edge, in their order; null where one lacks it.</param>
internal sealed record NetworkField(string Name, string Type, IReadOnlyList<string?> Values);

/// <summary>What is written of nodes and edges: measures first, then what was known of them.</summary>
internal static class NetworkFields
{
    public static IReadOnlyList<NetworkField> ForNodes(MeasuredNetwork measured)
    {
        IReadOnlyList<NetworkNode> nodes = measured.Network.Nodes;
        var fields = new List<NetworkField>
        {
            Field("kind", nodes.Select(object? (node) => node.Kind)),
            Field("degree", measured.Degree.Select(object? (d) => d)),
            Field("in_degree", measured.InDegree.Select(object? (d) => d)),
            Field("out_degree", measured.OutDegree.Select(object? (d) => d)),
            Field("strength", measured.Strength.Select(object? (s) => s)),
            Field("component", measured.Component.Select(object? (c) => c)),
        };
        if (measured.PageRank is { } rank) fields.Add(Field("page_rank", rank.Select(object? (r) => r)));
        if (measured.Betweenness is { } between) fields.Add(Field("betweenness", between.Select(object? (b) => b)));
        if (measured.Communities is { } communities) fields.Add(Field("community", communities.Membership.Select(object? (c) => c)));
        return [.. fields, .. Attributes(nodes.Select(node => node.Attributes), fields)];
    }

    public static IReadOnlyList<NetworkField> ForEdges(Network network)
    {
        NetworkField evidence = Field("evidence", network.Edges.Select(object? (edge) => string.Join("; ", edge.Evidence)));
        return [evidence, .. Attributes(network.Edges.Select(edge => edge.Attributes), [evidence])];
    }

    /// <summary>What was known of nodes or edges; a name that a measure already has gets an underscore.</summary>
    private static IEnumerable<NetworkField> Attributes(IEnumerable<IReadOnlyDictionary<string, object>> owners, IReadOnlyList<NetworkField> taken)
    {
        IReadOnlyDictionary<string, object>[] all = [.. owners];
        var used = taken.Select(field => field.Name).Concat(["weight", "label"]).ToHashSet(StringComparer.Ordinal);
        foreach (string name in all.SelectMany(attributes => attributes.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            string free = name;
            while (!used.Add(free)) free += "_";
            yield return Field(free, all.Select(attributes => attributes.GetValueOrDefault(name)));
        }
    }

    private static NetworkField Field(string name, IEnumerable<object?> values)
    {
        object?[] all = [.. values];
        object[] known = [.. all.OfType<object>()];
        string type = known switch
        {
            [] => "string",
            _ when known.All(value => value is int or long) => "long",
            _ when known.All(value => value is int or long or double) => "double",
            _ when known.All(value => value is bool) => "boolean",
            _ => "string",
        };
        return new NetworkField(name, type, [.. all.Select(value => value is null ? null : XmlSanitizer.Sanitize(CellText.Format(value)))]);
    }
}
