using AntiStalinistLeft.Tests.Corpora;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Networks;

public class LeidenTests
{
    public static TheoryData<string, double, double, double> Partitions =>
        [.. ReferenceNumbers.Rows("network-partitions.csv").Select(f => (f[0], ReferenceNumbers.Number(f[1]), ReferenceNumbers.Number(f[2]), ReferenceNumbers.Number(f[3])))];

    public static TheoryData<string, double, double> Leidens =>
        [.. ReferenceNumbers.Rows("leiden.csv").Select(f => (f[0], ReferenceNumbers.Number(f[1]), ReferenceNumbers.Number(f[2])))];

    private static Gen<Network> Graphs =>
        from count in Gen.Choose(1, 30)
        from edges in Gen.Choose(0, count - 1).Two().Zip(Gen.Choose(1, 5)).ListOf()
        select ReferenceNetworks.Of(count, edges.Select(e => (e.Item1.Item1, e.Item1.Item2, e.Item2)));

    private static Gen<LeidenOptions> Options =>
        from seed in Gen.Choose(0, 1000)
        from resolution in Gen.Elements(0.2, 0.7, 1.0, 1.5, 3.0)
        select new LeidenOptions { Seed = seed, Resolution = resolution, Restarts = 2 };

    [Theory]
    [MemberData(nameof(Partitions))]
    public void Modularity_is_that_of_networkx_and_no_worse_than_its_best_of_a_hundred_Louvain_runs(string name, double resolution, double ofThirds, double best)
    {
        Network network = ReferenceNetworks.Named(name);
        Assert.Equal(ofThirds, Leiden.Modularity(network, [.. network.Nodes.Select((_, i) => i % 3)], resolution)!.Value, 1e-12);
        Assert.True(ReferenceNetworks.Communities(network, new LeidenOptions { Resolution = resolution, Restarts = 100 }).Modularity >= best - 1e-12);
    }

    [Theory]
    [MemberData(nameof(Leidens))]
    public void The_best_modularity_is_the_best_that_igraph_finds_in_two_hundred_runs(string name, double resolution, double best)
    {
        double found = ReferenceNetworks.Communities(ReferenceNetworks.Named(name), new LeidenOptions { Resolution = resolution, Restarts = 100 }).Modularity!.Value;
        Assert.True(found >= best - 1e-12, $"{found} is below {best}");
        Assert.True(found <= best + 1e-3, $"{found} is above {best}: one of the two counts otherwise");
    }

    [Fact]
    public void Every_community_hangs_together() => Prop.ForAll(Arb.From(Graphs), Arb.From(Options), (network, options) =>
    {
        NetworkCommunities found = ReferenceNetworks.Communities(network, options);
        foreach (IGrouping<int, int> community in Enumerable.Range(0, network.Nodes.Count).GroupBy(v => found.Membership[v]))
        {
            var members = community.Select(v => network.Nodes[v].Id).ToHashSet();
            Assert.All(ReferenceNetworks.Measure(network.InducedSubgraph(node => members.Contains(node.Id)), new NetworkMeasureOptions { Layout = new() { Iterations = 0 } }).Component, c => Assert.Equal(1, c));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Modularity_is_never_below_that_of_single_nodes_nor_of_components() => Prop.ForAll(Arb.From(Graphs), Arb.From(Options), (network, options) =>
    {
        NetworkCommunities found = ReferenceNetworks.Communities(network, options);
        Assert.Equal(network.Edges.Count == 0, found.Modularity is null);
        if (found.Modularity is not { } modularity) return;
        Assert.Equal(Leiden.Modularity(network, found.Membership, options.Resolution)!.Value, modularity, 1e-12);
        Assert.True(modularity >= Leiden.Modularity(network, [.. network.Nodes.Select((_, i) => i)], options.Resolution) - 1e-12);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_single_node_would_gain_by_moving() => Prop.ForAll(Arb.From(Graphs), Arb.From(Options), (network, options) =>
    {
        NetworkCommunities found = ReferenceNetworks.Communities(network, options);
        if (found.Modularity is not { } modularity) return;
        for (int v = 0; v < network.Nodes.Count; v++)
        {
            for (int community = 1; community <= found.Count + 1; community++)
            {
                int[] moved = [.. found.Membership];
                moved[v] = community;
                Assert.True(Leiden.Modularity(network, moved, options.Resolution) <= modularity + 1e-8);
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_seed_gives_the_same_communities_and_numbers_go_by_size() => Prop.ForAll(Arb.From(Graphs), Arb.From(Options), (network, options) =>
    {
        NetworkCommunities found = ReferenceNetworks.Communities(network, options);
        Assert.Equal(found.Membership, ReferenceNetworks.Communities(network, options).Membership);
        int[] sizes = [.. Enumerable.Range(1, found.Count).Select(c => found.Membership.Count(o => o == c))];
        Assert.Equal(sizes.OrderDescending(), sizes);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Weights_ten_times_as_large_change_nothing()
    {
        Network network = ReferenceNetworks.Named("weighted");
        var tenfold = new Network("tenfold", false, network.Nodes, network.Edges.Select(e => e with { Weight = e.Weight * 10 }));
        Assert.Equal(ReferenceNetworks.Communities(network, new LeidenOptions()).Membership, ReferenceNetworks.Communities(tenfold, new LeidenOptions()).Membership);
    }

    [Fact]
    public void Planted_communities_are_found_again()
    {
        NetworkCommunities found = ReferenceNetworks.Communities(ReferenceNetworks.Named("planted"), new LeidenOptions());
        Assert.Equal(6, found.Count);
        Assert.All(Enumerable.Range(0, 6), group => Assert.True(Enumerable.Range(group * 20, 20).CountBy(v => found.Membership[v]).Max(c => c.Value) >= 18));
    }
}
