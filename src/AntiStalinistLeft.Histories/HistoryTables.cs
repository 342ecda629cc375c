namespace AntiStalinistLeft;

/// <summary>Which revisions and which entity a table of a history is about. Settings that a table does not use are ignored.</summary>
public sealed record HistoryTableOptions
{
    /// <summary>The revision, by its id or as <c>first</c> or <c>last</c>. Default last.</summary>
    public string Revision { get; init; } = "last";

    /// <summary>The older of two revisions. Default first.</summary>
    public string From { get; init; } = "first";

    /// <summary>The newer of two revisions. Default last.</summary>
    public string To { get; init; } = "last";

    /// <summary>
    /// An entity of the lexicon: tables of tendencies then follow it alone, tables of definitions the sentence that first names
    /// it. Default null: the codebook's entities, and the sentence that opens the article.
    /// </summary>
    public string? Entity { get; init; }
}

/// <summary>The tables of a history by their names, for commands.</summary>
internal static class HistoryTables
{
    private static readonly (string Name, Func<ArticleHistory, HistoryTableOptions, Table> Make)[] Tables =
    [
        ("revisions", (history, _) => history.Revisions),
        ("provenance", (history, options) => history.GetProvenance(history.IndexOf(options.Revision))),
        ("persistence", (history, _) => history.Persistence),
        ("edit-persistence", (history, _) => history.EditPersistence),
        ("survival", (history, _) => history.EstimatePersistence().Curve),
        ("reverts", (history, _) => history.Reverts),
        ("controversy", (history, _) => history.Controversy),
        ("mutual-reverts", (history, _) => history.MutualReverts),
        ("authorship", (history, options) => history.GetAuthorship(history.IndexOf(options.Revision))),
        ("history-flow", (history, _) => history.GetHistoryFlow(new HistoryFlowOptions { MaxRevisions = int.MaxValue })),
        ("tendency-history", (history, options) => Tendencies(history, options).Rows),
        ("tendency-lives", (history, options) => Tendencies(history, options).Lifespans),
        ("tendency-periods", (history, options) => Tendencies(history, options).FindPeriods()),
        ("tendency-authors", (history, options) => Tendencies(history, options).GetAuthors(history.IndexOf(options.Revision))),
        ("history-mentions", (history, options) => Tendencies(history, options).GetMentions(history.IndexOf(options.Revision))),
        ("definition-history", (history, options) => Definition(history, options).Spells),
        ("definition-wordings", (history, options) => Definition(history, options).Wordings),
        ("summaries", (history, _) => history.Summaries),
        ("policy-uses", (history, _) => history.PolicyUses),
        ("dispute-templates", (history, _) => history.DisputeTemplates),
        ("article-citations", (history, options) => history.GetCitations(history.IndexOf(options.Revision))),
        ("citation-history", (history, _) => history.CitationHistory),
        ("reference-checks", (history, options) => history.CheckReferences(history.IndexOf(options.Revision))),
        ("wording", (history, options) => history.CompareWording(history.IndexOf(options.From), history.IndexOf(options.To))),
    ];

    /// <summary>The names of the tables.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Tables.Select(table => table.Name)];

    /// <summary>Makes a table.</summary>
    internal static Table Get(ArticleHistory history, string name, HistoryTableOptions options)
    {
        int at = Array.FindIndex(Tables, table => table.Name == name);
        return at >= 0
            ? Tables[at].Make(history, options)
            : throw new ArgumentException($"There is no table {name} of a history; there are {string.Join(", ", Names)}.", nameof(name));
    }

    private static TendencyHistory Tendencies(ArticleHistory history, HistoryTableOptions options) =>
        options.Entity is { } entity ? history.FollowTendencies(new TendencyHistoryOptions { Entities = [entity] }) : history.Tendencies;

    private static DefinitionHistory Definition(ArticleHistory history, HistoryTableOptions options) =>
        options.Entity is { } entity ? history.FollowDefinition(new DefinitionOptions { Entity = entity }) : history.Definition;
}
