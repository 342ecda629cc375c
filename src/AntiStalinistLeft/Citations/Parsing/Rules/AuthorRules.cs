namespace AntiStalinistLeft.Citations;

/// <summary>Authors and editors before the title, and authors that stand alone with pages.</summary>
internal static class AuthorRules
{
    /// <summary>A rule for what stands behind names with which the reading opens; they are read once for all such rules.</summary>
    public static Func<CitationParseState, NoteText, int, bool> Named(Func<CitationParseState, NoteText, int, List<PersonName>, bool> rule) =>
        (reading, note, _) => NamesAt(reading) is { Names: { Count: > 0 } names, Behind: var behind } && rule(reading, note, behind, names);

    public static bool EditorsFirst(CitationParseState reading, NoteText note, int at)
    {
        (List<PersonName> names, at) = NamesAt(reading);
        if (names.Count == 0) at = NameParser.ReadInverted(reading, reading.At, names = []);
        if (names.Count == 0) return false;
        int behind = FindRoleAfter(note, at, reading.End);
        if (behind == at) return false;
        reading.Draft.Editors = names;
        reading.Stage = ParseStage.Title;
        return reading.MoveTo(note.IsComma(behind) || note.IsMark(behind, ':') || note.IsMark(behind, '.') ? behind + 1 : behind);
    }

    /// <summary>The token behind «(ed.)», «(Hrsg.)» or «, eds,».</summary>
    internal static int FindRoleAfter(NoteText note, int at, int end)
    {
        if (at < end && BracketParser.Classify(note, at) == BracketKind.Editor && note.Tokens[at].Partner == at + 2) return note.Next(at);
        bool worded = note.IsComma(at) && note.IsWord(at + 1) && at + 1 < end && CitationVocabulary.EditorWords.Contains(note.Bare(at + 1));
        return worded && (note.IsComma(at + 2) || note.IsMark(at + 2, ':')) ? at + 2 : at;
    }

    public static bool BeforeQuotedTitle(CitationParseState reading, NoteText note, int at, List<PersonName> names)
    {
        int quote = note.IsComma(at) || note.IsMark(at, ':') || note.IsMark(at, '.') || IsIn(reading, at) ? at + 1 : at;
        if (!note.IsQuote(quote) || quote >= reading.End) return false;
        return TitleRules.IsTitleQuote(reading, quote) && Take(reading, names, quote);
    }

    // «Tamm’s “The Long Strike”, p. 12».
    public static bool PossessiveBeforeQuotedTitle(CitationParseState reading, NoteText note, int at)
    {
        while (at < reading.End && at < reading.At + 5 && note.IsCapital(at) && !note.IsPossessive(at)) at++;
        if (!note.IsCapital(at) || !note.IsPossessive(at) || !TitleRules.IsTitleQuote(reading, at + 1)) return false;
        string name = note.Slice(reading.At, at + 1);
        name = name[..^(name.EndsWith('s') && name[^2] is '’' or '\'' ? 2 : 1)];
        return !CitationVocabulary.NonNameWords.Contains(name) && Take(reading, [PersonName.Parse(PersonName.Calm(name))], at + 1);
    }

    public static bool BeforeWorkAgain(CitationParseState reading, NoteText note, int at, List<PersonName> names)
    {
        int phrase = note.IsComma(at) || note.IsMark(at, ':') || note.IsMark(at, '.') ? at + 1 : at;
        int behind = CitationPhrases.EarlierWork.Match(note, phrase, reading.End, out _);
        if (behind == phrase) return false;
        reading.Draft.Authors = names;
        reading.Draft.BackReference = CitationForm.OpCit;
        reading.Draft.IsSamePlace = CitationVocabulary.SamePlaceWords.Contains(note.Bare(phrase));
        return reading.MoveToTail(behind);
    }

    // «Tamm, supra note 12», «Tamm [The Long Strike], supra note 12», «Tamm (n. 12)».
    public static bool BeforeReferredNote(CitationParseState reading, NoteText note, int at, List<PersonName> names)
    {
        int behindName = at;
        bool titled = note.IsBracket(at) && note[at][0] == '[' && note.Tokens[at].Partner < reading.End;
        if (titled) at = note.Next(at);
        int behind = OpeningRules.ReadReferredNote(note, note.IsComma(at) ? at + 1 : at, reading.End, out int number);
        if (number == 0) return false;
        reading.Draft.Authors = names;
        if (titled) reading.Draft.ReferredTitle = note.Slice(behindName + 1, note.Tokens[behindName].Partner);
        reading.Draft.BackReference = CitationForm.CrossReference;
        reading.Draft.ReferredNote = number;
        return reading.MoveToTail(behind);
    }

