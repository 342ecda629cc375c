namespace AntiStalinistLeft.Citations;

/// <summary>Splits notes into citations, mentions of works and prose, and reads each citation's fields.</summary>
/// <remarks>
/// Time grows with the length of a note and with nothing else: every look ahead is bounded, so a note of any length and
/// any nesting is read at the same pace.
/// </remarks>
internal sealed class NoteParser
{
    // A title has no more full stops than this.
    private const int MaxJoined = 3;

    // Where so many places in one sentence held no citation, the rest holds none.
    private const int MaxAttempts = 12;

    private static readonly char[] Marks = ['"', '“', '„', '«'];

    private readonly NoteText _note;
    private readonly CitationParser _reader;
    private readonly List<CitationReading> _found = [];
    private readonly int _offset;

    private NoteParser(string text, int offset, KnownNames names, string language, IReadOnlySet<string>? withoutRules)
    {
        _note = NoteText.Tokenize(text);
        _reader = new CitationParser(_note, names, language, withoutRules);
        _offset = offset;
    }

    /// <summary>Parses a note.</summary>
    /// <returns>Its stretches in the order of the text; they never overlap.</returns>
    /// <param name="text">Its words, the number excluded.</param>
    /// <param name="offset">Where they stand in the text from which they come.</param>
    /// <param name="names">Names that are known.</param>
    /// <param name="language">The language as a BCP 47 tag; German puts a colon behind the author.</param>
    /// <param name="withoutRules">Names of rules that are switched off; null for none.</param>
    public static IReadOnlyList<CitationReading> Parse(string text, int offset, KnownNames names, string language, IReadOnlySet<string>? withoutRules = null)
    {
        var parser = new NoteParser(text, offset, names, language.Split('-')[0], withoutRules);
        parser.Region(0, parser._note.Count, isEmbedded: false);
        return ProseSpanFinder.Fill(text, offset, MentionRules.Find(parser._note, parser._found, offset));
    }

    private void Region(int start, int end, bool isEmbedded)
    {
        List<Clause> clauses = ClauseSplitter.Split(_note, start, end);
        CitationRelation inherited = CitationRelation.Cites;
        for (int i = 0; i < clauses.Count;)
        {
            if (clauses[i].OpensSentence) inherited = CitationRelation.Cites;
            i = ReadClause(clauses, i, ref inherited, isEmbedded);
        }
    }

    // A clause as one citation, else all that it holds one after the other. Returns the clause to go on with.
    private int ReadClause(List<Clause> clauses, int i, ref CitationRelation inherited, bool isEmbedded)
    {
        bool whole = !isEmbedded && clauses.Count == 1;
        CitationReading? last = _found.LastOrDefault();
        int start = SkipMarks(clauses[i].Start, clauses[i].End);
        for (int at = start; at < clauses[i].End;)
        {
            bool inner = isEmbedded || at > start;
            CitationParseState? read = Whole(clauses, i, at, inner, whole);
            bool complete = read is not null;
            if (read is { Draft: { BackReference: CitationForm.AuthorYear, Locators.Count: 0 } } && IsQuotedNext(clauses, i)) break;
            if (read is not null && !inner && IsSentence(read)) read = BehindSignal(clauses, i, at) ?? Named(clauses[i]) ?? read;
            read ??= Inside(clauses, i, at);
            if (read is null)
            {
                Brackets(at, clauses[i].End);
                break;
            }

            Brackets(at, read.Opening);
            Continue(read, last);
            inherited = Add(read, inherited, isEmbedded || !complete || at > start);
            last = read.Draft;
            while (i + 1 < clauses.Count && read.At >= clauses[i].End) i++;
            if (read.At >= clauses[i].End) break;
            at = SkipMarks(read.At, clauses[i].End);
            if (at >= clauses[i].End) break;
            if (at <= clauses[i].Start && clauses[i].Start > start) return i;
        }

        return i + 1;
    }

