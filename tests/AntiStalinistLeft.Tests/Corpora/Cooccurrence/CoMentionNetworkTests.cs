namespace AntiStalinistLeft.Tests.Corpora;

public class CoMentionNetworkTests
{
    private static readonly Corpus Lamps = InventedTexts.Open(
        ("a", "# T\n\n## One\n\nAda Tamm met Halloran. Ada Tamm wrote.\n\nHalloran left; the gas men came.\n\n## Two\n\nHalloran slept. Tamm woke.\n"),
        ("b", "# U\n\nAda Tamm and Halloran praised the lamplighters.\n"));

    [Theory]
    [InlineData(CooccurrenceContext.Sentence, 2)]
    [InlineData(CooccurrenceContext.Block, 3)]
    public void Pairs_of_all_texts_are_added(CooccurrenceContext context, int together)
    {
        Network network = Lamps.GetCoMentionNetwork(new CoMentionNetworkOptions { Pairs = new CooccurrenceOptions { Context = context } });
        Assert.Equal(together, Assert.Single(network.Edges).Weight);
        Assert.Equal(together, network.Edges[0].Evidence.Count);
    }

    [Fact]
    public void Sections_are_contexts_too()
    {
        CooccurrenceRow row = CooccurrenceAnalysis.Count(Lamps.Mentions, Lamps.Blocks, new CooccurrenceOptions { Context = CooccurrenceContext.Section }).First(pair => pair.Document == "a");
        Assert.Equal((2, 2, 2, 2), (row.Together, row.LeftContexts, row.RightContexts, row.Contexts!.Value));
    }

    [Fact]
    public void A_threshold_is_stated_with_the_pairs_below_it()
    {
        Network network = Lamps.GetCoMentionNetwork(new CoMentionNetworkOptions { MinTogether = 3 });
        Assert.Empty(network.Edges);
        Assert.Contains("Pairs named together in fewer than 3 sentences are not joined: 1.", network.Notes);
    }

    [Fact]
    public void One_text_alone_may_be_asked_for_and_an_unknown_one_is_refused()
    {
        Assert.Equal(1, Lamps.GetCoMentionNetwork(new CoMentionNetworkOptions { Documents = ["b"] }).Edges[0].Weight);
        Assert.Contains("There is no text c.", Assert.Throws<ArgumentException>(() => Lamps.GetCoMentionNetwork(new CoMentionNetworkOptions { Documents = ["c"] })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_network_around_a_node_has_its_neighbours_and_their_edges()
    {
        NetworkNode[] nodes = [.. "abcde".Select(letter => new NetworkNode($"{letter}", $"{letter}".ToUpperInvariant(), "person"))];
        NetworkEdge[] edges = [new("a", "b", 1, []), new("b", "c", 1, []), new("a", "c", 2, []), new("c", "d", 1, []), new("d", "e", 1, [])];
        var network = new Network("letters", isDirected: false, nodes, edges);
        Assert.Equal(["a", "b", "c"], network.Ego("a").Nodes.Select(node => node.Id));
        Assert.Equal(3, network.Ego("a").Edges.Count);
        Assert.Equal(["a", "b", "c", "d"], network.Ego("a", 2).Nodes.Select(node => node.Id));
        Assert.StartsWith("The network around A:", network.Ego("a").Notes[0], StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => network.Ego("z"));
    }
}