    public static bool Bare(CitationParseState reading, NoteText note, int at, List<PersonName> names)
    {
        if (names.Count > 1 && !reading.TakesAuthors) return false;
        if (names.Count > 1 && note.IsComma(NameParser.ReadOne(note, reading.At, reading.End, out _)) && !names.Exists(reading.Names.Knows)) return false;
        int place = at;
        while (place < reading.End && (note.IsComma(place) || note.IsMark(place, '.') || note.IsMark(place, ':'))) place++;
        if (place == at && !TitleEndFinder.IsWordedPlace(note, place, reading.End) && !(TitleEndFinder.IsLastPage(reading, place) && names.TrueForAll(reading.Names.Knows))) return false;
        if (!TitleEndFinder.IsPlace(reading, place) || note.IsYear(place)) return false;
        if (IsSiglum(note, reading.At, at)) return false;
        bool known = names.TrueForAll(reading.Names.Knows);
        reading.Draft.Authors = names;
        reading.Draft.IsNameOrTitle = names.Count == 1;
        reading.Draft.Title = known ? null : note.Slice(reading.At, at);
        reading.Draft.BackReference = CitationForm.BareAuthor;
        return reading.MoveToTail(place);
    }

    // A few capitals are the siglum of an edition, not a name.
    private static bool IsSiglum(NoteText note, int start, int end) => end == start + 1 && note[start].Length is >= 2 and <= 4 && !note[start].ContainsAnyInRange('a', 'z');

    // «Brown 1987, 45», «Brown (1987)», «Brown (1987: 45)», in lists too: «Brown (1987), Tamm (1990) and …».
    public static bool WithYear(CitationParseState reading, NoteText note, int at, List<PersonName> names)
    {
        if (!names.TrueForAll(reading.Names.Knows)) return false;
        bool bracket = note.IsBracket(at) && note.Tokens[at].Partner < reading.End;
        int year = bracket || note.IsComma(at) ? at + 1 : at;
        if (year >= reading.End || !note.IsYear(year)) return false;
        int behind = year + 1;
        var places = new List<Locator>();
        if (bracket)
        {
            int close = note.Tokens[at].Partner;
            int pages = behind + 1;
            if (behind < close && LocatorRules.ReadWordedPages(note, pages, close, out places) != close && note.PageRunEnd(pages) == close) places = LocatorRules.ReadPages(note, pages, close);
            if (behind < close && !(places.Count > 0 && (note.IsComma(behind) || note.IsMark(behind, ':')))) return false;
            behind = close + 1;
        }

        bool delimiter = note.IsComma(behind) || note.IsMark(behind, ':');
        bool listed = (note.IsComma(behind) || note.IsJoin(behind)) && NameParser.ReadOne(note, behind + 1, reading.End, out PersonName? next) > behind + 1 && next is not null && reading.Names.Knows(next);
        bool ends = behind >= reading.End || (behind + 1 >= reading.End && note.IsMark(behind, '.')) || (delimiter && TitleEndFinder.IsPlace(reading, behind + 1)) || listed;
        if (!ends) return false;
        reading.Draft.Authors = names;
        reading.Draft.BackReference = CitationForm.AuthorYear;
        reading.Draft.YearAlone = note[year].ToString();
        reading.Draft.Locators.AddRange(places);
        return reading.MoveToTail(note.IsMark(behind, ':') ? behind + 1 : behind);
    }

    // «Tamm, Ada. The Long Strike», «Tamm, A. B., The Long Strike».
    public static bool Inverted(CitationParseState reading, NoteText note, int at)
    {
        if (!reading.TakesAuthors) return false;
        var names = new List<PersonName>();
        at = NameParser.ReadInverted(reading, reading.At, names);
        return names.Count > 0 && (note.IsQuote(at) || note.IsCapital(at) || note.IsNumber(at) || note.IsBracket(at)) && Take(reading, names, at);
    }

    public static bool BeforeColon(CitationParseState reading, NoteText note, int at, List<PersonName> names)
    {
        if (!reading.TakesAuthors || !note.IsMark(at, ':') || at + 1 >= reading.End) return false;
        bool usual = reading.Language.PutsColonBehindAuthor && names.TrueForAll(name => NameParser.IsConvincing(name, reading.Names));
        bool initials = names[0].Given.Contains('.', StringComparison.Ordinal);
        return (usual || initials || names.TrueForAll(reading.Names.Knows)) && (note.IsWord(at + 1) || note.IsQuote(at + 1)) && Take(reading, names, at + 1);
    }

