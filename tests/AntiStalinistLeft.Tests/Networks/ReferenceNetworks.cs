using System.Globalization;
using AntiStalinistLeft.Networks;
using AntiStalinistLeft.Tests.Corpora;

namespace AntiStalinistLeft.Tests.Networks;

/// <summary>The graphs under <c>tests/reference</c>, which a script of ours made with networkx, and graphs made for a test.</summary>
internal static class ReferenceNetworks
{
    public static IReadOnlyList<Network> All { get; } =
    [
        .. ReferenceNumbers.Rows("network-edges.csv").GroupBy(fields => fields[0]).Select(graph => new Network(
            graph.Key,
            graph.First()[1] == "true",
            Enumerable.Range(0, int.Parse(graph.First()[2], CultureInfo.InvariantCulture)).Select(Node),
            graph.Select(fields => new NetworkEdge(fields[3], fields[4], ReferenceNumbers.Number(fields[5]), [])))),
    ];

    public static Network Named(string name) => All.Single(network => network.Name == name);

    public static MeasuredNetwork Measure(Network network, NetworkMeasureOptions options) => NetworkAnalysis.Measure(network, options, TestContext.Current.CancellationToken);

    public static NetworkCommunities Communities(Network network, LeidenOptions options) => Leiden.Find(network, options, TestContext.Current.CancellationToken);

    public static IReadOnlyList<NodePosition> Places(Network network, NetworkLayoutOptions options) => NetworkLayout.Compute(network, options, TestContext.Current.CancellationToken);

    /// <summary>A graph of pairs of numbers; loops and repeated pairs are passed over.</summary>
    public static Network Of(int count, IEnumerable<(int From, int To, int Weight)> edges, bool directed = false)
    {
        var seen = new HashSet<(int, int)>();
        var kept = edges.Where(e => e.From != e.To && seen.Add(directed ? (e.From, e.To) : (Math.Min(e.From, e.To), Math.Max(e.From, e.To))));
        return new Network("made", directed, Enumerable.Range(0, count).Select(Node), [.. kept.Select(e => new NetworkEdge(Id(e.From), Id(e.To), e.Weight, []))]);
    }

    /// <summary>Grows by joining each new node to some of those before it.</summary>
    public static Network Growing(int count, int edges, int seed)
    {
        ulong state = (ulong)seed;
        int Below(int bound) => (int)(((state = unchecked((state * 6364136223846793005) + 1442695040888963407)) >> 33) % (ulong)bound);
        return Of(count, [.. Enumerable.Range(1, count - 1).SelectMany(v => Enumerable.Range(0, edges).Select(_ => (v, Below(v), 1 + Below(4))))]);
    }

    private static NetworkNode Node(int number) => new(Id(number), "node " + Id(number), "work");

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);
}
