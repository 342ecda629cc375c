namespace AntiStalinistLeft.Citations;

/// <summary>Titles of parts, which stand in quotation marks, and of volumes, which do not once italics are lost.</summary>
internal static class TitleRules
{
    // No title of a work is longer; looking no further keeps a note of any length linear.
    private const int MaxTitleLength = 60;

    /// <summary>True for a quotation that can be a title: a delimiter, a host, an imprint or the end follows it.</summary>
    public static bool IsTitleQuote(CitationParseState reading, int open)
    {
        NoteText note = reading.Note;
        if (!note.IsQuote(open)) return false;
        int close = note.Tokens[open].Partner;
        if (close >= reading.End || close - open is < 2 or > MaxTitleLength + 2 || (note.IsWord(open + 1) && char.IsLower(note[open + 1][0]) && !CitationVocabulary.Particles.Contains(note[open + 1].ToString()))) return false;
        int next = close + 1;
        if (next >= reading.End || TitleEndFinder.IsLastPage(reading, next) || note.IsComma(next) || note.IsMark(next, '.') || note.IsMark(next, ':') || note.IsBracket(next)) return true;
        if (note.IsComma(close - 1) && CitationValidator.IsTitleCase(note.Slice(open + 1, close - 1))) return true;
        bool closedInside = note.IsComma(close - 1) || note.IsMark(close - 1, '.') || note.IsMark(close - 1, '?') || note.IsMark(close - 1, '!');
        if (closedInside && TitleEndFinder.StartsAt(reading, next, afterComma: true, isContainer: false)) return true;
        int pinpoint = CitationPhrases.Pinpoints.Match(note, next, reading.End, out _);
        if (pinpoint > next && (TitleEndFinder.IsVolumeOrIssue(note, pinpoint) || TitleEndFinder.IsPlace(reading, pinpoint))) return true;
        bool host = note.IsCapital(next) || (note.IsWord(next) && (CitationVocabulary.InWords.Contains(note.Bare(next)) || (CitationVocabulary.ByWords.Contains(note.Bare(next)) && note.IsCapital(next + 1))));
        return host || TitleEndFinder.StartsAt(reading, next, false, false);
    }

    public static bool Quoted(CitationParseState reading, NoteText note, int at)
    {
        int open = note.IsWord(reading.At) && CitationVocabulary.EntryKinds.Contains(note.Bare(reading.At)) ? reading.At + 1 : reading.At;
        if (!IsTitleQuote(reading, open)) return false;
        int close = note.Tokens[open].Partner;
        reading.Draft.Title = TitleText(note, open + 1, close);
        reading.Draft.IsTitleQuoted = true;
        return reading.MoveToTail(close + 1);
    }

    // «“The Long Strike” by Ada Tamm», «preface to The Miller’s Questions, by Rose Brown»: the author of the piece, else of its host.
    public static bool By(CitationParseState reading, NoteText note, int at)
    {
        CitationReading draft = reading.Draft;
        bool host = draft is { Container: not null, ContainerAuthors.Count: 0 };
        bool piece = draft is { IsTitleQuoted: true, Authors.Count: 0, Container: null } && (note.Kind(at - 1) == NoteTokenKind.Close || note.IsComma(at - 1));
        if (!CitationVocabulary.ByWords.Contains(note.Bare(at)) || !(host || piece)) return false;
        var names = new List<PersonName>();
        int end = NameParser.ReadAll(note, at + 1, reading.End, names);
        if (names.Count == 0 || (piece && !names.TrueForAll(name => NameParser.IsConvincing(name, reading.Names)))) return false;
        (host ? draft.ContainerAuthors : draft.Authors).AddRange(names);
        return reading.MoveTo(end);
    }

    public static bool Plain(CitationParseState reading, NoteText note, int at)
    {
        if (!(note.IsCapital(reading.At) || note.IsNumber(reading.At) || note.IsQuote(reading.At)) && reading.Start == reading.At) return false;
        int end = FindEnd(reading, reading.At, isContainer: false);
        if (end == reading.At) return false;
        reading.Draft.Title = TitleText(note, reading.At, end);
        return reading.MoveToTail(end);
    }

    public static bool ReadContainer(CitationParseState reading, NoteText note, int at)
    {
        CitationReading draft = reading.Draft;
        if (!draft.IsTitleQuoted || draft.Container is not null || draft.Imprint is not null || draft.BackReference is not null || draft.Locators.Count > 0) return false;
        if (note.IsMark(at, '.') || note.IsMark(at, ':')) at++;
        if (!(note.IsCapital(at) || note.IsQuote(at) || (note.IsNumber(at) && !note.IsYear(at)))) return false;
        int end = FindEnd(reading, at, isContainer: true);
        if (end == at) return false;
        draft.Container = TitleText(note, at, end);
        return reading.MoveTo(end);
    }