    public static bool BeforeTitle(CitationParseState reading, NoteText note, int at, List<PersonName> names)
    {
        if (reading.TakesAuthors && ImprintRules.TitleBehindYear(reading, at) > at && names.TrueForAll(name => NameParser.IsConvincing(name, reading.Names))) return Take(reading, names, at);
        if (!reading.TakesAuthors || !(note.IsComma(at) || IsStop(reading, at, names) || IsIn(reading, at)) || at + 1 >= reading.End) return false;
        if (IssueDate.Read(note, at + 1, reading.End) is not null) return false;
        bool convincing = reading.Draft.ExpectsAuthor || names.TrueForAll(name => NameParser.IsConvincing(name, reading.Names)) || names.Exists(reading.Names.Knows) || IsBeforeArticle(reading, at, names);
        if (!convincing) return false;
        bool title = note.IsQuote(at + 1) || note.IsCapital(at + 1) || (note.IsNumber(at + 1) && note.IsWord(at + 2));
        return title && Take(reading, names, at + 1);
    }

    // «Tamm, The Long Strike, p. 12»: one word and a comma before an article, or, in languages that write titles like
    // sentences, before words that are none of a name.
    private static bool IsBeforeArticle(CitationParseState reading, int at, List<PersonName> names)
    {
        NoteText note = reading.Note;
        if (names is not [{ } name] || !(name.IsBare || CitationVocabulary.OpeningParticles.Contains(name.Given)) || !note.IsComma(at) || !note.IsCapital(at + 1) || IsSiglum(note, reading.At, at)) return false;
        bool article = note.IsWord(at + 2) && CitationVocabulary.NonNameWords.Contains(note.Bare(at + 1)) && CitationVocabulary.Connectors.Contains(note.Bare(at + 1));
        bool volume = TitleEndFinder.IsVolumeOrIssue(note, at + 1) || TitleEndFinder.IsWordedPlace(note, at + 1, reading.End);
        return !volume && (article || (!reading.Language.CapitalizesTitles && !PublishingPlaces.Knows(note.Bare(at + 1)) && ImprintRules.ReadUnbracketed(reading, at + 1, out _) == at + 1));
    }

    // «Tamm. The Long Strike, p. 12».
    private static bool IsStop(CitationParseState reading, int at, List<PersonName> names) =>
        reading.Note.IsMark(at, '.') && names.TrueForAll(name => NameParser.IsConvincing(name, reading.Names));

    // «Quoted by Tamm in The Long Strike»: behind such a phrase the title follows its author without a comma.
    private static bool IsIn(CitationParseState reading, int at) =>
        reading.Draft.ExpectsAuthor && reading.Note.IsWord(at) && CitationVocabulary.InWords.Contains(reading.Note.Bare(at));

    // Names, and behind them a pseudonym or a life span in brackets: «Ada Tamm (as A. Quay), …».
    private static (List<PersonName> Names, int Behind) NamesAt(CitationParseState reading)
    {
        if (reading.Opener is { } known && known.At == reading.At) return (known.Names, known.Behind);
        int behind = ReadNames(reading, out List<PersonName> names);
        reading.Opener = (reading.At, names, behind);
        return (names, behind);
    }

    private static int ReadNames(CitationParseState reading, out List<PersonName> names)
    {
        names = [];
        NoteText note = reading.Note;
        bool supplied = note.IsBracket(reading.At) && note[reading.At][0] == '[' && note.Tokens[reading.At].Partner < reading.End;
        int at = NameParser.ReadAll(note, supplied ? reading.At + 1 : reading.At, reading.End, names);
        if (supplied && at == note.Tokens[reading.At].Partner) return at + 1;
        if (supplied) names = [];
        if (names.Count > 1 && IsTitleOfFirst(reading, names, at))
        {
            names = [names[0]];
            at = NameParser.ReadOne(note, reading.At, reading.End, out _);
        }

        if (names.Count == 0 || !note.IsBracket(at) || note.Tokens[at].Partner >= reading.End || note.Tokens[at].Partner - at > 7) return at;
        bool pseudonym = CitationVocabulary.AliasWords.Contains(note.Bare(at + 1)) || note.IsMark(at + 1, '=');
        return pseudonym ? note.Next(at) : at;
    }

    // «Tamm, Lamps and Light, p. 12»: a name that is known, and behind its comma words that are none.
    private static bool IsTitleOfFirst(CitationParseState reading, List<PersonName> names, int at)
    {
        NoteText note = reading.Note;
        int comma = NameParser.ReadOne(note, reading.At, reading.End, out _);
        return note.IsComma(comma) && !note.IsQuote(note.IsComma(at) ? at + 1 : at) && reading.Names.Knows(names[0]) && names.FindAll(name => !reading.Names.Knows(name) && !NameParser.IsPlausible(name)).Count == names.Count - 1;
    }

    private static bool Take(CitationParseState reading, List<PersonName> names, int at)
    {
        reading.Draft.Authors = names;
        reading.Stage = ParseStage.Title;
        return reading.MoveTo(at);
    }
}