    // «Ada Tamm (1984); quoted by Piet Halloran, 3»: who said it and when, not a citation.
    private bool IsQuotedNext(List<Clause> clauses, int i) =>
        i + 1 < clauses.Count && CitationPhrases.Signals.Match(_note, clauses[i + 1].Start, clauses[i + 1].End, out CitationRelation relation) > clauses[i + 1].Start && relation == CitationRelation.QuotesVia;

    private int SkipMarks(int at, int end)
    {
        while (at < end && (_note.Kind(at) is NoteTokenKind.Mark or NoteTokenKind.Close || _note.IsJoin(at))) at++;
        return at;
    }

    // «Ada Tamm, One (Leeds 1990) and Two (Leeds 1991)», «Ada Tamm, “One”; “Two”»: the second title has the first one's author.
    private void Continue(CitationParseState read, CitationReading? before)
    {
        if (before is null || read.Draft is not { Authors.Count: 0, Title: not null, BackReference: null, HasSignal: false }) return;
        bool joined = read.Draft is { IsTitleQuoted: false, Imprint: not null } && read.Opening > 0 && _note.IsJoin(read.Opening - 1);
        bool listed = read.Draft.IsTitleQuoted && before is { IsTitleQuoted: true, Container: null } && !HasData(read.Draft) && read.IsBehindCitation;
        if (joined || listed) read.Draft.Authors = [.. before.Authors];
    }

    // From a token to the end of its clause, or, for a title with a full stop in it, to the end of one that follows.
    private CitationParseState? Whole(List<Clause> clauses, int i, int at, bool isEmbedded, bool isWhole)
    {
        CitationParseState? single = _reader.Parse(at, clauses[i].End, isEmbedded, isWhole);
        if (single is not null && !CitationParser.IsComplete(single)) single = null;
        int last = LastJoined(clauses, i);
        bool open = last > i && (single is null || !HasData(single.Draft) || GoesOn(clauses[i + 1]));
        for (int j = last; open && j > i; j--)
        {
            CitationParseState? joined = _reader.Parse(at, clauses[j].End, isEmbedded, isWhole: !isEmbedded && i == 0 && j + 1 == clauses.Count);
            if (joined is not null && CitationParser.IsComplete(joined) && HasData(joined.Draft) && IsOne(joined)) return joined;
        }

        return single;
    }

    private int LastJoined(List<Clause> clauses, int i)
    {
        int last = i;
        while (last + 1 < clauses.Count && last - i < MaxJoined && clauses[last + 1] is { OpensSentence: true } next && CitationPhrases.Signals.Match(_note, next.Start, next.End, out _) == next.Start) last++;
        return last;
    }

    private static bool HasData(CitationReading draft) => draft.Imprint is not null || draft.Locators.Count > 0 || draft.Address is not null || draft.BackReference is not null || draft.YearAlone is not null || draft.Volume is not null;

    // What follows a full stop and still belongs to the citation: «In: …», «Online: …», a town and a year.
    private bool GoesOn(Clause clause)
    {
        int at = clause.Start;
        if (_note.IsWord(at) && CitationVocabulary.InWords.Contains(_note.Bare(at)) && (_note.IsMark(at + 1, ':') || _note.IsCapital(at + 1))) return true;
        if (_note.Kind(at) == NoteTokenKind.Address || CitationPhrases.Accessed.Match(_note, at, clause.End, out _) > at || _note.Is(at, "isbn")) return true;
        if (CitationPhrases.Online.Match(_note, at, clause.End, out _) > at) return true;
        int end = at;
        while (end < clause.End && end - at < 6 && (_note.IsCapital(end) || _note.IsMark(end, '/') || (_note.IsWord(end) && CitationVocabulary.Connectors.Contains(_note.Bare(end))))) end++;
        if (end > at && BracketParser.IsFirm(_note.Slice(at, end)) && (_note.IsComma(end) || _note.IsMark(end, '.') || end >= clause.End)) return true;
        return end > at && (_note.IsYear(end) || _note.IsMark(end, ':')) && PublishingPlaces.Knows(_note.Slice(at, end));
    }