    // «Ada Tamm: Der lange Streik, HGA 4: 462», «…, HGA, Bd. 4, S. 462»: the siglum of an edition in volumes is the host.
    public static bool Siglum(CitationParseState reading, NoteText note, int at)
    {
        if (!TitleEndFinder.IsSiglum(reading.Note, at) || reading.Draft.Container is not null || reading.Draft.Imprint is not null || at >= reading.End) return false;
        reading.Draft.Container = reading.Note[at].ToString();
        return reading.MoveTo(at + 1);
    }

    // «Ada Tamm, The Long Strike, 30 WICK L. REV. 79, 85 (2009)», «‘The Long Strike’ (2009) 30 Wick Law Review 79, 85»: volume, journal, first page, place.
    public static bool LawReview(CitationParseState reading, NoteText note, int at)
    {
        int first = TitleEndFinder.LawReviewPage(note, at);
        int bracket = TitleEndFinder.LawReviewYear(note, at);
        bool dated = bracket > at && note.Next(bracket) <= reading.End;
        int end = dated ? bracket : note.PageRunEnd(first);
        if (first == at || reading.Draft.Container is not null || !(dated || (reading.Draft is { YearAlone: not null, IsTitleQuoted: true } && end <= reading.End))) return false;
        (reading.Draft.Volume, reading.Draft.Container, reading.Draft.IsTitleQuoted) = (note[at].ToString(), note.Slice(at + 1, first), true);
        if (dated) reading.Draft.YearAlone = note.Slice(bracket + 1, note.Tokens[bracket].Partner);
        if (note.IsComma(first + 1)) reading.Draft.Locators.AddRange(LocatorRules.ReadPages(note, first + 2, end));
        return reading.MoveTo(dated ? note.Next(bracket) : end);
    }

    // «Strike Spreads, HARBOR POST, May 6, 1936», «Strike Spreads, HARBOR POST (May 6, 1936)»: small capitals mark the periodical.
    public static bool PeriodicalInCapitals(CitationParseState reading, NoteText note, int at)
    {
        int end = TitleEndFinder.PeriodicalInCapitalsEnd(reading, at);
        if (end == at || reading.Draft.Container is not null) return false;
        (reading.Draft.Container, reading.Draft.IsTitleQuoted) = (note.Slice(at, end), true);
        return reading.MoveTo(end);
    }

    // «ADA TAMM, THE LONG STRIKE 38–40 (2d ed. 2000)».
    public static bool PagesBeforeYear(CitationParseState reading, NoteText note, int at)
    {
        int end = note.PageRunEnd(reading.At);
        if (!TitleEndFinder.IsPageBeforeYear(note, reading.At) || end >= reading.End || reading.Draft.Locators.Count > 0) return false;
        // Of a piece in a volume the first page stands before the place meant.
        int place = reading.Draft.Container is not null && note.IsComma(reading.At + 1) ? reading.At + 2 : reading.At;
        reading.Draft.Locators.AddRange(LocatorRules.ReadPages(note, place, end));
        return reading.MoveTo(end);
    }

    /// <summary>Finds where a plain title ends, without the comma that closes it.</summary>
    internal static int FindEnd(CitationParseState reading, int start, bool isContainer)
    {
        NoteText note = reading.Note;
        int stop = Math.Min(reading.End, start + MaxTitleLength);
        int at = start;
        bool afterComma = false;
        while (at < stop)
        {
            if (at > start && TitleEndFinder.StartsAt(reading, at, afterComma, isContainer)) break;
            bool ordinal = note.IsNumber(at - 1) && CitationVocabulary.Months.Contains(note.Bare(at + 1));
            afterComma = note.IsComma(at) || (note.IsMark(at, '.') && !ordinal) || note.IsMark(at, '?') || note.IsMark(at, '!') || (note.IsMark(at, ':') && TitleEndFinder.IsPageList(reading, at + 1));
            at = note.Next(at);
        }

        if (at > reading.End || at - start > MaxTitleLength * 2) return start;
        while (at > start && (note.IsComma(at - 1) || note.IsMark(at - 1, '.') || note.IsMark(at - 1, ':') || note.IsMark(at - 1, ';'))) at--;
        return at;
    }

    /// <summary>The words of a title, without the comma that American usage puts inside its marks.</summary>
    internal static string TitleText(NoteText note, int start, int end)
    {
        while (end > start && (note.IsComma(end - 1) || note.IsMark(end - 1, '.') || note.IsMark(end - 1, ';'))) end--;
        return note.Slice(start, end).Replace('\n', ' ');
    }
}
