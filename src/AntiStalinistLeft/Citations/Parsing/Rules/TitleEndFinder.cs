namespace AntiStalinistLeft.Citations;

/// <summary>Says where a title ends: at the first token from which on everything reads as pages, imprint, volume, date or host.</summary>
internal static class TitleEndFinder
{
    private const int MaxPeriodicalLength = 8;

    /// <summary>True where a place in a work stands: pages, «p. 5», «section H.6».</summary>
    public static bool IsPlace(CitationParseState reading, int at) =>
        at < reading.End && (IsWordedPlace(reading.Note, at, reading.End) || IsPageList(reading, at) || IsVolumeColon(reading.Note, at));

    /// <summary>True where a place stands that says what it counts.</summary>
    public static bool IsWordedPlace(NoteText note, int at, int end)
    {
        if (at >= end) return false;
        if (note.IsMark(at, '§')) return true;
        if (!note.IsWord(at)) return false;
        bool page = CitationVocabulary.PageWords.Contains(note.Bare(at));
        bool numbered = note.IsPage(at + 1) || note.IsLargeRoman(at + 1);
        return (page && numbered) || (CitationVocabulary.SectionWords.ContainsKey(note.Bare(at)) && (numbered || (note.IsWord(at + 1) && note[at + 1].IndexOfAnyInRange('0', '9') > 0)))
            || CitationVocabulary.EverywhereWords.Contains(note.Bare(at)) || (CitationVocabulary.EntryWords.Contains(note.Bare(at)) && at + 1 < end);
    }

    /// <summary>True for a list of pages that nothing but a delimiter or the end follows; a span of years is none.</summary>
    public static bool IsPageList(CitationParseState reading, int at)
    {
        NoteText note = reading.Note;
        int end = Math.Min(note.PageRunEnd(at), reading.End);
        if (end <= at) return false;
        bool years = note.IsYear(at) && note.IsDash(at + 1);
        bool closed = end >= reading.End || note.IsComma(end) || note.IsMark(end, '.') || note.IsMark(end, ';') || note.IsBracket(end);
        bool dated = note.IsBracket(end) && BracketParser.Classify(note, end) != BracketKind.Other;
        bool pinpoint = note.IsMark(end, ':') && note.IsDash(at + 1) && note.IsNumber(end + 1);
        return (closed || pinpoint) && !years && !dated;
    }

    /// <summary>True for a page or a range that closes a citation without a comma before it, as in «Tamm 12» and «Tamm, Long Strike 12»; of «Fahrenheit 451, 12» the first number is the title's.</summary>
    public static bool IsLastPage(CitationParseState reading, int at)
    {
        NoteText note = reading.Note;
        int end = note.PageRunEnd(at);
        bool list = note.IsComma(at + 1) || (note.IsDash(at + 1) && note.IsComma(at + 3));
        return note.IsNumber(at) && !list && note.Tokens[at].SpaceBefore && !note.IsYear(at) && (end == reading.End || (end == reading.End - 1 && note.IsMark(end, '.')))
            && !(note.IsWord(at - 1) && (CitationVocabulary.SectionWords.ContainsKey(note.Bare(at - 1)) || CitationVocabulary.VolumeWords.Contains(note.Bare(at - 1)) || CitationVocabulary.IssueWords.Contains(note.Bare(at - 1))));
    }

    /// <summary>True for «6: 270».</summary>
    public static bool IsVolumeColon(NoteText note, int at) =>
        (note.IsNumber(at) || note.IsLargeRoman(at)) && note.IsMark(at + 1, ':') && note.PageRunEnd(at + 2) > at + 2;

    /// <summary>True for «Vol. 63», «No. 2», «Bd. II».</summary>
    public static bool IsVolumeOrIssue(NoteText note, int at)
    {
        if (!note.IsWord(at) || !(CitationVocabulary.VolumeWords.Contains(note.Bare(at)) || CitationVocabulary.IssueWords.Contains(note.Bare(at)))) return false;
        if (note.Bare(at).Length == 1 && !note[at].EndsWith(".")) return false;
        return note.IsNumber(at + 1) || note.IsLargeRoman(at + 1);
    }

    /// <summary>True for «3 vols».</summary>
    public static bool IsVolumeCount(NoteText note, int at) => note.IsNumber(at) && CitationVocabulary.VolumeCounts.Contains(note.Bare(at + 1));

