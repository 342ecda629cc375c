using System.Globalization;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Corpora;

/// <summary>The co-occurrence network: <see cref="CooccurrenceAnalysis"/> with the contexts as evidence.</summary>
internal static class CooccurrenceNetwork
{
    /// <summary>
    /// Entities that share a context, by the number of contexts; undirected. Of a series of revisions only the last one
    /// counts, for they repeat each other; the counts of texts that stand alone are added.
    /// </summary>
    /// <param name="tables">The corpus' tables.</param>
    /// <param name="of">What is paired and how near, in which texts, and from how many contexts on.</param>
    /// <param name="labels">How an entity is written for readers; its id where null or where it has none.</param>
    /// <exception cref="ArgumentException">The corpus does not have one of the texts.</exception>
    public static Network Build(CorpusTables tables, CoMentionNetworkOptions of, IReadOnlyDictionary<string, string>? labels = null)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(of);
        of.Check(nameof(of));
        CooccurrenceOptions options = of.Pairs;
        string[] earlier = of.Documents is null ? EarlierRevisions(tables.Get(CorpusTable.Sources)) : [];
        Refuse(of.Documents, tables.Get(CorpusTable.Sources));
        Table<MentionRow> mentions = tables.Get(CorpusTable.Mentions).Where(row => of.Documents?.Contains(row.Document) ?? !earlier.Contains(row.Document));
        Table<CooccurrenceRow> all = CooccurrenceAnalysis.Count(mentions, tables.Get(CorpusTable.Blocks), options);
        HashSet<(string, string)> joined = [.. all.GroupBy(row => (IdOf(row.LeftKind, row.Left), IdOf(row.RightKind, row.Right))).Where(pair => pair.Sum(row => row.Together) >= of.MinTogether).Select(pair => pair.Key)];
        int below = all.Select(row => (IdOf(row.LeftKind, row.Left), IdOf(row.RightKind, row.Right))).Distinct().Count() - joined.Count;
        Table<CooccurrenceRow> pairs = all.Where(row => joined.Contains((IdOf(row.LeftKind, row.Left), IdOf(row.RightKind, row.Right))));
        var contexts = Contexts(mentions, options);
        IEnumerable<NetworkEdge> edges = NetworkEdge.InOrder(
            pairs.GroupBy(row => (Left: IdOf(row.LeftKind, row.Left), Right: IdOf(row.RightKind, row.Right)))
                .Select(group => new NetworkEdge(group.Key.Left, group.Key.Right, group.Sum(row => row.Together), [.. group.SelectMany(row => Shared(row, contexts))])));
        IEnumerable<NetworkNode> nodes = pairs
            .SelectMany(row => new[] { (Kind: row.LeftKind, Entity: row.Left), (Kind: row.RightKind, Entity: row.Right) })
            .Distinct()
            .OrderBy(node => IdOf(node.Kind, node.Entity), StringComparer.Ordinal)
            .Select(node => new NetworkNode(IdOf(node.Kind, node.Entity), labels?.GetValueOrDefault(node.Entity) ?? node.Entity, CellText.Format(node.Kind)));
        string where = options.Context == CooccurrenceContext.Block ? "paragraph" : CellText.Format(options.Context);
        return new Network(of.Name, isDirected: false, nodes, edges)
        {
            Notes =
            [
                $"Two are joined where one {where} names both; being named together is no relation between them.",
                .. below == 0 ? Array.Empty<string>() : [string.Create(CultureInfo.InvariantCulture, $"Pairs named together in fewer than {of.MinTogether} {where}s are not joined: {below}.")],
                .. earlier.Length == 0 ? Array.Empty<string>() : [$"Of each series of revisions only the last is here; earlier revisions left out: {earlier.Length}."],
            ],
        };
    }

    private static string[] EarlierRevisions(Table<SourceRow> sources) =>
        [.. sources.Where(source => source.Series is not null && sources.Any(other => other.Series == source.Series && other.Revision > source.Revision)).Select(source => source.Document)];

    private static void Refuse(IReadOnlyList<string>? documents, Table<SourceRow> sources)
    {
        string[] known = [.. sources.Select(source => source.Document)];
        if (documents?.FirstOrDefault(document => !known.Contains(document)) is { } unknown) throw new ArgumentException(UnknownName.Describe("text", unknown, known), nameof(documents));
    }

    private static string IdOf(MentionKind kind, string entity) => $"{CellText.Format(kind)}:{entity}";

    private static Dictionary<(string Document, MentionKind Kind, string Entity), SortedSet<int>> Contexts(Table<MentionRow> mentions, CooccurrenceOptions options)
    {
        var contexts = new Dictionary<(string, MentionKind, string), SortedSet<int>>();
        foreach (MentionRow mention in mentions.AsEnumerable().Where(row => options.Zones is null || options.Zones.Contains(row.Zone)))
        {
            (string, MentionKind, string) entity = (mention.Document, mention.Kind, mention.Entity);
            if (!contexts.TryGetValue(entity, out SortedSet<int>? places)) contexts.Add(entity, places = []);
            places.Add(CooccurrenceAnalysis.PlaceOf(mention, options.Context));
        }

        return contexts;
    }

    private static IEnumerable<EdgeEvidence> Shared(CooccurrenceRow row, Dictionary<(string Document, MentionKind Kind, string Entity), SortedSet<int>> contexts) =>
        contexts[(row.Document, row.LeftKind, row.Left)]
            .Intersect(contexts[(row.Document, row.RightKind, row.Right)])
            .Order()
            .Select(place => new EdgeEvidence(row.Document, CellText.Format(row.Context), place));
}
