namespace AntiStalinistLeft.Citations;

/// <summary>One attempt to read a citation between two tokens: the place reached and what was found.</summary>
internal sealed class CitationParseState(NoteText note, int start, int end, KnownNames names, NoteLanguage language, bool takesAuthors = true, bool isSignalled = false, int behind = -1)
{
    public NoteText Note { get; } = note;
    public int Start { get; } = start;

    /// <summary>Behind the last token that may be read.</summary>
    public int End { get; } = end;

    public KnownNames Names { get; } = names;
    public NoteLanguage Language { get; } = language;

    /// <summary>False for a second attempt that takes the first words for the title.</summary>
    public bool TakesAuthors { get; } = takesAuthors;

    /// <summary>True where the note has cited something before.</summary>
    public bool HasEarlier => behind >= 0;

    /// <summary>True where nothing but marks stands between the citation before and this attempt.</summary>
    public bool IsBehindCitation
    {
        get
        {
            int at = behind;
            while (at >= 0 && at < Start && (Note.Kind(at) is NoteTokenKind.Mark or NoteTokenKind.Close || Note.IsJoin(at))) at++;
            return at == Start;
        }
    }

    public int At { get; set; } = start;

    /// <summary>Where the citation itself begins: a mere «see» stands outside.</summary>
    public int Opening { get; set; } = start;

    /// <summary>The names that open the reading at a token; null before they were read.</summary>
    public (int At, List<PersonName> Names, int Behind)? Opener { get; set; }

    public ParseStage Stage { get; set; } = ParseStage.Opening;

    public CitationReading Draft { get; } = isSignalled ? new() { HasSignal = true, Relation = CitationRelation.See } : new();

    public bool AtEnd => At >= End;

    /// <summary>True behind a comma, also behind one inside the quotation marks that have just closed.</summary>
    public bool IsBehindComma => Note.IsComma(At) || (Note.Kind(At - 1) == NoteTokenKind.Close && (Note.IsComma(At - 2) || Note.IsMark(At - 2, '.')));

    /// <summary>The token behind the commas and full stops that stand where the reading is.</summary>
    public int AfterCommas
    {
        get
        {
            int at = At;
            while (at < End && (Note.IsComma(at) || Note.IsMark(at, '.'))) at++;
            return at;
        }
    }

    /// <summary>Moves to a token; returns true, as rules do that have read something.</summary>
    public bool MoveTo(int at)
    {
        At = at;
        return true;
    }

    public bool MoveToTail(int at)
    {
        Stage = ParseStage.Tail;
        return MoveTo(at);
    }
}
