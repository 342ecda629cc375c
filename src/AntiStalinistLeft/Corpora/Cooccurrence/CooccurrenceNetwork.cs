namespace AntiStalinistLeft.Corpora;

/// <summary>The co-occurrence network: <see cref="CooccurrenceAnalysis"/> with the contexts as evidence.</summary>
internal static class CooccurrenceNetwork
{
    /// <summary>
    /// Entities that share a context, by the number of contexts; undirected. Of a series of revisions only the last one
    /// counts, for they repeat each other; the counts of texts that stand alone are added.
    /// </summary>
    /// <param name="tables">The corpus' tables.</param>
    /// <param name="options">What is paired and how near.</param>
    /// <param name="labels">How an entity is written for readers; its id where null or where it has none.</param>
    public static Network Build(CorpusTables tables, CooccurrenceOptions options, IReadOnlyDictionary<string, string>? labels = null)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(options);
        string[] earlier = [.. tables.Get(CorpusTable.Sources).Where(source => source.Series is not null && tables.Get(CorpusTable.Sources).Any(other => other.Series == source.Series && other.Revision > source.Revision)).Select(source => source.Document)];
        Table<MentionRow> mentions = tables.Get(CorpusTable.Mentions).Where(row => !earlier.Contains(row.Document));
        Table<CooccurrenceRow> pairs = CooccurrenceAnalysis.Count(mentions, tables.Get(CorpusTable.Blocks), options);
        var contexts = Contexts(mentions, options);
        NetworkEdge[] edges =
        [
            .. pairs.GroupBy(row => (Left: IdOf(row.LeftKind, row.Left), Right: IdOf(row.RightKind, row.Right)))
                .Select(group => new NetworkEdge(group.Key.Left, group.Key.Right, group.Sum(row => row.Together), [.. group.SelectMany(row => Shared(row, contexts))]))
                .OrderByDescending(edge => edge.Weight).ThenBy(edge => edge.Source, StringComparer.Ordinal).ThenBy(edge => edge.Target, StringComparer.Ordinal),
        ];
        IEnumerable<NetworkNode> nodes = pairs
            .SelectMany(row => new[] { (Kind: row.LeftKind, Entity: row.Left), (Kind: row.RightKind, Entity: row.Right) })
            .Distinct()
            .OrderBy(node => IdOf(node.Kind, node.Entity), StringComparer.Ordinal)
            .Select(node => new NetworkNode(IdOf(node.Kind, node.Entity), labels?.GetValueOrDefault(node.Entity) ?? node.Entity, CellText.Format(node.Kind)));
        string where = CellText.Format(options.Context);
        return new Network("co-mention", isDirected: false, nodes, edges)
        {
            Notes =
            [
                $"Two are joined where one {where} names both; being named together is no relation between them.",
                .. earlier.Length == 0 ? Array.Empty<string>() : [$"Of each series of revisions only the last is here; earlier revisions left out: {earlier.Length}."],
            ],
        };
    }

    private static string IdOf(MentionKind kind, string entity) => $"{CellText.Format(kind)}:{entity}";

    private static Dictionary<(string Document, MentionKind Kind, string Entity), SortedSet<int>> Contexts(Table<MentionRow> mentions, CooccurrenceOptions options)
    {
        var contexts = new Dictionary<(string, MentionKind, string), SortedSet<int>>();
        foreach (MentionRow mention in mentions.AsEnumerable().Where(row => options.Zones is null || options.Zones.Contains(row.Zone)))
        {
            (string, MentionKind, string) entity = (mention.Document, mention.Kind, mention.Entity);
            if (!contexts.TryGetValue(entity, out SortedSet<int>? places)) contexts.Add(entity, places = []);
            places.Add(options.Context == CooccurrenceContext.Block ? mention.Block : mention.Sentence);
        }

        return contexts;
    }

    private static IEnumerable<EdgeEvidence> Shared(CooccurrenceRow row, Dictionary<(string Document, MentionKind Kind, string Entity), SortedSet<int>> contexts) =>
        contexts[(row.Document, row.LeftKind, row.Left)]
            .Intersect(contexts[(row.Document, row.RightKind, row.Right)])
            .Order()
            .Select(place => new EdgeEvidence(row.Document, CellText.Format(row.Context), place));
}
