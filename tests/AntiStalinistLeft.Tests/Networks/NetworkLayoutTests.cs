namespace AntiStalinistLeft.Tests.Networks;

public class NetworkLayoutTests
{
    private static double Distance(NodePosition left, NodePosition right) => Math.Sqrt(Math.Pow(left.X - right.X, 2) + Math.Pow(left.Y - right.Y, 2));

    private static double[] Between(Network network, IReadOnlyList<NodePosition> places, bool joined)
    {
        var edges = network.Edges.Select(e => (network.IndexOf(e.Source), network.IndexOf(e.Target))).ToHashSet();
        return
        [
            .. from v in Enumerable.Range(0, places.Count)
               from w in Enumerable.Range(v + 1, places.Count - v - 1)
               where (edges.Contains((v, w)) || edges.Contains((w, v))) == joined
               select Distance(places[v], places[w]),
        ];
    }

    [Fact]
    public void The_same_seed_gives_the_same_places_and_another_seed_others()
    {
        Network network = ReferenceNetworks.Named("weighted");
        IReadOnlyList<NodePosition> first = ReferenceNetworks.Places(network, new NetworkLayoutOptions());
        Assert.Equal(first, ReferenceNetworks.Places(network, new NetworkLayoutOptions()));
        Assert.NotEqual(first, ReferenceNetworks.Places(network, new NetworkLayoutOptions { Seed = 2 }));
    }

    [Theory]
    [InlineData("karate")]
    [InlineData("planted")]
    [InlineData("sparse")]
    public void Joined_nodes_stand_nearer_than_others_and_none_on_another(string name)
    {
        Network network = ReferenceNetworks.Named(name);
        IReadOnlyList<NodePosition> places = ReferenceNetworks.Places(network, new NetworkLayoutOptions());
        double joined = Between(network, places, joined: true).Average();
        double[] apart = Between(network, places, joined: false);
        Assert.True(joined < 0.7 * apart.Average(), $"{joined} is not well below {apart.Average()}");
        Assert.True(Math.Min(apart.Min(), Between(network, places, joined: true).Min()) > 0.05);
    }

    [Fact]
    public void A_path_is_laid_out_straight_and_wide()
    {
        IReadOnlyList<NodePosition> places = ReferenceNetworks.Places(ReferenceNetworks.Of(20, Enumerable.Range(0, 19).Select(i => (i, i + 1, 1))), new NetworkLayoutOptions());
        double[] along = [.. places.Select(p => p.X)];
        Assert.True(along.Order().SequenceEqual(along) || along.OrderDescending().SequenceEqual(along));
        Assert.True(places.Max(p => p.X) - places.Min(p => p.X) > 5 * (places.Max(p => p.Y) - places.Min(p => p.Y)));
    }

    [Fact]
    public void The_leaves_of_a_star_stand_around_its_middle()
    {
        IReadOnlyList<NodePosition> places = ReferenceNetworks.Places(ReferenceNetworks.Of(61, Enumerable.Range(1, 60).Select(i => (0, i, 1))), new NetworkLayoutOptions());
        double[] far = [.. places.Skip(1).Select(p => Distance(p, places[0]))];
        Assert.True(far.Max() < 3 * far.Min(), $"{far.Min()} to {far.Max()}");
        Assert.InRange(places.Skip(1).Average(p => p.X) - places[0].X, -0.3 * far.Max(), 0.3 * far.Max());
    }

    [Fact]
    public void Parts_that_do_not_hang_together_do_not_overlap()
    {
        // A ring of six, a triangle, three pairs and ten lone nodes.
        Network network = ReferenceNetworks.Of(25, [.. Enumerable.Range(0, 6).Select(i => (i, (i + 1) % 6, 1)), (6, 7, 1), (7, 8, 1), (6, 8, 1), (9, 10, 1), (11, 12, 1), (13, 14, 1)]);
        MeasuredNetwork measured = ReferenceNetworks.Measure(network, new NetworkMeasureOptions());
        var boxes = Enumerable.Range(0, network.Nodes.Count).GroupBy(v => measured.Component[v]).Select(g => (
            Left: g.Min(v => measured.Positions[v].X), Right: g.Max(v => measured.Positions[v].X), Low: g.Min(v => measured.Positions[v].Y), High: g.Max(v => measured.Positions[v].Y))).ToArray();
        Assert.True(boxes.Length == 15);
        for (int i = 0; i < boxes.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                Assert.True(boxes[i].Left > boxes[j].Right || boxes[j].Left > boxes[i].Right || boxes[i].Low > boxes[j].High || boxes[j].Low > boxes[i].High);
            }
        }
    }

    [Fact]
    public void Places_are_numbers_whatever_the_network()
    {
        foreach (Network network in (Network[])[ReferenceNetworks.Of(1, []), ReferenceNetworks.Of(2, [(0, 1, 1)]), ReferenceNetworks.Of(3, []), ReferenceNetworks.Of(12, from a in Enumerable.Range(0, 12) from b in Enumerable.Range(0, 12) select (a, b, 1)), .. ReferenceNetworks.All])
        {
            Assert.All(ReferenceNetworks.Places(network, new NetworkLayoutOptions()), p => Assert.True(double.IsFinite(p.X) && double.IsFinite(p.Y)));
        }
    }
}
