namespace AntiStalinistLeft.Citations;

/// <summary>
/// Follows a body from marker to marker and says at each whose words the text has just given. It remembers the last
/// speaker, for a text goes on with «he» and with no name at all.
/// </summary>
internal sealed class BodySpeakerTracker
{
    private readonly Document _document;
    private readonly IReadOnlyList<Mention> _persons;
    private readonly HashSet<string> _inSection = new(StringComparer.Ordinal);
    private IReadOnlyList<string> _last = [];
    private bool _lastIsCollective;
    private int _lastSection = -1;
    private int _section = -1;
    private int _block;
    private int _position;
    private Statement? _statement;

    public BodySpeakerTracker(Document document, IReadOnlyList<Mention> mentions)
    {
        _document = document;
        _persons = [.. mentions.Where(mention => mention.Kind == MentionKind.Person).OrderBy(mention => mention.Span)];
    }

    /// <summary>Who speaks where a marker stands. Markers are to be asked in the order of the text; one that stands before the last one asked gives nobody.</summary>
    public SpeakerAttribution GetSpeaker(NoteMarker marker)
    {
        if (marker.Position < _position) return SpeakerAttribution.Nobody;
        while (_block < _document.Blocks.Count && _document.Blocks[_block].Ordinal < marker.Block) Pass(_document.Blocks[_block++], int.MaxValue);
        if (_block >= _document.Blocks.Count || _document.Blocks[_block].Ordinal != marker.Block) return SpeakerAttribution.Nobody;
        Pass(_document.Blocks[_block], marker.Position);
        bool quotes = _statement is { Quotes: true } || _document.Blocks[_block].Kind == BlockKind.BlockQuotation;
        SpeakerAttribution reading = _statement is null ? SpeakerAttribution.Nobody : Decide(_statement, quotes);
        Remember(reading);
        return reading;
    }

    /// <summary>Tells that the words before the last marker were somebody's, as the note says.</summary>
    public void SetLastSpeaker(string person)
    {
        _last = [person];
        _lastIsCollective = false;
        _lastSection = _section;
    }

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

        // What introduces a quotation set as a block is the statement before it.
        if (block.Kind == BlockKind.BlockQuotation || end <= start) return;
        foreach (Statement statement in StatementSplitter.Split(_document.Text.Value, TextSpan.FromBounds(start, end), _persons))
        {
            _statement = statement;
            _inSection.UnionWith(statement.Words.Where(word => word.Person is not null).Select(word => word.Person!));
            SpeakerAttribution? cue = StatementSpeakerFinder.FindByCue(statement);
            if (cue is null && _last.Count == 1 && StatementSpeakerFinder.PronounSays(statement)) cue = new SpeakerAttribution(_last, false, "pronoun-says", IsExplicit: true);
            Remember(cue);
        }
    }

    private void Enter(int section)
    {
        _section = section;
        _inSection.Clear();
        _statement = null;
    }

    private void Remember(SpeakerAttribution? reading)
    {
        if (reading is null) return;
        _lastIsCollective = reading.IsCollective;
        if (reading.Persons.Count == 0) return;
        _last = reading.Persons;
        _lastSection = _section;
    }

    // Who spoke last goes on speaking only where words are quoted, and nobody else is said to say them.
    private SpeakerAttribution Decide(Statement statement, bool quotes)
    {
        if (StatementSpeakerFinder.FindByCue(statement) is { } cue) return cue;
        if (StatementSpeakerFinder.FindOnlySubject(statement) is { } only) return new SpeakerAttribution([only], false, "only-subject");
        if (StatementSpeakerFinder.HasPronoun(statement) && _last.Count == 1)
        {
            bool says = StatementSpeakerFinder.PronounSays(statement);
            return new SpeakerAttribution(_last, false, says ? "pronoun-says" : "pronoun", says);
        }

        if (_lastIsCollective) return new SpeakerAttribution([], true, "collective-before");
        if (!quotes || StatementSpeakerFinder.AnotherSays(statement)) return SpeakerAttribution.Nobody;
        if (_last.Count > 0 && _lastSection == _section) return new SpeakerAttribution(_last, false, "last-speaker");
        return _inSection.Count == 1 ? new SpeakerAttribution([.. _inSection], false, "only-person-of-section") : SpeakerAttribution.Nobody;
    }
}
