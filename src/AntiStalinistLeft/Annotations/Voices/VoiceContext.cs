using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>What the rules on voices look at: a document with its sentences, its notes and the mentions in it.</summary>
internal sealed class VoiceContext
{
    private readonly SentenceItemReader _reader;
    private readonly Dictionary<TextSpan, IReadOnlyList<SentenceItem>> _read = [];
    private IReadOnlyList<Quotation> _readWith = [];
    private readonly SpeechVerbFinder _speech;
    private readonly TextSpan[] _sentences;
    private readonly NoteMarker[] _markers;
    private readonly Dictionary<int, Note> _notes;

    public VoiceContext(Document document, IReadOnlyList<Sentence> sentences, IReadOnlyList<Mention> mentions, VoiceOptions options, ISourceAuthors authors)
    {
        Document = document;
        Options = options;
        Language = VoiceLanguages.ForTag(document.Source.Language);
        Persons = new MentionLookup(mentions.Where(mention => mention.Kind == MentionKind.Person));
        Works = new MentionLookup(mentions.Where(mention => mention.Kind is MentionKind.Work or MentionKind.Publication));
        Terms = new MentionLookup(mentions.Where(mention => mention.Kind is not (MentionKind.Person or MentionKind.Work or MentionKind.Publication)));
        _speech = new SpeechVerbFinder(Language);
        _sentences = [.. sentences.Select(sentence => sentence.Span).Order()];
        _markers = [.. document.Notes.SelectMany(note => note.Markers).OrderBy(marker => marker.Position)];
        _notes = document.Notes.GroupBy(note => note.Number).ToDictionary(group => group.Key, group => group.First());
        Authors = authors;
        Actors = FindActors(mentions);
        _reader = new SentenceItemReader(Text, Actors, Works, Language);
    }

    public Document Document { get; }

    public VoiceOptions Options { get; }

    public VoiceLanguage Language { get; }

    /// <summary>The normalised text.</summary>
    public string Text => Document.Text.Value;

    /// <summary>The persons that the caller found.</summary>
    public MentionLookup Persons { get; }

    /// <summary>All who may speak: those persons, the persons whom the text itself names, and organisations as printed.</summary>
    public MentionLookup Actors { get; }

    /// <summary>Who wrote what the notes cite.</summary>
    public ISourceAuthors Authors { get; }

    /// <summary>The titles of works and of journals.</summary>
    public MentionLookup Works { get; }

    /// <summary>The mentions of all other kinds: tendencies, organisations, events, …</summary>
    public MentionLookup Terms { get; }

    /// <summary>Whether the lexicon knows something in a stretch.</summary>
    public bool IsEntity(TextSpan span) => Persons.Overlaps(span) || Works.Overlaps(span) || Terms.Overlaps(span);

    /// <summary>The sentences of a block.</summary>
    public IEnumerable<TextSpan> GetSentences(Block block)
    {
        for (int i = FirstEndingBehind(block.Span.Start); i < _sentences.Length && _sentences[i].Start < block.Span.End; i++)
        {
            yield return _sentences[i];
        }
    }

    /// <summary>The sentences of a block that begin at a place or behind it.</summary>
    public IEnumerable<TextSpan> GetSentencesFrom(int position, Block block)
    {
        for (int i = FirstEndingBehind(position); i < _sentences.Length && _sentences[i].Start < block.Span.End; i++)
        {
            if (_sentences[i].Start >= position) yield return _sentences[i];
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

    /// <summary>The note with a number; null where the document has none.</summary>
    public Note? FindNote(int number) => _notes.GetValueOrDefault(number);

    /// <summary>A stretch as items; see <see cref="SentenceItemReader.Read"/>.</summary>
    public IReadOnlyList<SentenceItem> ReadItems(TextSpan range, IReadOnlyList<Quotation> quotations)
    {
        // The rules on titles and on speakers read the same sentences of a block.
        if (!ReferenceEquals(quotations, _readWith))
        {
            _read.Clear();
            _readWith = quotations;
        }

        if (!_read.TryGetValue(range, out IReadOnlyList<SentenceItem>? items)) _read[range] = items = _reader.Read(range, quotations);
        return items;
    }

    /// <summary>Whether an item is a verb of saying.</summary>
    public bool IsSaying(IReadOnlyList<SentenceItem> items, int index) => _speech.IsSaying(items, index);

    private MentionLookup FindActors(IReadOnlyList<Mention> mentions)
    {
        IEnumerable<Mention> bodies = mentions.Where(mention => mention.Kind is MentionKind.Organisation).Select(body => body with { Entity = body.Span.GetText(Text) });
        return new MentionLookup(Persons.All.Concat(bodies).Concat(new PersonFinder(this, Authors).Find()));
    }

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
