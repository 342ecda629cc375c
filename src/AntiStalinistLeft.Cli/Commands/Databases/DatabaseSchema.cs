namespace AntiStalinistLeft.Cli;

/// <summary>What ties the tables of a corpus together in a database: keys, references, indexes and views.</summary>
internal static class DatabaseSchema
{
    /// <summary>The columns that tell the rows of a table apart; a table without an entry has its rows numbered by <c>id</c>.</summary>
    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal)
    {
        ["sources"] = ["document"],
        ["documents"] = ["document"],
        ["sections"] = ["document", "section_number"],
        ["blocks"] = ["document", "block"],
        ["sentences"] = ["document", "sentence"],
        ["tokens"] = ["document", "token"],
        ["notes"] = ["document", "block"],
        ["entities"] = ["entity"],
        ["works"] = ["key"],
        ["trail"] = ["document", "change"],
    };

    /// <summary>Columns that many questions ask for.</summary>
    private static readonly string[] Asked = ["entity", "work", "speaker", "form"];

    /// <summary>What needs nothing but the tables that every corpus has.</summary>
    public static IReadOnlyDictionary<string, string> Views { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["entity_rates"] = """
            select m.document, m.entity, e.label, e.kind, count(*) as mentions, w.words, 1000.0 * count(*) / w.words as per_1000
            from mentions m join entities e on e.entity = m.entity
            join (select document, sum(words) as words from blocks where zone = 'body' group by document) w on w.document = m.document
            where m.zone = 'body' group by m.document, m.entity
            """,
        ["entity_voices"] = """
            select m.document, m.entity, e.label, m.voice, count(*) as mentions
            from mentions m join entities e on e.entity = m.entity group by m.document, m.entity, m.voice
            """,
        ["cited_works"] = """
            select c.document, c.work, w.authors, w.title, w.year, count(*) as citations
            from citations c left join works w on w.key = coalesce(c.edition, c.work)
            where c.relation <> 'mentions' group by c.document, c.work
            """,
    };

    /// <summary>What needs the words.</summary>
    public static IReadOnlyDictionary<string, string> WordViews { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["mention_context"] = """
            select m.document, m.entity, e.label, m.surface, m.voice, m.speaker, m.section, m.block, t.text
            from mentions m join entities e on e.entity = m.entity
            join block_text t on t.document = m.document and t.block = m.block
            """,
    };

    /// <summary>The key of a table; none where its rows are numbered.</summary>
    public static IReadOnlyList<string> KeyOf(string table) => Keys.GetValueOrDefault(table, []);

    /// <summary>The statement that makes a table.</summary>
    public static string Create(string table, IReadOnlyList<(string Name, string Type)> columns)
    {
        string[] names = [.. columns.Select(column => column.Name)];
        IReadOnlyList<string> key = KeyOf(table);
        string[] lines =
        [
            .. key.Count == 0 ? ["\"id\" integer primary key"] : Array.Empty<string>(),
            // A table may have a column of that name itself.
            .. columns.Select(column => $"{Quote(NameOf(column.Name, key))} {column.Type}"),
            .. key.Count == 0 ? Array.Empty<string>() : [$"primary key ({string.Join(", ", key.Select(Quote))})"],
            .. table != "sources" && names.Contains("document") ? ["foreign key (\"document\") references \"sources\" (\"document\")"] : Array.Empty<string>(),
            .. table != "blocks" && names.Contains("document") && names.Contains("block") ? ["foreign key (\"document\", \"block\") references \"blocks\" (\"document\", \"block\")"] : Array.Empty<string>(),
        ];
        return $"create table {Quote(table)} ({string.Join(", ", lines)})";
    }

    /// <summary>The statements that make a table's indexes.</summary>
    public static IEnumerable<string> Index(string table, IReadOnlyList<string> columns)
    {
        if (table != "blocks" && columns.Contains("document") && columns.Contains("block")) yield return $"create index {Quote($"{table}_by_block")} on {Quote(table)} (\"document\", \"block\")";
        foreach (string column in Asked.Where(columns.Contains)) yield return $"create index {Quote($"{table}_by_{column}")} on {Quote(table)} ({Quote(column)})";
    }

    /// <summary>A column's name; <c>id</c> of a table whose rows are numbered becomes <c>node</c>.</summary>
    public static string NameOf(string column, IReadOnlyList<string> key) => column == "id" && key.Count == 0 ? "node" : column;

    /// <summary>A name as SQL quotes it.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
