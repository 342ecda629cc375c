namespace AntiStalinistLeft.Citations;

/// <summary>A stretch of a note between two seams.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">Behind its last token.</param>
/// <param name="OpensSentence">False behind a semicolon.</param>
internal readonly record struct Clause(int Start, int End, bool OpensSentence);

/// <summary>Cuts a note at semicolons, at the ends of sentences and before signals behind pages; what stands in quotation marks or brackets is never cut.</summary>
internal static class ClauseSplitter
{
    public static List<Clause> Split(NoteText note, int start, int end)
    {
        var clauses = new List<Clause>();
        int from = start;
        bool opens = true;
        int i = start;
        while (i < end)
        {
            int next = note.Next(i);
            int signal = SignalBehind(note, i, start, end);
            bool semicolon = note.IsMark(i, ';') || signal > i;
            if (signal > i) next = signal;
            if (!semicolon && !EndsSentence(note, i, next, end))
            {
                i = next;
                continue;
            }

            if (i >= from) clauses.Add(new Clause(from, semicolon ? i : next, opens));
            from = next;
            opens = !semicolon;
            i = next;
        }

        if (from < end) clauses.Add(new Clause(from, end, opens));
        return clauses;
    }

    // «…, 7, and cf. Halloran, 9»: behind the pages of one citation a signal opens another.
    private static int SignalBehind(NoteText note, int comma, int start, int end)
    {
        if (!note.IsComma(comma) || comma == start || !note.IsNumber(comma - 1)) return comma;
        int next = comma + 1;
        if (note.Is(next, "and") || note.Is(next, "und") || note.Is(next, "et")) next++;
        return next < end && CitationPhrases.Signals.Match(note, next, end, out _) > next ? next : comma;
    }

    private static bool EndsSentence(NoteText note, int i, int next, int end)
    {
        if (next >= end || !note.Tokens[next].SpaceBefore) return false;
        bool stop = note.IsMark(i, '.') || note.IsMark(i, '?') || note.IsMark(i, '!') || note.IsMark(i, '…');
        if (stop) return note.IsCapital(next) || note.IsOpen(next);

        // «Ibid. See also …»: the full stop belongs to the abbreviation and ends the sentence as well.
        bool abbreviation = note.IsWord(i) && note[i].EndsWith(".");
        return abbreviation && note.IsCapital(next) && CitationPhrases.Signals.Match(note, next, end, out _) > next;
    }
}
