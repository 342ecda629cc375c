namespace AntiStalinistLeft.Citations;

/// <summary>A stretch of a note between two seams.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">Behind its last token.</param>
/// <param name="OpensSentence">False behind a semicolon.</param>
internal readonly record struct Clause(int Start, int End, bool OpensSentence);

/// <summary>Cuts a note at semicolons, at the ends of sentences and before signals behind pages; what stands in quotation marks or brackets is never cut.</summary>
internal static class ClauseSplitter
{
    // Titles are shorter than what is quoted in whole sentences; a fragment begins with a small letter, as no title does.
    private const int MinQuotationLength = 18;
    private const int MinFragmentLength = 5;
    private const int MaxNameLength = 9;

    public static List<Clause> Split(NoteText note, int start, int end)
    {
        var clauses = new List<Clause>();
        int from = start;
        bool opens = true;
        bool quoted = false;
        int i = start;
        while (i < end)
        {
            int next = note.Next(i);
            bool again = quoted && note.IsMark(i, ':') && note.IsQuote(next);
            quoted |= note.IsQuote(i);
            int signal = SignalBehind(note, i, start, end);
            bool semicolon = note.IsMark(i, ';') || signal > i || again;
            if (signal > i) next = signal;
            if (!semicolon && !EndsSentence(note, from, i, next, end))
            {
                i = next;
                continue;
            }

            if (i >= from) clauses.Add(new Clause(from, semicolon ? i : next, opens));
            from = next;
            quoted = false;
            opens = !semicolon;
            i = next;
        }

        if (from < end) clauses.Add(new Clause(from, end, opens));
        return clauses;
    }

    // «…, 7, and cf. Halloran, 9», «…, 1910: also “The Tide”»: behind the end of one citation a signal opens another. So does
    // a stroke behind pages, «…: 37/ Piet Halloran, …».
    private static int SignalBehind(NoteText note, int mark, int start, int end)
    {
        if (mark == start || !(note.IsNumber(mark - 1) || note.Kind(mark - 1) == NoteTokenKind.Close)) return mark;
        if (note.IsMark(mark, '/') && note.IsCapital(mark + 1) && mark + 1 < end) return mark + 1;
        if (!note.IsComma(mark) && !note.IsMark(mark, ':')) return mark;
        int next = note.IsJoin(mark + 1) ? mark + 2 : mark + 1;
        return next < end && CitationPhrases.Signals.Match(note, next, end, out _) is var behind && behind > next && !note.IsNumber(behind) ? next : mark;
    }

    private static bool EndsSentence(NoteText note, int from, int i, int next, int end)
    {
        if (next >= end || !note.Tokens[next].SpaceBefore) return false;
        if (note.IsQuote(i)) return EndsQuotation(note, i, next);
        bool stop = note.IsMark(i, '.') || note.IsMark(i, '?') || note.IsMark(i, '!') || note.IsMark(i, '…');
        if (stop && note.IsNumber(i - 1) && note.IsWord(next) && (CitationVocabulary.EditionWords.Contains(note.Bare(next)) || CitationVocabulary.Months.Contains(note.Bare(next)))) return false;
        if (stop) return (note.IsCapital(next) || note.IsOpen(next) || (note.IsDash(next) && note.IsCapital(next + 1))) && !IsName(note, from, i);

        // «Ibid. See also …»: the full stop belongs to the abbreviation and ends the sentence as well.
        bool abbreviation = note.IsWord(i) && note[i].EndsWith(".");
        return abbreviation && note.IsCapital(next) && CitationPhrases.Signals.Match(note, next, end, out _) > next;
    }

    // «“A long quotation.” – Ada Tamm, Title»: behind what is quoted stands its source.
    private static bool EndsQuotation(NoteText note, int open, int next)
    {
        int close = note.Tokens[open].Partner;
        bool sentence = close - open > MinQuotationLength || (note.IsWord(open + 1) && char.IsLower(note[open + 1][0]) && close - open > MinFragmentLength);
        bool ends = note.IsMark(close - 1, '.') || note.IsMark(close - 1, '!') || note.IsMark(close - 1, '?') || note.IsMark(close - 1, '…');
        return sentence && (note.IsDash(next) || (ends && note.IsCapital(next)));
    }

    // «Tamm. The Long Strike», «Tamm, Ada. The Long Strike»: the stop behind an author ends no sentence.
    private static bool IsName(NoteText note, int start, int stop)
    {
        while (start < stop && CitationPhrases.Signals.Match(note, start, stop, out _) is var behind && behind > start) start = behind;
        if (stop - start is 0 or > MaxNameLength) return false;
        for (int i = start; i < stop; i++)
        {
            if (CitationPhrases.Others.Match(note, i, stop, out _) is var behind && behind > i) i = behind;
            if (i == stop) break;
            bool name = note.IsCapital(i) || note.IsComma(i) || note.IsJoin(i) || (note.IsWord(i) && CitationVocabulary.Particles.Contains(note[i].ToString()));
            if (!name || CitationVocabulary.NonNameWords.Contains(note.Bare(i)) && note.Bare(i).Length > 1 && !note.IsJoin(i) && !CitationVocabulary.Particles.Contains(note.Bare(i))) return false;
        }

        return true;
    }
}
