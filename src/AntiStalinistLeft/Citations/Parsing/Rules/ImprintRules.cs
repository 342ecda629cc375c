namespace AntiStalinistLeft.Citations;

/// <summary>Place, publisher, year, and dates.</summary>
internal static class ImprintRules
{
    private const int MaxFieldLength = 6;

    public static bool Bracketed(CitationParseState reading)
    {
        NoteText note = reading.Note;
        int at = reading.AfterCommas;
        if (reading.Draft.Imprint is not null || at >= reading.End || BracketParser.Classify(note, at) != BracketKind.Imprint) return false;
        reading.Draft.Imprint = BracketParser.Read(note, at + 1, note.Tokens[at].Partner);
        reading.Draft.Edition ??= reading.Draft.Imprint?.Edition;
        return reading.MoveTo(note.Next(at));
    }

    public static bool Year(CitationParseState reading)
    {
        NoteText note = reading.Note;
        int at = reading.AfterCommas;
        if (reading.Draft.YearAlone is not null || at >= reading.End) return false;
        if (BracketParser.Classify(note, at) is BracketKind.Year or BracketKind.YearRange)
        {
            reading.Draft.YearAlone = note.Slice(at + 1, note.Tokens[at].Partner);
            return reading.MoveTo(note.Next(at));
        }

        bool bare = note.IsComma(reading.At) && note.IsYear(at) && (at + 1 >= reading.End || note.IsComma(at + 1) || note.IsMark(at + 1, '.'));
        if (!bare || reading.Draft.Imprint is not null || reading.Draft.Date is not null) return false;
        reading.Draft.YearAlone = note[at].ToString();
        return reading.MoveTo(at + 1);
    }

    public static bool Date(CitationParseState reading)
    {
        NoteText note = reading.Note;
        int at = reading.AfterCommas;
        if (reading.Draft.Date is not null || at >= reading.End) return false;
        bool bracket = BracketParser.Classify(note, at) == BracketKind.Date;
        IssueDate? date = IssueDate.Read(note, bracket ? at + 1 : at, bracket ? note.Tokens[at].Partner : reading.End);
        if (date is null) return false;
        reading.Draft.Date = date.Text;
        reading.Draft.Month = date.Month;
        reading.Draft.YearAlone ??= date.Year;
        return reading.MoveTo(bracket ? note.Next(at) : date.End);
    }

    public static bool Unbracketed(CitationParseState reading)
    {
        if (reading.Draft.Imprint is not null || !(reading.Note.IsComma(reading.At) || reading.Note.IsMark(reading.At, '.'))) return false;
        int at = reading.Note.IsMark(reading.At, '.') ? reading.At + 1 : reading.AfterCommas;
        int end = ReadUnbracketed(reading, at, out Imprint? imprint);
        if (end == at) return false;
        reading.Draft.Imprint = imprint;
        return reading.MoveTo(end);
    }

    /// <summary>Reads «Berlin 1990», «Paris, Maspero, 1975», «London: Pluto, 1990» where pages, a delimiter or the end follow.</summary>
    /// <returns>The token behind the year; the same token where no imprint stands.</returns>
    public static int ReadUnbracketed(CitationParseState reading, int at, out Imprint? imprint)
    {
        imprint = null;
        NoteText note = reading.Note;
        if (reading.Stage == ParseStage.Opening || !note.IsCapital(at)) return at;
        int commas = 0;
        int field = 0;
        int i = at;
        for (; i < reading.End && !note.IsYear(i); i++)
        {
            if (note.IsWord(i) && CitationVocabulary.Months.ContainsKey(note.Bare(i))) return at;
            if (note.IsComma(i)) (commas, field) = (commas + 1, 0);
            else if (!IsPlaceToken(note, i) || ++field > MaxFieldLength) return at;
            if (commas > 2) return at;
        }

        if (i >= reading.End || i == at || !Closed(reading, i + 1)) return at;
        bool german = commas == 0 && !note.IsMark(at + 1, ':');
        if (german && reading.Language != "de" && !note.Is(i + 2, "S")) return at;
        imprint = Split(note, at, i);
        return i + 1;
    }

    private static Imprint Split(NoteText note, int at, int year)
    {
        int stop = note.IsComma(year - 1) ? year - 1 : year;
        int cut = at;
        while (cut < stop && !note.IsComma(cut) && !note.IsMark(cut, ':')) cut++;
        return cut >= stop
            ? new Imprint(note.Slice(at, stop), null, note[year].ToString())
            : new Imprint(note.Slice(at, cut), note.Slice(cut + 1, stop), note[year].ToString());
    }

    private static bool IsPlaceToken(NoteText note, int i) =>
        note.IsCapital(i) || note.IsMark(i, '/') || note.IsDash(i) || note.IsMark(i, '&') || note.IsMark(i, ':') || note.IsMark(i, '.')
        || (note.IsWord(i) && (CitationVocabulary.Connectors.Contains(note.Bare(i)) || note[i].Length <= 3));

    private static bool Closed(CitationParseState reading, int at)
    {
        NoteText note = reading.Note;
        return at >= reading.End || note.IsMark(at, '.') || note.IsMark(at, ';')
            || (note.IsComma(at) && (at + 1 >= reading.End || TitleEndFinder.IsPlace(reading, at + 1) || TitleEndFinder.IsVolumeOrIssue(note, at + 1)));
    }
}
