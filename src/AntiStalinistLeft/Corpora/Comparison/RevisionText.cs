namespace AntiStalinistLeft.Corpora;

/// <summary>One revision as the comparison needs it: its sentences in words, and its mentions at their words.</summary>
internal sealed class RevisionText
{
    private RevisionText(string id, IReadOnlyList<RevisionSentence> sentences, IReadOnlyList<RevisionMention> mentions, IReadOnlySet<Zone> zonesWithParentheses)
    {
        Id = id;
        Sentences = sentences;
        Mentions = mentions;
        ZonesWithParentheses = zonesWithParentheses;
    }

    /// <summary>Id of the document.</summary>
    public string Id { get; }

    internal IReadOnlyList<RevisionSentence> Sentences { get; }

    internal IReadOnlyList<RevisionMention> Mentions { get; }

    internal IReadOnlySet<Zone> ZonesWithParentheses { get; }

    /// <summary>Prepares a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentences">All its sentences; together they hold all words of its blocks.</param>
    /// <param name="mentions">Its mentions, with offsets; those of other documents are passed over.</param>
    /// <exception cref="ArgumentException">A mention has no offset (it comes from a text-free release), or a sentence stands in no block of the document.</exception>
    public static RevisionText FromDocument(Document document, IReadOnlyList<Sentence> sentences, IEnumerable<MentionRow> mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(mentions);
        var blocks = document.Blocks.ToDictionary(b => b.Ordinal);
        var headings = document.Sections.ToDictionary(s => s.Ordinal, s => s.Heading);
        var parentheses = blocks.Values.ToDictionary(b => b.Ordinal, b => ParentheticalFinder.Find(document.Text.Value, b.Span));
        RevisionSentence[] prepared =
        [
            .. sentences.OrderBy(s => s.Span.Start).Select(sentence =>
            {
                if (!blocks.TryGetValue(sentence.Block, out Block? block)) throw new ArgumentException($"Sentence {sentence.Ordinal} stands in block {sentence.Block}, which {document.Id} does not have.", nameof(sentences));
                return RevisionSentence.FromSentence(document, block, headings.GetValueOrDefault(block.Section), sentence, parentheses[block.Ordinal]);
            }).Where(sentence => sentence.Words.Count > 0),
        ];
        RevisionMention[] placed =
        [
            .. mentions.Where(m => m.Document == document.Id).Select(m => RevisionMention.FromRow(document, prepared, m)).OrderBy(m => m.Span),
        ];
        return new RevisionText(document.Id, prepared, placed, blocks.Values.Where(b => parentheses[b.Ordinal].Count > 0).Select(b => b.Zone).ToHashSet());
    }
}

/// <summary>A sentence in words.</summary>
/// <param name="Ordinal">Place in the document, from 1.</param>
/// <param name="Block">Its block.</param>
/// <param name="Heading">Heading of its section.</param>
/// <param name="Text">Its letters, for telling an unchanged sentence.</param>
/// <param name="Words">Its words by the white-space rule; a sentence without any is left out.</param>
internal sealed record RevisionSentence(int Ordinal, Block Block, string? Heading, string Text, IReadOnlyList<RevisionWord> Words)
{
    public static RevisionSentence FromSentence(Document document, Block block, string? heading, Sentence sentence, IReadOnlyList<TextSpan> parentheses) => new(
        sentence.Ordinal,
        block,
        heading,
        sentence.Span.GetText(document.Text.Value).Trim(),
        [.. RevisionWord.Split(document.Text.Value, sentence.Span, parentheses)]);
}

/// <summary>A mention at its words.</summary>
/// <param name="Row">The mention.</param>
/// <param name="Span">Its range in the normalised text.</param>
/// <param name="Sentence">Index of its sentence among the prepared ones.</param>
/// <param name="First">Index of its first word in the sentence.</param>
/// <param name="Count">Number of words that it touches.</param>
internal sealed record RevisionMention(MentionRow Row, TextSpan Span, int Sentence, int First, int Count)
{
    public static RevisionMention FromRow(Document document, RevisionSentence[] sentences, MentionRow row)
    {
        if (row.Offset is not { } offset || row.Length is not { } length)
        {
            throw new ArgumentException($"A mention of {row.Entity} in {row.Document} has no offset. Comparing revisions needs the full texts; the text-free release carries the finished comparison instead.", nameof(row));
        }

        TextSpan span = document.Text.ToNormalized(new TextSpan(offset, length));
        for (int s = FirstThatEndsBehind(sentences, span.Start); s < sentences.Length; s++)
        {
            IReadOnlyList<RevisionWord> words = sentences[s].Words;
            int first = 0;
            while (first < words.Count && words[first].Span.End <= span.Start) first++;
            if (first == words.Count) continue;
            int end = first;
            while (end < words.Count && words[end].Span.Start < span.End) end++;
            if (end == first) break;
            return new RevisionMention(row, span, s, first, end - first);
        }

        throw new ArgumentException($"The mention of {row.Entity} at {span} of {row.Document} stands in no word of any sentence.", nameof(row));
    }

    private static int FirstThatEndsBehind(RevisionSentence[] sentences, int position)
    {
        int low = 0;
        int high = sentences.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sentences[middle].Words[^1].Span.End <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
