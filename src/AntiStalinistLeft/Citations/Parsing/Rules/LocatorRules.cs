namespace AntiStalinistLeft.Citations;

/// <summary>Places in a work.</summary>
internal static class LocatorRules
{
    // The letters of a shelfmark are few.
    private const int MaxShelfLength = 5;

    public static bool PartRange(CitationParseState reading, NoteText note, int at)
    {
        CitationReading draft = reading.Draft;
        if (!draft.IsTitleQuoted || draft.Container is not null || draft.PartPages is not null || !note.IsComma(reading.At)) return false;
        if (!note.IsNumber(at) || !note.IsDash(at + 1) || !note.IsNumber(at + 2) || !note.IsComma(at + 3) || !note.IsCapital(at + 4) || at + 4 >= reading.End) return false;
        draft.PartPages = Locator.Page(note.Slice(at, at + 3));
        return reading.MoveTo(at + 3);
    }

    // «pp. 12–40, at p. 15», «12–40 (p. 15)», «271–286: 284»: the first are the pages of the piece, the second the place meant.
    public static bool Pinpoint(CitationParseState reading, NoteText note, int at)
    {
        List<Locator> places = reading.Draft.Locators;
        if (places is not ([] or [{ Kind: LocatorKind.Page }])) return false;
        bool colon = note.IsMark(reading.At, ':') && places is [{ First: { } first, Last: { } last }] && note.Number(reading.At + 1) is { } page && page >= first && page <= last;
        bool bracket = places.Count > 0 && note.IsBracket(at) && note.Tokens[at].Partner < reading.End;
        int word = CitationPhrases.Pinpoints.Match(note, at, reading.End, out _);
        bool worded = word > at && (places.Count > 0 || reading.Draft is not { BackReference: null, Imprint: null, YearAlone: null });
        if (!colon && !worded && !bracket) return false;
        int start = colon || bracket ? (colon ? reading.At : at) + 1 : note.IsMark(word, ':') || note.IsComma(word) ? word + 1 : word;
        int end = ReadWordedPages(note, start, reading.End, out List<Locator> pages);
        if (bracket) return end == note.Tokens[at].Partner && Pinpointed(reading, pages, end + 1);
        if (pages.Count == 0 && (colon || TitleEndFinder.IsPageList(reading, start))) pages = ReadPages(note, start, end = Math.Min(reading.End, note.PageRunEnd(start)));
        return pages.Count > 0 && Pinpointed(reading, pages, end);
    }

    private static bool Pinpointed(CitationParseState reading, List<Locator> pages, int end)
    {
        if (reading.Draft.Locators is [var whole]) reading.Draft.PartPages = whole;
        reading.Draft.Locators.Clear();
        reading.Draft.Locators.AddRange(pages);
        return reading.MoveTo(end);
    }

    public static bool WordedPages(CitationParseState reading, NoteText note, int at)
    {
        if (reading.Draft.Locators.Count > 0 && note.IsJoin(at)) at++;
        int end = ReadWordedPages(reading.Note, at, reading.End, out List<Locator> pages);
        if (pages.Count == 0) return false;
        reading.Draft.Locators.AddRange(pages);
        return reading.MoveTo(end);
    }

    /// <summary>Reads «p. 12», «pp. 12–14, 19», «S. 5 f.»; the list is empty where none stands.</summary>
    public static int ReadWordedPages(NoteText note, int at, int end, out List<Locator> pages)
    {
        pages = [];
        bool word = at < end && note.IsWord(at) && CitationVocabulary.PageWords.Contains(note.Bare(at));
        if (!word) return at;
        int behind = Math.Min(end, note.PageRunEnd(at + 1));
        if (behind <= at + 1 && note.IsLargeRoman(at + 1)) behind = note.IsDash(at + 2) && note.IsLargeRoman(at + 3) ? at + 4 : at + 2;
        if (behind <= at + 1) return at;
        pages = ReadPages(note, at + 1, behind);
        return behind;
    }

    public static bool Section(CitationParseState reading, NoteText note, int at)
    {
        int end = ReadSection(reading.Note, at, reading.End, out Locator? locator);
        if (locator is null || (locator.Kind == LocatorKind.Note && IsIssue(reading, at, end))) return false;
        reading.Draft.Locators.Add(locator);
        return reading.MoveTo(end);
    }

