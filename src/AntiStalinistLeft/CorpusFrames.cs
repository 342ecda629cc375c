using AntiStalinistLeft.Analyses.Revisions;
using AntiStalinistLeft.Annotations;
using AntiStalinistLeft.Annotations.Citations;
using AntiStalinistLeft.Tables;

namespace AntiStalinistLeft;

/// <summary>The tables of a corpus, made from full texts or read from a text-free release.</summary>
public sealed record CorpusFrames
{
    /// <summary>The names that <c>asl table</c> and <see cref="Corpus.Table"/> understand.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["sources", "documents", "sections", "blocks", "sentences", "tokens", "mentions", "notes", "citations", "works", "quoted-via", "locators", "evidence", "audit", "trail", "revision-alignment", "mention-fates", "citation-network", "co-citation", "coupling", "section-work", "co-mention", "network-nodes"];

    /// <summary>What the texts are.</summary>
    public required DataFrame<SourceRow> Sources { get; init; }

    /// <summary>The texts, counted.</summary>
    public required DataFrame<DocumentRow> Documents { get; init; }

    /// <summary>Their sections.</summary>
    public required DataFrame<SectionRow> Sections { get; init; }

    /// <summary>Their blocks.</summary>
    public required DataFrame<BlockRow> Blocks { get; init; }

    /// <summary>Their sentences; null in a text-free release.</summary>
    public DataFrame<SentenceRow>? Sentences { get; init; }

    /// <summary>Their words; null in a text-free release.</summary>
    public DataFrame<TokenRow>? Tokens { get; init; }

    /// <summary>Where entities of the lexicon are named.</summary>
    public required DataFrame<MentionRow> Mentions { get; init; }

    /// <summary>Footnotes and endnotes.</summary>
    public required DataFrame<NoteRow> Notes { get; init; }

    /// <summary>What the notes cite, and the works that they mention.</summary>
    public required DataFrame<CitationRow> Citations { get; init; }

    /// <summary>The works cited, each edition and part by its key, and the volumes and periodicals that hold them.</summary>
    public required DataFrame<WorkRow> Works { get; init; }

    /// <summary>Whose words are quoted via whose works.</summary>
    public DataFrame<QuotedViaRow> QuotedVia => CitationTables.QuotedViaOf(Citations).ToDataFrame("quoted-via");

    /// <summary>Which pages of which editions are cited.</summary>
    public required DataFrame<LocatorRow> Locators { get; init; }

    /// <summary>What may be an artefact of extraction.</summary>
    public required DataFrame<AuditRow> Audit { get; init; }

    /// <summary>What normalisation changed.</summary>
    public required DataFrame<TrailRow> Trail { get; init; }

    /// <summary>What became of sentences and words between following revisions of one article.</summary>
    public required DataFrame<RevisionAlignmentRow> RevisionAlignment { get; init; }

    /// <summary>What became of mentions between following revisions of one article.</summary>
    public required DataFrame<MentionFateRow> MentionFates { get; init; }

    /// <summary>Makes the tables of annotated texts, in their order.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="citations">What their notes cite; a text may have none.</param>
    public static CorpusFrames Of(IReadOnlyList<AnnotatedDocument> texts, CorpusCitations citations)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(citations);
        DataFrame<MentionRow> mentions = texts.SelectMany(CorpusTables.MentionsOf).ToDataFrame("mentions");
        RevisionAlignment[] revisions = [.. RevisionSeries.Compare(texts, mentions)];
        var blocks = texts.ToDictionary(text => text.Document.Id, text => CorpusTables.BlocksOf(text).ToArray());
        ILookup<string, Citation> cited = citations.Citations.ToLookup(citation => citation.Document, StringComparer.Ordinal);
        CitationRow[] rows = [.. CitationTables.CitationsOf(texts, citations)];
        return new CorpusFrames
        {
            Sources = texts.Select(text => CorpusTables.RowOf(text.Document.Source)).ToDataFrame("sources"),
            Documents = texts.Select(text => CorpusTables.DocumentRowOf(text, blocks[text.Document.Id])).ToDataFrame("documents"),
            Sections = texts.SelectMany(text => CorpusTables.SectionsOf(text.Document, blocks[text.Document.Id])).ToDataFrame("sections"),
            Blocks = texts.SelectMany(text => blocks[text.Document.Id]).ToDataFrame("blocks"),
            Sentences = texts.SelectMany(CorpusTables.SentencesOf).ToDataFrame("sentences"),
            Tokens = texts.SelectMany(CorpusTables.TokensOf).ToDataFrame("tokens"),
            Mentions = mentions,
            Notes = texts.SelectMany(text => CorpusTables.NotesOf(text.Document, cited[text.Document.Id])).ToDataFrame("notes"),
            Citations = rows.ToDataFrame("citations"),
            Works = CitationTables.WorksOf(citations, rows).ToDataFrame("works"),
            Locators = CitationTables.LocatorsOf(rows, citations).ToDataFrame("locators"),
            Audit = texts.SelectMany(CorpusTables.AuditOf).ToDataFrame("audit"),
            Trail = texts.SelectMany(text => CorpusTables.TrailOf(text.Document)).ToDataFrame("trail"),
            RevisionAlignment = revisions.SelectMany(pair => pair.Text).ToDataFrame("revision-alignment"),
            MentionFates = revisions.SelectMany(pair => pair.Mentions).ToDataFrame("mention-fates"),
        };
    }

    /// <summary>The same tables for some of the documents.</summary>
    /// <exception cref="InputException">One of them is not there.</exception>
    internal CorpusFrames Only(IReadOnlyList<string> ids)
    {
        string? unknown = ids.FirstOrDefault(id => Sources.All(row => row.Document != id));
        if (unknown is not null)
        {
            throw new InputException(new Diagnostic(
                Severity.Error,
                "unknown-source",
                $"There is no source {unknown} in the text-free release; there are {string.Join(", ", Sources.Select(row => row.Document))}."));
        }

        DataFrame<CitationRow> citations = Citations.Where(row => ids.Contains(row.Document));
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
            Works = CitationTables.Counted(Works, citations).ToDataFrame("works"),
            Locators = Locators.Where(row => ids.Contains(row.Document)),
            Audit = Audit.Where(row => ids.Contains(row.Document)),
            Trail = Trail.Where(row => ids.Contains(row.Document)),
            RevisionAlignment = RevisionAlignment.Where(row => ids.Contains(row.Older) && ids.Contains(row.Newer)),
            MentionFates = MentionFates.Where(row => ids.Contains(row.Older) && ids.Contains(row.Newer)),
        };
    }
}
