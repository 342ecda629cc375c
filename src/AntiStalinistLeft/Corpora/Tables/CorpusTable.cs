using AntiStalinistLeft.Citations;

namespace AntiStalinistLeft.Corpora;

/// <summary>
/// A table that every corpus has. A new table is one entry of <see cref="All"/>: commands, SQL cells, notebooks and, where it
/// needs no words, the text-free release then have it too.
/// </summary>
/// <param name="Name">Its name in kebab case.</param>
internal abstract record CorpusTable(string Name)
{
    public static readonly CorpusTable<SourceRow> Sources = new("sources")
    {
        Rows = (texts, _) => texts.Documents.Select(text => CorpusTableBuilder.CreateRow(text.Document.Source)),
        DocumentsOf = row => [row.Document],
    };

    public static readonly CorpusTable<DocumentRow> Documents = new("documents")
    {
        Rows = (texts, tables) => texts.Documents.Select(text => CorpusTableBuilder.CreateDocumentRow(text, tables.BlocksOf(text.Document.Id))),
        DocumentsOf = row => [row.Document],
        Release = (rows, _) => rows.Select(row => row with { Characters = null }),
    };

    public static readonly CorpusTable<SectionRow> Sections = new("sections")
    {
        Rows = (texts, tables) => texts.Documents.SelectMany(text => CorpusTableBuilder.CreateSections(text.Document, tables.BlocksOf(text.Document.Id))),
        DocumentsOf = row => [row.Document],
    };

    public static readonly CorpusTable<BlockRow> Blocks = new("blocks")
    {
        Rows = (texts, _) => texts.Documents.SelectMany(CorpusTableBuilder.CreateBlocks),
        DocumentsOf = row => [row.Document],
        Release = (rows, _) => rows.Select(row => row with { Offset = null, Length = null }),
    };

    public static readonly CorpusTable<SentenceRow> Sentences = new("sentences")
    {
        Rows = (texts, _) => texts.Documents.SelectMany(CorpusTableBuilder.CreateSentences),
        DocumentsOf = row => [row.Document],
        Release = null,
    };

    public static readonly CorpusTable<TokenRow> Tokens = new("tokens")
    {
        Rows = (texts, _) => texts.Documents.SelectMany(CorpusTableBuilder.CreateTokens),
        DocumentsOf = row => [row.Document],
        Release = null,
    };

    public static readonly CorpusTable<MentionRow> Mentions = new("mentions")
    {
        Rows = (texts, _) => texts.Documents.SelectMany(CorpusTableBuilder.CreateMentions),
        DocumentsOf = row => [row.Document],
        // Sorted by id within a sentence, for the order of the words would tell where they stood.
        Release = (rows, tables) => rows
            .Select(row => row with { Offset = null, Length = null, Surface = null })
            .OrderBy(row => row.Document, tables.SourceOrder)
            .ThenBy(row => row.Block)
            .ThenBy(row => row.Sentence)
            .ThenBy(row => row.Kind)
            .ThenBy(row => row.Entity, StringComparer.Ordinal)
            .ThenBy(row => row.Voice)
            .ThenBy(row => row.Speaker, StringComparer.Ordinal),
    };

    public static readonly CorpusTable<DistanceRow> Distances = new("distances")
    {
        Rows = (texts, _) => texts.Documents.SelectMany(CorpusTableBuilder.CreateDistances),
        DocumentsOf = row => [row.Document],
        // Sorted by what they are within a sentence, for the order would tell where they stood.
        Release = (rows, tables) => rows
            .Select(row => row with { Offset = null, Length = null, Surface = null })
            .OrderBy(row => row.Document, tables.SourceOrder)
            .ThenBy(row => row.Block)
            .ThenBy(row => row.Sentence)
            .ThenBy(row => row.Form)
            .ThenBy(row => row.Kind)
            .ThenBy(row => row.Entity, StringComparer.Ordinal)
            .ThenBy(row => row.Voice),
    };

