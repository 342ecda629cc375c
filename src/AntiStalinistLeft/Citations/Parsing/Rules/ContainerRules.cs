namespace AntiStalinistLeft.Citations;

/// <summary>What joins a part to its volume, and who edited or translated it.</summary>
internal static class ContainerRules
{
    /// <summary>True where an editor, a translator or an edition stands.</summary>
    public static bool StartsAt(CitationParseState reading, int at)
    {
        NoteText note = reading.Note;
        return PeopleStart(note, at, CitationVocabulary.EditorWords) > at || PeopleStart(note, at, CitationVocabulary.TranslatorWords) > at || PeopleStart(note, at, CitationVocabulary.FilmWords) > at || EditionEnd(note, at, reading.End) > at || TranslatedEnd(note, at) > at;
    }

    public static bool IncludedIn(CitationParseState reading, NoteText note, int at)
    {
        int next = CitationPhrases.Inclusions.Match(reading.Note, at, reading.End, out _);
        if (next == at || reading.Draft.Container is not null) return false;
        if (reading.Draft.Relation == CitationRelation.Cites) reading.Draft.Relation = CitationRelation.IncludedIn;
        return ReadContainer(reading, next);
    }

    public static bool InVolume(CitationParseState reading, NoteText note, int at)
    {
        if (!IsIn(reading, at) || reading.Draft.Container is not null || reading.Draft.Imprint is not null) return false;
        return ReadContainer(reading, note.IsMark(at + 1, ':') || note.IsComma(at + 1) ? at + 2 : at + 1);
    }

    /// <summary>True for an «in» that a volume follows: with a colon, or behind a title in quotation marks, or before the author or editor of a volume.</summary>
    public static bool IsIn(CitationParseState reading, int at)
    {
        NoteText note = reading.Note;
        if (at >= reading.End || !note.IsWord(at) || !CitationVocabulary.InWords.Contains(note.Bare(at))) return false;
        if (note.IsMark(at + 1, ':')) return true;
        int next = note.IsWord(at + 1) && CitationVocabulary.Connectors.Contains(note.Bare(at + 1)) ? at + 2 : at + 1;
        if (!(note.IsCapital(next) || note.IsQuote(next) || CitationPhrases.SameAuthor.Match(note, next, reading.End, out _) > next || CitationPhrases.PreviousCitation.Match(note, next, reading.End, out _) > next)) return false;
        return reading.Draft.IsTitleQuoted || note.IsComma(at - 1) || note.IsMark(at - 1, '.');
    }

    /// <summary>Reads the volume of a piece or the work to which it belongs: «in A. Tamm (ed.), Title», «in Ada Tamm, Title», «in Title», «in: ders., Title».</summary>
    public static bool ReadContainer(CitationParseState reading, int at)
    {
        NoteText note = reading.Note;
        int start = at;
        int idem = CitationPhrases.SameAuthor.Match(note, at, reading.End, out _);
        if (idem > at)
        {
            start = BracketParser.Classify(note, idem) == BracketKind.Editor ? note.Next(idem) : idem;
            if (note.IsComma(start) || note.IsMark(start, ':') || note.IsMark(start, '/') || note.IsJoin(start)) start++;
        }

        if (note.IsWord(start) && char.IsLower(note[start][0]) && CitationVocabulary.Connectors.Contains(note.Bare(start)) && note.IsCapital(start + 1) && !CitationVocabulary.Particles.Contains(note[start].ToString())) start++;
        var names = new List<PersonName>();
        int behind = NameParser.ReadAll(note, start, reading.End, names);
        int role = names.Count == 0 ? behind : AuthorRules.FindRoleAfter(note, behind, reading.End);

        // Behind a colon stands a subtitle as well as a title: in English only a name that is known or looks like one is an author there.
        bool author = note.IsMark(behind, ':')
            ? !reading.Language.CapitalizesTitles || names.TrueForAll(name => reading.Names.Knows(name) || NameParser.IsPlausible(name))
            : names.TrueForAll(name => NameParser.IsConvincing(name, reading.Names));
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

        if (CitationPhrases.EarlierWork.Match(note, start, reading.End, out _) > start || CitationPhrases.PreviousCitation.Match(note, start, reading.End, out _) > start) return reading.MoveTo(start);
        if (!(note.IsCapital(start) || note.IsQuote(start) || note.IsNumber(start))) return false;
        int end = note.IsQuote(start) && note.IsComma(note.Next(start)) && note.Next(start) < reading.End ? note.Next(start) : TitleRules.FindEnd(reading, start, isContainer: true);
        if (end == start) return false;
        reading.Draft.Container = note.IsQuote(start) && note.Tokens[start].Partner == end - 1
            ? TitleRules.TitleText(note, start + 1, end - 1)
            : TitleRules.TitleText(note, start, end);
        return reading.MoveTo(end);
    }

