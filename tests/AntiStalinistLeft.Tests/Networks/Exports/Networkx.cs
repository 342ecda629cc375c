using System.Text.Json;

namespace AntiStalinistLeft.Tests.Networks;

/// <summary>Reads exported networks with networkx, a reader that is not ours.</summary>
internal static class Networkx
{
    private const string Python = "/usr/bin/python3";

    private const string Script = """
        import json, sys
        import networkx as nx
        graph = (nx.read_gexf if sys.argv[1].endswith('gexf') else nx.read_graphml)(sys.argv[1])
        json.dump({'directed': graph.is_directed(), 'nodes': [[n, d] for n, d in graph.nodes(data=True)], 'edges': [[s, t, d] for s, t, d in graph.edges(data=True)]}, sys.stdout)
        """;

    private static readonly Lazy<bool> IsThere = new(() => File.Exists(Python) && ChromiumPage.Start(Python, ["-I", "-c", "import networkx"], TimeSpan.FromMinutes(1)).Code == 0);

    public static void SkipUnlessThere() => Assert.SkipUnless(IsThere.Value, "networkx is not there (Debian: apt-get install python3-networkx).");

    /// <summary>What networkx makes of a file.</summary>
    public static JsonElement Read(MeasuredNetwork measured, string extension, Action<MeasuredNetwork, Stream> write)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("asl-network-");
        try
        {
            string file = Path.Combine(folder.FullName, "network." + extension);
            using (FileStream stream = File.Create(file)) write(measured, stream);
            (int code, string output, string errors) = ChromiumPage.Start(Python, ["-I", "-c", Script, file], TimeSpan.FromMinutes(1));
            Assert.True(code == 0, errors);
            return JsonDocument.Parse(output).RootElement;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