    // A title over several sentences needs an author before it or marks around it, and no word in it that sentences are made of.
    private bool IsOne(CitationParseState read) =>
        (read.Draft.Imprint is not null && (read.Draft.HasSignal || (read.Opening > 0 && (_note.IsJoin(read.Opening - 1) || _note.IsMark(read.Opening - 1, ':'))))
        || read.Opening == 0 && read.At >= _note.Count - 1 && (read.Draft.Container is not null || read.Draft.Imprint is not null) && read.Draft.Title is { } title && title.IndexOfAny(Marks) < 0
        || read.Draft.Authors.Count > 0 || read.Draft.Editors.Count > 0 || read.Draft.IsTitleQuoted)
        && !CitationValidator.IsProse(read.Draft.Title) && !CitationValidator.ContainsSignal(read.Draft.Title) && !CitationValidator.ContainsSignal(read.Draft.Container);

    // «This is summarised in “Title”, Volume (Place: …)» reads like one long title: small verbs tell that a sentence opens it.
    // So does a small «see» before a capital: «For the routes see Ada Tamm, Title (Place: …)».
    private static bool IsSentence(CitationParseState read) =>
        read.Draft is { IsTitleQuoted: false, Title: { } title } && (CitationValidator.IsProse(title) || CitationValidator.ContainsSignal(title));

    private CitationParseState? Named(Clause clause) => _note.IsWord(clause.Start) && CitationVocabulary.SentenceOpeners.Contains(_note.Bare(clause.Start)) ? BeforeImprint(clause) : null;

    // A sentence that is no citation as a whole may hold one: behind a signal, at its opening, before an imprint, or where a
    // title in quotation marks, a name that is known or what stands for an earlier citation begins.
    private CitationParseState? Inside(List<Clause> clauses, int i, int at)
    {
        Clause clause = clauses[i] with { Start = at };
        if (Joined(clauses, i, at) is { Draft.Imprint: not null } joined && (joined.Draft.Authors.Count > 0 || joined.Draft.Editors.Count > 0)) return joined;
        return Earliest(BehindSignal(clauses, i, at), Opening(clause) ?? Started(clauses, i, clause)) ?? BeforeImprint(clause);
    }

    private static CitationParseState? Earliest(CitationParseState? left, CitationParseState? right) =>
        left is null || (right is not null && right.Opening < left.Start) ? right : left;

    private CitationParseState? Opening(Clause clause)
    {
        CitationParseState? read = _reader.Parse(clause.Start, clause.End, isEmbedded: true, isWhole: false);
        return IsFollowedByComment(read) ? read : null;
    }

    private CitationParseState? BehindSignal(List<Clause> clauses, int i, int at)
    {
        int attempts = 0;
        int end = clauses[i].End;
        for (int k = at; k < end && attempts < MaxAttempts; k = _note.Next(k))
        {
            if (CitationPhrases.Signals.Match(_note, k, end, out _) == k) continue;
            attempts++;
            CitationParseState? read = _reader.Parse(k, end, isEmbedded: k > at, isWhole: false);
            if (read is not null && (CitationParser.IsComplete(read) || IsFollowedByComment(read))) return read;
            if (Joined(clauses, i, k) is { } joined) return joined;
        }

        return null;
    }

    // A title with a full stop in it, and something behind the citation.
    private CitationParseState? Joined(List<Clause> clauses, int i, int at)
    {
        int last = LastJoined(clauses, i);
        CitationParseState? read = last == i ? null : _reader.Parse(at, clauses[last].End, isEmbedded: true, isWhole: false);
        return read is not null && read.At > clauses[i].End && HasData(read.Draft) && IsOne(read) && (CitationParser.IsComplete(read) || IsFollowedByComment(read)) ? read : null;
    }

