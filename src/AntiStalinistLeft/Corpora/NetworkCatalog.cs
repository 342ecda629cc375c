using AntiStalinistLeft.Citations;

namespace AntiStalinistLeft.Corpora;

/// <summary>The networks that every corpus has, by name.</summary>
internal static class NetworkCatalog
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["citation-network", "co-citation", "coupling", "quoted-via", "section-work", "co-mention"];

    /// <summary>Makes a network of a corpus' tables.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="tables">The corpus' tables.</param>
    /// <param name="options">What citation networks are made of; null for the defaults.</param>
    /// <param name="labels">How entities are written for readers; their ids where null.</param>
    /// <exception cref="ArgumentException">There is no such network.</exception>
    public static Network Build(string name, CorpusTables tables, CitationNetworkOptions? options = null, IReadOnlyDictionary<string, string>? labels = null)
    {
        options ??= new CitationNetworkOptions();
        var cited = new CitationNetworkTables(tables.Get(CorpusTable.Sources), tables.Get(CorpusTable.Works), tables.Get(CorpusTable.Citations));
        return name switch
        {
            "citation-network" => CitationNetworks.TextToWork(cited, options),
            "co-citation" => CitationNetworks.CoCitation(cited, options),
            "coupling" => CitationNetworks.Coupling(cited, options),
            "quoted-via" => CitationNetworks.QuotedVia(cited, options),
            "section-work" => CitationNetworks.SectionToWork(cited, options),
            "co-mention" => CooccurrenceNetwork.Build(tables, new CoMentionNetworkOptions(), labels),
            _ => throw new ArgumentException($"There is no network {name}; there are {string.Join(", ", Names)}.", nameof(name)),
        };
    }

    /// <summary>The nodes of all of them as one table, measured with the defaults.</summary>
    public static Table<NetworkNodeRow> MeasureNodes(CorpusTables tables, IReadOnlyDictionary<string, string>? labels = null) =>
        Names.SelectMany(name => NetworkAnalysis.ToNodeTable(NetworkAnalysis.Measure(Build(name, tables, labels: labels), new NetworkMeasureOptions()))).ToTable("network-nodes");
}
