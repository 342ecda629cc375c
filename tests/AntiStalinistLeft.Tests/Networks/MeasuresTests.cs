using AntiStalinistLeft.Tests.Corpora;

namespace AntiStalinistLeft.Tests.Networks;

/// <summary>Holds the measures to those of networkx.</summary>
public class MeasuresTests
{
    public static TheoryData<string> Names => [.. ReferenceNetworks.All.Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void PageRank_and_betweenness_are_those_of_networkx(string name)
    {
        Network network = ReferenceNetworks.Named(name);
        Table<NetworkNodeRow> rows = NetworkAnalysis.ToNodeTable(ReferenceNetworks.Measure(network, new NetworkMeasureOptions()));
        string[][] expected = [.. ReferenceNumbers.Rows("network-nodes.csv").Where(fields => fields[0] == name)];
        Assert.Equal(network.Nodes.Count, expected.Length);
        foreach (string[] fields in expected)
        {
            NetworkNodeRow row = rows[network.IndexOf(fields[1])];
            Assert.Equal(ReferenceNumbers.Number(fields[2]), row.PageRank!.Value, 1e-11);
            Assert.Equal(ReferenceNumbers.Number(fields[3]), row.Betweenness!.Value, 1e-11);
        }
    }

    [Fact]
    public void Components_are_numbered_by_size_and_then_by_their_first_node()
    {
        Network network = ReferenceNetworks.Of(7, [(0, 1, 1), (2, 3, 1), (3, 4, 1), (5, 6, 1)]);
        Assert.Equal([2, 2, 1, 1, 1, 3, 3], ReferenceNetworks.Measure(network, new NetworkMeasureOptions()).Component);
    }

    [Fact]
    public void Only_what_lies_on_the_way_has_betweenness()
    {
        Network path = ReferenceNetworks.Of(4, [(0, 1, 9), (1, 2, 1), (2, 3, 5)]);
        Assert.Equal([0, 2 / 3.0, 2 / 3.0, 0], ReferenceNetworks.Measure(path, new NetworkMeasureOptions()).Betweenness!.Select(b => Math.Round(b, 12)).Select(b => b == Math.Round(2 / 3.0, 12) ? 2 / 3.0 : b));
    }

    [Fact]
    public void PageRank_adds_up_to_one_where_nodes_have_no_way_on()
    {
        Network network = ReferenceNetworks.Of(5, [(0, 1, 2), (2, 1, 1), (3, 1, 1)], directed: true);
        IReadOnlyList<double> rank = ReferenceNetworks.Measure(network, new NetworkMeasureOptions()).PageRank!;
        Assert.Equal(1, rank.Sum(), 1e-12);
        Assert.Equal(rank.Max(), rank[1]);
    }
}
