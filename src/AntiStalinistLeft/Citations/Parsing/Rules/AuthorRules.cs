namespace AntiStalinistLeft.Citations;

/// <summary>Authors and editors before the title, and authors that stand alone with pages.</summary>
internal static class AuthorRules
{
    public static bool EditorsFirst(CitationParseState reading)
    {
        NoteText note = reading.Note;
        var names = new List<PersonName>();
        int at = NameParser.ReadAll(note, reading.At, reading.End, names);
        if (names.Count == 0) return false;
        int behind = FindRoleAfter(note, at, reading.End);
        if (behind == at) return false;
        reading.Draft.Editors = names;
        reading.Stage = ParseStage.Title;
        return reading.MoveTo(note.IsComma(behind) || note.IsMark(behind, ':') ? behind + 1 : behind);
    }

    /// <summary>The token behind «(ed.)», «(Hrsg.)» or «, eds,».</summary>
    internal static int FindRoleAfter(NoteText note, int at, int end)
    {
        if (at < end && BracketParser.Classify(note, at) == BracketKind.Editor && note.Tokens[at].Partner == at + 2) return note.Next(at);
        bool worded = note.IsComma(at) && note.IsWord(at + 1) && at + 1 < end && CitationVocabulary.EditorWords.Contains(note.Bare(at + 1));
        return worded && (note.IsComma(at + 2) || note.IsMark(at + 2, ':')) ? at + 2 : at;
    }

    public static bool BeforeQuotedTitle(CitationParseState reading)
    {
        NoteText note = reading.Note;
        var names = new List<PersonName>();
        int at = NameParser.ReadAll(note, reading.At, reading.End, names);
        if (names.Count == 0 || !(note.IsComma(at) || note.IsMark(at, ':') || IsIn(reading, at)) || !note.IsQuote(at + 1) || at + 1 >= reading.End) return false;
        if (!TitleRules.IsTitleQuote(reading, at + 1)) return false;
        return Take(reading, names, at + 1);
    }

    public static bool BeforeWorkAgain(CitationParseState reading)
    {
        NoteText note = reading.Note;
        var names = new List<PersonName>();
        int at = NameParser.ReadAll(note, reading.At, reading.End, names);
        if (names.Count == 0) return false;
        int phrase = note.IsComma(at) || note.IsMark(at, ':') ? at + 1 : at;
        int behind = CitationPhrases.EarlierWork.Match(note, phrase, reading.End, out _);
        if (behind == phrase) return false;
        reading.Draft.Authors = names;
        reading.Draft.BackReference = CitationForm.OpCit;
        reading.Draft.IsSamePlace = note.Is(phrase, "loc");
        return reading.MoveToTail(behind);
    }

    public static bool BeforeReferredNote(CitationParseState reading)
    {
        NoteText note = reading.Note;
        var names = new List<PersonName>();
        int at = NameParser.ReadAll(note, reading.At, reading.End, names);
        if (names.Count == 0) return false;
        bool bracket = note.IsBracket(at);
        int phrase = bracket || note.IsComma(at) ? at + 1 : at;
        int behind = OpeningRules.ReadReferredNote(note, phrase, reading.End, out int number);
        if (behind == phrase && bracket && note.Is(phrase, "n") && note.Number(phrase + 1) is { } bare) (behind, number) = (phrase + 2, bare);
        if (behind == phrase || (bracket && behind != note.Tokens[at].Partner)) return false;
        reading.Draft.Authors = names;
        reading.Draft.BackReference = CitationForm.CrossReference;
        reading.Draft.ReferredNote = number;
        return reading.MoveToTail(bracket ? behind + 1 : behind);
    }

    public static bool Bare(CitationParseState reading)
    {
        NoteText note = reading.Note;
        var names = new List<PersonName>();
        int at = NameParser.ReadAll(note, reading.At, reading.End, names);
        if (names.Count == 0) return false;
        int place = at;
        while (place < reading.End && (note.IsComma(place) || note.IsMark(place, '.') || note.IsMark(place, ':'))) place++;
        if (place == at && !TitleEndFinder.IsWordedPlace(note, place, reading.End)) return false;
        if (!TitleEndFinder.IsPlace(reading, place) || note.IsYear(place)) return false;
        bool known = names.TrueForAll(reading.Names.Knows);
        reading.Draft.Authors = names;
        reading.Draft.IsNameOrTitle = names.Count == 1;
        reading.Draft.Title = known ? null : note.Slice(reading.At, at);
        reading.Draft.BackReference = CitationForm.BareAuthor;
        return reading.MoveToTail(place);
    }

    public static bool WithYear(CitationParseState reading)
    {
        NoteText note = reading.Note;
        var names = new List<PersonName>();
        int at = NameParser.ReadAll(note, reading.At, reading.End, names);
        if (names.Count == 0 || !names.TrueForAll(reading.Names.Knows)) return false;
        bool bracket = note.IsBracket(at) && note.Tokens[at].Partner == at + 2;
        int year = bracket || note.IsComma(at) ? at + 1 : at;
        if (year >= reading.End || !note.IsYear(year)) return false;
        int behind = bracket ? at + 3 : year + 1;
        bool ends = behind >= reading.End || (behind + 1 >= reading.End && note.IsMark(behind, '.')) || ((note.IsComma(behind) || note.IsMark(behind, ':')) && TitleEndFinder.IsPlace(reading, behind + 1));
        if (!ends) return false;
        reading.Draft.Authors = names;
        reading.Draft.BackReference = CitationForm.AuthorYear;
        reading.Draft.YearAlone = note[year].ToString();
        return reading.MoveToTail(note.IsMark(behind, ':') ? behind + 1 : behind);
    }

    public static bool BeforeColon(CitationParseState reading)
    {
        NoteText note = reading.Note;
        if (!reading.TakesAuthors) return false;
        var names = new List<PersonName>();
        int at = NameParser.ReadAll(note, reading.At, reading.End, names);
        if (names.Count == 0 || !note.IsMark(at, ':') || at + 1 >= reading.End) return false;
        bool german = reading.Language == "de" && names.TrueForAll(name => NameParser.IsConvincing(name, reading.Names));
        return (german || names.TrueForAll(reading.Names.Knows)) && (note.IsWord(at + 1) || note.IsQuote(at + 1)) && Take(reading, names, at + 1);
    }

    public static bool BeforeTitle(CitationParseState reading)
    {
        NoteText note = reading.Note;
        if (!reading.TakesAuthors) return false;
        var names = new List<PersonName>();
        int at = NameParser.ReadAll(note, reading.At, reading.End, names);
        if (names.Count == 0 || !(note.IsComma(at) || IsIn(reading, at)) || at + 1 >= reading.End) return false;
        bool convincing = reading.Draft.ExpectsAuthor || names.TrueForAll(name => NameParser.IsConvincing(name, reading.Names)) || names.Exists(reading.Names.Knows);
        if (!convincing) return false;
        bool title = note.IsQuote(at + 1) || note.IsCapital(at + 1) || (note.IsNumber(at + 1) && note.IsWord(at + 2));
        return title && Take(reading, names, at + 1);
    }

    // «Quoted by Tamm in The Long Strike»: behind such a phrase the title follows its author without a comma.
    private static bool IsIn(CitationParseState reading, int at) =>
        reading.Draft.ExpectsAuthor && (reading.Note.Is(at, "in") || reading.Note.Is(at, "dans"));

    private static bool Take(CitationParseState reading, List<PersonName> names, int at)
    {
        reading.Draft.Authors = names;
        reading.Stage = ParseStage.Title;
        return reading.MoveTo(at);
    }
}
