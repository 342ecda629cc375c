namespace AntiStalinistLeft.Citations;

/// <summary>Tells imprints, years, dates and editors from other words in brackets, and reads them.</summary>
internal static class BracketParser
{
    // Imprints are short; a longer bracket is prose, and looking no further keeps a note of any length linear.
    private const int MaxImprintLength = 60;
    private const int MaxPlaceLength = 5;

    public static BracketKind Classify(NoteText note, int open)
    {
        if (!note.IsBracket(open)) return BracketKind.Other;
        int start = open + 1;
        int end = note.Tokens[open].Partner;
        if (end <= start || end - start > MaxImprintLength) return BracketKind.Other;
        if (IsYears(note, start, end) is { } years) return years;
        if (DateStart(note, start, end) < end) return BracketKind.Date;
        if (IsRole(note, start, end, CitationVocabulary.EditorWords)) return BracketKind.Editor;
        if (IsRole(note, start, end, CitationVocabulary.TranslatorWords)) return BracketKind.Translator;
        return Read(note, start, end) is null ? BracketKind.Other : BracketKind.Imprint;
    }

    /// <summary>Where the date begins that two tokens hold, alone or behind a town or a site, «(Leeds, 12 May 1921)»; the latter token where none does.</summary>
    public static int DateStart(NoteText note, int start, int end)
    {
        int at = start;
        while (at < Math.Min(end, start + MaxPlaceLength) && note.IsCapital(at) && !CitationVocabulary.Months.Contains(note.Bare(at))) at++;
        if (at > start && note.IsComma(at)) at++;
        else at = start;
        return IssueDate.Read(note, at, end) is { } date && date.End == end && (at == start || date.IsDay) ? at : end;
    }

    /// <summary>
    /// Reads the parts of an imprint between two tokens, which commas and semicolons separate: an edition, editors, a
    /// reprint, place and publisher, and the year at the end; null where some part is none of these.
    /// </summary>
    public static Imprint? Read(NoteText note, int start, int end)
    {
        var imprint = new Imprint(null, null, null);
        int from = start;
        var names = new List<PersonName>();
        int behind = NameParser.ReadAll(note, start, end, names);
        if (note.IsComma(behind)) behind++;
        if (names.Count > 1 && behind < end && note.IsWord(behind) && CitationVocabulary.EditorWords.Contains(note.Bare(behind)))
        {
            imprint = imprint with { Editors = names };
            from = behind + 1;
        }

        for (int i = from; i <= end; i++)
        {
            if (i < end && note.IsOpen(i)) i = note.Tokens[i].Partner;
            bool cut = i >= end || note.IsComma(i) || note.IsMark(i, ';');
            if (!cut) continue;
            if (i > from)
            {
                if (Part(note, from, Math.Min(i, end), imprint) is not { } next) return imprint is { Year: not null, Place: not null } && i < end && note.IsMark(from - 1, ';') ? imprint : null;
                imprint = next;
            }

            from = i + 1;
        }

        bool named = imprint.Place is not null || imprint.Publisher is not null || imprint.Edition is not null || imprint.Editors.Count > 0;
        return imprint.Year is not null && named ? imprint : null;
    }

    // One part, added to what was read before; null where it is no part of an imprint.
    private static Imprint? Part(NoteText note, int start, int end, Imprint before)
    {
        while (start < end && note.IsWord(start) && CitationVocabulary.Reprints.Contains(note.Bare(start))) start++;
        if (start >= end) return before;
        if (note.IsBracket(start) && note.Tokens[start].Partner == start + 2 && note.IsYear(start + 1)) return Part(note, start + 3, end, before with { OriginalYear = note.Bare(start + 1) });
        int role = ContainerRules.PeopleStart(note, start, CitationVocabulary.EditorWords);
        if (role > start && note.IsCapital(role)) return People(note, role, end, out List<PersonName> editors) ? before with { Editors = [.. before.Editors, .. editors] } : null;
        int translator = ContainerRules.PeopleStart(note, start, CitationVocabulary.TranslatorWords);
        if (translator > start && note.IsCapital(translator)) return People(note, translator, end, out List<PersonName> translators) ? before with { Translators = translators } : null;
        if (EditorsBefore(note, start, end) is { } listed) return before with { Editors = [.. before.Editors, .. listed] };
        int edition = ContainerRules.EditionEnd(note, start, end);
        if (edition > start) return Part(note, edition, end, before with { Edition = note.Slice(start, edition) });
        return Years(note, start, end, before);
    }

