namespace AntiStalinistLeft.Corpora;

/// <summary>The tables of a corpus, made from full texts when first asked for, or read from a text-free release.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
internal sealed class CorpusTables
{
    private readonly Dictionary<string, Lazy<Table?>> _tables = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, BlockRow>> _blocks;

    private CorpusTables(Func<StoredTable, CorpusTables, Table?> make)
    {
        foreach (StoredTable table in Stored) _tables.Add(table.Name, new Lazy<Table?>(() => make(table, this)));
        _blocks = new(() => Get(CorpusTable.Blocks).ToLookup(block => block.Document, StringComparer.Ordinal));
    }

    /// <summary>The tables that are stored, in their order.</summary>
    public static IReadOnlyList<StoredTable> Stored { get; } = [.. CorpusTable.All.OfType<StoredTable>()];

    /// <summary>Orders ids of documents as the sources are ordered.</summary>
    public Comparer<string> SourceOrder
    {
        get
        {
            var places = Get(CorpusTable.Sources).Select((row, i) => (row.Document, i)).ToDictionary(p => p.Document, p => p.i);
            return Comparer<string>.Create((left, right) => places[left].CompareTo(places[right]));
        }
    }

    /// <summary>The tables of annotated texts.</summary>
    public static CorpusTables FromTexts(AnnotatedCorpus texts) => new((table, tables) => table.Build(texts, tables));

    /// <summary>Tables that are there already; what is not among them needs the texts.</summary>
    public static CorpusTables FromTables(IEnumerable<Table> given)
    {
        var byName = given.ToDictionary(table => table.Name, StringComparer.Ordinal);
        return new((table, _) => byName.GetValueOrDefault(table.Name));
    }

    /// <summary>A table; null where only the text-free release is available and has none.</summary>
    public Table<TRow>? Find<TRow>(CorpusTable<TRow> table)
        where TRow : notnull => (Table<TRow>?)_tables[table.Name].Value;

    /// <summary>A table.</summary>
    /// <exception cref="FullTextRequiredException">Only the text-free release is available, and it has none.</exception>
    public Table<TRow> Get<TRow>(CorpusTable<TRow> table)
        where TRow : notnull => Find(table) ?? throw new FullTextRequiredException($"The table of {(table.Name == CorpusTable.Tokens.Name ? "words" : table.Name)}");

    /// <summary>The blocks of a document.</summary>
    public IReadOnlyList<BlockRow> BlocksOf(string document) => [.. _blocks.Value[document]];

    /// <summary>The same tables for some of the documents.</summary>
    /// <exception cref="InputException">One of them is not there.</exception>
    public CorpusTables ForDocuments(IReadOnlyList<string> ids)
    {
        Table<SourceRow> sources = Get(CorpusTable.Sources);
        string? unknown = ids.FirstOrDefault(id => sources.All(row => row.Document != id));
        return unknown is null
            ? new((table, restricted) => table.ForDocuments(this, restricted, ids))
            : throw new InputException(new Diagnostic(
                Severity.Error,
                "unknown-source",
                $"There is no source {unknown} in the text-free release; there are {string.Join(", ", sources.Select(row => row.Document))}."));
    }

    /// <summary>The same tables without words and without places in the text.</summary>
    public CorpusTables WithoutText() => new((table, _) => table.WithoutText(this));

    /// <summary>Those that the text-free release has, in their order.</summary>
    public IEnumerable<Table> GetReleased() => Stored.Where(table => table.IsReleased).Select(table => _tables[table.Name].Value).OfType<Table>();
}
