using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>What the rules on voices look at: a document with its sentences, its notes and the mentions in it.</summary>
internal sealed class VoiceContext
{
    private SentenceItemReader _reader;
    private readonly SpeechVerbFinder _speech;
    private readonly TextSpan[] _sentences;
    private readonly NoteMarker[] _markers;
    private readonly Dictionary<int, Note> _notes;

    public VoiceContext(Document document, IReadOnlyList<Sentence> sentences, IReadOnlyList<Mention> mentions)
    {
        Document = document;
        Language = VoiceLanguages.ForTag(document.Source.Language);
        Persons = new MentionLookup(mentions.Where(mention => mention.Kind == MentionKind.Person));
        Works = new MentionLookup(mentions.Where(mention => mention.Kind is MentionKind.Work or MentionKind.Publication));
        Terms = new MentionLookup(mentions.Where(mention => mention.Kind is not (MentionKind.Person or MentionKind.Work or MentionKind.Publication)));
        _speech = new SpeechVerbFinder(Language);
        _reader = new SentenceItemReader(Text, Persons, Works);
        _sentences = [.. sentences.Select(sentence => sentence.Span).Order()];
        _markers = [.. document.Notes.SelectMany(note => note.Markers).OrderBy(marker => marker.Position)];
        _notes = document.Notes.GroupBy(note => note.Number).ToDictionary(group => group.Key, group => group.First());
        Persons = new MentionLookup(Persons.All.Concat(new UnlistedPersonFinder(this).Find()));
        _reader = new SentenceItemReader(Text, Persons, Works);
    }

    public Document Document { get; }

    public VoiceLanguage Language { get; }

    /// <summary>The normalised text.</summary>
    public string Text => Document.Text.Value;

    /// <summary>The persons that the caller found, and those whom the text names as it names persons.</summary>
    public MentionLookup Persons { get; private set; }

    /// <summary>The titles of works and of journals.</summary>
    public MentionLookup Works { get; }

    /// <summary>The mentions of all other kinds: tendencies, organisations, events, …</summary>
    public MentionLookup Terms { get; }

    /// <summary>The sentences of a block.</summary>
    public IEnumerable<TextSpan> GetSentences(Block block)
    {
        for (int i = FirstEndingBehind(block.Span.Start); i < _sentences.Length && _sentences[i].Start < block.Span.End; i++)
        {
            yield return _sentences[i];
        }
    }

    /// <summary>The sentence at a place; an empty one where there is none.</summary>
    public TextSpan SentenceAt(int position)
    {
        int index = FirstEndingBehind(position);
        return index < _sentences.Length && _sentences[index].Contains(position) ? _sentences[index] : new TextSpan(position, 0);
    }

    /// <summary>The first note marker between two places of a block, both included.</summary>
    public NoteMarker? FindNextMarker(int start, int end)
    {
        int low = 0;
        int high = _markers.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_markers[middle].Position < start) low = middle + 1;
            else high = middle;
        }

        return low < _markers.Length && _markers[low].Position <= end ? _markers[low] : null;
    }

    /// <summary>The note that a marker calls; null where the document has none of that number.</summary>
    public Note? FindNote(NoteMarker marker) => _notes.GetValueOrDefault(marker.Number);

    /// <summary>A stretch as items; see <see cref="SentenceItemReader.Read"/>.</summary>
    public IReadOnlyList<SentenceItem> ReadItems(TextSpan range, IReadOnlyList<Quotation> quotations, TextSpan? target = null) =>
        _reader.Read(range, quotations, target);

    /// <summary>Whether an item is a verb of saying.</summary>
    public bool IsSaying(IReadOnlyList<SentenceItem> items, int index) => _speech.IsSaying(items, index);

    /// <summary>The index of the last item that is no adverb or auxiliary.</summary>
    public int SkipAdverbsBack(IReadOnlyList<SentenceItem> items, int index) => _speech.SkipAdverbsBack(items, index);

    private int FirstEndingBehind(int position)
    {
        int low = 0;
        int high = _sentences.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_sentences[middle].End <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
