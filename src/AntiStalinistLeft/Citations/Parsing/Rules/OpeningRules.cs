namespace AntiStalinistLeft.Citations;

/// <summary>What may stand before the author or the title: signals, locators, and words that stand for an earlier citation.</summary>
internal static class OpeningRules
{
    public static bool Signal(CitationParseState reading, NoteText note, int at)
    {
        int next = CitationPhrases.Signals.Match(note, reading.At, reading.End, out CitationRelation relation);
        if (next == reading.At || reading.Draft.Rules.Contains("signal")) return false;
        reading.Draft.Relation = relation;
        reading.Draft.HasSignal = true;
        reading.Draft.ExpectsAuthor = CitationVocabulary.QuotedByWords.Contains(note.Bare(next - 1));
        while (note.IsMark(next, ':') || note.IsComma(next)) next++;
        int example = CitationPhrases.Examples.Match(note, next, reading.End, out _);
        if (example > next) next = note.IsComma(example) || note.IsMark(example, ':') ? example + 1 : example;
        int more = CitationPhrases.Signals.Match(note, next, reading.End, out CitationRelation second);
        if (more > next && second == relation) next = note.IsComma(more) ? more + 1 : more;
        next = BehindKindOfWork(note, next, reading.End);
        if (relation == CitationRelation.See) reading.Opening = next;
        return reading.MoveTo(next);
    }

    // «See my address on “The Tide”», «see the article “The Tide”»: a few small words, then the title in its marks.
    private static int BehindKindOfWork(NoteText note, int at, int end)
    {
        int next = at;
        while (next < Math.Min(end, at + 6) && note.IsWord(next) && char.IsLower(note[next][0])) next++;
        return next > at && next < end && note.IsQuote(next) && note.IsCapital(next + 1) ? next : at;
    }

    public static bool LocatorOf(CitationParseState reading, NoteText note, int at)
    {
        int end = LocatorRules.ReadSection(note, at, reading.End, out Locator? section);
        List<Locator> places = section is null ? [] : [section];
        if (section is null) end = LocatorRules.ReadWordedPages(note, at, reading.End, out places);
        if (places.Count != 1 || !CitationVocabulary.OfWords.Contains(note.Bare(end))) return false;
        reading.Draft.Locators.AddRange(places);
        return reading.MoveTo(end + 1);
    }

    public static bool Ibid(CitationParseState reading, NoteText note, int at)
    {
        int next = CitationPhrases.PreviousCitation.Match(note, reading.At, reading.End, out _);
        if (next == reading.At && !IsSameAlone(reading, out next) && (next = ReadPlacesAlone(reading)) == reading.At) return false;
        reading.Draft.BackReference = CitationForm.Ibid;
        return reading.MoveToTail(next);
    }

    // «Id. at 157», «Id.»: where no title follows, the same is the same work.
    private static bool IsSameAlone(CitationParseState reading, out int next)
    {
        NoteText note = reading.Note;
        next = CitationVocabulary.SameWorkWords.Contains(note.Bare(reading.At)) ? reading.At + 1 : reading.At;
        return next > reading.At && (next >= reading.End || CitationPhrases.Pinpoints.Match(note, next, reading.End, out _) > next || note.IsMark(next, '.') || note.IsMark(next, '§') || IsNameBeforeNote(reading, next));
    }

    // «Ada Tamm, The Long Strike, p. 12. Cf. p. 31», «… (vol. 2, p. 31)»: places alone are places of the work cited before.
    private static int ReadPlacesAlone(CitationParseState reading)
    {
        NoteText note = reading.Note;
        bool volume = TitleEndFinder.IsVolumeOrIssue(note, reading.At);
        int at = volume ? note.IsComma(reading.At + 2) ? reading.At + 3 : reading.At + 2 : reading.At;
        if (!(volume ? reading.HasEarlier : reading.Draft.HasSignal && reading.IsBehindCitation)) return reading.At;
        int end = LocatorRules.ReadWordedPages(note, at, reading.End, out List<Locator> pages);
        if (end == at) return reading.At;
        if (volume) reading.Draft.Volume = note.Bare(reading.At + 1);
        reading.Draft.Locators.AddRange(pages);
        return end;
    }