    /// <summary>True where the title or container that is being scanned ends at a token.</summary>
    /// <param name="reading">The attempt.</param>
    /// <param name="at">The token.</param>
    /// <param name="afterComma">Whether a comma stands before it.</param>
    /// <param name="isContainer">Whether a container is being scanned.</param>
    public static bool StartsAt(CitationParseState reading, int at, bool afterComma, bool isContainer)
    {
        NoteText note = reading.Note;
        if (at >= reading.End) return true;
        if (note.Kind(at) == NoteTokenKind.Address || IsVolumeColon(note, at) || IsVolumeOrIssue(note, at)) return true;
        if (IsPageBeforeYear(note, at) || OpeningRules.ReadReferredNote(note, at, reading.End, out _) > at) return true;
        if (note.IsBracket(at)) return EndsAtBracket(reading, at);
        if (!isContainer && IsLastPage(reading, at) && note.IsWord(at - 1) && reading.Draft.Authors.Count > 0 && reading.Draft.Authors.TrueForAll(reading.Names.Knows)) return true;
        if (CitationPhrases.EarlierWork.Match(note, at, reading.End, out _) > at || CitationPhrases.PreviousCitation.Match(note, at, reading.End, out _) > at) return true;
        if (note.Bare(at).Length <= 2 && IsWordedPlace(note, at, reading.End)) return true;
        if (isContainer && (IsIssueNumber(reading, at) || IssueDate.BehindOf(note, at, reading.End) > at || IsIssueOfYear(note, at) || IsIssueInBrackets(note, at))) return true;
        return afterComma && StartsBehindComma(reading, at, isContainer);
    }

    private static bool StartsBehindComma(CitationParseState reading, int at, bool isContainer)
    {
        NoteText note = reading.Note;
        return IsWordedPlace(note, at, reading.End)
            || IsVolumeCount(note, at)
            || IsPageList(reading, at)
            || IssueDate.Read(note, at, reading.End) is not null
            || ContainerRules.StartsAt(reading, at)
            || CitationPhrases.Inclusions.Match(note, at, reading.End, out _) > at
            || ImprintRules.ReadUnbracketed(reading, at, out _) > at
            || ImprintRules.ReadPlaceAndFirm(reading, at, out _) > at
            || LocatorRules.IsArchival(note, at)
            || IsSiglum(note, at)
            || (!isContainer && PeriodicalInCapitalsEnd(reading, at) > at)
            || (isContainer && CitationVocabulary.AuthorByWords.Contains(note.Bare(at)) && note.IsCapital(at + 1))
            || LawReviewYear(note, at) > at
            || WebRules.FindAddress(reading, at) > at
            || CitationPhrases.Accessed.Match(note, at, reading.End, out _) > at
            || (note.IsYear(at) && note.IsComma(at - 1) && (at + 1 >= reading.End || note.IsComma(at + 1) || note.IsMark(at + 1, '.')))
            || (!isContainer && ContainerRules.IsIn(reading, at));
    }

    // «Title (1923–25) (Place: …)»: the years belong to the title, what follows is the imprint.
    private static bool EndsAtBracket(CitationParseState reading, int at)
    {
        if (LocatorRules.IsBesideTitle(reading.Note, at) || ImprintRules.IsOriginalYear(reading, at)) return true;
        BracketKind kind = BracketParser.Classify(reading.Note, at);
        int behind = reading.Note.Next(at);
        bool last = behind >= reading.End || (behind + 1 >= reading.End && reading.Note.IsMark(behind, '.')) || WebRules.FindAddress(reading, behind) > behind;
        if (kind is BracketKind.Other || (kind == BracketKind.YearRange && !last)) return false;
        BracketKind next = BracketParser.Classify(reading.Note, reading.Note.Next(at));
        return kind != BracketKind.Year || next is BracketKind.Other || reading.Draft.Authors.Count == 0 && next is BracketKind.Year;
    }

    /// <summary>True for «2/2012».</summary>
    public static bool IsIssueOfYear(NoteText note, int at) =>
        note.IsNumber(at) && !note.IsYear(at) && note.IsMark(at + 1, '/') && note.IsYear(at + 2) && !note.Tokens[at + 1].SpaceBefore && !note.Tokens[at + 2].SpaceBefore;

