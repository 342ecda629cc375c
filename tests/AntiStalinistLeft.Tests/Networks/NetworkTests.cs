namespace AntiStalinistLeft.Tests.Networks;

public class NetworkTests
{
    private static readonly NetworkNode[] Nodes = [new("a", "A", "work"), new("b", "B", "work"), new("c", "C", "work")];

    private static Network Make(bool directed, params (string From, string To, double Weight)[] edges) =>
        new("lamps", directed, Nodes, edges.Select(e => new NetworkEdge(e.From, e.To, e.Weight, [])));

    [Fact]
    public void Broken_edges_are_refused_by_name()
    {
        Assert.Contains("which is no node", Assert.Throws<ArgumentException>(() => Make(false, ("a", "z", 1))).Message, StringComparison.Ordinal);
        Assert.Contains("joins a with itself", Assert.Throws<ArgumentException>(() => Make(false, ("a", "a", 1))).Message, StringComparison.Ordinal);
        Assert.Contains("two edges between", Assert.Throws<ArgumentException>(() => Make(false, ("a", "b", 1), ("b", "a", 1))).Message, StringComparison.Ordinal);
        Assert.All(new[] { 0, -1, double.NaN, double.PositiveInfinity }, weight => Assert.Throws<ArgumentException>(() => Make(false, ("a", "b", weight))));
        Assert.Throws<ArgumentException>(() => new Network("twice", false, [Nodes[0], Nodes[0]], []));
    }

    [Fact]
    public void In_a_directed_network_an_edge_each_way_is_two_edges() =>
        Assert.Equal(2, Make(true, ("a", "b", 1), ("b", "a", 2)).Edges.Count);

    [Fact]
    public void A_part_of_a_network_keeps_the_edges_within_it_and_what_is_to_be_known_of_it()
    {
        var whole = new Network("lamps", false, Nodes, [new("a", "b", 1, []), new("b", "c", 2, [])]) { Notes = ["One lamp is missing."], StructureWithheldReason = "One text alone." };
        Network part = whole.InducedSubgraph(node => node.Id != "c");
        Assert.Equal(["a", "b"], part.Nodes.Select(n => n.Id));
        Assert.Equal(1, Assert.Single(part.Edges).Weight);
        Assert.Equal((whole.Notes, whole.StructureWithheldReason), (part.Notes, part.StructureWithheldReason));
    }

    [Fact]
    public void A_reason_against_measures_is_obeyed_and_told()
    {
        var star = new Network("star", true, Nodes, [new("a", "b", 3, []), new("a", "c", 1, [])]) { StructureWithheldReason = "One text alone cites." };
        MeasuredNetwork measured = ReferenceNetworks.Measure(star, new NetworkMeasureOptions());
        Assert.Null(measured.PageRank);
        Assert.Null(measured.Betweenness);
        Assert.Null(measured.Communities);
        Assert.Equal("One text alone cites.", Assert.Single(measured.Notes));
        Assert.Equal([2, 1, 1], measured.Degree);
        Assert.Equal([0, 1, 1], measured.InDegree);
        Assert.Equal([4, 3, 1], measured.Strength);
        Assert.Equal(3, measured.Positions.Distinct().Count());
    }

    [Fact]
    public void An_empty_network_has_empty_measures()
    {
        MeasuredNetwork measured = ReferenceNetworks.Measure(new Network("none", false, [], []), new NetworkMeasureOptions());
        Assert.Equal((0, 0, 0), (measured.Positions.Count, measured.PageRank!.Count, measured.Communities!.Count));
        Assert.Null(measured.Communities.Modularity);
        Assert.Empty(NetworkAnalysis.ToNodeTable(measured));
    }

    [Fact]
    public void Betweenness_of_a_network_that_is_too_large_is_left_out_and_the_note_says_so()
    {
        MeasuredNetwork measured = ReferenceNetworks.Measure(ReferenceNetworks.Named("karate"), new NetworkMeasureOptions { MaxBetweennessNodes = 33 });
        Assert.Null(measured.Betweenness);
        Assert.NotNull(measured.PageRank);
        Assert.Contains("34 nodes, more than 33", Assert.Single(measured.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Edges_as_a_table_name_the_places_that_they_count()
    {
        var network = new Network("citation-network", true, Nodes, [new("a", "b", 3, [new("essay", "note", 4, 2), new("essay", "section", 7), new("essay", "text", 0)])]);
        Assert.Equal("essay note 4.2; essay section 7; essay", NetworkAnalysis.ToEdgeTable(network)[0].Evidence);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Network network = ReferenceNetworks.Named("karate");
        Assert.Throws<ArgumentOutOfRangeException>(() => ReferenceNetworks.Measure(network, new NetworkMeasureOptions { Damping = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReferenceNetworks.Measure(network, new NetworkMeasureOptions { Communities = new() { Resolution = 0 } }));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReferenceNetworks.Measure(network, new NetworkMeasureOptions { Communities = new() { Restarts = 0 } }));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReferenceNetworks.Measure(network, new NetworkMeasureOptions { Layout = new() { AspectRatio = double.NaN } }));
    }
}