    // «Rivista, XII, n. 3, pp. 45–67»: of a periodical the number stands before the pages, a note of a piece behind them.
    private static bool IsIssue(CitationParseState reading, int at, int end) =>
        reading.Draft is { Container: not null, Issue: null, Locators.Count: 0 } && TitleEndFinder.IsVolumeOrIssue(reading.Note, at) && reading.Note.IsComma(end);

    /// <summary>Reads «section H.6», «ch. 3», «§ 12», «n. 5», «s.v. Anarchism».</summary>
    public static int ReadSection(NoteText note, int at, int end, out Locator? locator)
    {
        locator = null;
        if (at + 1 >= end || !TitleEndFinder.IsWordedPlace(note, at, end)) return at;
        if (!CitationVocabulary.SectionWords.TryGetValue(note.IsMark(at, '§') ? "§" : note.Bare(at), out LocatorKind kind)) return at;
        int behind = at + 2;
        while (note.IsMark(behind, '.') && note.IsNumber(behind + 1) && !note.Tokens[behind + 1].SpaceBefore && behind + 1 < end) behind += 2;
        while (kind == LocatorKind.Entry && behind < end && note.IsWord(behind)) behind++;
        if (note.IsDash(behind) && note.IsNumber(behind + 1) && behind + 1 < end) behind += 2;
        string raw = note.Slice(at, behind).TrimEnd('.');
        locator = new Locator(kind, raw, raw);
        return behind;
    }

    public static bool PlainPages(CitationParseState reading, NoteText note, int at)
    {
        at = reading.At;
        while (at < reading.End && (note.IsComma(at) || note.IsMark(at, ':') || note.IsMark(at, '.'))) at++;
        bool behindImprint = at == reading.At && (reading.Draft.Imprint is not null || reading.Draft.BackReference is not null || reading.Draft.ReferredNote is not null);
        bool closed = note.Kind(at - 1) == NoteTokenKind.Close || TitleEndFinder.IsLastPage(reading, at);
        if (at >= reading.End || (at == reading.At && !behindImprint && !closed) || !TitleEndFinder.IsPageList(reading, at)) return false;
        if (note.IsYear(at) && note.PageRunEnd(at) == at + 1 && reading.Draft.Imprint is null) return false;
        int end = Math.Min(reading.End, note.PageRunEnd(at));
        reading.Draft.Locators.AddRange(ReadPages(note, at, end));
        return reading.MoveTo(end);
    }

    public static List<Locator> ReadPages(NoteText note, int start, int end)
    {
        var pages = new List<Locator>();
        int from = start;
        for (int i = start; i <= end; i++)
        {
            bool joins = i < end && (note.IsComma(i) || (note.IsJoin(i) && !note.IsFollowing(i + 1)));
            if (i < end && !joins) continue;
            if (i > from) pages.Add(Locator.Page(note.Slice(from, i)));
            from = i + 1;
        }

        return pages;
    }

    /// <summary>True for «fond 17», «Box 3», «MS Add. 7712».</summary>
    public static bool IsArchival(NoteText note, int at) => UnitEnd(note, at, isInArchive: false) > at;

    // Behind «box 3», «MS Add. 7712», «Bestand 4,65»; in an archive behind «DX/12/4», «HO 45/112», «Nr. 3», «leaf 4» too. The same token where none stands.
    private static int UnitEnd(NoteText note, int at, bool isInArchive)
    {
        bool leaf = isInArchive && note.IsWord(at) && CitationVocabulary.Leaves.Contains(note.Bare(at)) && note.IsNumber(at + 1);
        bool shelf = isInArchive && note.IsCapital(at) && note[at].Length <= MaxShelfLength && !note[at].ContainsAnyInRange('a', 'z') && (note.IsNumber(at + 1) || (note.IsMark(at + 1, '/') && note.IsNumber(at + 2)));
        bool number = isInArchive && TitleEndFinder.IsVolumeOrIssue(note, at);
        bool unit = note.IsWord(at) && CitationVocabulary.ArchiveUnits.Contains(note.Bare(at)) && (note.IsNumber(at + 1) || note.IsLargeRoman(at + 1) || (note.IsCapital(at + 1) && note.IsNumber(note.IsMark(at + 2, '.') ? at + 3 : at + 2)));
        if (!unit && !leaf && !shelf && !number) return at;
        int end = at + 1;
        while (!note.IsNumber(end) && !note.IsLargeRoman(end)) end++;
        end++;
        while ((note.IsMark(end, '/') || note.IsComma(end) || note.IsMark(end, '.')) && note.IsNumber(end + 1) && !note.Tokens[end + 1].SpaceBefore) end += 2;
        return end;
    }