    public static readonly CorpusTable<VoiceRow> Voices = new("voices")
    {
        Rows = (texts, _) => texts.Documents.SelectMany(VoiceTableBuilder.CreateVoices),
        DocumentsOf = row => [row.Document],
        // Sorted by what they are within a block, for the order would tell where they stood.
        Release = (rows, tables) => rows
            .Select(row => row with { Offset = null, Length = null })
            .OrderBy(row => row.Document, tables.SourceOrder)
            .ThenBy(row => row.Block)
            .ThenBy(row => row.Voice)
            .ThenBy(row => row.Speaker, StringComparer.Ordinal)
            .ThenBy(row => row.Rule)
            .ThenBy(row => row.Note)
            .ThenBy(row => row.Depth)
            .ThenBy(row => row.Words)
            .ThenBy(row => row.Candidates, StringComparer.Ordinal),
    };

    public static readonly CorpusTable<NoteRow> Notes = new("notes")
    {
        Rows = (texts, _) => texts.Documents.SelectMany(text => CorpusTableBuilder.CreateNotes(text.Document, texts.CitationsByDocument[text.Document.Id])),
        DocumentsOf = row => [row.Document],
        Release = (rows, _) => rows.Select(row => row with { Offset = null, Length = null, MarkerOffset = null }),
    };

    public static readonly CorpusTable<CitationRow> Citations = new("citations")
    {
        Rows = (texts, _) => CitationTableBuilder.CreateCitations(texts.Documents, texts.Citations),
        DocumentsOf = row => [row.Document],
        Release = (rows, _) => rows.Select(row => row with { Offset = null, Length = null, Raw = null }),
    };

    public static readonly CorpusTable<WorkRow> Works = new("works")
    {
        Rows = (texts, tables) => CitationTableBuilder.CreateWorks(texts.Citations, tables.Get(Citations)),
        Restrict = (rows, tables) => CitationTableBuilder.CountWorks(rows, tables.Get(Citations)),
    };

    public static readonly CorpusTable<LocatorRow> Locators = new("locators")
    {
        Rows = (texts, tables) => CitationTableBuilder.CreateLocators(tables.Get(Citations), texts.Citations),
        DocumentsOf = row => [row.Document],
    };

    public static readonly CorpusTable<AuditRow> Audit = new("audit")
    {
        Rows = (texts, _) => texts.Documents.SelectMany(CorpusTableBuilder.CreateAudit),
        DocumentsOf = row => [row.Document],
    };

    public static readonly CorpusTable<TrailRow> Trail = new("trail")
    {
        Rows = (texts, _) => texts.Documents.SelectMany(text => CorpusTableBuilder.CreateTrail(text.Document)),
        DocumentsOf = row => [row.Document],
        Release = (rows, _) => rows.Select(row => row with { Offset = null, Before = null, After = null }),
    };

    public static readonly CorpusTable<RevisionAlignmentRow> RevisionAlignment = new("revision-alignment")
    {
        Rows = (texts, _) => texts.Revisions.SelectMany(pair => pair.Text),
        DocumentsOf = row => [row.Older, row.Newer],
    };

    public static readonly CorpusTable<MentionFateRow> MentionFates = new("mention-fates")
    {
        Rows = (texts, _) => texts.Revisions.SelectMany(pair => pair.Mentions),
        DocumentsOf = row => [row.Older, row.Newer],
        Release = (rows, tables) => rows
            .Select(row => row with { OlderOffset = null, OlderLength = null, NewerOffset = null, NewerLength = null })
            .OrderBy(row => row.Older, tables.SourceOrder)
            .ThenBy(row => row.Newer, tables.SourceOrder)
            .ThenBy(row => row.NewerSentence ?? int.MaxValue)
            .ThenBy(row => row.OlderSentence ?? int.MaxValue)
            .ThenBy(row => row.Kind)
            .ThenBy(row => row.Entity, StringComparer.Ordinal)
            .ThenBy(row => row.Fate),
    };

    /// <summary>All tables, in the order in which commands list them.</summary>
    public static IReadOnlyList<CorpusTable> All { get; } =
    [
        Sources, Documents, Sections, Blocks, Sentences, Tokens, Mentions, Distances, Voices, new DerivedTable("quoted-speakers", corpus => QuotedSpeakers.Count(corpus.Voices)), Notes, Citations, Works,
        new DerivedTable("quoted-via", corpus => corpus.QuotedVia),
        Locators,
        new DerivedTable("evidence", corpus => corpus.Evidence),
        Audit, Trail, RevisionAlignment, MentionFates,
        Network("citation-network"), Network("co-citation"), Network("coupling"), Network("section-work"), Network("co-mention"),
        new DerivedTable("network-nodes", corpus => NetworkCatalog.MeasureNodes(corpus.Tables, corpus.Labels)),
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(table => table.Name)];

