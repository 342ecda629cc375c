using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>
/// Tells whose words the parts of a document are: block quotations, titles of works, quotations, words in scare quotes; and
/// who is quoted. Precedence in this order; what none of them covers is the author's own.
/// </summary>
/// <remarks>
/// It works by rules over quotation marks, verbs of saying, notes and capitals (<see cref="VoiceLanguage"/> has the words),
/// no model and no list of places. In the spans a quotation within a quotation has the voice and the speaker of the outer one; so have
/// an editor's words in square brackets. Among the quotations it is one of its own. Words of a title count as title wherever they stand, but within a block quotation.
/// </remarks>
internal static class VoiceDetector
{
    /// <summary>Finds the voices of a document.</summary>
    /// <param name="document">The document; its notes and their markers help to identify speakers.</param>
    /// <param name="sentences">Its sentences, as <see cref="SentenceSplitter"/> has them.</param>
    /// <param name="mentions">
    /// Mentions found in it: persons name speakers (their <see cref="Mention.Entity"/> is the name in the result), works and
    /// publications are titles, all others distinguish a quoted term from a quotation. None may be given; then speakers stay unknown.
    /// </param>
    /// <param name="authors">Who wrote what the notes cite.</param>
    /// <param name="options">How voices are told apart; null for the defaults.</param>
    public static DocumentVoices Detect(Document document, IReadOnlyList<Sentence> sentences, IReadOnlyList<Mention> mentions, ISourceAuthors authors, VoiceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(authors);
        var context = new VoiceContext(document, sentences, mentions, options ?? new VoiceOptions(), authors);
        return new VoiceDetectionPass(context, new QuotationFinder(context).FindAll()).Read();
    }
}
