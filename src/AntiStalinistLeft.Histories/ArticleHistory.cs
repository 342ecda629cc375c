using AntiStalinistLeft.Core;
using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft;

/// <summary>
/// The whole history of one article and the analyses of it: who wrote what and when, what survived, what was
/// fought over, how tendencies and wordings came and went. Every table is made when it is first asked for.
/// </summary>
/// <remarks>
/// Revisions are named by their index in the history, from 0; <see cref="IndexOf(string)"/> finds one by its id. The cost follows
/// the text that was ever written: each distinct block is read and searched once. Immutable and safe for use by several threads.
/// </remarks>
public sealed class ArticleHistory
{
    private readonly Lazy<MentionFinder> _finder;
    private readonly Lazy<PageProvenance> _provenance;
    private readonly Lazy<TendencyHistory> _tendencies;
    private readonly Lazy<DefinitionHistory> _definition;
    private readonly Lazy<Table<RevisionFactRow>> _revisions;
    private readonly Lazy<Table<RevertRow>> _reverts;
    private readonly Lazy<Table<PersistenceRow>> _persistence;
    private readonly Lazy<Table<SummaryRow>> _summaries;
    private readonly Lazy<Table<CitationEventRow>> _citationHistory;
    private readonly Lazy<CitationOptions> _citing;
    private readonly HistoryText _text;
    private readonly MentionCache? _kept;

    private ArticleHistory(PageHistory history, Lexicon lexicon, IReadOnlyList<Diagnostic> diagnostics, HistoryLocation? place, ProvenanceOptions? provenance, Func<CitationOptions> citing)
    {
        _kept = place is null ? null : new MentionCache(place, lexicon);
        History = history;
        Lexicon = lexicon;
        Diagnostics = diagnostics;
        _text = new HistoryText(history);
        _citing = new(citing);
        _citationHistory = new(() => CitationEvents.Find(history, _citing.Value));
        _finder = new(() => new MentionFinder(lexicon));
        _provenance = new(() => PageProvenance.Compute(history, provenance));
        _tendencies = new(() => FollowTendencies(new TendencyHistoryOptions()));
        _definition = new(() => DefinitionHistory.Follow(_text, new DefinitionOptions(), null));
        _revisions = new(() => RevisionFacts.FromProvenance(Provenance));
        _reverts = new(() => RevertAnalysis.FindReverts(Provenance));
        _persistence = new(() => PersistenceTable.FromProvenance(Provenance));
        _summaries = new(() => SummaryAnalysis.ReadSummaries(_text, new SummaryOptions()));
    }

    /// <summary>The revisions with their texts.</summary>
    public PageHistory History { get; }

    /// <summary>The entities to search for.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>Anomalies found in the file.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The page's title.</summary>
    public string Title => History.Page.Title;

    /// <summary>How each entity is written for readers, by its id.</summary>
    public IReadOnlyDictionary<string, string> Labels => Lexicon.Entries.ToDictionary(entry => entry.Id, entry => entry.Label, StringComparer.Ordinal);

    /// <summary>Its charts.</summary>
    public HistoryCharts Charts => field ??= new HistoryCharts(this);

    /// <summary>The origin, comings and goings of every token.</summary>
    public PageProvenance Provenance => _provenance.Value;

    /// <summary>One row a revision: who, when, and what the edit did.</summary>
    public Table<RevisionFactRow> Revisions => _revisions.Value;

    /// <summary>One row for each pair of a revision that undid and one that was undone.</summary>
    public Table<RevertRow> Reverts => _reverts.Value;

    /// <summary>The half-life of words, in revisions and in days.</summary>
    public Table<PersistenceRow> Persistence => _persistence.Value;

    /// <summary>What became of the words of each edit.</summary>
    public Table<EditPersistenceRow> EditPersistence => PersistenceAnalysis.CountByEdit(Provenance);

    /// <summary>The controversy of the page, by the plain measure and its named variants.</summary>
    public Table<ControversyRow> Controversy => ControversyTable.FromHistory(History);

    /// <summary>The pairs of editors who reverted each other, the heaviest first.</summary>
    public Table<MutualRevertRow> MutualReverts => ControversyAnalysis.Measure(History).Pairs;

    /// <summary>Whose words the last revision is made of.</summary>
    public Table<AuthorshipRow> Authorship => AuthorshipAnalysis.CountByEditor(Provenance, LastReadableIndex);

