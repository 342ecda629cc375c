namespace AntiStalinistLeft.Citations;

/// <summary>Finds works that a note's prose names without sending the reader to them.</summary>
internal static class MentionRules
{
    public static IEnumerable<CitationReading> Find(NoteText note, List<CitationReading> citations, int offset)
    {
        var taken = new OccupiedSpans(citations, offset);
        var found = new List<CitationReading>(citations);
        int done = 0;
        for (int i = 0; i < note.Count; i++)
        {
            if (i < done || taken.Covers(note.Tokens[i].Start)) continue;
            if (Read(note, i) is not var (start, end, rule, draft) || end <= start || taken.Overlaps(note.Tokens[start].Start, note.Tokens[end - 1].End)) continue;
            var span = new TextSpan(offset + note.Tokens[start].Start, note.Tokens[end - 1].End - note.Tokens[start].Start);
            draft.Relation = CitationRelation.Mentions;
            draft.Rules.Add(rule);
            found.Add(draft.Settle(ReadingKind.Mention, span, isEmbedded: true));
            done = end;
        }

        return found;
    }

    private static (int Start, int End, string Rule, CitationReading Draft)? Read(NoteText note, int i) =>
        Possessive(note, i) ?? Titled(note, i) ?? PublishedIn(note, i);

    // «Ada Tamm’s The Long Strike (1966)», «Ada Tamm’s wilful account of the strike».
    private static (int Start, int End, string Rule, CitationReading Draft)? Possessive(NoteText note, int i)
    {
        if (!note.IsCapital(i) || CitationVocabulary.NonNameWords.Contains(note.Bare(i))) return null;
        int last = i;
        while (last < i + 4 && note.IsCapital(last) && !EndsPossessive(note, last)) last++;
        if (last >= i + 4 || !note.IsCapital(last) || !EndsPossessive(note, last)) return null;
        var draft = new CitationReading { Authors = [PersonName.Parse(note.Slice(i, last + 1)[..^2])] };
        return TitleWithYear(note, i, last + 1, draft) ?? KindOfWork(note, i, last + 1, draft);
    }

    private static (int Start, int End, string Rule, CitationReading Draft)? TitleWithYear(NoteText note, int start, int at, CitationReading draft)
    {
        int end = at;
        while (end < at + 20 && (note.IsCapital(end) || (end > at && note.IsWord(end) && CitationVocabulary.Connectors.Contains(note.Bare(end))) || (end > at && note.IsMark(end, ':')))) end++;
        if (end == at || BracketParser.Classify(note, end) != BracketKind.Year) return null;
        draft.Title = note.Slice(at, end);
        draft.YearAlone = note[end + 1].ToString();
        return (start, note.Next(end), "possessive-title-year", draft);
    }

    private static (int Start, int End, string Rule, CitationReading Draft)? KindOfWork(NoteText note, int start, int at, CitationReading draft)
    {
        for (int i = at; i < at + 5 && note.IsWord(i) && char.IsLower(note[i][0]); i++)
        {
            if (!CitationVocabulary.WorkKinds.Contains(note.Bare(i)) || !note.Is(i + 1, "of")) continue;
            int end = i + 2;
            while (end < i + 10 && note.IsWord(end)) end++;
            return (start, end, "possessive-kind-of-work", draft);
        }

        return null;
    }

    private static (int Start, int End, string Rule, CitationReading Draft)? Titled(NoteText note, int i)
    {
        if (!note.IsWord(i) || !CitationVocabulary.Titlings.Contains(note.Bare(i))) return null;
        int open = note.IsMark(i + 1, ':') || note.IsComma(i + 1) ? i + 2 : i + 1;
        if (!note.IsQuote(open)) return null;
        var draft = new CitationReading { Title = note.Slice(open + 1, note.Tokens[open].Partner), IsTitleQuoted = true };
        return (i, note.Next(open), "titled", draft);
    }

    // «These articles were published in The Wick in March 1921».
    private static (int Start, int End, string Rule, CitationReading Draft)? PublishedIn(NoteText note, int i)
    {
        if (!CitationVocabulary.PublishedWords.Contains(note.Bare(i)) || !(note.Is(i + 1, "in") || note.Is(i + 1, "as"))) return null;
        int at = i + 2;
        int end = at;
        while (end < at + 8 && (note.IsCapital(end) || (end > at && note.IsWord(end) && note.Is(end, "of")))) end++;
        if (end == at || CitationVocabulary.Months.ContainsKey(note.Bare(at))) return null;
        int date = note.Is(end, "in") || note.Is(end, "on") || note.IsComma(end) ? end + 1 : end;
        if (IssueDate.Read(note, date, note.Count) is not { } read) return null;
        var draft = new CitationReading { Container = note.Slice(at, end), Date = read.Text, Month = read.Month, YearAlone = read.Year };
        return (i, read.End, "published-in", draft);
    }

    private static bool EndsPossessive(NoteText note, int i) => note[i].EndsWith("’s") || note[i].EndsWith("'s");
}
