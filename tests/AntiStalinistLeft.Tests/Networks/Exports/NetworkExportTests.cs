using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AntiStalinistLeft.Networks;

namespace AntiStalinistLeft.Tests.Networks;

public class NetworkExportTests
{
    private static readonly Dictionary<string, Action<MeasuredNetwork, Stream>> Formats = new() { ["graphml"] = GraphMl.Write, ["gexf"] = Gexf.Write };

    /// <summary>Ids, labels and attributes that break careless writers.</summary>
    private static readonly Network Nasty = new(
        "nasty",
        isDirected: true,
        [
            new("a<b>&\"c'", "control \u0000 \u0008 \u001F \uFFFE mark", "work") { Attributes = new Dictionary<string, object> { ["weight"] = 1, ["degree"] = "its own", ["year"] = 1931, ["share"] = 0.25, ["known"] = true, ["mixed"] = "x" } },
            new("half \uD83D pair", "lamp 💡 漢字 و", "work") { Attributes = new Dictionary<string, object> { ["share"] = 1, ["mixed"] = 2 } },
            new("half \uDCA1 pair", "line\nbreak\rand\ttab", "person"),
            new("half \uFFFD pair", " blanks ", "person"),
        ],
        [
            new("a<b>&\"c'", "half \uD83D pair", 2.5, [new("essay", "note", 3, 1)]),
            new("half \uD83D pair", "a<b>&\"c'", 1, []) { Attributes = new Dictionary<string, object> { ["relation"] = "quotes\u0001via" } },
            new("half \uDCA1 pair", "half \uFFFD pair", 1, []),
        ])
    {
        Notes = ["Left out: 3 <of> 4 & \u0002 more."],
    };

    public static TheoryData<string, string> Everything =>
        [.. from format in Formats.Keys from network in ReferenceNetworks.All select (format, network.Name)];

    private static MeasuredNetwork Measure(Network network) => ReferenceNetworks.Measure(network, new NetworkMeasureOptions());

    private static byte[] Bytes(string format, MeasuredNetwork measured)
    {
        using var stream = new MemoryStream();
        Formats[format](measured, stream);
        return stream.ToArray();
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Networkx_reads_nodes_edges_weights_and_measures_back(string format, string name)
    {
        Networkx.SkipUnlessThere();
        MeasuredNetwork measured = Measure(ReferenceNetworks.Named(name));
        JsonElement read = Networkx.Read(measured, format, Formats[format]);
        Assert.Equal(measured.Network.IsDirected, read.GetProperty("directed").GetBoolean());
        JsonElement[] nodes = [.. read.GetProperty("nodes").EnumerateArray()];
        Assert.Equal(measured.Network.Nodes.Select(n => n.Id), nodes.Select(n => n[0].GetString()!));
        for (int i = 0; i < nodes.Length; i++)
        {
            Assert.Equal(measured.Network.Nodes[i].Label, nodes[i][1].GetProperty("label").GetString());
            Assert.Equal(measured.Degree[i], nodes[i][1].GetProperty("degree").GetInt32());
            Assert.Equal(measured.PageRank![i], nodes[i][1].GetProperty("page_rank").GetDouble());
            Assert.Equal(measured.Communities!.Membership[i], nodes[i][1].GetProperty("community").GetInt32());
        }

        var weights = read.GetProperty("edges").EnumerateArray().ToDictionary(e => Key(e[0].GetString()!, e[1].GetString()!, measured.Network), e => e[2].GetProperty("weight").GetDouble());
        Assert.Equal(measured.Network.Edges.Count, weights.Count);
        Assert.All(measured.Network.Edges, edge => Assert.Equal(edge.Weight, weights[Key(edge.Source, edge.Target, measured.Network)]));
    }

    [Theory]
    [InlineData("graphml")]
    [InlineData("gexf")]
    public void Networkx_reads_a_network_of_nasty_words(string format)
    {
        Networkx.SkipUnlessThere();
        JsonElement read = Networkx.Read(Measure(Nasty), format, Formats[format]);
        JsonElement[] nodes = [.. read.GetProperty("nodes").EnumerateArray()];
        Assert.Equal(["a<b>&\"c'", "half \uFFFD pair (2)", "half \uFFFD pair (3)", "half \uFFFD pair"], nodes.Select(n => n[0].GetString()));
        Assert.Equal(["control \uFFFD \uFFFD \uFFFD \uFFFD mark", "lamp 💡 漢字 و"], nodes.Take(2).Select(n => n[1].GetProperty("label").GetString()));
        Assert.Equal(1931, nodes[0][1].GetProperty("year").GetInt32());
        Assert.Equal(0.25, nodes[0][1].GetProperty("share").GetDouble());
        Assert.True(nodes[0][1].GetProperty("known").GetBoolean());
        Assert.Equal(["x", "2"], nodes.Take(2).Select(n => n[1].GetProperty("mixed").GetString()));
        Assert.Equal("its own", nodes[0][1].GetProperty("degree_").GetString());
        Assert.Equal(3, read.GetProperty("edges").GetArrayLength());
        Assert.Contains(read.GetProperty("edges").EnumerateArray(), e => e[2].GetProperty("evidence").GetString() == "essay note 3.1" && e[2].GetProperty("weight").GetDouble() == 2.5);
        Assert.Contains(read.GetProperty("edges").EnumerateArray(), e => e[2].TryGetProperty("relation", out JsonElement relation) && relation.GetString() == "quotes\uFFFDvia");
    }

    [Theory]
    [InlineData("graphml")]
    [InlineData("gexf")]
    public void Equal_networks_give_equal_files_without_mark_or_date(string format)
    {
        byte[] first = Bytes(format, Measure(Nasty));
        Assert.Equal(first, Bytes(format, Measure(Nasty)));
        Assert.Equal((byte)'<', first[0]);
        XDocument read = XDocument.Parse(Encoding.UTF8.GetString(first));
        Assert.Contains("Left out: 3 <of> 4 & \uFFFD more.", read.Root!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("graphml")]
    [InlineData("gexf")]
    public void A_network_without_nodes_is_still_a_file(string format)
    {
        Networkx.SkipUnlessThere();
        MeasuredNetwork none = Measure(new Network("none", false, [], []));
        Assert.Equal(0, Networkx.Read(none, format, Formats[format]).GetProperty("nodes").GetArrayLength());
    }

    [Theory]
    [InlineData("graphml")]
    [InlineData("gexf")]
    public void A_measure_that_is_withheld_is_no_field(string format)
    {
        MeasuredNetwork star = Measure(new Network("star", true, ReferenceNetworks.Named("karate").Nodes, ReferenceNetworks.Named("karate").Edges) { StructureWithheldReason = "One text alone cites." });
        string words = Encoding.UTF8.GetString(Bytes(format, star));
        Assert.DoesNotContain("page_rank", words, StringComparison.Ordinal);
        Assert.DoesNotContain("community", words, StringComparison.Ordinal);
        Assert.Contains("One text alone cites.", words, StringComparison.Ordinal);
    }

    private static (string, string) Key(string source, string target, Network network) =>
        network.IsDirected || string.CompareOrdinal(source, target) < 0 ? (source, target) : (target, source);
}
