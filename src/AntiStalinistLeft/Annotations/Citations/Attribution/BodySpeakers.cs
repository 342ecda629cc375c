using AntiStalinistLeft.Annotations.Mentions;
using AntiStalinistLeft.Documents;

namespace AntiStalinistLeft.Annotations.Citations.Attribution;

/// <summary>
/// Follows a body from marker to marker and says at each whose words the text has just given. It remembers the last
/// speaker, for a text goes on with «he» and with no name at all.
/// </summary>
internal sealed class BodySpeakers
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

    public BodySpeakers(Document document, IReadOnlyList<Mention> mentions)
    {
        _document = document;
        _persons = [.. mentions.Where(mention => mention.Kind == MentionKind.Person).OrderBy(mention => mention.Span)];
    }

    /// <summary>Who speaks where a marker stands. Markers are to be asked in the order of the text; one that stands before the last one asked gives nobody.</summary>
    public SpeakerReading At(NoteMarker marker)
    {
        if (marker.Position < _position) return SpeakerReading.Nobody;
        while (_block < _document.Blocks.Count && _document.Blocks[_block].Ordinal < marker.Block) Pass(_document.Blocks[_block++], int.MaxValue);
        if (_block >= _document.Blocks.Count || _document.Blocks[_block].Ordinal != marker.Block) return SpeakerReading.Nobody;
        Pass(_document.Blocks[_block], marker.Position);
        bool quotes = _statement is { Quotes: true } || _document.Blocks[_block].Kind == BlockKind.BlockQuotation;
        SpeakerReading reading = _statement is null ? SpeakerReading.Nobody : Decide(_statement, quotes);
        Remember(reading);
        return reading;
    }

    /// <summary>Tells that the words before the last marker were somebody's, as the note says.</summary>
    public void Tell(string person)
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
        foreach (Statement statement in StatementReader.Read(_document.Text.Value, TextSpan.FromBounds(start, end), _persons))
        {
            _statement = statement;
            _inSection.UnionWith(statement.Words.Where(word => word.Person is not null).Select(word => word.Person!));
            SpeakerReading? cue = StatementSpeaker.ByCue(statement);
            if (cue is null && _last.Count == 1 && StatementSpeaker.PronounSays(statement)) cue = new SpeakerReading(_last, false, "pronoun-says", IsSaid: true);
            Remember(cue);
        }
    }

    private void Enter(int section)
    {
        _section = section;
        _inSection.Clear();
        _statement = null;
    }

    private void Remember(SpeakerReading? reading)
    {
        if (reading is null) return;
        _lastIsCollective = reading.IsCollective;
        if (reading.Persons.Count == 0) return;
        _last = reading.Persons;
        _lastSection = _section;
    }

    // Who spoke last goes on speaking only where words are quoted, and nobody else is said to say them.
    private SpeakerReading Decide(Statement statement, bool quotes)
    {
        if (StatementSpeaker.ByCue(statement) is { } cue) return cue;
        if (StatementSpeaker.OnlySubject(statement) is { } only) return new SpeakerReading([only], false, "only-subject");
        if (StatementSpeaker.HasPronoun(statement) && _last.Count == 1)
        {
            bool says = StatementSpeaker.PronounSays(statement);
            return new SpeakerReading(_last, false, says ? "pronoun-says" : "pronoun", says);
        }

        if (_lastIsCollective) return new SpeakerReading([], true, "collective-before");
        if (!quotes || StatementSpeaker.AnotherSays(statement)) return SpeakerReading.Nobody;
        if (_last.Count > 0 && _lastSection == _section) return new SpeakerReading(_last, false, "last-speaker");
        return _inSection.Count == 1 ? new SpeakerReading([.. _inSection], false, "only-person-of-section") : SpeakerReading.Nobody;
    }
}
