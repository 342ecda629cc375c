namespace AntiStalinistLeft.Citations;

/// <summary>Reads a clause of a note as one citation, with the clauses behind it that a full stop in a title parts from it.</summary>
internal sealed class ClauseReader(NoteText note, CitationParser reader)
{
    // A title has no more full stops than this.
    private const int MaxJoined = 5;

    private static readonly char[] Marks = ['"', '“', '„', '«'];

    /// <summary>From a token to the end of its clause, or, for a title with a full stop in it, to the end of one that follows; null where that is no citation.</summary>
    public CitationParseState? Whole(List<Clause> clauses, int i, int at, bool isEmbedded, bool isWhole)
    {
        CitationParseState? single = reader.Parse(at, clauses[i].End, isEmbedded, isWhole);
        if (single is not null && !CitationParser.IsComplete(single)) single = null;
        int last = LastJoined(clauses, i);
        bool open = last > i && (single is null || !HasData(single.Draft) || GoesOn(clauses[i + 1]));
        for (int j = last; open && j > i; j--)
        {
            CitationParseState? joined = reader.Parse(at, clauses[j].End, isEmbedded, isWhole: !isEmbedded && i == 0 && j + 1 == clauses.Count);
            if (joined is not null && CitationParser.IsComplete(joined) && HasData(joined.Draft) && IsOne(joined)) return joined;
        }

        return single;
    }

    private int LastJoined(List<Clause> clauses, int i)
    {
        int last = i;
        while (last + 1 < clauses.Count && last - i < MaxJoined && clauses[last + 1] is { OpensSentence: true } next && CitationPhrases.Signals.Match(note, next.Start, next.End, out _) == next.Start) last++;
        return last;
    }

    /// <summary>Whether anything but names and titles was read.</summary>
    public static bool HasData(CitationReading draft) => draft.Imprint is not null || draft.Locators.Count > 0 || draft.Address is not null || draft.BackReference is not null || draft.YearAlone is not null || draft.Volume is not null;

    // What follows a full stop and still belongs to the citation: «In: …», «Online: …», a town and a year.
    private bool GoesOn(Clause clause)
    {
        int at = clause.Start;
        if (note.IsWord(at) && CitationVocabulary.InWords.Contains(note.Bare(at)) && (note.IsMark(at + 1, ':') || note.IsCapital(at + 1))) return true;
        if (note.Kind(at) == NoteTokenKind.Address || CitationPhrases.Accessed.Match(note, at, clause.End, out _) > at || note.Is(at, "isbn")) return true;
        if (CitationPhrases.Online.Match(note, at, clause.End, out _) > at) return true;
        int end = at;
        while (end < clause.End && end - at < 6 && (note.IsCapital(end) || note.IsMark(end, '/') || (note.IsWord(end) && CitationVocabulary.Connectors.Contains(note.Bare(end))))) end++;
        if (end > at && CitationVocabulary.IsFirm(note.Slice(at, end)) && (note.IsComma(end) || note.IsMark(end, '.') || end >= clause.End)) return true;
        return end > at && (note.IsYear(end) || note.IsMark(end, ':')) && PublishingPlaces.Knows(note.Slice(at, end));
    }

    // A title over several sentences needs an author before it or marks around it, and no word in it that sentences are made of.
    private bool IsOne(CitationParseState read) =>
        (read.Draft.Imprint is not null && (read.Draft.HasSignal || (read.Opening > 0 && (note.IsJoin(read.Opening - 1) || note.IsMark(read.Opening - 1, ':'))))
        || read.Opening == 0 && read.At >= note.Count - 1 && (read.Draft.Container is not null || read.Draft.Imprint is not null) && read.Draft.Title is { } title && title.IndexOfAny(Marks) < 0
        || read.Draft.Authors.Count > 0 || read.Draft.Editors.Count > 0 || read.Draft.IsTitleQuoted)
        && !CitationValidator.IsProse(read.Draft.Title) && !CitationValidator.ContainsSignal(read.Draft.Title) && !CitationValidator.ContainsSignal(read.Draft.Container);

    /// <summary>A title with a full stop in it, and something behind the citation.</summary>
    public CitationParseState? Joined(List<Clause> clauses, int i, int at)
    {
        int last = LastJoined(clauses, i);
        CitationParseState? read = last == i ? null : reader.Parse(at, clauses[last].End, isEmbedded: true, isWhole: false);
        return read is not null && read.At > clauses[i].End && HasData(read.Draft) && IsOne(read) && (CitationParser.IsComplete(read) || IsFollowedByComment(read)) ? read : null;
    }

    /// <summary>
    /// «This is summarised in “Title”, Volume (Place: …)» reads like one long title: small verbs tell that a sentence opens it.
    /// So does a small «see» before a capital: «For the routes see Ada Tamm, Title (Place: …)».
    /// </summary>
    public static bool IsSentence(CitationParseState read) =>
        read.Draft is { IsTitleQuoted: false, Title: { } title } && (CitationValidator.IsProse(title) || CitationValidator.ContainsSignal(title));

    /// <summary>«Tamm, 33, where she calls it off»: pages or an imprint, then a comma or a dash and small letters.</summary>
    public bool IsFollowedByComment(CitationParseState? read)
    {
        if (read is null || !(HasData(read.Draft) || read.Draft.HasSignal || read.Draft is { IsTitleQuoted: true, Authors.Count: > 0 })) return false;
        bool delimiter = note.IsComma(read.At) || note.IsDash(read.At) || note.IsMark(read.At, ':') || note.IsMark(read.At, '.') || note.IsMark(read.At, '/');
        if (delimiter) return !note.IsNumber(read.At + 1);
        return note.IsBracket(read.At) || note.Kind(read.At) == NoteTokenKind.Close || (note.IsWord(read.At) && char.IsLower(note[read.At][0]));
    }
}
