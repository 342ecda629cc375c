namespace AntiStalinistLeft.Citations;

/// <summary>What joins a part to its volume, and who edited or translated it.</summary>
internal static class ContainerRules
{
    /// <summary>True where an editor, a translator or an edition stands.</summary>
    public static bool StartsAt(CitationParseState reading, int at)
    {
        NoteText note = reading.Note;
        return PeopleStart(note, at, CitationVocabulary.EditorWords) > at || PeopleStart(note, at, CitationVocabulary.TranslatorWords) > at || EditionEnd(note, at, reading.End) > at;
    }

    public static bool IncludedIn(CitationParseState reading)
    {
        int at = reading.AfterCommas;
        int next = CitationPhrases.Inclusions.Match(reading.Note, at, reading.End, out _);
        if (next == at || reading.Draft.Container is not null) return false;
        if (reading.Draft.Relation == CitationRelation.Cites) reading.Draft.Relation = CitationRelation.IncludedIn;
        return ReadContainer(reading, next);
    }

    public static bool InVolume(CitationParseState reading)
    {
        NoteText note = reading.Note;
        int at = reading.AfterCommas;
        if (note.IsMark(at, '.')) at++;
        if (!(note.Is(at, "in") || note.Is(at, "dans")) || reading.Draft.Container is not null || !reading.Draft.IsTitleQuoted && reading.Language != "de") return false;
        return ReadContainer(reading, note.IsMark(at + 1, ':') || note.IsComma(at + 1) ? at + 2 : at + 1);
    }

    // «in A. Tamm (ed.), Title», «in Ada Tamm, Title», «in Title», «in: ders., Title».
    private static bool ReadContainer(CitationParseState reading, int at)
    {
        NoteText note = reading.Note;
        int start = at;
        int idem = CitationPhrases.SameAuthor.Match(note, at, reading.End, out _);
        if (idem > at && note.IsComma(idem)) start = idem + 1;
        var names = new List<PersonName>();
        int behind = NameParser.ReadAll(note, start, reading.End, names);
        int role = names.Count == 0 ? behind : AuthorRules.FindRoleAfter(note, behind, reading.End);
        bool author = names.TrueForAll(name => NameParser.IsConvincing(name, reading.Names));
        if (names.Count > 0 && role > behind)
        {
            reading.Draft.Editors.AddRange(names);
            start = note.IsComma(role) || note.IsMark(role, ':') ? role + 1 : role;
        }
        else if (names.Count > 0 && author && (note.IsComma(behind) || note.IsMark(behind, ':')) && !TitleEndFinder.StartsAt(reading, behind + 1, true, true))
        {
            reading.Draft.ContainerAuthors.AddRange(names);
            start = behind + 1;
        }

        if (CitationPhrases.EarlierWork.Match(note, start, reading.End, out _) > start) return reading.MoveTo(start);
        if (!(note.IsCapital(start) || note.IsQuote(start) || note.IsNumber(start))) return false;
        int end = TitleRules.FindEnd(reading, start, isContainer: true);
        if (end == start) return false;
        reading.Draft.Container = note.IsQuote(start) && note.Tokens[start].Partner == end - 1
            ? TitleRules.TitleText(note, start + 1, end - 1)
            : TitleRules.TitleText(note, start, end);
        return reading.MoveTo(end);
    }

    public static bool WorkAgain(CitationParseState reading)
    {
        int at = reading.AfterCommas;
        int next = CitationPhrases.EarlierWork.Match(reading.Note, at, reading.End, out _);
        if (next == at || reading.Draft.BackReference is not null) return false;
        reading.Draft.BackReference = CitationForm.OpCit;
        return reading.MoveTo(next);
    }

    // A new piece in the volume of the citation before.
    public static bool Again(CitationParseState reading)
    {
        int at = reading.AfterCommas;
        int word = reading.Note.Is(at, "in") ? at + 1 : at;
        int next = CitationPhrases.PreviousCitation.Match(reading.Note, word, reading.End, out _);
        if (next == word || reading.Draft.BackReference is not null || !reading.Draft.IsTitleQuoted) return false;
        reading.Draft.BackReference = CitationForm.Ibid;
        return reading.MoveTo(next);
    }

    public static bool Editor(CitationParseState reading) => People(reading, CitationVocabulary.EditorWords, BracketKind.Editor, reading.Draft.Editors);

    public static bool Translator(CitationParseState reading) => People(reading, CitationVocabulary.TranslatorWords, BracketKind.Translator, reading.Draft.Translators);

    private static bool People(CitationParseState reading, IReadOnlySet<string> words, BracketKind kind, List<PersonName> names)
    {
        NoteText note = reading.Note;
        int at = reading.AfterCommas;
        bool bracket = BracketParser.Classify(note, at) == kind && at < reading.End;
        int end = bracket ? note.Tokens[at].Partner : reading.End;
        int start = PeopleStart(note, bracket ? at + 1 : at, words);
        if (start > (bracket ? at + 1 : at))
        {
            int behind = NameParser.ReadAll(note, start, end, names);
            return behind > start && reading.MoveTo(bracket ? end + 1 : behind);
        }

        if (!bracket) return false;
        int reached = NameParser.ReadAll(note, at + 1, end, names);
        return reached > at + 1 && reading.MoveTo(end + 1);
    }

    // «ed. X», «edited by X», «ed. and trans. X», «hrsg. von X»: the token at which the names begin.
    private static int PeopleStart(NoteText note, int at, IReadOnlySet<string> words)
    {
        int next = at;
        if (note.Is(next, "selected") && note.Is(next + 1, "and")) next += 2;
        if (!note.IsWord(next) || !words.Contains(note.Bare(next))) return at;
        next++;
        if (note.Is(next, "and") && note.IsWord(next + 1)) next += 2;
        if (note.Is(next, "by") || note.Is(next, "von") || note.Is(next, "par") || note.Is(next, "v")) next++;
        return note.IsCapital(next) ? next : at;
    }

    public static bool Edition(CitationParseState reading)
    {
        int at = reading.AfterCommas;
        int end = EditionEnd(reading.Note, at, reading.End);
        if (end == at) return false;
        reading.Draft.Edition = reading.Note.Slice(at, end);
        return reading.MoveTo(end);
    }

    private static int EditionEnd(NoteText note, int at, int end)
    {
        for (int i = at; i < Math.Min(end, at + 4); i++)
        {
            if (i > at && note.IsWord(i) && note.Bare(i).ToLowerInvariant() is "ed" or "edn" or "edition" or "aufl" or "auflage" or "éd") return i + 1;
            if (!(note.IsWord(i) || note.IsNumber(i) || (i > at && note.IsMark(i, '.')))) return at;
            if (i == at && !(char.IsAsciiDigit(note[i][0]) || note.Bare(i).ToLowerInvariant() is "rev" or "revised" or "new" or "second" or "third" or "first" or "enlarged" or "expanded")) return at;
        }

        return at;
    }

    public static bool Series(CitationParseState reading)
    {
        NoteText note = reading.Note;
        int at = reading.AfterCommas;
        if (!note.IsBracket(at) || !note.IsMark(at + 1, '=') || reading.Draft.Series is not null) return false;
        reading.Draft.Series = note.Slice(at + 2, note.Tokens[at].Partner);
        return reading.MoveTo(note.Next(at));
    }
}
