namespace AntiStalinistLeft.Annotations;

/// <summary>Finds who is quoted, and remembers of whom the text last spoke.</summary>
/// <remarks>
/// Asked in this order, the first that answers counts: the words of the sentence («Miller wrote»); the passage that is
/// repeated; the note («Miller, 110.»; never «Quoted by Miller»); other quotations under the same note; a passage with which
/// a longer run of words is shared; the subject of the sentence; where a note shows that somebody is quoted, the person last
/// spoken of. Bodies and documents speak without a name.
/// </remarks>
internal sealed class FragmentSpeakerFinder(VoiceContext context)
{
    private const int TellingRun = 6;
    private readonly SentenceSpeakerFinder _sentences = new(context.Language);
    private readonly NoteSpeakerFinder _notes = new(context);
    private readonly HashSet<string> _named = [.. context.Persons.All.Select(person => person.Entity)];
    private readonly Dictionary<int, Speaker> _byNote = [];
    private string? _lastPerson;
    private string? _lastSpeaker;

    /// <summary>Begins a block: a note's sentences speak of nobody before it.</summary>
    public void EnterBlock(Block block)
    {
        _byNote.Clear();
        if (block.Zone is Zone.Note or Zone.Caption) _lastPerson = null;
    }

    /// <summary>Ends a sentence: who was quoted in it, else its subject, is the one last spoken of.</summary>
    public void LeaveSentence(IReadOnlyList<SentenceItem> items)
    {
        _lastPerson = _lastSpeaker ?? _sentences.FindMainPerson(items) ?? _lastPerson;
        _lastSpeaker = null;
    }

    /// <summary>What the words around a fragment say.</summary>
    public Speaker FindByCue(QuotedFragment fragment) => _sentences.FindByCue(fragment.Items, fragment.Index, _lastPerson);

    /// <summary>Who is quoted in a fragment.</summary>
    public Speaker FindSpeaker(QuotedFragment fragment, Speaker byWords, Passage? source, FragmentClassifier voices)
    {
        Speaker speaker = byWords;
        if (!speaker.IsFound && source is not null) speaker = source.Speaker with { IsFound = true };
        if (!speaker.IsFound) speaker = ByCitation(fragment);
        if (!speaker.IsFound && fragment.Marker is { } marker && _byNote.TryGetValue(marker.Number, out Speaker same)) speaker = same;
        if (!speaker.IsFound && voices.Quoted.FindSharingRun(fragment.Words, TellingRun) is { } passage) speaker = passage.Speaker with { IsFound = true };
        if (!speaker.IsFound && IsCited(fragment)) speaker = _sentences.FindBySubject(fragment.Items, fragment.Index, _lastPerson);
        bool isCarried = fragment.Marker is not null && !_sentences.IsImpersonalIntroduction(fragment.Items, fragment.Index);
        if (!speaker.IsFound && isCarried && _lastPerson is not null) speaker = Speaker.Person(_lastPerson);
        Remember(speaker, fragment.Marker);
        return speaker;
    }

    /// <summary>Who is quoted in the paragraphs of a block quotation.</summary>
    /// <param name="range">All its paragraphs.</param>
    /// <param name="introduction">The block before it; null where there is none in the same zone.</param>
    public Speaker FindBlockQuotationSpeaker(TextSpan range, BlockQuotations? introduction)
    {
        NoteMarker? marker = context.FindNextMarker(range.Start, range.End);
        IReadOnlyList<SentenceItem> items = [];
        if (introduction is not null)
        {
            TextSpan sentence = context.GetSentences(introduction.Block).LastOrDefault();
            items = context.ReadItems(sentence, introduction.Outermost);
        }

        bool isIntroduced = items.Count > 0 && items[^1].Lower is ":" or ",";
        Speaker speaker = _sentences.FindByCue(items, items.Count, _lastPerson);
        if (!speaker.IsFound && marker is not null && context.FindNote(marker) is { } note) speaker = _notes.FindForNote(note);
        if (!speaker.IsFound) speaker = _sentences.FindBySubject(items, items.Count, _lastPerson);
        bool isCarried = (marker is not null || isIntroduced) && !_sentences.IsImpersonalIntroduction(items, items.Count);
        if (!speaker.IsFound && isCarried && _lastPerson is not null) speaker = Speaker.Person(_lastPerson);
        Remember(speaker, marker);
        _lastPerson = _lastSpeaker ?? _lastPerson;
        _lastSpeaker = null;
        return speaker;
    }

    // Without a note or a colon the subject of a sentence need not be who is quoted in it («Miller was held to be “…”»).
    private static bool IsCited(QuotedFragment fragment) =>
        fragment.Marker is not null || fragment.Block.Zone == Zone.Note || (fragment.Index > 0 && fragment.Items[fragment.Index - 1].Lower == ":");

    // In the body the note that the marker calls, in a note the parenthesis behind.
    private Speaker ByCitation(QuotedFragment fragment)
    {
        if (fragment.Marker is { } marker && context.FindNote(marker) is { } note) return _notes.FindForNote(note);
        if (fragment.Block.Zone != Zone.Note) return Speaker.Unknown;
        int open = context.Text.IndexOf('(', fragment.Quotation.Span.End, fragment.Block.Span.End - fragment.Quotation.Span.End);
        int close = open < 0 ? -1 : context.Text.IndexOf(')', open, fragment.Block.Span.End - open);
        return close < 0 ? Speaker.Unknown : _notes.FindForCitation(TextSpan.FromBounds(open + 1, close));
    }

    private void Remember(Speaker speaker, NoteMarker? marker)
    {
        if (!speaker.IsFound) return;
        if (marker is not null) _byNote[marker.Number] = speaker;

        // A name that only a note tells is nobody whom a later «he» could mean.
        if (speaker.Name is { } name && _named.Contains(name)) _lastSpeaker = name;
    }
}
