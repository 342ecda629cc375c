using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Networks;

/// <summary>
/// A network: node size shows counts, colour and shape show groups, edge width shows weight, and
/// labels wherever they cover nothing. What a label has no room for is under the pointer and in the table.
/// </summary>
internal static class NetworkChart
{
    private const int NotesShown = 160;

    /// <summary>Draws the chart.</summary>
    /// <param name="measured">The network with its measures and places.</param>
    /// <param name="options">What is shown.</param>
    public static CaptionedFigure Draw(MeasuredNetwork measured, NetworkChartOptions options)
    {
        ArgumentNullException.ThrowIfNull(measured);
        ArgumentNullException.ThrowIfNull(options);
        options.Check(nameof(options));
        (MeasuredNetwork shown, string[] leftOut) = Filter(measured, options);
        Table<NetworkNodeRow> rows = shown.Network.Edges.Count == 0 ? Array.Empty<NetworkNodeRow>().ToTable("nodes") : NetworkAnalysis.ToNodeTable(shown);
        bool communities = NodeGroups.UsesCommunities(shown, options.Grouping);
        string modularity = communities && shown.Communities!.Modularity is { } q ? $" Communities: Leiden, modularity {PlotlyText.FormatNumber(q)}, resolution {PlotlyText.FormatNumber(shown.Communities.Options.Resolution)}, seed {shown.Communities.Options.Seed}." : string.Empty;
        string direction = shown.Network.IsDirected ? $" Edges go {DirectionOf(shown.Network)}." : string.Empty;
        return ChartParts.CreateFigure(
            options,
            (
                shown.Network.Name,
                NetworkFinding.Describe(shown, options),
                TitleOf(shown.Network),
                $"Nodes: as large as their {SizeName(shown.Network)}; colour and shape by {(communities ? "community" : "kind")}. Edges: stronger for more.{direction}{modularity} Where nodes stand has no meaning beyond what is joined; names without room are in the table.",
                AltText(shown, rows, options)),
            rows,
            Parameters(shown),
            [.. measured.Notes, .. leftOut],
            () => NetworkFinding.IsSentence(shown.Network) ? ChartParts.Nothing : Chart(shown, options));
    }

    private static PlotlyChart Chart(MeasuredNetwork shown, NetworkChartOptions options)
    {
        IReadOnlyList<NetworkNode> nodes = shown.Network.Nodes;
        double[] sizes = SizesOf(shown);
        string[] labels = [.. nodes.Select(node => options.Labels?.GetValueOrDefault(node.Id) ?? node.Label)];
        string[][] lines = [.. labels.Select(label => NetworkTraces.SplitLabel(label, options.MaxLabelLength))];
        var canvas = new NetworkCanvas(shown.Positions, options.Width - HouseStyle.SideMargins);
        (double X, double Y, double Radius)[] discs = [.. shown.Positions.Select((place, v) => canvas.ToPixels(place) is var (x, y) ? (x, y, NetworkTraces.GetDiameter(sizes[v], sizes) / 2) : default)];
        string?[] sides = LabelPlacement.Place(discs, lines, Order(nodes, sizes), v => Cites(nodes[v]), canvas.Width, canvas.Height);
        IReadOnlyList<NodeGroup> groups = NodeGroups.Create(shown, options.Grouping, sizes, labels);
        ScatterTrace[] points = [.. NetworkTraces.CreateNodes(shown, groups, sizes, [.. nodes.Select((node, v) => Hover(node, labels[v], sizes[v], shown.Network))], sides, lines)];
        var bare = new PlotlyAxis { ShowGrid = false, ZeroLine = false, ShowTickLabels = false, Ticks = string.Empty, FixedRange = true };
        return new PlotlyChart(
            [.. NetworkTraces.CreateEdges(shown), .. points],
            HouseStyle.CreateLayout(canvas.Height, 16 + HouseStyle.GetLegendHeight([.. points.Select(trace => trace.Name!)])) with
            {
                XAxis = bare with { Range = canvas.RangeX },
                YAxis = bare with { Range = canvas.RangeY },
                ShowLegend = true,
                Legend = HouseStyle.CreateLegendBelow() with { ItemSizing = "constant" },
            },
            HouseStyle.Config);
    }

    /// <summary>The strongest nodes where there are too many; lone ones go first. They are laid out anew, for their places among the others would be crowded.</summary>
    private static (MeasuredNetwork Shown, string[] LeftOut) Filter(MeasuredNetwork measured, NetworkChartOptions options)
    {
        int all = measured.Network.Nodes.Count;
        if (all <= options.MaxNodes) return (measured, []);
        var kept = Enumerable.Range(0, all)
            .OrderByDescending(v => measured.Strength[v]).ThenBy(v => v).Take(options.MaxNodes)
            .Select(v => measured.Network.Nodes[v].Id).ToHashSet(StringComparer.Ordinal);
        Network part = measured.Network.InducedSubgraph(node => kept.Contains(node.Id));
        int edges = measured.Network.Edges.Count - part.Edges.Count;
        return (
            NetworkAnalysis.Measure(part, measured.Options),
            [$"The {PlotlyText.FormatCount(options.MaxNodes)} nodes with the greatest strength are drawn, of {PlotlyText.FormatCount(all)}; {PlotlyText.FormatCount(all - options.MaxNodes)} nodes and {PlotlyText.FormatCount(edges)} edges are left out, and the measures here are of what is drawn."]);
    }