    /// <summary>The table of a corpus.</summary>
    /// <exception cref="FullTextRequiredException">It needs the words, and only the text-free release is available.</exception>
    public abstract Table Read(Corpus corpus);

    private static DerivedTable Network(string name) => new(name, corpus => NetworkAnalysis.ToEdgeTable(corpus.GetNetwork(name)));
}

/// <summary>A table that is computed from others whenever it is asked for.</summary>
/// <param name="Name">Its name in kebab case.</param>
/// <param name="Derive">How it is computed.</param>
internal sealed record DerivedTable(string Name, Func<Corpus, Table> Derive) : CorpusTable(Name)
{
    /// <inheritdoc/>
    public override Table Read(Corpus corpus) => Derive(corpus);
}

/// <summary>A table that is made of the texts, or read from the text-free release.</summary>
internal abstract record StoredTable(string Name) : CorpusTable(Name)
{
    /// <summary>True where the text-free release has it.</summary>
    public abstract bool IsReleased { get; }

    /// <summary>Makes it of the texts; what it shares with other tables is taken from them.</summary>
    public abstract Table Build(AnnotatedCorpus texts, CorpusTables tables);

    /// <summary>Its rows that are about some documents only.</summary>
    /// <param name="all">The whole tables.</param>
    /// <param name="restricted">The tables of those documents.</param>
    /// <param name="ids">The documents.</param>
    public abstract Table? ForDocuments(CorpusTables all, CorpusTables restricted, IReadOnlyList<string> ids);

    /// <summary>A table with its columns and no rows.</summary>
    public abstract Table Empty { get; }

    /// <summary>What the text-free release has of it.</summary>
    public abstract Table? WithoutText(CorpusTables tables);

    /// <summary>Reads it from a CSV file of a text-free release.</summary>
    public abstract Table ReadRelease(TextReader reader, string path);
}

/// <inheritdoc cref="StoredTable"/>
/// <typeparam name="TRow">Its row.</typeparam>
internal sealed record CorpusTable<TRow>(string Name) : StoredTable(Name)
    where TRow : notnull
{
    /// <summary>Its rows, made of the texts.</summary>
    public required Func<AnnotatedCorpus, CorpusTables, IEnumerable<TRow>> Rows { get; init; }

    /// <summary>The documents that a row is about, all of which must be there. Default: none, so every row stays.</summary>
    public Func<TRow, string[]> DocumentsOf { get; init; } = static _ => [];

    /// <summary>What else changes where there are some documents only. Default: nothing.</summary>
    public Func<Table<TRow>, CorpusTables, IEnumerable<TRow>> Restrict { get; init; } = static (rows, _) => rows;

    /// <summary>What the text-free release has of its rows; null where it needs the words. Default: all.</summary>
    public Func<Table<TRow>, CorpusTables, IEnumerable<TRow>>? Release { get; init; } = static (rows, _) => rows;

    /// <inheritdoc/>
    public override bool IsReleased => Release is not null;

    /// <inheritdoc/>
    public override Table Empty => Array.Empty<TRow>().ToTable(Name);

    /// <inheritdoc/>
    public override Table Build(AnnotatedCorpus texts, CorpusTables tables) => Rows(texts, tables).ToTable(Name);

    /// <inheritdoc/>
    public override Table? ForDocuments(CorpusTables all, CorpusTables restricted, IReadOnlyList<string> ids) =>
        all.Find(this) is { } rows ? Restrict(rows.Where(row => DocumentsOf(row).All(ids.Contains)), restricted).ToTable(Name) : null;

    /// <inheritdoc/>
    public override Table? WithoutText(CorpusTables tables) => Release?.Invoke(tables.Get(this), tables).ToTable(Name);

    /// <inheritdoc/>
    public override Table ReadRelease(TextReader reader, string path) => CsvTable.Read<TRow>(reader, Name, path).GetOrThrow();

    /// <inheritdoc/>
    public override Table Read(Corpus corpus) => corpus.Tables.Get(this);
}