    // «Tamm Papers, Harbour Archive, Leeds, box 3, folder 12, leaf 4»: collections and units, in any order.
    public static bool Archive(CitationParseState reading, NoteText note, int at)
    {
        (int end, int first, int last) = (at, at, at);
        for (int next = at; next + 1 < reading.End; next = note.IsComma(end) ? end + 1 : end)
        {
            int behind = Math.Min(UnitEnd(note, next, end > at), reading.End);
            bool unit = behind > next;
            int named = unit ? next : CollectionEnd(reading, next, end > at);
            if (!unit && named == next) break;
            if (unit && last == first) first = next;
            if (unit) last = behind;
            else if (CitationVocabulary.NamesArchive(note.Slice(next, named))) reading.Draft.Container ??= note.Slice(next, named);
            end = unit ? last : named;
        }

        if (end == at || reading.Draft.IsArchival) return false;
        reading.Draft.IsArchival = true;
        string raw = note.Slice(first, last);
        if (last > first) reading.Draft.Locators.Add(new Locator(LocatorKind.Archive, raw, raw));
        return reading.MoveTo(end);
    }

    // Capital words up to a delimiter, one of which means an archive; before such a name or behind it, a town.
    private static int CollectionEnd(CitationParseState reading, int at, bool isBehind)
    {
        int end = CapitalsEnd(reading, at);
        if (end == at) return at;
        if (IsArchive(reading, at, end) || (isBehind && PublishingPlaces.Knows(reading.Note.Slice(at, end)))) return end;
        return !isBehind && reading.Note.IsComma(end) && IsArchive(reading, end + 1, CapitalsEnd(reading, end + 1)) ? end : at;
    }

    private static bool IsArchive(CitationParseState reading, int at, int end) => end > at && CitationVocabulary.NamesArchive(reading.Note.Slice(at, end));

    private static int CapitalsEnd(CitationParseState reading, int at)
    {
        NoteText note = reading.Note;
        bool named = note.IsWord(at) && CitationVocabulary.NamesArchive(note.Bare(at)) && note.IsCapital(at + 1);
        int end = named ? at + 1 : at;
        while (end < reading.End && (note.IsCapital(end) || (end > at && note.IsWord(end) && CitationVocabulary.Connectors.Contains(note.Bare(end))))) end++;
        return end == reading.End || note.IsComma(end) || note.IsMark(end, '.') ? end : at;
    }

    public static bool Passim(CitationParseState reading, NoteText note, int at)
    {
        if (at >= reading.End || !CitationVocabulary.EverywhereWords.Contains(note.Bare(at))) return false;
        reading.Draft.Locators.Add(new Locator(LocatorKind.Page, note.Bare(at), note.Bare(at)));
        return reading.MoveTo(at + 1);
    }

    // «Der lange Streik (tr: The Long Strike)», «Der lange Streik (= Hafenbücher, 3)»: the title in another language, the series.
    public static bool BesideTitle(CitationParseState reading, NoteText note, int at)
    {
        if (!IsBesideTitle(note, at) || note.Next(at) > reading.End) return false;
        if (note.IsMark(at + 1, '=')) reading.Draft.Series ??= note.Slice(at + 2, note.Tokens[at].Partner);
        return reading.MoveTo(note.Next(at));
    }

    /// <summary>True for a bracket that opens with a word for a translation and a colon or a quotation, or with the mark of a series, or that says «online».</summary>
    public static bool IsBesideTitle(NoteText note, int at) =>
        note.IsBracket(at) && (note.IsMark(at + 1, '=') || CitationPhrases.Online.Match(note, at + 1, note.Tokens[at].Partner, out _) == note.Tokens[at].Partner || (CitationVocabulary.TitleTranslationWords.Contains(note.Bare(at + 1)) && (note.IsMark(at + 2, ':') || note.IsQuote(at + 2))));
}