    private static double[] SizesOf(MeasuredNetwork measured) => measured.Network.Nodes.Any(HasCitations)
        ? [.. measured.Network.Nodes.Select((node, v) => HasCitations(node) ? (int)node.Attributes["citations"] : measured.Strength[v])]
        : [.. measured.Strength];

    private static bool HasCitations(NetworkNode node) => node.Attributes.GetValueOrDefault("citations") is int;

    private static string SizeName(Network network) => network.Nodes.Any(HasCitations) ? "citations" : "strength, the sum of their weights";

    /// <summary>What cites is named before what is cited, then the larger before the smaller.</summary>
    private static IEnumerable<int> Order(IReadOnlyList<NetworkNode> nodes, double[] sizes) => Enumerable.Range(0, nodes.Count)
        .OrderBy(v => Cites(nodes[v]) ? 0 : 1)
        .ThenByDescending(v => sizes[v])
        .ThenBy(v => v);

    private static bool Cites(NetworkNode node) => node.Kind is "text" or "section";

    private static string Hover(NetworkNode node, string label, double size, Network network)
    {
        string count = HasCitations(node) ? $"{PlotlyText.FormatCount((int)node.Attributes["citations"])} citations" : $"strength {PlotlyText.FormatNumber(size)}";
        string notes = node.Attributes.GetValueOrDefault("cited_in") is string cited && cited.Length > 0 ? $"<br>{PlotlyText.Wrap("notes " + PlotlyText.Truncate(cited, NotesShown), 50)}" : string.Empty;
        int degree = network.Edges.Count(edge => edge.Source == node.Id || edge.Target == node.Id);
        return $"{PlotlyText.Wrap(label, 50)}<br>{PlotlyText.Encode(node.Kind.Replace('-', ' '))}, {count}, {PlotlyText.FormatCount(degree)} edges{notes}";
    }

    private static string DirectionOf(Network network)
    {
        var kinds = network.Nodes.ToDictionary(node => node.Id, node => node.Kind, StringComparer.Ordinal);
        string[] sources = [.. network.Edges.Select(edge => kinds[edge.Source]).Distinct()];
        return sources is [var one] ? $"from each {one} to what it cites".Replace("person to what it cites", "person to the work that quotes them", StringComparison.Ordinal) : "from what cites to what is cited";
    }

    private static string TitleOf(Network network) => network.Name switch
    {
        "citation-network" => "Who cites what",
        "co-citation" => "Works that are cited together",
        "coupling" => "Texts that cite the same works",
        "quoted-via" => "Who is quoted via whose works",
        "section-work" => "Which section cites which work",
        "co-mention" => "Who is named together with whom",
        _ => network.Name.Replace('-', ' '),
    };

    private static SortedDictionary<string, string> Parameters(MeasuredNetwork shown) => new(StringComparer.Ordinal)
    {
        ["layout seed"] = CellText.Format(shown.Options.Layout.Seed),
        ["communities seed"] = CellText.Format(shown.Options.Communities.Seed),
        ["resolution"] = CellText.Format(shown.Options.Communities.Resolution),
        ["path length"] = "steps",
    };

    private static string AltText(MeasuredNetwork shown, Table<NetworkNodeRow> rows, NetworkChartOptions options)
    {
        Network network = shown.Network;
        if (rows.Count == 0) return "No node to show.";
        double[] sizes = SizesOf(shown);
        string LabelOf(string id) => options.Labels?.GetValueOrDefault(id) ?? network.Nodes[network.IndexOf(id)].Label;
        string largest = PlotlyText.FormatList(Enumerable.Range(0, rows.Count).OrderByDescending(v => sizes[v]).Take(5).Select(v => $"{LabelOf(network.Nodes[v].Id)} ({PlotlyText.FormatNumber(sizes[v])})"));
        string strongest = PlotlyText.FormatList(network.Edges.OrderByDescending(edge => edge.Weight).Take(3).Select(edge => $"{LabelOf(edge.Source)} and {LabelOf(edge.Target)} ({PlotlyText.FormatNumber(edge.Weight)})"));
        KeyValuePair<string, int>[] counts = [.. network.Nodes.CountBy(node => node.Kind).OrderByDescending(kind => kind.Value)];
        string kinds = counts.Length == 1 ? string.Empty : $" ({PlotlyText.FormatList(counts.Select(kind => $"{kind.Key} {kind.Value}"))})";
        string parts = shown.Component.Max() is var many && many > 1 ? $" It falls into {many} parts." : string.Empty;
        string communities = shown.Communities is { } found ? $" {FindingText.Count(found.Count, "community", "communities")}." : string.Empty;
        return $"Network of {FindingText.Count(rows.Count, "node")}{kinds} and {FindingText.Count(network.Edges.Count, "edge")}.{parts}{communities} Largest: {largest}."
            + (network.Edges.Count > 0 ? $" Strongest edges: {strongest}." : " No edge.");
    }
}