    // «Id., Tamm, supra note 2»: what follows is another citation.
    private static bool IsNameBeforeNote(CitationParseState reading, int at)
    {
        NoteText note = reading.Note;
        int name = NameParser.ReadOne(note, at + 1, reading.End, out _);
        return note.IsComma(at) && name > at + 1 && ReadReferredNote(note, note.IsComma(name) ? name + 1 : name, reading.End, out _) > name + 1;
    }

    public static bool WorkAgain(CitationParseState reading, NoteText note, int at) => AuthorRules.BeforeWorkAgain(reading, note, at, []);

    public static bool NoteAbove(CitationParseState reading, NoteText note, int at)
    {
        int next = ReadReferredNote(reading.Note, reading.At, reading.End, out int number);
        if (next == reading.At) return false;
        reading.Draft.BackReference = CitationForm.CrossReference;
        reading.Draft.ReferredNote = number;
        return reading.MoveToTail(next);
    }

    // «Tamm, Long Strike (n. 12)», «Tamm, Long Strike, as n. 12 above»: the short title tells two works of that note apart.
    public static bool NoteBehindTitle(CitationParseState reading, NoteText note, int at)
    {
        int next = ReadReferredNote(note, at, reading.End, out int number);
        if (number == 0 || reading.Draft is not { Title: { } title, Imprint: null, BackReference: null }) return false;
        if (reading.Draft.Container is null) (reading.Draft.ReferredTitle, reading.Draft.Title, reading.Draft.IsTitleQuoted) = (title, null, false);
        (reading.Draft.BackReference, reading.Draft.ReferredNote) = (CitationForm.CrossReference, number);
        return reading.MoveTo(next);
    }

    /// <summary>Reads «n. 12 above», «note 12», «wie Anm. 12», «supra n 12», «voir note 12 ci-dessus», and in brackets «(n 12)» too.</summary>
    /// <returns>The token behind it; the same token, and the number 0, where none stands.</returns>
    internal static int ReadReferredNote(NoteText note, int at, int end, out int number)
    {
        number = 0;
        if (note.IsBracket(at))
        {
            int close = note.Tokens[at].Partner;
            if (close >= end) return at;
            if (ReadReferredNote(note, at + 1, close, out number) == close) return close + 1;
            bool bare = close == at + 3 && CitationVocabulary.NoteWords.Contains(note.Bare(at + 1)) && note.Number(at + 2) is not null;
            number = bare ? note.Number(at + 2)!.Value : 0;
            return bare ? close + 1 : at;
        }

        int next = at;
        bool pointed = note.IsWord(next) && CitationVocabulary.AboveWords.Contains(note.Bare(next));
        if (pointed) next++;
        if (note.IsComma(next)) next++;
        while (note.IsWord(next) && CitationVocabulary.LinkWords.Contains(note.Bare(next))) next++;
        bool alone = CitationVocabulary.LoneNoteWords.Contains(note.Bare(next)) && next == at;
        if (!note.IsWord(next) || !CitationVocabulary.NoteWords.Contains(note.Bare(next))) return at;
        if (next + 1 >= end || note.Number(next + 1) is not { } found) return at;
        next += 2;
        if (note.IsComma(next) && CitationVocabulary.BehindNoteWords.Contains(note.Bare(next + 1))) next++;
        if (next < end && note.IsWord(next) && CitationVocabulary.BehindNoteWords.Contains(note.Bare(next))) pointed = ++next > 0;
        if (!pointed && !alone) return at;
        number = found;
        return Math.Min(next, end);
    }

    public static bool Idem(CitationParseState reading, NoteText note, int at)
    {
        int next = CitationPhrases.SameAuthor.Match(note, reading.At, reading.End, out _);
        if (next == reading.At || !(note.IsComma(next) || note.IsMark(next, ':'))) return false;
        reading.Draft.IsSameAuthor = true;
        int behind = next + 1;
        if (TitleEndFinder.IsPlace(reading, behind))
        {
            reading.Draft.BackReference = CitationForm.OpCit;
            return reading.MoveToTail(next);
        }

        reading.Stage = ParseStage.Title;
        return reading.MoveTo(behind);
    }
}
