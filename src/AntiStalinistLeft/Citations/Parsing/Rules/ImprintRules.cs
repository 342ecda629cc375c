namespace AntiStalinistLeft.Citations;

/// <summary>Place, publisher, year, and dates.</summary>
internal static class ImprintRules
{
    private const int MaxFieldLength = 7;
    private const int MaxPlaceLength = 4;
    private const int MaxThesisLength = 18;

    public static bool Bracketed(CitationParseState reading, NoteText note, int at)
    {
        if (reading.Draft.Imprint is not null || at >= reading.End || BracketParser.Classify(note, at) != BracketKind.Imprint) return false;
        Imprint imprint = BracketParser.Read(note, at + 1, note.Tokens[at].Partner)!;
        reading.Draft.Imprint = imprint;
        reading.Draft.Edition ??= imprint.Edition;
        reading.Draft.Editors.AddRange(imprint.Editors);
        reading.Draft.Translators.AddRange(imprint.Translators);
        return reading.MoveTo(note.Next(at));
    }

    // «The Miller’s Questions (1872). Leeds 2008» and «Leeds 2008 [1872]»: the work first appeared in the bracketed year.
    public static bool OriginalYear(CitationParseState reading, NoteText note, int at)
    {
        if (!IsOriginalYear(reading, at)) return false;
        int year = at + 1;
        while (!note.IsYear(year) && year + 1 < note.Tokens[at].Partner) year++;
        reading.Draft.OriginalYear = note.Slice(year, note.Tokens[at].Partner);
        return reading.MoveTo(note.Next(at));
    }

    // «(PhD diss., University of Leeds, 1990)», «(unpublished PhD thesis, Leeds 1990)».
    public static bool Dissertation(CitationParseState reading, NoteText note, int at)
    {
        bool bracket = note.IsBracket(at) && note.Tokens[at].Partner < reading.End && note.Tokens[at].Partner - at < MaxThesisLength;
        int end = bracket ? note.Tokens[at].Partner : Math.Min(reading.End, at + MaxThesisLength);
        int word = bracket ? at + 1 : at;
        while (word < Math.Min(end, at + 5) && note.IsWord(word) && !CitationVocabulary.DissertationWords.Contains(note.Bare(word))) word++;
        if (word >= end || !note.IsWord(word) || !CitationVocabulary.DissertationWords.Contains(note.Bare(word)) || reading.Draft.Title is null) return false;
        int year = word;
        while (year < end && !note.IsYear(year)) year++;
        if (year >= end || (bracket && year + 1 < end)) return false;
        int school = word;
        while (school < year && !note.IsComma(school)) school++;
        while (note.IsComma(school)) school++;
        string place = school < year ? note.Slice(school, note.IsComma(year - 1) ? year - 1 : year) : string.Empty;
        reading.Draft.Remark = note.Slice(bracket ? at + 1 : at, word + 1);
        reading.Draft.Imprint = new Imprint(null, place.Length > 0 ? place : null, note[year].ToString());
        return reading.MoveTo(bracket ? end + 1 : year + 1);
    }

    /// <summary>True for a bracket with a year behind the imprint or before one without brackets.</summary>
    public static bool IsOriginalYear(CitationParseState reading, int at)
    {
        NoteText note = reading.Note;
        if (at >= reading.End || !note.IsBracket(at) || note.Tokens[at].Partner - at > 5 || reading.Draft.OriginalYear is not null) return false;
        if (reading.Draft.Imprint is not null) return note.IsYear(note.Tokens[at].Partner - 1);
        bool years = BracketParser.Classify(note, at) is BracketKind.Year or BracketKind.YearRange;
        return years && UnbracketedAfter(reading, note.Next(at));
    }

    private static bool UnbracketedAfter(CitationParseState reading, int at)
    {
        int next = reading.Note.IsComma(at) || reading.Note.IsMark(at, '.') ? at + 1 : at;
        return next > at && (ReadUnbracketed(reading, next, out _) > next || ContainerRules.IsIn(reading, next));
    }

    public static bool Year(CitationParseState reading, NoteText note, int at)
    {
        if (reading.Draft.YearAlone is not null || at >= reading.End) return false;
        if (BracketParser.Classify(note, at) is BracketKind.Year or BracketKind.YearRange)
        {
            reading.Draft.YearAlone = note.Slice(at + 1, note.Tokens[at].Partner);
            return reading.MoveTo(note.Next(at));
        }

        bool closed = at + 1 >= reading.End || note.IsComma(at + 1) || note.IsMark(at + 1, '.') || (note.IsMark(at + 1, ':') && TitleEndFinder.IsPlace(reading, at + 2));
        bool bare = (reading.IsBehindComma || (reading.Draft.Issue is not null && at == reading.At)) && note.IsYear(at) && (closed || IsYearSpan(note, at));
        if (!bare || reading.Draft.Imprint is not null || reading.Draft.Date is not null) return false;
        int end = IsYearSpan(note, at) ? at + 3 : at + 1;
        reading.Draft.YearAlone = note.Slice(at, end);
        return reading.MoveTo(end);
    }

