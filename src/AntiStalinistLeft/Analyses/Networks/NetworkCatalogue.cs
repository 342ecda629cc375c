using AntiStalinistLeft.Analyses.CoMentions;
using AntiStalinistLeft.Analyses.Networks.Citations;
using AntiStalinistLeft.Analyses.Networks.CoMentions;

namespace AntiStalinistLeft.Analyses.Networks;

/// <summary>The networks that every corpus has, by name.</summary>
public static class NetworkCatalogue
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["citation-network", "co-citation", "coupling", "quoted-via", "section-work", "co-mention"];

    /// <summary>Makes a network of a corpus' tables.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="frames">The corpus' tables.</param>
    /// <param name="options">What citation networks are made of; null for the defaults.</param>
    /// <param name="labels">How entities are written for readers; their ids where null.</param>
    /// <exception cref="ArgumentException">There is no such network.</exception>
    public static Network Make(string name, CorpusFrames frames, CitationNetworkOptions? options = null, IReadOnlyDictionary<string, string>? labels = null)
    {
        options ??= new CitationNetworkOptions();
        return name switch
        {
            "citation-network" => CitationNetworks.TextToWork(frames, options),
            "co-citation" => CitationNetworks.CoCitation(frames, options),
            "coupling" => CitationNetworks.Coupling(frames, options),
            "quoted-via" => CitationNetworks.QuotedVia(frames, options),
            "section-work" => CitationNetworks.SectionToWork(frames, options),
            "co-mention" => CoMentionNetwork.Of(frames, new CoMentionOptions(), labels),
            _ => throw new ArgumentException($"There is no network {name}; there are {string.Join(", ", Names)}.", nameof(name)),
        };
    }

    /// <summary>The nodes of all of them as one table, measured with the defaults.</summary>
    public static DataFrame<NetworkNodeRow> Nodes(CorpusFrames frames, IReadOnlyDictionary<string, string>? labels = null) =>
        Names.SelectMany(name => NetworkAnalysis.Nodes(NetworkAnalysis.Measure(Make(name, frames, labels: labels), new MeasureOptions()))).ToDataFrame("network-nodes");
}
