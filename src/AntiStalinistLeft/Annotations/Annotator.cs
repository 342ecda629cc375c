using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>Annotates documents with what the analyses need: sentences, words, mentions, voices, distances, artefacts.</summary>
internal sealed class Annotator
{
    private readonly MentionFinder _mentions;
    private readonly DistanceFinder _distances;
    private readonly VoiceOptions? _voice;
    private readonly AuditOptions? _audit;
    private readonly Func<Document, IReadOnlyList<Mention>, ISourceAuthors> _authors;

    /// <summary>Builds the matcher of the lexicon, once for all documents.</summary>
    /// <param name="lexicon">The entities to search for.</param>
    /// <param name="authors">Tells of a document, with the mentions in it, who wrote what its notes cite.</param>
    /// <param name="voice">How voices are told apart; null for the defaults.</param>
    /// <param name="audit">The thresholds of the audit; null for the defaults.</param>
    public Annotator(Lexicon lexicon, Func<Document, IReadOnlyList<Mention>, ISourceAuthors> authors, VoiceOptions? voice = null, AuditOptions? audit = null)
    {
        _mentions = new MentionFinder(lexicon);
        _distances = new DistanceFinder(_mentions);
        _authors = authors;
        _voice = voice;
        _audit = audit;
    }

    /// <summary>Annotates documents; those of one series are audited against each other.</summary>
    /// <returns>The annotated documents in the same order.</returns>
    public IReadOnlyList<AnnotatedDocument> Annotate(IReadOnlyList<Document> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ILookup<string, AuditFinding> audit = CorpusAudit.Run(documents, _audit).ToLookup(finding => finding.Document);
        return [.. documents.Select(document => Annotate(document, [.. audit[document.Id]]))];
    }

    private AnnotatedDocument Annotate(Document document, IReadOnlyList<AuditFinding> audit)
    {
        IReadOnlyList<Sentence> sentences = SentenceSplitter.Split(document);
        IReadOnlyList<Token> words = WordTokenizer.Tokenize(document.Text.Value, sentences);
        IReadOnlyList<Mention> mentions = _mentions.Find(document);
        DocumentVoices voices = VoiceDetector.Detect(document, sentences, mentions, _authors(document, mentions), _voice);
        var annotated = new AnnotatedDocument(document, sentences, words, mentions, voices.Spans, voices.Quotations, audit);
        return annotated with { Distances = _distances.Find(annotated) };
    }
}
