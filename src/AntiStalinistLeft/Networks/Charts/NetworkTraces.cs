using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Networks;

/// <summary>The lines and points of a network.</summary>
internal static class NetworkTraces
{
    private const double MinSize = 8;
    private const double MaxSize = 30;
    private const int LabelLine = 18;

    /// <summary>Edges in at most three strengths, behind the nodes.</summary>
    public static IEnumerable<ScatterTrace> CreateEdges(MeasuredNetwork measured)
    {
        IReadOnlyList<NetworkEdge> edges = measured.Network.Edges;
        if (edges.Count == 0) yield break;
        double most = edges.Max(edge => edge.Weight);
        double least = edges.Min(edge => edge.Weight);
        foreach (IGrouping<int, NetworkEdge> part in edges.GroupBy(edge => ClassOf(edge.Weight, least, most)).OrderBy(group => group.Key))
        {
            (int a, int b)[] ends = [.. part.Select(edge => (measured.Network.IndexOf(edge.Source), measured.Network.IndexOf(edge.Target)))];
            yield return new ScatterTrace
            {
                Mode = "lines",
                X = [.. ends.SelectMany(e => (double?[])[measured.Positions[e.a].X, measured.Positions[e.b].X, null])],
                Y = [.. ends.SelectMany(e => (double?[])[measured.Positions[e.a].Y, measured.Positions[e.b].Y, null])],
                Line = new PlotlyLine { Color = part.Key switch { 0 => "#c4c4c4", 1 => "#a0a0a0", _ => "#808080" }, Width = part.Key switch { 0 => 0.8, 1 => 1.8, _ => 3 } },
                HoverInfo = "skip",
                ShowLegend = false,
            };
        }
    }

    /// <summary>Nodes, a series for each group, with the labels that have room.</summary>
    public static IEnumerable<ScatterTrace> CreateNodes(MeasuredNetwork measured, IReadOnlyList<NodeGroup> groups, IReadOnlyList<double> sizes, IReadOnlyList<string> hovers, IReadOnlyList<string?> sides, IReadOnlyList<string[]> lines) =>
        groups.Select(group => new ScatterTrace
        {
            Name = PlotlyText.Wrap(group.Name, 40),
            ShowLegend = true,
            Mode = "markers+text",
            X = [.. group.Nodes.Select(v => (double?)measured.Positions[v].X)],
            Y = [.. group.Nodes.Select(v => (double?)measured.Positions[v].Y)],
            Marker = group.Style.Point with { Opacity = 1, Size = new PlotlySizes(null, [.. group.Nodes.Select(v => GetDiameter(sizes[v], sizes))]) },
            Text = [.. group.Nodes.Select(v => sides[v] is null ? string.Empty : string.Join("<br>", lines[v].Select(PlotlyText.Encode)))],
            HoverText = [.. group.Nodes.Select(v => string.Join("<br>", lines[v].Select(PlotlyText.Encode)))],
            TextPosition = [.. group.Nodes.Select(v => sides[v] ?? "middle right")],
            TextFont = new PlotlyFont { Size = LabelPlacement.FontSize, Shadow = "auto" },
            CustomData = [.. group.Nodes.Select(v => hovers[v])],
            HoverTemplate = "%{customdata}<extra></extra>",
            ClipOnAxis = false,
        });

    /// <summary>A node's diameter: its area goes with what it counts.</summary>
    public static double GetDiameter(double size, IReadOnlyList<double> sizes)
    {
        double most = Math.Max(sizes.Max(), 1e-12);
        return Math.Round(Math.Max(MinSize, MaxSize * Math.Sqrt(Math.Max(size, 0) / most)), 1);
    }

    /// <summary>A label in one line or two, none much longer than half of it.</summary>
    public static string[] SplitLabel(string label, int longest)
    {
        string cut = PlotlyText.Truncate(label, longest);
        if (cut.Length <= LabelLine) return [cut];
        int blank = Enumerable.Range(0, cut.Length).Where(i => cut[i] == ' ').OrderBy(i => Math.Abs(i - (cut.Length / 2))).FirstOrDefault(-1);
        return blank < 0 ? [cut] : [cut[..blank], cut[(blank + 1)..]];
    }

    private static int ClassOf(double weight, double least, double most) =>
        most <= least ? 0 : Math.Min(2, (int)(3 * (weight - least) / (most - least)));
}
