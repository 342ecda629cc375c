using AntiStalinistLeft.Analyses;
using AntiStalinistLeft.Analyses.Networks;
using AntiStalinistLeft.Analyses.Networks.Citations;
using AntiStalinistLeft.Analyses.Revisions;
using AntiStalinistLeft.Annotations;
using AntiStalinistLeft.Annotations.Citations;
using AntiStalinistLeft.Annotations.Citations.Works.Codings;
using AntiStalinistLeft.Annotations.Lexicons;
using AntiStalinistLeft.Tables;

namespace AntiStalinistLeft;

/// <summary>
/// A corpus, opened: its tables, and its texts where they are at hand. Everything that a notebook asks begins here.
/// </summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class Corpus
{
    private readonly IReadOnlyList<AnnotatedDocument>? _texts;
    private readonly CorpusCitations? _readings;
    private readonly SourceCodings _codings;

    internal Corpus(string name, Lexicon lexicon, CorpusFrames frames, IReadOnlyList<AnnotatedDocument>? texts, CorpusCitations? readings, SourceCodings codings, string fingerprint, IReadOnlyList<Diagnostic> diagnostics)
    {
        Name = name;
        Lexicon = lexicon;
        Frames = frames;
        _texts = texts;
        _readings = readings;
        _codings = codings;
        Fingerprint = fingerprint;
        Diagnostics = diagnostics;
    }

    /// <summary>The corpus of the manifest that was opened.</summary>
    public string Name { get; }

    /// <summary>The entities that are looked for.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>How each entity is written for readers, by its id.</summary>
    public IReadOnlyDictionary<string, string> Labels => Lexicon.Entries.ToDictionary(entry => entry.Id, entry => entry.Label, StringComparer.Ordinal);

    /// <summary>All its tables.</summary>
    public CorpusFrames Frames { get; }

    /// <summary>True when the full texts are at hand; false when only the text-free release is.</summary>
    public bool HasText => _texts is not null;

    /// <summary>SHA-256 over the texts' checksums and the lexicon, in hexadecimal: equal fingerprints, equal tables.</summary>
    public string Fingerprint { get; }

    /// <summary>What was noticed while opening.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The texts with all that was found in them.</summary>
    /// <exception cref="TextNeededException">Only the text-free release is at hand.</exception>
    public IReadOnlyList<AnnotatedDocument> Texts => _texts ?? throw new TextNeededException("Reading the texts themselves");

    /// <summary>How each note was read: its spans, the rules that read them, and the works they mean.</summary>
    /// <exception cref="TextNeededException">Only the text-free release is at hand.</exception>
    public CorpusCitations CitationReadings => _readings ?? throw new TextNeededException("How notes were read");

    /// <inheritdoc cref="CorpusFrames.Sources"/>
    public DataFrame<SourceRow> Sources => Frames.Sources;

    /// <inheritdoc cref="CorpusFrames.Documents"/>
    public DataFrame<DocumentRow> Documents => Frames.Documents;

    /// <inheritdoc cref="CorpusFrames.Sections"/>
    public DataFrame<SectionRow> Sections => Frames.Sections;

    /// <inheritdoc cref="CorpusFrames.Blocks"/>
    public DataFrame<BlockRow> Blocks => Frames.Blocks;

    /// <inheritdoc cref="CorpusFrames.Sentences"/>
    /// <exception cref="TextNeededException">Only the text-free release is at hand.</exception>
    public DataFrame<SentenceRow> Sentences => Frames.Sentences ?? throw new TextNeededException("The table of sentences");

    /// <inheritdoc cref="CorpusFrames.Tokens"/>
    /// <exception cref="TextNeededException">Only the text-free release is at hand.</exception>
    public DataFrame<TokenRow> Tokens => Frames.Tokens ?? throw new TextNeededException("The table of words");

    /// <inheritdoc cref="CorpusFrames.Mentions"/>
    public DataFrame<MentionRow> Mentions => Frames.Mentions;

    /// <inheritdoc cref="CorpusFrames.Notes"/>
    public DataFrame<NoteRow> Notes => Frames.Notes;

    /// <inheritdoc cref="CorpusFrames.Citations"/>
    public DataFrame<CitationRow> Citations => Frames.Citations;

    /// <inheritdoc cref="CorpusFrames.Works"/>
    public DataFrame<WorkRow> Works => Frames.Works;

    /// <inheritdoc cref="CorpusFrames.QuotedVia"/>
    public DataFrame<QuotedViaRow> QuotedVia => Frames.QuotedVia;

    /// <inheritdoc cref="CorpusFrames.Locators"/>
    public DataFrame<LocatorRow> Locators => Frames.Locators;

    /// <summary>What each section leans on: own camp or opponents, primary or secondary, first hand or quoted via.</summary>
    public DataFrame<EvidenceRow> Evidence => EvidenceTable.Of(Citations, _codings).ToDataFrame("evidence");

    /// <inheritdoc cref="CorpusFrames.Audit"/>
    public DataFrame<AuditRow> Audit => Frames.Audit;

    /// <inheritdoc cref="CorpusFrames.Trail"/>
    public DataFrame<TrailRow> Trail => Frames.Trail;

    /// <inheritdoc cref="CorpusFrames.RevisionAlignment"/>
    public DataFrame<RevisionAlignmentRow> RevisionAlignment => Frames.RevisionAlignment;

    /// <inheritdoc cref="CorpusFrames.MentionFates"/>
    public DataFrame<MentionFateRow> MentionFates => Frames.MentionFates;

    /// <summary>Opens a corpus: its full texts where they are at hand, else its text-free release.</summary>
    /// <returns>The corpus, or a failure that names the file, what was found and what to do.</returns>
    public static Result<Corpus> Open(CorpusOptions options) => CorpusOpening.Open(options);

    /// <summary>Opens the first corpus with the defaults of <see cref="CorpusOptions"/>, full texts from <c>ASL_CORPUS</c> where set.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static Corpus Open() => Open(new CorpusOptions { TextFolder = CorpusOptions.TextFolderOfEnvironment }).GetOrThrow();

    /// <summary>Opens the sample, whose full texts every clone carries.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static Corpus OpenSample() => Open(new CorpusOptions { Name = CorpusNames.Sample }).GetOrThrow();

    /// <summary>A grouping of entities by one kind of relation that the lexicon names, each with its source there.</summary>
    /// <param name="relation">One of <see cref="RelationTypes"/>.</param>
    public EntityFamilies FamiliesBy(string relation) => new(
        relation,
        $"the relations «{relation}» of the lexicon, each of which names its source",
        Lexicon.Entries.SelectMany(entry => entry.Relations.Where(r => r.Type == relation).Select(r => (entry.Id, r.Target))));

    /// <summary>A network by its name.</summary>
    /// <param name="name">One of <see cref="NetworkCatalogue.Names"/>.</param>
    /// <param name="options">What citation networks are made of; null for the defaults.</param>
    /// <exception cref="ArgumentException">There is no such network.</exception>
    public Network Network(string name, CitationNetworkOptions? options = null) => NetworkCatalogue.Make(name, Frames, options, Labels);

    /// <summary>A table by its name.</summary>
    /// <param name="name">One of <see cref="CorpusFrames.Names"/>.</param>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    /// <exception cref="TextNeededException">It needs the words, and only the text-free release is at hand.</exception>
    public DataFrame Table(string name) => name switch
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
        "citation-network" or "co-citation" or "coupling" or "section-work" or "co-mention" => NetworkAnalysis.Edges(Network(name)),
        "network-nodes" => NetworkCatalogue.Nodes(Frames, Labels),
        _ => throw new ArgumentException($"There is no table {name}; there are {string.Join(", ", CorpusFrames.Names)}.", nameof(name)),
    };
}
