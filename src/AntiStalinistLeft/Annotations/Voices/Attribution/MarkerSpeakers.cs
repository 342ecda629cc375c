using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>
/// Says whose words a note gives: follows a body from marker to marker, and reads what a note says before a citation. It
/// remembers the last speaker, for a text goes on with «he» and with no name at all.
/// </summary>
internal sealed class MarkerSpeakers
{
    // What a quotation of few capitalised words holds is a name («the “New Course Resolution”»), not somebody's words.
    private const int MaxQuotedNameLength = 6;

    private readonly Document _document;
    private readonly VoiceLanguage _language;
    private readonly SentenceItemReader _reader;
    private readonly FramingSpeakerFinder _finder;
    private readonly HashSet<string> _inSection = new(StringComparer.Ordinal);
    private IReadOnlyList<SentenceItem>? _sentence;
    private Speaker _last;
    private bool _lastIsCollective;
    private int _lastSection = -1;
    private int _section = -1;
    private int _block;
    private int _position;

    /// <param name="document">The document.</param>
    /// <param name="mentions">The mentions in it; persons who are not among them speak without a name.</param>
    public MarkerSpeakers(Document document, IReadOnlyList<Mention> mentions)
    {
        _document = document;
        _language = VoiceLanguages.ForTag(document.Source.Language).Framing;
        _reader = new SentenceItemReader(
            document.Text.Value,
            new MentionLookup(mentions.Where(mention => mention.Kind == MentionKind.Person)),
            new MentionLookup(mentions.Where(mention => mention.Kind is MentionKind.Work or MentionKind.Publication)),
            _language);
        _finder = new FramingSpeakerFinder(_language);
    }

    private string? Antecedent => _last.Persons is [var only] ? only : null;

    /// <summary>Who speaks where a marker stands. Markers are to be asked in the order of the text; one that stands before the last one asked gives nobody.</summary>
    public Speaker FindAt(NoteMarker marker)
    {
        if (marker.Position < _position) return Speaker.Unknown;
        while (_block < _document.Blocks.Count && _document.Blocks[_block].Ordinal < marker.Block) Pass(_document.Blocks[_block++], int.MaxValue);
        if (_block >= _document.Blocks.Count || _document.Blocks[_block].Ordinal != marker.Block) return Speaker.Unknown;
        Pass(_document.Blocks[_block], marker.Position);
        Speaker speaker = _sentence is null ? Speaker.Unknown : Decide(_sentence, _document.Blocks[_block].Kind == BlockKind.BlockQuotation);
        Remember(speaker);
        return speaker;
    }

    /// <summary>Who speaks in a note's own sentence that leads up to a citation.</summary>
    /// <param name="before">The note up to the citation.</param>
    public Speaker FindInNote(TextSpan before)
    {
        List<IReadOnlyList<SentenceItem>> sentences = Read(before);
        if (sentences is not [.., var sentence]) return Speaker.Unknown;
        string? last = null;
        foreach (IReadOnlyList<SentenceItem> read in sentences.SkipLast(1))
        {
            last = _finder.FindByCue(read, last) is { Persons: [var cued] } ? cued : _finder.FindOnlySubject(read) ?? last;
        }

        if (_finder.FindByCue(sentence, last) is { IsFound: true } cue) return cue;
        string? person = _finder.FindOnlySubject(sentence) ?? (_finder.HasPronoun(sentence) ? last : null);
        return person is null ? Speaker.Unknown : Speaker.Person(person);
    }

    /// <summary>Tells that the words before the last marker were somebody's, as the note says.</summary>
    public void SetLastSpeaker(string person) => Remember(Speaker.Person(person));

    // Reads what of a block has not been read yet, up to a place.
    private void Pass(Block block, int until)
    {
        if (block.Zone != Zone.Body)
        {
            if (block.Kind == BlockKind.Heading) Enter(block.Section);
            return;
        }

        if (block.Section != _section) Enter(block.Section);
        int start = Math.Max(block.Span.Start, _position);
        int end = Math.Min(block.Span.End, until);
        if (end > start) _position = end;

        // What introduces a quotation set as a block is the sentence before it.
        if (block.Kind == BlockKind.BlockQuotation || end <= start) return;
        foreach (IReadOnlyList<SentenceItem> sentence in Read(TextSpan.FromBounds(start, end)))
        {
            _sentence = sentence;
            _inSection.UnionWith(sentence.Select(item => item.Person).OfType<string>());
            if (_finder.FindByCue(sentence, Antecedent) is { IsFound: true } cue) Remember(cue);
        }
    }

    private void Enter(int section)
    {
        _section = section;
        _inSection.Clear();
        _sentence = null;
    }

    private void Remember(Speaker speaker)
    {
        _lastIsCollective = speaker.IsCollective;
        if (speaker.Persons.Count == 0) return;
        _last = speaker with { IsExplicit = false };
        _lastSection = _section;
    }

    // Who spoke last goes on speaking only where words are quoted, and nobody else is said to say them.
    private Speaker Decide(IReadOnlyList<SentenceItem> sentence, bool isQuotation)
    {
        if (_finder.FindByCue(sentence, Antecedent) is { IsFound: true } cue) return cue;
        if (_finder.FindOnlySubject(sentence) is { } only) return Speaker.Person(only);
        if (Antecedent is not null && _finder.HasPronoun(sentence)) return _last;
        if (_lastIsCollective) return Speaker.Collective;
        bool quotes = isQuotation || sentence.Any(item => item.Kind == SentenceItemKind.Quotation);
        if (!quotes || _finder.AnotherSays(sentence)) return Speaker.Unknown;
        if (_last.IsFound && _lastSection == _section) return _last;
        return _inSection.Count == 1 ? Speaker.Person(_inSection.Single()) : Speaker.Unknown;
    }

    // The sentences of a stretch. A quotation that stands alone belongs to the one before it.
    private List<IReadOnlyList<SentenceItem>> Read(TextSpan stretch)
    {
        string text = _document.Text.Value;
        Quotation[] quotations = [.. QuotationScanner.Scan(text, stretch, _language.Text).Quotations.Where(quotation => quotation.Depth == 0 && !IsName(quotation.Content))];
        var sentences = new List<IReadOnlyList<SentenceItem>>();
        foreach (TextSpan span in SentenceSplitter.Split(text, stretch, SentenceOptions.Default with { Language = _language.Text }))
        {
            IReadOnlyList<SentenceItem> items = _reader.Read(span, quotations);
            if (items.Any(item => item.Kind is SentenceItemKind.Word or SentenceItemKind.Person)) sentences.Add(items);
            else if (items.Count > 0 && sentences.Count > 0) sentences[^1] = [.. sentences[^1], .. items];
        }

        return sentences;
    }

    private bool IsName(TextSpan quoted) =>
        Capitalization.Analyze(_document.Text.Value, quoted, _language.Text) is { IsTitleCase: true, Words: <= MaxQuotedNameLength };
}
