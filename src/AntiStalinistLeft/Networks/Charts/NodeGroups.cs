using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Networks;

/// <summary>Nodes that look alike, with their name in the legend.</summary>
/// <param name="Name">Name in the legend, with the number of nodes.</param>
/// <param name="Style">Colour and shape.</param>
/// <param name="Nodes">Places of its nodes.</param>
internal sealed record NodeGroup(string Name, SeriesStyle Style, IReadOnlyList<int> Nodes);

/// <summary>Sorts nodes into as many groups as can be distinguished.</summary>
internal static class NodeGroups
{
    private static readonly SeriesStyle Others = new(HouseStyle.Grey, "circle-open", "", "solid");

    /// <summary>Whether colour and shape show communities: where nodes are of several kinds, that is the first thing to see.</summary>
    public static bool UsesCommunities(MeasuredNetwork measured, NodeGrouping grouping) =>
        grouping == NodeGrouping.CommunityOrKind && measured.Communities is not null && !measured.Network.Nodes.Select(node => node.Kind).Distinct().Skip(1).Any();

    /// <summary>The groups, the largest first; anything beyond the available styles forms one grey group at the end.</summary>
    public static IReadOnlyList<NodeGroup> Create(MeasuredNetwork measured, NodeGrouping grouping, IReadOnlyList<double> sizes, IReadOnlyList<string> labels)
    {
        bool communities = UsesCommunities(measured, grouping);
        IReadOnlyList<NetworkNode> nodes = measured.Network.Nodes;
        (string Name, int[] Nodes)[] groups =
        [
            .. Enumerable.Range(0, nodes.Count)
                .GroupBy(v => communities ? measured.Communities!.Membership[v].ToString("D9", System.Globalization.CultureInfo.InvariantCulture) : nodes[v].Kind)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (communities ? $"around {labels[group.MaxBy(v => sizes[v])]}" : group.Key, group.ToArray())),
        ];
        // A community of one node is no community to look at.
        (string Name, int[] Nodes)[] shown = [.. groups.Where(group => communities ? group.Nodes.Length > 1 : HouseStyle.GetKindStyle(group.Name) is not null).Take(groups.Length <= HouseStyle.Series.Count ? groups.Length : HouseStyle.Series.Count - 1)];
        int[] rest = [.. groups.Where(group => !shown.Contains(group)).SelectMany(group => group.Nodes).Order()];
        IEnumerable<NodeGroup> styled = shown.Select((group, i) => new NodeGroup($"{group.Name.Replace('-', ' ')} ({PlotlyText.FormatCount(group.Nodes.Length)})", communities ? HouseStyle.Series[i] : HouseStyle.GetKindStyle(group.Name)!, group.Nodes));
        return rest.Length == 0 ? [.. styled] : [.. styled, new NodeGroup($"{(communities ? "in smaller communities" : "others")} ({PlotlyText.FormatCount(rest.Length)})", Others, rest)];
    }
}
