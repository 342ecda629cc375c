namespace AntiStalinistLeft.Citations;

/// <summary>What may stand before the author or the title: signals, locators, and words that stand for an earlier citation.</summary>
internal static class OpeningRules
{
    public static bool Signal(CitationParseState reading)
    {
        NoteText note = reading.Note;
        int next = CitationPhrases.Signals.Match(note, reading.At, reading.End, out CitationRelation relation);
        if (next == reading.At || reading.Draft.HasSignal) return false;
        reading.Draft.Relation = relation;
        reading.Draft.HasSignal = true;
        reading.Draft.ExpectsAuthor = note.Is(next - 1, "by") || note.Is(next - 1, "par") || note.Is(next - 1, "bei") || note.Is(next - 1, "nach");
        while (note.IsMark(next, ':') || note.IsComma(next)) next++;
        if (relation == CitationRelation.See) reading.Opening = next;
        return reading.MoveTo(next);
    }

    public static bool LocatorOf(CitationParseState reading)
    {
        NoteText note = reading.Note;
        int at = LocatorRules.ReadSection(note, reading.At, reading.End, out Locator? locator);
        if (locator is null) at = LocatorRules.ReadWordedPages(note, reading.At, reading.End, out List<Locator> pages) is var end && pages.Count == 1 ? Take(pages[0], end, out locator) : reading.At;
        if (locator is null || !(note.Is(at, "of") || note.Is(at, "in") || note.Is(at, "de") || note.Is(at, "von"))) return false;
        reading.Draft.Locators.Add(locator);
        return reading.MoveTo(at + 1);
    }

    private static int Take(Locator found, int end, out Locator? locator)
    {
        locator = found;
        return end;
    }

    public static bool Ibid(CitationParseState reading)
    {
        int next = CitationPhrases.PreviousCitation.Match(reading.Note, reading.At, reading.End, out _);
        if (next == reading.At) return false;
        reading.Draft.BackReference = CitationForm.Ibid;
        return reading.MoveToTail(next);
    }

    public static bool WorkAgain(CitationParseState reading)
    {
        int next = CitationPhrases.EarlierWork.Match(reading.Note, reading.At, reading.End, out _);
        if (next == reading.At) return false;
        reading.Draft.BackReference = CitationForm.OpCit;
        reading.Draft.IsSamePlace = reading.Note.Is(reading.At, "loc");
        return reading.MoveToTail(next);
    }

    public static bool NoteAbove(CitationParseState reading)
    {
        int next = ReadReferredNote(reading.Note, reading.At, reading.End, out int number);
        if (next == reading.At) return false;
        reading.Draft.BackReference = CitationForm.CrossReference;
        reading.Draft.ReferredNote = number;
        return reading.MoveToTail(next);
    }

    /// <summary>Reads «n. 12 above», «note 12», «wie Anm. 12», «supra n 12», «voir note 12 ci-dessus».</summary>
    internal static int ReadReferredNote(NoteText note, int at, int end, out int number)
    {
        number = 0;
        int next = at;
        bool pointed = note.Is(next, "supra") || note.Is(next, "wie") || note.Is(next, "as") || note.Is(next, "above");
        if (pointed) next++;
        if (note.IsComma(next)) next++;
        if (note.Is(next, "in") || note.Is(next, "à")) next++;
        if (!(note.Is(next, "n") || note.Is(next, "note") || note.Is(next, "fn") || note.Is(next, "anm") || note.Is(next, "Anmerkung") || note.Is(next, "footnote"))) return at;
        if (next + 1 >= end || note.Number(next + 1) is not { } found) return at;
        next += 2;
        if (note.Is(next, "above") || note.Is(next, "supra") || note.Is(next, "oben") || note.Is(next, "ci-dessus")) pointed = ++next > 0;
        if (!pointed && !note.Is(at, "anm")) return at;
        number = found;
        return Math.Min(next, end);
    }

    public static bool Idem(CitationParseState reading)
    {
        NoteText note = reading.Note;
        int next = CitationPhrases.SameAuthor.Match(note, reading.At, reading.End, out _);
        if (next == reading.At || !(note.IsComma(next) || note.IsMark(next, ':'))) return false;
        reading.Draft.IsSameAuthor = true;
        int behind = next + 1;
        if (TitleEndFinder.IsPlace(reading, behind)) return BareIdem(reading, next);
        reading.Stage = ParseStage.Title;
        return reading.MoveTo(behind);
    }

    private static bool BareIdem(CitationParseState reading, int next)
    {
        reading.Draft.BackReference = CitationForm.OpCit;
        return reading.MoveToTail(next);
    }
}