    // «1907-8», «1914–1915»: the years of one volume.
    private static bool IsYearSpan(NoteText note, int at) =>
        note.IsYear(at) && note.IsDash(at + 1) && note.IsNumber(at + 2) && (note.IsComma(at + 3) || note.IsMark(at + 3, '.'))
        && Locator.Page(note.Slice(at, at + 3)) is { First: { } first, Last: { } last } && last - first is 1 or 2;

    public static bool Date(CitationParseState reading, NoteText note, int at)
    {
        if (reading.Draft.Date is not null || at >= reading.End) return false;
        if (CitationVocabulary.OfDayWords.Contains(note.Bare(at))) at++;
        bool bracket = BracketParser.Classify(note, at) == BracketKind.Date;
        int start = bracket ? BracketParser.DateStart(note, at + 1, note.Tokens[at].Partner) : at;
        if (IssueDate.Read(note, start, bracket ? note.Tokens[at].Partner : reading.End) is not { } date) return false;
        if (start > at + 1 && reading.Draft.IsTitleQuoted) reading.Draft.Container ??= note.Slice(at + 1, start - 1);
        reading.Draft.Date = date.Text;
        reading.Draft.YearAlone ??= date.Year;
        return reading.MoveTo(bracket ? note.Next(at) : date.End);
    }

    public static bool Unbracketed(CitationParseState reading, NoteText note, int at)
    {
        if (reading.Draft.Imprint is not null || !(reading.IsBehindComma || note.IsMark(reading.At, '.') || note.IsMark(reading.At - 1, '?') || note.IsMark(reading.At - 1, '!'))) return false;
        at = note.IsMark(reading.At, '.') ? reading.At + 1 : at;
        int end = ReadUnbracketed(reading, at, out Imprint? imprint);
        if (end == at) return false;
        reading.Draft.Imprint = imprint;
        if (reading.Draft.YearAlone is { } first && first != imprint!.Year) reading.Draft.OriginalYear ??= first;
        return reading.MoveTo(end);
    }

    // «Tamm, A. (1990) The Long Strike, …»: in lists of references the year stands behind the author.
    public static bool YearBeforeTitle(CitationParseState reading, NoteText note, int at)
    {
        int title = TitleBehindYear(reading, at);
        if (title == at || reading.Draft.YearAlone is not null) return false;
        reading.Draft.YearAlone = note[at + 1].ToString();
        return reading.MoveTo(title);
    }

    /// <summary>The token behind a year in brackets and its delimiters, where a title can begin; the same token where none stands.</summary>
    public static int TitleBehindYear(CitationParseState reading, int at)
    {
        NoteText note = reading.Note;
        if (at >= reading.End || BracketParser.Classify(note, at) != BracketKind.Year) return at;
        int next = note.Next(at);
        while (note.IsComma(next) || note.IsMark(next, '.') || note.IsMark(next, ':')) next++;
        return next < reading.End && (note.IsCapital(next) || note.IsQuote(next)) ? next : at;
    }

    // There place and publisher stand alone: «…, London: Wick Press».
    public static bool PlaceAndFirm(CitationParseState reading, NoteText note, int at)
    {
        int end = ReadPlaceAndFirm(reading, at, out Imprint? imprint);
        if (end == at || reading.Draft.Imprint is not null) return false;
        reading.Draft.Imprint = imprint;
        return reading.MoveTo(end);
    }

    public static int ReadPlaceAndFirm(CitationParseState reading, int at, out Imprint? imprint)
    {
        imprint = null;
        NoteText note = reading.Note;
        if (reading.Draft.YearAlone is not { } year || !note.IsCapital(at)) return at;
        int colon = at;
        while (colon < reading.End && colon - at < MaxPlaceLength && (note.IsCapital(colon) || note.IsMark(colon, '/'))) colon++;
        if (!(note.IsMark(colon, ':') || note.IsComma(colon)) || !PublishingPlaces.Knows(note.Slice(at, colon))) return at;
        int end = colon + 1;
        while (end < reading.End && IsPlaceToken(note, end, isFirm: true) && !note.IsMark(end, '.')) end++;
        if (end == colon + 1 || (note.IsComma(colon) && !CitationVocabulary.IsFirm(note.Slice(colon + 1, end)))) return at;
        imprint = new Imprint(note.Slice(at, colon), note.Slice(colon + 1, end), year);
        return end;
    }

    // «The Miller’s Questions, 1908, Wick Press» and «…, 1908. Wick Press».
    public static bool FirmBehindYear(CitationParseState reading, NoteText note, int at)
    {
        at = reading.At;
        if (reading.Draft.Imprint is not null || reading.Draft.YearAlone is null || !(note.IsComma(at) || note.IsMark(at, '.'))) return false;
        int end = ++at;
        while (end < reading.End && end - at <= MaxFieldLength && (note.IsCapital(end) || note.IsMark(end, '&') || (note.IsWord(end) && CitationVocabulary.Connectors.Contains(note.Bare(end))))) end++;
        if (end == at || !CitationVocabulary.IsFirm(note.Slice(at, end))) return false;
        reading.Draft.Imprint = new Imprint(null, note.Slice(at, end), reading.Draft.YearAlone);
        return reading.MoveTo(end);
    }