    /// <summary>The mentions of the codebook's entities through all revisions.</summary>
    public TendencyHistory Tendencies => _tendencies.Value;

    /// <summary>The opening sentence of the article across all revisions.</summary>
    public DefinitionHistory Definition => _definition.Value;

    /// <summary>What editors said of their edits, one row a revision.</summary>
    public Table<SummaryRow> Summaries => _summaries.Value;

    /// <summary>Which editor named which policy how often.</summary>
    public Table<PolicyUseRow> PolicyUses => SummaryAnalysis.CountPolicyUses(History);

    /// <summary>When each work cited entered the page, left it and came back, and with whose edit.</summary>
    public Table<CitationEventRow> CitationHistory => _citationHistory.Value;

    /// <summary>The edits that put in or took out a template of dispute.</summary>
    public Table<DisputeTemplateRow> DisputeTemplates => SummaryAnalysis.FindDisputeTemplates(_text, new SummaryOptions());

    /// <summary>Index of the last revision whose text can be read; −1 where there is none.</summary>
    public int LastReadableIndex => History.FindLastReadable();

    /// <summary>Index of the first revision with a sentence that defines the subject, so that can be called an article; of the first readable one where none has.</summary>
    public int FirstArticleIndex => Definition.Spells.AsEnumerable().FirstOrDefault(spell => spell.Wording > 0)?.FromIndex ?? IndexOf("first");

    /// <summary>The text of each block without markup.</summary>
    internal HistoryText Text => _text;

    /// <summary>Opens a history.</summary>
    /// <returns>The history, or a failure that names the file, what was found and what to do.</returns>
    public static Result<ArticleHistory> Open(HistoryOptions options) => ArticleHistoryLoader.Open(options);

    /// <summary>Opens the history of the sample, which every clone carries.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static ArticleHistory OpenSample() => Open(new HistoryOptions()).GetOrThrow();

    /// <summary>Asks questions of a history that was read already.</summary>
    /// <param name="history">The page.</param>
    /// <param name="lexicon">The entities to search for.</param>
    /// <param name="diagnostics">What was odd; null for nothing.</param>
    /// <param name="place">The store that it was loaded from. The mentions of its blocks are kept there for the next time, where it can be written to; null to keep nothing.</param>
    /// <param name="provenance">What counts as the same words when text comes back; null for the defaults.</param>
    /// <param name="citing">What is known of works, asked for when citations are; null for nothing.</param>
    public static ArticleHistory FromHistory(
        PageHistory history,
        Lexicon lexicon,
        IReadOnlyList<Diagnostic>? diagnostics = null,
        HistoryLocation? place = null,
        ProvenanceOptions? provenance = null,
        Func<CitationOptions>? citing = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(lexicon);
        return new ArticleHistory(history, lexicon, diagnostics ?? [], place, provenance, citing ?? (static () => new CitationOptions()));
    }

    /// <summary>The tokens of a revision, each with its story.</summary>
    /// <param name="revision">Index of the revision; null for the last readable one.</param>
    public Table<ProvenanceRow> GetProvenance(int? revision = null) => ProvenanceTable.ForRevision(Provenance, revision ?? LastReadableIndex);

    /// <summary>Whose words a revision is made of.</summary>
    /// <param name="revision">Index of the revision.</param>
    public Table<AuthorshipRow> GetAuthorship(int revision) => AuthorshipAnalysis.CountByEditor(Provenance, revision);

    /// <summary>What a revision cites: one row for each use of a citation.</summary>
    /// <param name="revision">Index of the revision; null for the last readable one.</param>
    /// <exception cref="InputException">The kit's folder of known works cannot be read.</exception>
    public Table<ArticleCitationRow> GetCitations(int? revision = null) => ArticleCitations.FromRevision(History, revision ?? LastReadableIndex, _citing.Value);

    /// <summary>References of a revision that lead nowhere, are never called or say what another says.</summary>
    /// <param name="revision">Index of the revision; null for the last readable one.</param>
    public Table<ReferenceCheckRow> CheckReferences(int? revision = null) => ArticleCitations.CheckReferences(History, revision ?? LastReadableIndex);

    /// <summary>The layers of words by the period, the editor or the kind of editor that wrote them.</summary>
    public Table<HistoryFlowRow> GetHistoryFlow(HistoryFlowOptions? options = null) => AuthorshipAnalysis.BuildHistoryFlow(Provenance, options);

