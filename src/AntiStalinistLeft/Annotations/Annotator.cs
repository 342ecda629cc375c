using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>Annotates documents with what the analyses need: sentences, words, mentions, voices, artefacts.</summary>
internal sealed class Annotator
{
    private readonly MentionFinder _mentions;

    /// <summary>Builds the matcher of the lexicon, once for all documents.</summary>
    public Annotator(Lexicon lexicon) => _mentions = new MentionFinder(lexicon);

    /// <summary>Annotates documents; those of one series are audited against each other.</summary>
    /// <returns>The annotated documents in the same order.</returns>
    public IReadOnlyList<AnnotatedDocument> Annotate(IReadOnlyList<Document> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ILookup<string, AuditFinding> audit = CorpusAudit.Run(documents).ToLookup(finding => finding.Document);
        return [.. documents.Select(document => Annotate(document, [.. audit[document.Id]]))];
    }

    private AnnotatedDocument Annotate(Document document, IReadOnlyList<AuditFinding> audit)
    {
        IReadOnlyList<Sentence> sentences = SentenceSplitter.Split(document);
        IReadOnlyList<Token> words = WordTokenizer.Tokenize(document.Text.Value, sentences);
        IReadOnlyList<Mention> mentions = _mentions.Find(document);
        return new AnnotatedDocument(document, sentences, words, mentions, VoiceDetector.Detect(document, sentences, mentions), audit);
    }
}