    // «“Speech”, op. cit.»: a new piece in a volume cited before.
    public static bool WorkAgain(CitationParseState reading, NoteText note, int at) => Again(reading, at, CitationPhrases.EarlierWork, CitationForm.OpCit);

    // «“Speech”, (in) ibid.»: a new piece in the volume of the citation before.
    public static bool Again(CitationParseState reading, NoteText note, int at) =>
        reading.Draft.IsTitleQuoted && Again(reading, note.IsWord(at) && CitationVocabulary.InWords.Contains(note.Bare(at)) ? at + 1 : at, CitationPhrases.PreviousCitation, CitationForm.Ibid);

    private static bool Again(CitationParseState reading, int at, PhraseTable<bool> phrases, CitationForm form)
    {
        int next = phrases.Match(reading.Note, at, reading.End, out _);
        if (next == at || reading.Draft.BackReference is not null) return false;
        reading.Draft.BackReference = form;
        return reading.MoveTo(next);
    }

    // «The Miller’s Questions, trad. franç., 12»: a translation without its translator.
    public static bool Translated(CitationParseState reading, NoteText note, int at)
    {
        int end = TranslatedEnd(reading.Note, at);
        return end > at && end <= reading.End && reading.MoveTo(end);
    }

    /// <summary>Behind «trad. franç.», «engl. trans.»; the same token where none stands.</summary>
    public static int TranslatedEnd(NoteText note, int at)
    {
        if (!note.IsWord(at) || !note.IsWord(at + 1)) return at;
        bool first = CitationVocabulary.TranslatorWords.Contains(note.Bare(at)) && CitationVocabulary.Tongues.Contains(note.Bare(at + 1));
        bool second = CitationVocabulary.Tongues.Contains(note.Bare(at)) && CitationVocabulary.TranslatorWords.Contains(note.Bare(at + 1));
        return first || second ? at + 2 : at;
    }

    public static bool Editor(CitationParseState reading, NoteText note, int at) => People(reading, CitationVocabulary.EditorWords, BracketKind.Editor, reading.Draft.Editors);

    public static bool Translator(CitationParseState reading, NoteText note, int at) => People(reading, CitationVocabulary.TranslatorWords, BracketKind.Translator, reading.Draft.Translators);

    // «Salt, directed by Ada Tamm (Leeds: Wick Films, 1971)».
    public static bool Director(CitationParseState reading, NoteText note, int at)
    {
        int start = PeopleStart(note, at, CitationVocabulary.FilmWords);
        int end = start == at ? at : NameParser.ReadAll(note, start, reading.End, reading.Draft.Authors);
        if (end == start) return false;
        reading.Draft.GivenType = WorkType.Film;
        return reading.MoveTo(end);
    }

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

    /// <summary>Behind «ed.», «edited by», «ed. and trans.», «hrsg. v.», «a cura di»: the token at which the names begin; the same token where no such words stand.</summary>
    public static int PeopleStart(NoteText note, int at, IReadOnlySet<string> words)
    {
        int next = at;
        next = CitationPhrases.RoleOpeners.Match(note, next, note.Count, out _);
        if (!note.IsWord(next) || !words.Contains(note.Bare(next))) return at;
        next++;
        if (note.IsJoin(next) && note.IsWord(next + 1)) next += 2;
        else if (note.IsWord(next) && CitationVocabulary.Tongues.Contains(note.Bare(next)) && CitationVocabulary.ByWords.Contains(note.Bare(next + 1))) next++;
        if (note.IsWord(next) && CitationVocabulary.ByWords.Contains(note.Bare(next)) && char.IsLower(note[next][0])) next++;
        return note.IsCapital(next) ? next : at;
    }

    public static bool Edition(CitationParseState reading, NoteText note, int at)
    {
        int end = EditionEnd(reading.Note, at, reading.End);
        if (end == at) return false;
        reading.Draft.Edition = note.Slice(at, end);
        return reading.MoveTo(end);
    }

    /// <summary>Behind «2nd edn», «rev. ed.», «7. Aufl.», «2ª ed.»; the same token where no edition stands.</summary>
    public static int EditionEnd(NoteText note, int at, int end)
    {
        for (int i = at; i < Math.Min(end, at + 4); i++)
        {
            if (i > at && note.IsWord(i) && CitationVocabulary.EditionWords.Contains(note.Bare(i))) return i + 1;
            if (!(note.IsWord(i) || note.IsNumber(i) || (i > at && note.IsMark(i, '.')))) return at;
            if (i == at && !(char.IsAsciiDigit(note[i][0]) || CitationVocabulary.EditionKinds.Contains(note.Bare(i)) || (note.IsCapital(i) && CitationVocabulary.EditionWords.Contains(note.Bare(i + 1))))) return at;
        }

        return at;
    }
}
