namespace AntiStalinistLeft.Citations;

/// <summary>Tells imprints, years, dates and editors from other words in brackets, and reads them.</summary>
internal static class BracketParser
{
    // Imprints are short; a longer bracket is prose, and looking no further keeps a note of any length linear.
    private const int MaxImprintLength = 40;

    private static readonly HashSet<string> NoYear = new(StringComparer.OrdinalIgnoreCase) { "n.d", "forthcoming", "undated", "o.J", "s.d" };

    public static BracketKind Classify(NoteText note, int open)
    {
        if (!note.IsBracket(open)) return BracketKind.Other;
        int start = open + 1;
        int end = note.Tokens[open].Partner;
        if (end <= start || end - start > MaxImprintLength) return BracketKind.Other;
        if (IsYears(note, start, end) is { } years) return years;
        if (IssueDate.Read(note, start, end) is { } date && date.End == end) return BracketKind.Date;
        if (IsRole(note, start, end, CitationVocabulary.EditorWords)) return BracketKind.Editor;
        if (IsRole(note, start, end, CitationVocabulary.TranslatorWords)) return BracketKind.Translator;
        return Read(note, start, end) is null ? BracketKind.Other : BracketKind.Imprint;
    }

    /// <summary>Reads «Place: Publisher, Year», «Place, Year», «Place Year» between two tokens; null where it is none of them.</summary>
    public static Imprint? Read(NoteText note, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (note.IsMark(i, ';') && i > start) end = i;
        }

        start = SkipEdition(note, start, end, out string? edition);
        if (start >= end || !YearAt(note, end - 1)) return null;
        int before = note.IsComma(end - 2) ? end - 2 : end - 1;
        if (before <= start || !IsNamed(note, start, before)) return null;
        string year = note.Bare(end - 1);
        int colon = start;
        while (colon < before && !note.IsMark(colon, ':')) colon = note.Next(colon);
        if (colon >= before) return PlaceOrPublisher(note.Slice(start, before), year, edition);
        return colon == start || colon + 1 == before ? null : new Imprint(note.Slice(start, colon), note.Slice(colon + 1, before), year, edition);
    }

    private static Imprint PlaceOrPublisher(string words, string year, string? edition)
    {
        bool firm = words.Contains("Press", StringComparison.Ordinal) || words.Contains("Books", StringComparison.Ordinal)
            || words.Contains("Verlag", StringComparison.Ordinal) || words.Contains("Publish", StringComparison.Ordinal) || words.Contains("Éditions", StringComparison.Ordinal);
        return firm ? new Imprint(null, words, year, edition) : new Imprint(words, null, year, edition);
    }

    // A bracket with another one in it, or with a small first letter, is no imprint but a citation or prose.
    private static bool IsNamed(NoteText note, int start, int end)
    {
        if (!note.IsCapital(start)) return false;
        int words = 0;
        for (int i = start; i < end; i++)
        {
            if (note.IsOpen(i) || note.IsNumber(i)) return false;
            if (note.IsWord(i) && !note.IsCapital(i) && !CitationVocabulary.Connectors.Contains(note.Bare(i)) && !char.IsAsciiDigit(note[i][0])) return false;
            words++;
        }

        return words <= 24;
    }

    private static int SkipEdition(NoteText note, int start, int end, out string? edition)
    {
        edition = null;
        for (int i = start; i < Math.Min(end, start + 4); i++)
        {
            if (!note.IsWord(i) || note.Bare(i) is not ("ed" or "edn" or "edition" or "Edition" or "Aufl" or "Auflage" or "éd")) continue;
            if (i == start) return start;
            edition = note.Slice(start, i + 1);
            return note.IsComma(i + 1) ? i + 2 : i + 1;
        }

        return start;
    }

    private static bool YearAt(NoteText note, int i) => note.IsYear(i) || (note.IsWord(i) && NoYear.Contains(note.Bare(i)));

    private static BracketKind? IsYears(NoteText note, int start, int end) => (end - start) switch
    {
        1 when YearAt(note, start) => BracketKind.Year,
        3 when note.IsYear(start) && note.IsDash(start + 1) && note.IsNumber(start + 2) => BracketKind.YearRange,
        _ => null,
    };

    private static bool IsRole(NoteText note, int start, int end, System.Collections.Frozen.FrozenSet<string> words) =>
        (note.IsWord(start) && words.Contains(note.Bare(start)) && (end == start + 1 || note.IsCapital(start + 1) || note.Is(start + 1, "by") || note.Is(start + 1, "von") || note.Is(start + 1, "par")) && !note.IsYear(end - 1))
        || (end - start <= 8 && note.IsWord(end - 1) && words.Contains(note.Bare(end - 1)) && note.IsCapital(start));
}