    private static bool People(NoteText note, int start, int end, out List<PersonName> names)
    {
        names = [];
        return NameParser.ReadAll(note, start, end, names) >= end;
    }

    // «Ada Tamm & Piet Halloran eds.»
    private static List<PersonName>? EditorsBefore(NoteText note, int start, int end)
    {
        var names = new List<PersonName>();
        int behind = NameParser.ReadAll(note, start, end - 1, names);
        bool named = names.Count > 0 && !names[0].IsBare && behind == end - 1;
        return named && note.IsWord(end - 1) && CitationVocabulary.EditorWords.Contains(note.Bare(end - 1)) ? names : null;
    }

    private static Imprint? Years(NoteText note, int start, int end, Imprint before)
    {
        int stop = end;
        string? original = before.OriginalYear;
        if (note.Kind(end - 1) == NoteTokenKind.Close && note.Tokens[end - 1].Partner > start && note.IsYear(end - 2))
        {
            stop = note.Tokens[end - 1].Partner;
            original = note.Bare(end - 2);
        }

        int year = stop;
        if (YearAt(note, start) && IssueDate.Read(note, start + 1, stop) is { } date && date.End == stop) year = start;
        else if (stop - 3 >= start && IsYears(note, stop - 3, stop) is not null) year = stop - 3;
        else if (YearAt(note, stop - 1)) year = stop - 1;
        string? printed = year < stop ? note.Slice(year, stop).TrimEnd('.') : null;
        Imprint dated = printed is null ? before : before with { Year = printed, OriginalYear = original ?? (before.Year is { Length: 4 } first && first != printed ? first : null) };
        if (year == start) return dated;
        if (!IsNamed(note, start, year)) return null;
        int colon = start;
        while (colon < year && !note.IsMark(colon, ':')) colon = note.Next(colon);
        if (colon >= year) return PlaceOrPublisher(note.Slice(start, year), dated);
        return colon == start || colon + 1 == year ? null : dated with { Place = note.Slice(start, colon), Publisher = note.Slice(colon + 1, year) };
    }

    private static Imprint PlaceOrPublisher(string words, Imprint imprint)
    {
        if (imprint.Publisher is null && (imprint.Place is not null || CitationVocabulary.IsFirm(words))) return imprint with { Publisher = words };
        return imprint.Place is null ? imprint with { Place = words } : imprint with { Publisher = $"{imprint.Publisher}, {words}" };
    }

    // A bracket with another one in it, or with a small first letter, is no imprint but a citation or prose.
    private static bool IsNamed(NoteText note, int start, int end)
    {
        if (!note.IsCapital(start)) return false;
        bool colon = false;
        for (int i = start; i < end; i++)
        {
            if (note.IsOpen(i) || note.IsNumber(i)) return false;
            colon |= note.IsMark(i, ':');
            if (note.IsWord(i) && !note.IsCapital(i) && !colon && !CitationVocabulary.Connectors.Contains(note.Bare(i)) && !char.IsAsciiDigit(note[i][0])) return false;
        }

        return end - start <= 24;
    }

    private static bool YearAt(NoteText note, int i) => note.IsYear(i) || (note.IsWord(i) && CitationVocabulary.NoYear.Contains(note.Bare(i)));

    private static BracketKind? IsYears(NoteText note, int start, int end) => (end - start) switch
    {
        1 when YearAt(note, start) => BracketKind.Year,
        3 when note.IsYear(start) && (note.IsDash(start + 1) || note.IsMark(start + 1, '/')) && note.IsNumber(start + 2) => BracketKind.YearRange,
        _ => null,
    };

    private static bool IsRole(NoteText note, int start, int end, System.Collections.Frozen.FrozenSet<string> words) =>
        (note.IsWord(start) && words.Contains(note.Bare(start)) && (end == start + 1 || note.IsCapital(start + 1) || CitationVocabulary.ByWords.Contains(note.Bare(start + 1))) && !note.IsYear(end - 1))
        || (end - start <= 8 && note.IsWord(end - 1) && words.Contains(note.Bare(end - 1)) && note.IsCapital(start));
}