    /// <summary>The survival of words, estimated with options of one's own.</summary>
    public PersistenceResult EstimatePersistence(PersistenceOptions? options = null) => PersistenceAnalysis.Estimate(Provenance, options);

    /// <summary>The mentions of other entities than the codebook's, or with another denominator.</summary>
    public TendencyHistory FollowTendencies(TendencyHistoryOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return TendencyHistory.Follow(Provenance, Lexicon, _finder, options, _text, _kept);
    }

    /// <summary>Another sentence through all revisions: several opening ones, or the one that first names an entity.</summary>
    /// <exception cref="ArgumentException">The lexicon has no such entity.</exception>
    public DefinitionHistory FollowDefinition(DefinitionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return DefinitionHistory.Follow(_text, options, options.Entity is null ? null : _finder.Value);
    }

    /// <summary>The blocks of two revisions, aligned: kept, moved, edited, added, removed.</summary>
    /// <param name="from">Index of the older revision.</param>
    /// <param name="to">Index of the newer one.</param>
    public Table<WordingRow> CompareWording(int from, int to) => WordingAnalysis.Compare(Provenance, from, to);

    /// <summary>The revision that a plain-text extract was taken from.</summary>
    /// <param name="extract">The extract's text.</param>
    /// <param name="options">How it is looked for; null for the defaults.</param>
    public ExtractLocation Locate(string extract, ExtractLocatorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(extract);
        return ExtractLocator.Locate(_text, extract, options ?? new ExtractLocatorOptions());
    }

    /// <summary>Finds a revision.</summary>
    /// <param name="revision">Its id as the wiki gave it, or <c>first</c> or <c>last</c>, which are the first and last readable ones.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public int IndexOf(string revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        int index = revision switch
        {
            "last" => LastReadableIndex,
            "first" => Enumerable.Range(0, History.Revisions.Count).FirstOrDefault(i => History.GetContentNumber(i) is not null, -1),
            _ => long.TryParse(revision, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long id) ? History.IndexOf(id) : -1,
        };
        return index >= 0 ? index : throw new ArgumentException($"The history of «{Title}» has no revision {revision}; name one by its id, or say first or last.", nameof(revision));
    }

    /// <summary>The tendency or organisation that is followed: the one that is asked for, else the one with most mentions now, else with most ever.</summary>
    /// <param name="entity">Its id; empty to choose.</param>
    /// <returns>An id; that of the lexicon's first entry where no revision names any.</returns>
    /// <exception cref="ArgumentException">The lexicon has no such entry.</exception>
    public string ChooseEntity(string entity = "")
    {
        ArgumentNullException.ThrowIfNull(entity);
        if (entity.Length > 0 && Lexicon.Entries.All(entry => entry.Id != entity)) throw new ArgumentException(UnknownName.Describe("entity", entity, Tendencies.Lifespans.Select(row => row.Entity)), nameof(entity));
        return entity.Length > 0 ? entity
            : Tendencies.Lifespans.OrderByDescending(row => row.MentionsNow).ThenByDescending(row => row.MostMentions).FirstOrDefault()?.Entity
            ?? Lexicon.Entries.First(entry => entry.Kind is MentionKind.Tendency or MentionKind.Organisation).Id;
    }

    /// <summary>How many revisions there are, how many were undone, from when to when, and which entity is followed.</summary>
    /// <param name="entity">The entity that is followed.</param>
    public Remark Introduce(string entity)
    {
        int undone = Revisions.Count(revision => revision.RevertedBy is not null);
        string period = Revisions is [{ Timestamp: { } first }, .., { Timestamp: { } last }] ? FormattableString.Invariant($" from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}") : string.Empty;
        return new Remark(
            FormattableString.Invariant($"«{Title}»: {Revisions.Count} {(Revisions.Count == 1 ? "revision" : "revisions")}{period}, {undone} of them undone by restoring an earlier text."),
            $"Followed: {Labels[entity]} (entity {entity}).");
    }

    /// <summary>A table by its name.</summary>
    /// <param name="name">One of <see cref="HistoryTables.Names"/>.</param>
    /// <param name="options">Which revisions and which entity, for the tables that ask; null for the defaults.</param>
    /// <exception cref="ArgumentException">There is no such table, revision or entity.</exception>
    public Table GetTable(string name, HistoryTableOptions? options = null) => HistoryTables.Get(this, name, options ?? new HistoryTableOptions());
}
