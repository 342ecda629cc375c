namespace AntiStalinistLeft.Citations;

/// <summary>Splits notes into citations, mentions of works and prose, and reads each citation's fields.</summary>
/// <remarks>
/// Time grows with the length of a note and with nothing else: every look ahead is bounded, so a note of any length and
/// any nesting is read at the same pace.
/// </remarks>
internal sealed class NoteParser
{
    private readonly NoteText _note;
    private readonly CitationParser _reader;
    private readonly List<CitationReading> _found = [];
    private readonly int _offset;
    private int _attempts;

    private NoteParser(string text, int offset, KnownNames names, string language)
    {
        _note = NoteText.Tokenize(text);
        _reader = new CitationParser(_note, names, language);
        _offset = offset;
    }

    /// <summary>Parses a note.</summary>
    /// <returns>Its stretches in the order of the text; they never overlap.</returns>
    /// <param name="text">Its words, the number excluded.</param>
    /// <param name="offset">Where they stand in the text from which they come.</param>
    /// <param name="names">Names that are known.</param>
    /// <param name="language">The language as a BCP 47 tag; German puts a colon behind the author.</param>
    public static IReadOnlyList<CitationReading> Parse(string text, int offset, KnownNames names, string language)
    {
        var parser = new NoteParser(text, offset, names, language.Split('-')[0]);
        parser.Region(0, parser._note.Count, isEmbedded: false);
        return ProseSpanFinder.Fill(text, offset, MentionRules.Find(parser._note, parser._found, offset));
    }

    private void Region(int start, int end, bool isEmbedded)
    {
        List<Clause> clauses = ClauseSplitter.Split(_note, start, end);
        CitationRelation inherited = CitationRelation.Cites;
        for (int i = 0; i < clauses.Count; i++)
        {
            Clause clause = clauses[i];
            if (clause.OpensSentence) inherited = CitationRelation.Cites;
            bool whole = !isEmbedded && clauses.Count == 1;
            CitationParseState? read = _reader.Parse(clause.Start, clause.End, isEmbedded, whole);
            if (read is null && i + 1 < clauses.Count && clauses[i + 1].OpensSentence && Joined(clause, clauses[i + 1]) is { } joined)
            {
                (read, clause) = (joined, clause with { End = clauses[++i].End });
            }

            if (read is not null && CitationParser.IsComplete(read)) inherited = Add(IsSentence(read) ? BehindSignal(clause) ?? Named(clause) ?? read : read, inherited, isEmbedded);
            else inherited = Within(clause, read, inherited, isEmbedded);
        }
    }

    // «Name: Title. Subtitle, Place Year»: a title may hold a full stop where the author stands before it.
    private CitationParseState? Joined(Clause clause, Clause next)
    {
        CitationParseState? read = _reader.Parse(clause.Start, next.End, isEmbedded: false, isWhole: false);
        return read is { Draft.Authors.Count: > 0, Draft.Imprint: not null } && CitationParser.IsComplete(read) ? read : null;
    }

    // «This is summarised in “Title”, Volume (Place: …)» reads like one long title: small verbs tell that a sentence opens it.
    // So does a small «see» before a capital: «For the routes see Ada Tamm, Title (Place: …)».
    private static bool IsSentence(CitationParseState read) =>
        read.Draft is { IsTitleQuoted: false, Title: { } title } && (CitationValidator.IsProse(title) || CitationValidator.ContainsSignal(title));

    private CitationParseState? Named(Clause clause) => _note.IsWord(clause.Start) && CitationVocabulary.SentenceOpeners.Contains(_note.Bare(clause.Start)) ? BeforeImprint(clause) : null;

    // A sentence that is no citation as a whole may hold one: behind a signal, before a comment, before an imprint, in a bracket.
    private CitationRelation Within(Clause clause, CitationParseState? opening, CitationRelation inherited, bool isEmbedded)
    {
        CitationParseState? read = BehindSignal(clause) ?? (IsFollowedByComment(opening) ? opening : null) ?? BeforeImprint(clause);
        if (read is null)
        {
            Brackets(clause.Start, clause.End);
            return inherited;
        }

        Brackets(clause.Start, read.Opening);
        inherited = Add(read, inherited, isEmbedded: true);
        Brackets(read.At, clause.End);
        return inherited;
    }

    private CitationParseState? BehindSignal(Clause clause)
    {
        _attempts = 0;
        for (int i = clause.Start; i < clause.End && _attempts < 8; i = _note.Next(i))
        {
            if (CitationPhrases.Signals.Match(_note, i, clause.End, out _) == i) continue;
            _attempts++;
            CitationParseState? read = _reader.Parse(i, clause.End, isEmbedded: i > clause.Start, isWhole: false);
            if (read is not null && (CitationParser.IsComplete(read) || IsFollowedByComment(read))) return read;
        }

        return null;
    }

    // «Tamm, 33, where she calls it off»: pages or an imprint, then a comma or a dash and small letters.
    private bool IsFollowedByComment(CitationParseState? read)
    {
        if (read is null || (read.Draft.Locators.Count == 0 && read.Draft.Imprint is null)) return false;
        bool delimiter = _note.IsComma(read.At) || _note.IsDash(read.At) || _note.IsMark(read.At, ':') || _note.IsMark(read.At, '.');
        return delimiter ? !_note.IsNumber(read.At + 1) : _note.IsBracket(read.At) || (_note.IsWord(read.At) && char.IsLower(_note[read.At][0]));
    }

    private CitationParseState? BeforeImprint(Clause clause)
    {
        for (int i = clause.Start; i < clause.End; i = _note.Next(i))
        {
            if (!_note.IsBracket(i) || BracketParser.Classify(_note, i) != BracketKind.Imprint) continue;
            int start = TitleStartFinder.FindBefore(_note, clause.Start, i);
            if (start >= i) continue;
            CitationParseState? read = _reader.Parse(start, clause.End, isEmbedded: true, isWhole: false);
            if (read is { Draft.Imprint: not null } && read.At > i) return read;
        }

        return null;
    }

    private void Brackets(int start, int end)
    {
        for (int i = start; i < end; i = _note.Next(i))
        {
            if (_note.IsBracket(i)) Region(i + 1, _note.Tokens[i].Partner, isEmbedded: true);
        }
    }

    private CitationRelation Add(CitationParseState read, CitationRelation inherited, bool isEmbedded)
    {
        if (!read.Draft.HasSignal && inherited == CitationRelation.See) read.Draft.Relation = inherited;
        int start = _note.Tokens[read.Opening].Start;
        int end = EndOf(read);
        _found.Add(read.Draft.Settle(ReadingKind.Citation, new TextSpan(_offset + start, end - start), isEmbedded));
        return read.Draft.Relation == CitationRelation.See ? CitationRelation.See : CitationRelation.Cites;
    }

    private int EndOf(CitationParseState read)
    {
        int last = Math.Min(read.At, read.End);
        while (last > read.Opening + 1 && (_note.IsMark(last - 1, '.') || _note.IsComma(last - 1) || _note.IsMark(last - 1, ';'))) last--;
        return _note.Tokens[last - 1].End;
    }
}
