using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft;

/// <summary>
/// An open corpus: its tables, and its texts where they are available. Every notebook starts here.
/// </summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class Corpus
{
    private readonly IReadOnlyList<AnnotatedDocument>? _texts;
    private readonly CitationFindings? _cited;
    private readonly SourceCodings _codings;

    internal Corpus(string name, Lexicon lexicon, CorpusTables frames, IReadOnlyList<AnnotatedDocument>? texts, CitationFindings? cited, SourceCodings codings, string fingerprint, IReadOnlyList<Diagnostic> diagnostics)
    {
        Name = name;
        Lexicon = lexicon;
        Tables = frames;
        _texts = texts;
        _cited = cited;
        _codings = codings;
        Fingerprint = fingerprint;
        Diagnostics = diagnostics;
    }

    /// <summary>The corpus of the manifest that was opened.</summary>
    public string Name { get; }

    /// <summary>The entities to search for.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>How each entity is written for readers, by its id.</summary>
    public IReadOnlyDictionary<string, string> Labels => Lexicon.Entries.ToDictionary(entry => entry.Id, entry => entry.Label, StringComparer.Ordinal);

    /// <summary>All its tables.</summary>
    public CorpusTables Tables { get; }

    /// <summary>True when the full texts are available; false when only the text-free release is.</summary>
    public bool HasText => _texts is not null;

    /// <summary>SHA-256 over the texts' checksums and the lexicon, in hexadecimal: equal fingerprints, equal tables.</summary>
    public string Fingerprint { get; }

    /// <summary>What was noticed while opening.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The texts with all that was found in them.</summary>
    /// <exception cref="FullTextRequiredException">Only the text-free release is at hand.</exception>
    public IReadOnlyList<AnnotatedDocument> Texts => _texts ?? throw new FullTextRequiredException("Reading the texts themselves");

    /// <summary>How each note was read, and the works that it means.</summary>
    /// <exception cref="FullTextRequiredException">Only the text-free release is at hand.</exception>
    internal CitationFindings Cited => _cited ?? throw new FullTextRequiredException("How notes were read");

    /// <inheritdoc cref="CorpusTables.Sources"/>
    public Table<SourceRow> Sources => Tables.Sources;

    /// <inheritdoc cref="CorpusTables.Documents"/>
    public Table<DocumentRow> Documents => Tables.Documents;

    /// <inheritdoc cref="CorpusTables.Sections"/>
    public Table<SectionRow> Sections => Tables.Sections;

    /// <inheritdoc cref="CorpusTables.Blocks"/>
    public Table<BlockRow> Blocks => Tables.Blocks;

    /// <inheritdoc cref="CorpusTables.Sentences"/>
    /// <exception cref="FullTextRequiredException">Only the text-free release is at hand.</exception>
    public Table<SentenceRow> Sentences => Tables.Sentences ?? throw new FullTextRequiredException("The table of sentences");

    /// <inheritdoc cref="CorpusTables.Tokens"/>
    /// <exception cref="FullTextRequiredException">Only the text-free release is at hand.</exception>
    public Table<TokenRow> Tokens => Tables.Tokens ?? throw new FullTextRequiredException("The table of words");

    /// <inheritdoc cref="CorpusTables.Mentions"/>
    public Table<MentionRow> Mentions => Tables.Mentions;

    /// <inheritdoc cref="CorpusTables.Notes"/>
    public Table<NoteRow> Notes => Tables.Notes;

    /// <inheritdoc cref="CorpusTables.Citations"/>
    public Table<CitationRow> Citations => Tables.Citations;

    /// <inheritdoc cref="CorpusTables.Works"/>
    public Table<WorkRow> Works => Tables.Works;

    /// <inheritdoc cref="CorpusTables.QuotedVia"/>
    public Table<QuotedViaRow> QuotedVia => Tables.QuotedVia;

    /// <inheritdoc cref="CorpusTables.Locators"/>
    public Table<LocatorRow> Locators => Tables.Locators;

    /// <summary>What each section leans on: own camp or opponents, primary or secondary, first hand or quoted via.</summary>
    public Table<EvidenceRow> Evidence => EvidenceTable.Count(Citations, _codings).ToTable("evidence");

    /// <inheritdoc cref="CorpusTables.Audit"/>
    public Table<AuditRow> Audit => Tables.Audit;

    /// <inheritdoc cref="CorpusTables.Trail"/>
    public Table<TrailRow> Trail => Tables.Trail;

    /// <inheritdoc cref="CorpusTables.RevisionAlignment"/>
    public Table<RevisionAlignmentRow> RevisionAlignment => Tables.RevisionAlignment;

    /// <inheritdoc cref="CorpusTables.MentionFates"/>
    public Table<MentionFateRow> MentionFates => Tables.MentionFates;

    /// <summary>Opens a corpus: its full texts where they are available, otherwise its text-free release.</summary>
    /// <returns>The corpus, or a failure that names the file, what was found and what to do.</returns>
    public static Result<Corpus> Open(CorpusOptions options) => CorpusLoader.Open(options);

    /// <summary>Opens the first corpus with the defaults of <see cref="CorpusOptions"/>, full texts from <c>ASL_CORPUS</c> where set.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static Corpus Open() => Open(new CorpusOptions { TextFolder = CorpusOptions.TextFolderFromEnvironment }).GetOrThrow();

    /// <summary>Opens the sample, whose full texts every clone carries.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static Corpus OpenSample() => Open(new CorpusOptions { Name = KnownCorpora.Sample }).GetOrThrow();

    /// <summary>A grouping of entities by one kind of relation that the lexicon names, each with its source there.</summary>
    /// <param name="relation">One of <see cref="RelationTypes"/>.</param>
    public EntityFamilies GetFamilies(string relation) => new(
        relation,
        $"the relations «{relation}» of the lexicon, each of which names its source",
        Lexicon.Entries.SelectMany(entry => entry.Relations.Where(r => r.Type == relation).Select(r => (entry.Id, r.Target))));

    /// <summary>A network by its name.</summary>
    /// <param name="name">One of <see cref="NetworkCatalog.Names"/>.</param>
    /// <param name="options">What citation networks are made of; null for the defaults.</param>
    /// <exception cref="ArgumentException">There is no such network.</exception>
    public Network GetNetwork(string name, CitationNetworkOptions? options = null) => NetworkCatalog.Build(name, Tables, options, Labels);

    /// <summary>A table by its name.</summary>
    /// <param name="name">One of <see cref="CorpusTables.Names"/>.</param>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    /// <exception cref="FullTextRequiredException">The table needs the full texts, and only the text-free release is available.</exception>
    public Table GetTable(string name) => name switch
    {
        "sources" => Sources,
        "documents" => Documents,
        "sections" => Sections,
        "blocks" => Blocks,
        "sentences" => Sentences,
        "tokens" => Tokens,
        "mentions" => Mentions,
        "notes" => Notes,
        "citations" => Citations,
        "works" => Works,
        "quoted-via" => QuotedVia,
        "locators" => Locators,
        "evidence" => Evidence,
        "audit" => Audit,
        "trail" => Trail,
        "revision-alignment" => RevisionAlignment,
        "mention-fates" => MentionFates,
        "citation-network" or "co-citation" or "coupling" or "section-work" or "co-mention" => NetworkAnalysis.ToEdgeTable(GetNetwork(name)),
        "network-nodes" => NetworkCatalog.MeasureNodes(Tables, Labels),
        _ => throw new ArgumentException($"There is no table {name}; there are {string.Join(", ", CorpusTables.Names)}.", nameof(name)),
    };
}