    /// <summary>True for «12(3)»: volume and issue.</summary>
    public static bool IsIssueInBrackets(NoteText note, int at) =>
        note.IsNumber(at) && note.IsBracket(at + 1) && !note.Tokens[at + 1].SpaceBefore && note.IsNumber(at + 2) && !note.IsYear(at + 2) && note.Tokens[at + 1].Partner == at + 3;

    /// <summary>True for «, HGA 4» or «, HGA, Bd. 4»: capitals that a volume follows.</summary>
    public static bool IsSiglum(NoteText note, int at)
    {
        if (!note.IsCapital(at) || note.Bare(at).Length is < 2 or > 6 || note[at].ContainsAnyInRange('a', 'z') || note[at].Contains('.') || note.IsLargeRoman(at)) return false;
        int next = note.IsComma(at + 1) ? at + 2 : at + 1;
        bool figure = next == at + 1 && note.IsNumber(next) && !note.IsYear(next) && (note.IsMark(next + 1, ':') || note.IsComma(next + 1) || note.IsMark(next + 1, '.'));
        return figure || IsVolumeOrIssue(note, next) || (next == at + 1 && note.IsLargeRoman(next));
    }

    /// <summary>The first page of «30 WICK L. REV. 79»; the same token where no law review stands.</summary>
    public static int LawReviewPage(NoteText note, int at)
    {
        if (!note.IsNumber(at) || note.IsYear(at) || !note.IsCapital(at + 1)) return at;
        int i = at + 1;
        while (i < at + 14 && (note.IsCapital(i) || note.IsMark(i, '&') || note.IsMark(i, '.') || (note.IsWord(i) && CitationVocabulary.Connectors.Contains(note.Bare(i))))) i++;
        return i > at + 1 && note.IsNumber(i) ? i : at;
    }

    /// <summary>The bracket with the year behind «30 WICK L. REV. 79» or «30 WICK L. REV. 79, 85»; the same token where none stands.</summary>
    public static int LawReviewYear(NoteText note, int at)
    {
        int i = LawReviewPage(note, at);
        int bracket = note.IsComma(i + 1) && note.IsNumber(i + 2) ? note.PageRunEnd(i + 2) : i + 1;
        return BracketParser.Classify(note, bracket) is BracketKind.Year or BracketKind.Date ? bracket : at;
    }

    /// <summary>Behind words in capitals that a day follows; the same token where none stand.</summary>
    public static int PeriodicalInCapitalsEnd(CitationParseState reading, int at)
    {
        NoteText note = reading.Note;
        int end = at;
        while (end < Math.Min(reading.End, at + MaxPeriodicalLength) && ((note.IsCapital(end) && !note[end].ContainsAnyInRange('a', 'z')) || note.IsMark(end, '&'))) end++;
        bool named = end > at + 1 && note[at].Length > 1;
        bool dated = BracketParser.Classify(note, end) == BracketKind.Date || (note.IsComma(end) && IssueDate.Read(note, end + 1, reading.End) is { IsDay: true });
        return named && dated ? end : at;
    }

    /// <summary>True for pages between a title in capitals and the bracket with its edition or year.</summary>
    public static bool IsPageBeforeYear(NoteText note, int at)
    {
        if (!note.IsNumber(at) || note.IsYear(at) || !note.IsCapital(at - 1) || note[at - 1].Length < 3 || note[at - 1].ContainsAnyInRange('a', 'z')) return false;
        return BracketParser.Classify(note, note.PageRunEnd(at)) is BracketKind.Year or BracketKind.Imprint;
    }

    // «Review 61 (Winter 2014)», «Review 61, 45–50», «Review 14/3 (2006)», «Review 14.3».
    private static bool IsIssueNumber(CitationParseState reading, int at)
    {
        NoteText note = reading.Note;
        if (!note.IsNumber(at) || note.IsYear(at)) return false;
        int next = at + 1;
        if ((note.IsMark(next, '/') || note.IsMark(next, '.') || note.IsDash(next)) && note.IsNumber(next + 1)) next += 2;
        if (note.IsComma(next) && TitleEndFinder.IsVolumeOrIssue(note, next + 1)) return true;
        if (next >= reading.End) return true;
        if (note.IsBracket(next)) return BracketParser.Classify(note, next) is BracketKind.Date or BracketKind.Year;
        return (note.IsComma(next) || note.IsMark(next, ':')) && IsPlace(reading, next + 1);
    }
}
