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
    private readonly ClauseReader _clauses;
    private readonly SentenceReader _sentences;
    private readonly List<CitationReading> _found = [];
    private readonly int _offset;

    private NoteParser(string text, int offset, KnownNames names, NoteLanguage language, IReadOnlySet<string>? withoutRules)
    {
        _note = NoteText.Tokenize(text);
        _reader = new CitationParser(_note, names, language, withoutRules);
        _clauses = new ClauseReader(_note, _reader);
        _sentences = new SentenceReader(_note, _reader, _clauses);
        _offset = offset;
    }

    /// <summary>Parses a note.</summary>
    /// <returns>Its stretches in the order of the text; they never overlap.</returns>
    /// <param name="text">Its words, the number excluded.</param>
    /// <param name="offset">Where they stand in the text from which they come.</param>
    /// <param name="names">Names that are known.</param>
    /// <param name="language">The language as a BCP 47 tag.</param>
    /// <param name="withoutRules">Names of rules that are switched off; null for none.</param>
    public static IReadOnlyList<CitationReading> Parse(string text, int offset, KnownNames names, string language, IReadOnlySet<string>? withoutRules = null)
    {
        var parser = new NoteParser(text, offset, names, NoteLanguages.Of(language), withoutRules);
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
            CitationParseState? read = _clauses.Whole(clauses, i, at, inner, whole);
            bool complete = read is not null;
            if (read is { Draft: { BackReference: CitationForm.AuthorYear, Locators.Count: 0 } } && IsQuotedNext(clauses, i)) break;
            if (read is not null && !inner && ClauseReader.IsSentence(read)) read = _sentences.FindInOpened(clauses, i, at) ?? read;
            read ??= _sentences.Find(clauses, i, at);
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
        bool listed = read.Draft.IsTitleQuoted && before is { IsTitleQuoted: true, Container: null } && !ClauseReader.HasData(read.Draft) && read.IsBehindCitation;
        if (joined || listed) read.Draft.Authors = [.. before.Authors];
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