    private CitationParseState? Started(List<Clause> clauses, int i, Clause clause)
    {
        int attempts = 0;
        bool signalled = false;
        for (int k = clause.Start; k < clause.End && attempts < MaxAttempts; k = _note.Next(k))
        {
            bool own = IsBehindOwn(k);
            signalled |= CitationPhrases.Signals.Match(_note, k, clause.End, out CitationRelation relation) > k && relation == CitationRelation.See;
            if (!Starts(k, clause.End)) continue;
            attempts++;
            CitationParseState? read = _reader.Parse(k, clause.End, isEmbedded: true, isWhole: false, isSignalled: signalled || own);
            if (own && !signalled && read is not null) read.Draft.Relation = CitationRelation.Cites;
            bool titled = _note.IsQuote(k) || _note.IsMark(k - 1, ':');
            if (titled && (read is null || !HasData(read.Draft)) && (Whole(clauses, i, k, isEmbedded: true, isWhole: false) ?? Joined(clauses, i, k)) is { } longer) read = longer;
            if (_note.IsMark(k - 1, ':') && read is not { Draft: { Imprint: not null, Title: not null } }) continue;
            if (read is null || (read.Draft.Locators.Count == 0 && read.Draft.BackReference is null && !read.Draft.HasSignal && !(read.Draft.IsTitleQuoted && (HasData(read.Draft) || read.Draft.Authors.Count > 0)))) continue;
            if (CitationParser.IsComplete(read) || IsFollowedByComment(read)) return read;
        }

        return null;
    }

    // «in his lectures on “The Long Strike”»: it is somebody's, and named as a source.
    private bool IsBehindOwn(int at)
    {
        if (!_note.IsQuote(at)) return false;
        int first = at;
        while (first > at - 5 && _note.IsWord(first - 1) && char.IsLower(_note[first - 1][0]) && !CitationVocabulary.OwnWords.Contains(_note.Bare(first - 1))) first--;
        return CitationVocabulary.OwnWords.Contains(_note.Bare(first - 1)) && CitationVocabulary.InWords.Contains(_note.Bare(first - 2));
    }

    private bool Starts(int at, int end)
    {
        if (_note.IsQuote(at) || (_note.IsMark(at - 1, ':') && _note.IsCapital(at))) return true;
        if (_note.IsWord(at) && CitationVocabulary.InWords.Contains(_note.Bare(at)) && (_note.IsCapital(at + 1) || _note.IsCapital(at + 2))) return true;
        if (_note.IsCapital(at) && _note.IsCapital(at + 1) && _note.IsQuote(at + 2) && PersonName.Particles.Contains(_note[at].ToString())) return true;
        if (_note.IsCapital(at) && _note.IsQuote(at + 1) && (_note[at].EndsWith("’s") || _note[at].EndsWith("'s"))) return true;
        if (CitationPhrases.PreviousCitation.Match(_note, at, end, out _) > at || CitationPhrases.EarlierWork.Match(_note, at, end, out _) > at) return true;
        return _note.IsCapital(at) && NameParser.ReadOne(_note, at, end, out PersonName? name) > at && name is not null && _reader.Knows(name);
    }

    // «Tamm, 33, where she calls it off»: pages or an imprint, then a comma or a dash and small letters.
    private bool IsFollowedByComment(CitationParseState? read)
    {
        if (read is null || !(HasData(read.Draft) || read.Draft.HasSignal || read.Draft is { IsTitleQuoted: true, Authors.Count: > 0 })) return false;
        bool delimiter = _note.IsComma(read.At) || _note.IsDash(read.At) || _note.IsMark(read.At, ':') || _note.IsMark(read.At, '.') || _note.IsMark(read.At, '/');
        if (delimiter) return !_note.IsNumber(read.At + 1);
        return _note.IsBracket(read.At) || _note.Kind(read.At) == NoteTokenKind.Close || (_note.IsWord(read.At) && char.IsLower(_note[read.At][0]));
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
        _reader.LastEnd = read.At;
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