    /// <summary>Reads «Berlin 1990», «Paris, Maspero, 1975», «London: Pluto, 1990», «Zürich/Berlin: quay 2014» where pages, a delimiter or the end follow.</summary>
    /// <returns>The token behind the year; the same token where no imprint stands.</returns>
    public static int ReadUnbracketed(CitationParseState reading, int at, out Imprint? imprint)
    {
        imprint = null;
        NoteText note = reading.Note;
        if (at == reading.Start || !note.IsCapital(at) || note.IsLargeRoman(at)) return at;
        int year = FindYear(reading, at, out int commas, out int colon);
        if (year <= at || !Closed(reading, year + 1)) return at;
        int stop = note.IsComma(year - 1) ? year - 1 : year;
        int cut = colon > 0 ? colon : at;
        while (cut < stop && !note.IsComma(cut) && !note.IsMark(cut, ':')) cut++;
        string place = note.Slice(at, cut);
        if (cut >= stop && !IsPlaceAlone(reading, place, cut - at)) return at;
        if (place.Contains(',', StringComparison.Ordinal) && !PublishingPlaces.Knows(place)) return at;
        if (commas > 0 && colon == 0 && !PublishingPlaces.Knows(place) && (note.IsMark(at - 1, '.') || reading.Draft is { IsTitleQuoted: true, Container: null } || commas > 1 && reading.Language.CapitalizesTitles)) return at;
        imprint = cut >= stop
            ? CitationVocabulary.IsFirm(place) ? new Imprint(null, place, note[year].ToString()) : new Imprint(place, null, note[year].ToString())
            : new Imprint(place, note.Slice(cut + 1, stop), note[year].ToString());
        return year + 1;
    }

    // Behind a quoted title a name and a year may be a periodical: there only a town that is known counts.
    private static bool IsPlaceAlone(CitationParseState reading, string place, int length)
    {
        if (PublishingPlaces.Knows(place) || CitationVocabulary.IsFirm(place)) return true;
        return length <= MaxPlaceLength && reading.Draft is not { IsTitleQuoted: true, Container: null } && (!reading.Language.CapitalizesTitles || CitationVocabulary.PageWords.Contains(reading.Note.Bare(reading.End - 2)));
    }

    private static int FindYear(CitationParseState reading, int at, out int commas, out int colon)
    {
        NoteText note = reading.Note;
        (commas, colon) = (0, 0);
        int field = 0;
        for (int i = at; i < reading.End; i++)
        {
            if (note.IsYear(i)) return note.IsWord(i - 1) && char.IsLower(note[i - 1][0]) && colon == 0 ? at : i;
            if (note.IsWord(i) && CitationVocabulary.Months.Contains(note.Bare(i))) return at;
            if (note.IsMark(i, ':') && colon > 0) return at;
            if (note.IsMark(i, ':')) (colon, field) = (i, 0);
            else if (note.IsComma(i)) (commas, field) = (commas + 1, 0);
            else if (note.IsBracket(i) && note.IsCapital(i + 1) && note.Tokens[i].Partner == i + 2 && note.IsYear(i + 3)) i += 2;
            else if (!IsPlaceToken(note, i, colon > 0) || ++field > MaxFieldLength) return at;
            if (commas > 2) return at;
        }

        return at;
    }

    private static bool IsPlaceToken(NoteText note, int i, bool isFirm) =>
        note.IsCapital(i) || note.IsMark(i, '/') || note.IsDash(i) || note.IsMark(i, '&') || note.IsMark(i, '.')
        || (note.IsWord(i) && (isFirm || CitationVocabulary.Connectors.Contains(note.Bare(i)) || note[i].Length <= 3));

    private static bool Closed(CitationParseState reading, int at)
    {
        NoteText note = reading.Note;
        if (at >= reading.End || note.IsMark(at, '.') || note.IsMark(at, ';') || (note.IsBracket(at) && BracketParser.Classify(note, at) != BracketKind.Imprint) || note.Kind(at) == NoteTokenKind.Address || (note.IsJoin(at) && note.IsCapital(at + 1))) return true;
        if (note.IsMark(at, ':')) return TitleEndFinder.IsPlace(reading, at + 1);
        return note.IsComma(at) && (at + 1 >= reading.End || TitleEndFinder.IsPlace(reading, at + 1) || TitleEndFinder.IsVolumeOrIssue(note, at + 1) || IsWebBehind(reading, at + 1) || CitationVocabulary.PageWords.Contains(note.Bare(at + 1)) || !(note.IsNumber(at + 1) || note.IsCapital(at + 1)));
    }

    private static bool IsWebBehind(CitationParseState reading, int at) =>
        reading.Note.Kind(at) == NoteTokenKind.Address || CitationPhrases.Online.Match(reading.Note, at, reading.End, out _) > at;
}
