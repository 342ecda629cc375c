namespace AntiStalinistLeft.Citations;

/// <summary>Finds works that a note's prose names without sending the reader to them.</summary>
internal static class MentionRules
{
    /// <summary>The citations of a note, and the works that the words between them name.</summary>
    public static IEnumerable<CitationReading> Find(NoteText note, List<CitationReading> citations, int offset)
    {
        CitationReading[] taken = [.. citations.OrderBy(citation => citation.Span.Start)];
        var found = new List<CitationReading>(citations);
        int next = 0;
        for (int i = 0; i < note.Count;)
        {
            int place = offset + note.Tokens[i].Start;
            while (next < taken.Length && taken[next].Span.End <= place) next++;
            int limit = next < taken.Length ? taken[next].Span.Start : int.MaxValue;
            i++;
            if (limit <= place || Read(note, i - 1) is not var (end, rule, draft) || end < i || offset + note.Tokens[end - 1].End > limit) continue;
            found.Add(Mention(draft, rule, TextSpan.FromBounds(place, offset + note.Tokens[end - 1].End)));
            i = end;
        }

        return found;
    }

    private static CitationReading Mention(CitationReading draft, string rule, TextSpan span)
    {
        draft.Relation = CitationRelation.Mentions;
        draft.Rules.Add(rule);
        return draft.Settle(ReadingKind.Mention, span, isEmbedded: true);
    }

    private static (int End, string Rule, CitationReading Draft)? Read(NoteText note, int i) => Possessive(note, i) ?? Titled(note, i) ?? PublishedIn(note, i);

    // «Ada Tamm’s The Long Strike (1966)», «Ada Tamm’s wilful account of the strike».
    private static (int End, string Rule, CitationReading Draft)? Possessive(NoteText note, int i)
    {
        if (!note.IsCapital(i) || CitationVocabulary.NonNameWords.Contains(note.Bare(i))) return null;
        int last = i;
        while (last < i + 4 && note.IsCapital(last) && !note.IsPossessive(last)) last++;
        if (last >= i + 4 || !note.IsCapital(last) || !note.IsPossessive(last)) return null;
        var draft = new CitationReading { Authors = [PersonName.Parse(note.Slice(i, last + 1)[..^2])] };
        return TitleWithYear(note, last + 1, draft) ?? KindOfWork(note, last + 1, draft);
    }

    private static (int End, string Rule, CitationReading Draft)? TitleWithYear(NoteText note, int at, CitationReading draft)
    {
        int end = at;
        while (end < at + 20 && (note.IsCapital(end) || (end > at && note.IsWord(end) && CitationVocabulary.Connectors.Contains(note.Bare(end))) || (end > at && note.IsMark(end, ':')))) end++;
        if (end == at || BracketParser.Classify(note, end) != BracketKind.Year) return null;
        draft.Title = note.Slice(at, end);
        draft.YearAlone = note[end + 1].ToString();
        return (note.Next(end), "possessive-title-year", draft);
    }

    private static (int End, string Rule, CitationReading Draft)? KindOfWork(NoteText note, int at, CitationReading draft)
    {
        for (int i = at; i < at + 5 && note.IsWord(i) && char.IsLower(note[i][0]); i++)
        {
            if (!CitationVocabulary.WorkKinds.Contains(note.Bare(i)) || !CitationVocabulary.OfWords.Contains(note.Bare(i + 1))) continue;
            int end = i + 2;
            while (end < i + 10 && note.IsWord(end)) end++;
            return (end, "possessive-kind-of-work", draft);
        }

        return null;
    }

    private static (int End, string Rule, CitationReading Draft)? Titled(NoteText note, int i)
    {
        if (!note.IsWord(i) || !CitationVocabulary.Titlings.Contains(note.Bare(i))) return null;
        int open = note.IsMark(i + 1, ':') || note.IsComma(i + 1) ? i + 2 : i + 1;
        if (!note.IsQuote(open)) return null;
        var draft = new CitationReading { Title = note.Slice(open + 1, note.Tokens[open].Partner), IsTitleQuoted = true };
        return (note.Next(open), "titled", draft);
    }

    // «These articles were published in The Wick in March 1921».
    private static (int End, string Rule, CitationReading Draft)? PublishedIn(NoteText note, int i)
    {
        if (!CitationVocabulary.PublishedWords.Contains(note.Bare(i)) || !CitationVocabulary.InWords.Contains(note.Bare(i + 1))) return null;
        int at = i + 2;
        int end = at;
        while (end < at + 8 && (note.IsCapital(end) || (end > at && CitationVocabulary.OfWords.Contains(note.Bare(end)) && !CitationVocabulary.InWords.Contains(note.Bare(end))))) end++;
        if (end == at || CitationVocabulary.Months.Contains(note.Bare(at))) return null;
        int date = note.IsComma(end) || CitationVocabulary.InWords.Contains(note.Bare(end)) || CitationVocabulary.OfDayWords.Contains(note.Bare(end)) ? end + 1 : end;
        if (IssueDate.Read(note, date, note.Count) is not { } read) return null;
        var draft = new CitationReading { Container = note.Slice(at, end), Date = read.Text, YearAlone = read.Year };
        return (read.End, "published-in", draft);
    }
}
