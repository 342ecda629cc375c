namespace AntiStalinistLeft.Annotations.Citations.Parsing;

/// <summary>A stretch of a note between two seams.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">Behind its last token.</param>
/// <param name="OpensSentence">False behind a semicolon.</param>
internal readonly record struct Clause(int Start, int End, bool OpensSentence);

/// <summary>Cuts a note at semicolons and at the ends of sentences; what stands in quotation marks or brackets is never cut.</summary>
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
            bool semicolon = note.IsMark(i, ';');
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

    private static bool EndsSentence(NoteText note, int i, int next, int end)
    {
        if (next >= end || !note.Tokens[next].SpaceBefore) return false;
        bool stop = note.IsMark(i, '.') || note.IsMark(i, '?') || note.IsMark(i, '!') || note.IsMark(i, '…');
        if (stop) return note.IsCapital(next) || note.IsOpen(next);

        // «Ibid. See also …»: the full stop belongs to the abbreviation and ends the sentence as well.
        bool abbreviation = note.IsWord(i) && note[i].EndsWith(".");
        return abbreviation && note.IsCapital(next) && SetPhrases.Signals.Match(note, next, end, out _) > next;
    }
}
