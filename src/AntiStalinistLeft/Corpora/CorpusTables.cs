using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft;

/// <summary>The tables of a corpus, made from full texts or read from a text-free release.</summary>
public sealed record CorpusTables
{
    /// <summary>The names that <c>asl table</c> and <see cref="Corpus.GetTable"/> understand.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["sources", "documents", "sections", "blocks", "sentences", "tokens", "mentions", "notes", "citations", "works", "quoted-via", "locators", "evidence", "audit", "trail", "revision-alignment", "mention-fates", "citation-network", "co-citation", "coupling", "section-work", "co-mention", "network-nodes"];

    /// <summary>What the texts are.</summary>
    public required Table<SourceRow> Sources { get; init; }

    /// <summary>The texts, counted.</summary>
    public required Table<DocumentRow> Documents { get; init; }

    /// <summary>Their sections.</summary>
    public required Table<SectionRow> Sections { get; init; }

    /// <summary>Their blocks.</summary>
    public required Table<BlockRow> Blocks { get; init; }

    /// <summary>Their sentences; null in a text-free release.</summary>
    public Table<SentenceRow>? Sentences { get; init; }

    /// <summary>Their words; null in a text-free release.</summary>
    public Table<TokenRow>? Tokens { get; init; }

    /// <summary>Where entities of the lexicon are named.</summary>
    public required Table<MentionRow> Mentions { get; init; }

    /// <summary>Footnotes and endnotes.</summary>
    public required Table<NoteRow> Notes { get; init; }

    /// <summary>What the notes cite, and the works that they mention.</summary>
    public required Table<CitationRow> Citations { get; init; }

    /// <summary>The works cited, each edition and part by its key, and the volumes and periodicals that hold them.</summary>
    public required Table<WorkRow> Works { get; init; }

    /// <summary>Whose words are quoted via whose works.</summary>
    public Table<QuotedViaRow> QuotedVia => CitationTableBuilder.CreateQuotedVia(Citations).ToTable("quoted-via");

    /// <summary>Which pages of which editions are cited.</summary>
    public required Table<LocatorRow> Locators { get; init; }

    /// <summary>What may be an artefact of extraction.</summary>
    public required Table<AuditRow> Audit { get; init; }

    /// <summary>What normalisation changed.</summary>
    public required Table<TrailRow> Trail { get; init; }

    /// <summary>What became of sentences and words between following revisions of one article.</summary>
    public required Table<RevisionAlignmentRow> RevisionAlignment { get; init; }

    /// <summary>What became of mentions between following revisions of one article.</summary>
    public required Table<MentionFateRow> MentionFates { get; init; }

    /// <summary>Makes the tables of annotated texts, in their order.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="citations">What their notes cite; a text may have none.</param>
    internal static CorpusTables FromTexts(IReadOnlyList<AnnotatedDocument> texts, CitationFindings citations)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(citations);
        Table<MentionRow> mentions = texts.SelectMany(CorpusTableBuilder.CreateMentions).ToTable("mentions");
        RevisionAlignment[] revisions = [.. RevisionSeries.Compare(texts, mentions)];
        var blocks = texts.ToDictionary(text => text.Document.Id, text => CorpusTableBuilder.CreateBlocks(text).ToArray());
        ILookup<string, Citation> cited = citations.Citations.ToLookup(citation => citation.Document, StringComparer.Ordinal);
        CitationRow[] rows = [.. CitationTableBuilder.CreateCitations(texts, citations)];
        return new CorpusTables
        {
            Sources = texts.Select(text => CorpusTableBuilder.CreateRow(text.Document.Source)).ToTable("sources"),
            Documents = texts.Select(text => CorpusTableBuilder.CreateDocumentRow(text, blocks[text.Document.Id])).ToTable("documents"),
            Sections = texts.SelectMany(text => CorpusTableBuilder.CreateSections(text.Document, blocks[text.Document.Id])).ToTable("sections"),
            Blocks = texts.SelectMany(text => blocks[text.Document.Id]).ToTable("blocks"),
            Sentences = texts.SelectMany(CorpusTableBuilder.CreateSentences).ToTable("sentences"),
            Tokens = texts.SelectMany(CorpusTableBuilder.CreateTokens).ToTable("tokens"),
            Mentions = mentions,
            Notes = texts.SelectMany(text => CorpusTableBuilder.CreateNotes(text.Document, cited[text.Document.Id])).ToTable("notes"),
            Citations = rows.ToTable("citations"),
            Works = CitationTableBuilder.CreateWorks(citations, rows).ToTable("works"),
            Locators = CitationTableBuilder.CreateLocators(rows, citations).ToTable("locators"),
            Audit = texts.SelectMany(CorpusTableBuilder.CreateAudit).ToTable("audit"),
            Trail = texts.SelectMany(text => CorpusTableBuilder.CreateTrail(text.Document)).ToTable("trail"),
            RevisionAlignment = revisions.SelectMany(pair => pair.Text).ToTable("revision-alignment"),
            MentionFates = revisions.SelectMany(pair => pair.Mentions).ToTable("mention-fates"),
        };
    }

    /// <summary>The same tables for some of the documents.</summary>
    /// <exception cref="InputException">One of them is not there.</exception>
    internal CorpusTables ForDocuments(IReadOnlyList<string> ids)
    {
        string? unknown = ids.FirstOrDefault(id => Sources.All(row => row.Document != id));
        if (unknown is not null)
        {
            throw new InputException(new Diagnostic(
                Severity.Error,
                "unknown-source",
                $"There is no source {unknown} in the text-free release; there are {string.Join(", ", Sources.Select(row => row.Document))}."));
        }

        Table<CitationRow> citations = Citations.Where(row => ids.Contains(row.Document));
        return this with
        {
            Sources = Sources.Where(row => ids.Contains(row.Document)),
            Documents = Documents.Where(row => ids.Contains(row.Document)),
            Sections = Sections.Where(row => ids.Contains(row.Document)),
            Blocks = Blocks.Where(row => ids.Contains(row.Document)),
            Sentences = Sentences?.Where(row => ids.Contains(row.Document)),
            Tokens = Tokens?.Where(row => ids.Contains(row.Document)),
            Mentions = Mentions.Where(row => ids.Contains(row.Document)),
            Notes = Notes.Where(row => ids.Contains(row.Document)),
            Citations = citations,
            Works = CitationTableBuilder.CountWorks(Works, citations).ToTable("works"),
            Locators = Locators.Where(row => ids.Contains(row.Document)),
            Audit = Audit.Where(row => ids.Contains(row.Document)),
            Trail = Trail.Where(row => ids.Contains(row.Document)),
            RevisionAlignment = RevisionAlignment.Where(row => ids.Contains(row.Older) && ids.Contains(row.Newer)),
            MentionFates = MentionFates.Where(row => ids.Contains(row.Older) && ids.Contains(row.Newer)),
        };
    }
}
