using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Corpora;
using Microsoft.Data.Analysis;

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

    internal Corpus(CorpusFolders folders, Lexicon lexicon, CorpusTables tables, IReadOnlyList<AnnotatedDocument>? texts, CitationFindings? cited, SourceCodings codings, string fingerprint, IReadOnlyList<Diagnostic> diagnostics, Table<TermRow>? terms = null)
    {
        Folders = folders;
        Lexicon = lexicon;
        Tables = tables;
        _texts = texts;
        _cited = cited;
        _codings = codings;
        Fingerprint = fingerprint;
        Diagnostics = diagnostics;
        Words = new CorpusWords(this, terms);
    }

    /// <summary>What the manifest calls the corpus; the name of its folder where it does not say.</summary>
    public string Title => Folders.Manifest.Title ?? Path.GetFileName(Folders.Root);

    /// <summary>What it is about and what it holds, counted, in a few sentences.</summary>
    public string Description => CorpusDescription.Write(this);

    /// <summary>What it holds, whether its words are at hand, and its fingerprint.</summary>
    public Remark Introduction => new(Description, CorpusDescription.DescribeWords(this), $"Fingerprint of texts and lexicon: {Fingerprint}.");

    /// <summary>Whose lexicon reads it, and how much of it the texts name.</summary>
    public Remark LexiconFit => new(CorpusDescription.DescribeLexicon(this));

    /// <summary>The lexicon by kind: how many entries it has, and how many of them the texts name.</summary>
    public Table<LexiconUseRow> LexiconUse
    {
        get
        {
            HashSet<string> named = [.. Mentions.Select(mention => mention.Entity)];
            return Lexicon.Entries.GroupBy(entry => entry.Kind).OrderBy(kind => kind.Key)
                .Select(kind => new LexiconUseRow(kind.Key, kind.Count(), kind.Count(entry => named.Contains(entry.Id))))
                .ToTable("lexicon-use");
        }
    }

    /// <summary>Phrases that look like names and that no entry of the lexicon lists, the most frequent first; none without the full texts.</summary>
    public Table<UnknownNameRow> UnknownNames => new UnknownNameFinder(Lexicon).Find(_texts ?? []);

    /// <summary>This corpus where its full texts are at hand, else the sample, whose words every clone has.</summary>
    /// <exception cref="InputException">The sample is wanted and cannot be read.</exception>
    public Corpus OrSample
    {
        get
        {
            if (HasText) return this;
            Corpus sample = OpenSample();
            sample.IsStandIn = true;
            return sample;
        }
    }

    /// <summary>Whether it is shown in place of another corpus, whose words are not at hand.</summary>
    internal bool IsStandIn { get; private set; }

    /// <summary>Where its parts lie.</summary>
    internal CorpusFolders Folders { get; }

    /// <summary>The entities to search for.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>How each entity is written for readers, by its id.</summary>
    public IReadOnlyDictionary<string, string> Labels => Lexicon.Entries.ToDictionary(entry => entry.Id, entry => entry.Label, StringComparer.Ordinal);

    /// <summary>Its charts.</summary>
    public CorpusCharts Charts => field ??= new CorpusCharts(this);

    /// <summary>All its tables.</summary>
    internal CorpusTables Tables { get; }

    /// <summary>Its words, selected and counted.</summary>
    internal CorpusWords Words { get; }

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

    /// <summary>What the texts are.</summary>
    public Table<SourceRow> Sources => Tables.Get(CorpusTable.Sources);

    /// <summary>The texts, counted.</summary>
    public Table<DocumentRow> Documents => Tables.Get(CorpusTable.Documents);

    /// <summary>Their sections.</summary>
    public Table<SectionRow> Sections => Tables.Get(CorpusTable.Sections);

    /// <summary>Their blocks: paragraphs, headings, notes.</summary>
    public Table<BlockRow> Blocks => Tables.Get(CorpusTable.Blocks);

    /// <summary>Their sentences.</summary>
    /// <exception cref="FullTextRequiredException">Only the text-free release is at hand.</exception>
    public Table<SentenceRow> Sentences => Tables.Get(CorpusTable.Sentences);

    /// <summary>Their words.</summary>
    /// <exception cref="FullTextRequiredException">Only the text-free release is at hand.</exception>
    public Table<TokenRow> Tokens => Tables.Get(CorpusTable.Tokens);

    /// <summary>Where entities of the lexicon are named.</summary>
    public Table<MentionRow> Mentions => Tables.Get(CorpusTable.Mentions);

    /// <summary>Where entities are named and kept at a distance: «anti-», «non-», «so-called», negated, in scare quotes.</summary>
    public Table<DistanceRow> Distances => Tables.Get(CorpusTable.Distances);

    /// <summary>What stands in quotation marks or is set as a block, and who speaks in it.</summary>
    public Table<VoiceRow> Voices => Tables.Get(CorpusTable.Voices);

    /// <summary>Footnotes and endnotes.</summary>
    public Table<NoteRow> Notes => Tables.Get(CorpusTable.Notes);

    /// <summary>What the notes cite, and the works that they mention.</summary>
    public Table<CitationRow> Citations => Tables.Get(CorpusTable.Citations);

    /// <summary>The works cited, each edition and part by its key, and the volumes and periodicals that hold them.</summary>
    public Table<WorkRow> Works => Tables.Get(CorpusTable.Works);

    /// <summary>Whose words are quoted via whose works.</summary>
    public Table<QuotedViaRow> QuotedVia => CitationTableBuilder.CreateQuotedVia(Citations).ToTable("quoted-via");

    /// <summary>Which pages of which editions are cited.</summary>
    public Table<LocatorRow> Locators => Tables.Get(CorpusTable.Locators);

    /// <summary>What each section leans on: own camp or opponents, primary or secondary, first hand or quoted via.</summary>
    public Table<EvidenceRow> Evidence => EvidenceTable.Count(Citations, _codings).ToTable("evidence");

    /// <summary>What may be an artefact of extraction.</summary>
    public Table<AuditRow> Audit => Tables.Get(CorpusTable.Audit);

    /// <summary>What normalisation changed.</summary>
    public Table<TrailRow> Trail => Tables.Get(CorpusTable.Trail);

    /// <summary>What became of sentences and words between following revisions of one article.</summary>
    public Table<RevisionAlignmentRow> RevisionAlignment => Tables.Get(CorpusTable.RevisionAlignment);

    /// <summary>What became of mentions between following revisions of one article.</summary>
    public Table<MentionFateRow> MentionFates => Tables.Get(CorpusTable.MentionFates);

    /// <summary>Opens a corpus: its full texts where they are available, otherwise its text-free release.</summary>
    /// <returns>The corpus, or a failure that names the file, what was found and what to do.</returns>
    public static Result<Corpus> Open(CorpusOptions options) => CorpusLoader.Open(options);

    /// <summary>Opens the corpus that <c>ASL_CORPUS</c> names, else that of the nearest folder <c>data</c>.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static Corpus Open() => Open(new CorpusOptions { TextFolder = CorpusOptions.TextFolderFromEnvironment }).GetOrThrow();

    /// <summary>Opens the sample, whose full texts every clone carries.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static Corpus OpenSample() =>
        Open(new CorpusOptions { TextFolder = Path.Combine(CorpusLoader.FindDataFolder(Environment.CurrentDirectory), "sample") }).GetOrThrow();

    /// <summary>The revisions of one text, oldest first.</summary>
    /// <param name="series">Their series; may be left out where the corpus has one.</param>
    /// <returns>Ids of documents; none where the corpus has no series and none is named.</returns>
    /// <exception cref="ArgumentException">There is no such series, or several and none is named.</exception>
    public IReadOnlyList<string> GetRevisions(string? series = null)
    {
        string[] known = [.. Sources.Select(source => source.Series).OfType<string>().Distinct()];
        if (series is not null && !known.Contains(series)) throw new ArgumentException(UnknownName.Describe("series", series, known), nameof(series));
        if (series is null && known.Length > 1) throw new ArgumentException($"The corpus has several series of revisions; name one of {string.Join(", ", known)}.", nameof(series));
        series ??= known.FirstOrDefault();
        return series is null ? [] : [.. Sources.Where(source => source.Series == series).OrderBy(source => source.Revision ?? 0).Select(source => source.Document)];
    }

    /// <summary>How the texts spell a word most often, for readers: tables have words in small letters.</summary>
    /// <param name="word">A word as tables have it.</param>
    /// <returns>With its capitals; as it is given where the words of the texts are not at hand.</returns>
    public string Spell(string word) => Words.Spell(word);


    /// <summary>What a notebook looks at: the revisions, the text and the entity that are named, or that the corpus suggests.</summary>
    /// <param name="series">The series of revisions, by its id or its title; the one with most revisions where empty.</param>
    /// <param name="essay">The text that is looked at closely, by its id or as charts name it; the one with most notes, else most words, among those that stand alone where empty.</param>
    /// <param name="entity">The tendency or organisation that is followed, by its id or its label; the one that the text names most where empty.</param>
    /// <param name="per">Of how many words rates are told.</param>
    /// <exception cref="ArgumentException">The corpus has no such series, text or entity; the message lists those it has.</exception>
    public Study Study(string series = "", string essay = "", string entity = "", int per = 1000) => new StudyChoice(this).Choose(series, essay, entity, per);

    /// <summary>How often each word stands in a selection; the most frequent first.</summary>
    /// <param name="selection">Which words; the running text of all texts where null.</param>
    /// <param name="per">Of how many words rates are told.</param>
    /// <exception cref="ArgumentException">A name in the selection is unknown, or it selects no word.</exception>
    /// <exception cref="FullTextRequiredException">Only the text-free release is at hand, and its counts do not suffice.</exception>
    public Table<WordCountRow> CountWords(WordSelection? selection = null, int per = 1000) => WordCounts.List(Words.CountWords(selection ?? new WordSelection()), per);

    /// <summary>Two selections beside each other: their words, what they name and cite, and whose words they are made of.</summary>
    /// <param name="target">The first.</param>
    /// <param name="reference">The second.</param>
    /// <param name="options">How words are compared; null for the defaults.</param>
    /// <exception cref="ArgumentException">A name in a selection is unknown, a selection has no words, or one word stands in both.</exception>
    public Contrast Compare(WordSelection target, WordSelection reference, KeynessOptions? options = null) => ContrastAnalysis.Compare(this, target, reference, options ?? new KeynessOptions());

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

    /// <summary>Who or what is named together, as a network.</summary>
    /// <param name="options">What is paired, how near, in which texts, and from how many contexts on; null for persons in one sentence of all texts.</param>
    /// <exception cref="ArgumentException">The corpus does not have one of the texts.</exception>
    public Network GetCoMentionNetwork(CoMentionNetworkOptions? options = null) => CooccurrenceNetwork.Build(Tables, options ?? new CoMentionNetworkOptions(), Labels);

    /// <summary>A table by its name.</summary>
    /// <param name="name">As <c>asl table</c> knows it, for instance <c>mention-fates</c>.</param>
    /// <exception cref="ArgumentException">There is no such table; the message lists those there are.</exception>
    /// <exception cref="FullTextRequiredException">The table needs the full texts, and only the text-free release is available.</exception>
    public Table GetTable(string name) => CorpusTable.All.FirstOrDefault(table => table.Name == name)?.Read(this)
        ?? throw new ArgumentException(UnknownName.Describe("table", name, CorpusTable.Names), nameof(name));

    /// <summary>A table by its name as a data frame of Microsoft.Data.Analysis; see <see cref="Table.ToDataFrame"/>.</summary>
    /// <inheritdoc cref="GetTable"/>
    public DataFrame DataFrame(string name) => GetTable(name).ToDataFrame();
}
