namespace AntiStalinistLeft.Corpora;

/// <summary>A mention at its words.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Start">Number of its first word in the text, from 0.</param>
/// <param name="End">Number behind its last.</param>
internal readonly record struct IndexedMention(Mention Mention, int Start, int End);

/// <summary>The words of one text as numbers, so that counting and searching touch no letters.</summary>
internal sealed class IndexedText
{
    private readonly int[] _sentenceStarts;
    private readonly int[] _blockStarts;
    private readonly Lazy<IndexedMention[]> _mentions;

    /// <summary>Indexes a text.</summary>
    /// <param name="text">The text with its words, sentences and voices.</param>
    /// <param name="forms">The number of each word's form.</param>
    public IndexedText(AnnotatedDocument text, int[] forms)
    {
        Text = text;
        Forms = forms;
        Voices = VoicesOf(text);
        _mentions = new(() => [.. text.Mentions.Select(mention => (mention, Words: WordsAt(mention.Span))).Where(mention => mention.Words.Start < mention.Words.End).Select(mention => new IndexedMention(mention.mention, mention.Words.Start, mention.Words.End)).OrderBy(mention => mention.Start)]);
        _sentenceStarts = new int[text.Sentences.Count + 1];
        _blockStarts = new int[text.Document.Blocks.Count + 1];
        int word = 0;
        int block = 0;
        for (int sentence = 0; sentence < text.Sentences.Count; sentence++)
        {
            while (block < text.Sentences[sentence].Block) _blockStarts[block++] = word;
            _sentenceStarts[sentence] = word;
            while (word < forms.Length && text.Words[word].Sentence == sentence + 1) word++;
        }

        while (block < _blockStarts.Length) _blockStarts[block++] = word;
        _sentenceStarts[^1] = word;
    }

    /// <summary>The text.</summary>
    public AnnotatedDocument Text { get; }

    /// <summary>Its id.</summary>
    public string Id => Text.Document.Id;

    /// <summary>For each word the number of its form in the index.</summary>
    public int[] Forms { get; }

    /// <summary>For each word its voice; null where all are the author's own.</summary>
    public Voice[]? Voices { get; }

    /// <summary>The voice of a word.</summary>
    public Voice VoiceOf(int word) => Voices is null ? Voice.Own : Voices[word];

    /// <summary>The sentence of a word.</summary>
    public Sentence SentenceOf(int word) => Text.Sentences[Text.Words[word].Sentence - 1];

    /// <summary>The words of a block.</summary>
    /// <param name="block">Its ordinal, from 1.</param>
    public (int Start, int End) WordsOfBlock(int block) => (_blockStarts[block - 1], _blockStarts[block]);

    /// <summary>The words of a sentence.</summary>
    /// <param name="sentence">Its ordinal, from 1.</param>
    public (int Start, int End) WordsOfSentence(int sentence) => (_sentenceStarts[sentence - 1], _sentenceStarts[sentence]);

    /// <summary>The mentions in the order of their first words; one whose letters are no word is left out.</summary>
    public IReadOnlyList<IndexedMention> Mentions => _mentions.Value;

    /// <summary>The mentions that begin at a word.</summary>
    public ReadOnlySpan<IndexedMention> MentionsAt(int word)
    {
        int first = FirstMentionFrom(word);
        int end = first;
        while (end < _mentions.Value.Length && _mentions.Value[end].Start == word) end++;
        return _mentions.Value.AsSpan(first, end - first);
    }

    /// <summary>The words that a range of the normalised text touches.</summary>
    public (int Start, int End) WordsAt(TextSpan span)
    {
        int start = FirstThatEndsBehind(span.Start);
        int end = start;
        while (end < Forms.Length && Text.Words[end].Span.Start < span.End) end++;
        return (start, end);
    }

    private int FirstThatEndsBehind(int position)
    {
        int low = 0;
        int high = Forms.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Text.Words[middle].Span.End <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private int FirstMentionFrom(int word)
    {
        int low = 0;
        int high = _mentions.Value.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_mentions.Value[middle].Start < word) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static Voice[]? VoicesOf(AnnotatedDocument text)
    {
        if (text.Voices.Count == 0) return null;
        var voices = new Voice[text.Words.Count];
        int span = 0;
        for (int word = 0; word < voices.Length; word++)
        {
            int start = text.Words[word].Span.Start;
            while (span < text.Voices.Count && text.Voices[span].Span.End <= start) span++;
            if (span == text.Voices.Count) break;
            if (text.Voices[span].Span.Contains(start)) voices[word] = text.Voices[span].Voice;
        }

        return voices;
    }
}
