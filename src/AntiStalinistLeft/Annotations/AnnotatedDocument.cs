namespace AntiStalinistLeft;

/// <summary>A document with all its annotations.</summary>
/// <param name="Document">The text.</param>
/// <param name="Sentences">Its sentences, in the order of the text.</param>
/// <param name="Words">Its words, in the order of the text.</param>
/// <param name="Mentions">Where entities of the lexicon are named, in the order of the text.</param>
/// <param name="Voices">Stretches in other voices than the author's; they never overlap.</param>
/// <param name="Quotations">What stands in marks or is set as a block, with whoever speaks in it, in the order of the text.</param>
/// <param name="Audit">What may be an artefact of extraction.</param>
public sealed record AnnotatedDocument(
    Document Document,
    IReadOnlyList<Sentence> Sentences,
    IReadOnlyList<Token> Words,
    IReadOnlyList<Mention> Mentions,
    IReadOnlyList<VoiceSpan> Voices,
    IReadOnlyList<QuotedPassage> Quotations,
    IReadOnlyList<AuditFinding> Audit)
{
    /// <summary>Names that the text keeps at a distance, in the order of the text.</summary>
    public IReadOnlyList<DistancedMention> Distances { get; init; } = [];

    /// <summary>The voice in which a place of the normalised text stands.</summary>
    public VoiceSpan VoiceAt(int position)
    {
        int low = 0;
        int high = Voices.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Voices[middle].Span.End <= position) low = middle + 1;
            else high = middle;
        }

        return low < Voices.Count && Voices[low].Span.Contains(position)
            ? Voices[low]
            : new VoiceSpan(new TextSpan(position, 0), Voice.Own, null);
    }

    /// <summary>The ordinal of the sentence that holds a place of the normalised text; 0 where none does.</summary>
    public int SentenceAt(int position)
    {
        int low = 0;
        int high = Sentences.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Sentences[middle].Span.End <= position) low = middle + 1;
            else high = middle;
        }

        return low < Sentences.Count && Sentences[low].Span.Contains(position) ? Sentences[low].Ordinal : 0;
    }
}
