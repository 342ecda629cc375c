namespace AntiStalinistLeft.Citations;

/// <summary>Finds the citation within a sentence that is none as a whole.</summary>
internal sealed class SentenceReader(NoteText note, CitationParser reader, ClauseReader whole)
{
    // Where so many places in one sentence held no citation, the rest holds none.
    private const int MaxAttempts = 12;
    private const int MaxTitleLength = 40;

    /// <summary>The first one: behind a signal, at the opening, before an imprint, or where a title in quotation marks, a name that is known or what stands for an earlier citation begins.</summary>
    public CitationParseState? Find(List<Clause> clauses, int i, int at)
    {
        Clause clause = clauses[i] with { Start = at };
        if (whole.Joined(clauses, i, at) is { Draft.Imprint: not null } joined && (joined.Draft.Authors.Count > 0 || joined.Draft.Editors.Count > 0)) return joined;
        return Earliest(BehindSignal(clauses, i, at), Opening(clause) ?? Started(clauses, i, clause)) ?? BeforeImprint(clause);
    }

    private static CitationParseState? Earliest(CitationParseState? left, CitationParseState? right) =>
        left is null || (right is not null && right.Opening < left.Start) ? right : left;

    private CitationParseState? Opening(Clause clause)
    {
        CitationParseState? read = reader.Parse(clause.Start, clause.End, isEmbedded: true, isWhole: false);
        return whole.IsFollowedByComment(read) ? read : null;
    }

    private CitationParseState? BehindSignal(List<Clause> clauses, int i, int at)
    {
        int attempts = 0;
        int end = clauses[i].End;
        for (int k = at; k < end && attempts < MaxAttempts; k = note.Next(k))
        {
            if (CitationPhrases.Signals.Match(note, k, end, out _) == k) continue;
            attempts++;
            CitationParseState? read = reader.Parse(k, end, isEmbedded: k > at, isWhole: false);
            if (read is not null && (CitationParser.IsComplete(read) || whole.IsFollowedByComment(read))) return read;
            if (whole.Joined(clauses, i, k) is { } joined) return joined;
        }

        return null;
    }

    /// <summary>The one behind words that open a sentence and were read as a title.</summary>
    public CitationParseState? FindInOpened(List<Clause> clauses, int i, int at) => BehindSignal(clauses, i, at) ?? BehindOpener(clauses[i]);

    private CitationParseState? BehindOpener(Clause clause) => note.IsWord(clause.Start) && CitationVocabulary.SentenceOpeners.Contains(note.Bare(clause.Start)) ? BeforeImprint(clause) : null;

    private CitationParseState? Started(List<Clause> clauses, int i, Clause clause)
    {
        int attempts = 0;
        bool signalled = false;
        for (int k = clause.Start; k < clause.End && attempts < MaxAttempts; k = note.Next(k))
        {
            bool own = IsBehindOwn(k);
            signalled |= CitationPhrases.Signals.Match(note, k, clause.End, out CitationRelation relation) > k && relation == CitationRelation.See;
            if (!Starts(k, clause.End)) continue;
            attempts++;
            CitationParseState? read = reader.Parse(k, clause.End, isEmbedded: true, isWhole: false, isSignalled: signalled || own);
            if (own && !signalled && read is not null) read.Draft.Relation = CitationRelation.Cites;
            bool titled = note.IsQuote(k) || note.IsMark(k - 1, ':');
            if (titled && (read is null || !ClauseReader.HasData(read.Draft)) && (whole.Whole(clauses, i, k, isEmbedded: true, isWhole: false) ?? whole.Joined(clauses, i, k)) is { } longer) read = longer;
            if (note.IsMark(k - 1, ':') && read is not { Draft: { Imprint: not null, Title: not null } }) continue;
            if (read is null || (read.Draft.Locators.Count == 0 && read.Draft.BackReference is null && !read.Draft.HasSignal && !(read.Draft.IsTitleQuoted && (ClauseReader.HasData(read.Draft) || read.Draft.Authors.Count > 0)))) continue;
            if (CitationParser.IsComplete(read) || whole.IsFollowedByComment(read)) return read;
        }

        return null;
    }

    // «in his lectures on “The Long Strike”»: it is somebody's, and named as a source.
    private bool IsBehindOwn(int at)
    {
        if (!note.IsQuote(at)) return false;
        int first = at;
        while (first > at - 5 && note.IsWord(first - 1) && char.IsLower(note[first - 1][0]) && !CitationVocabulary.OwnWords.Contains(note.Bare(first - 1))) first--;
        return CitationVocabulary.OwnWords.Contains(note.Bare(first - 1)) && CitationVocabulary.InWords.Contains(note.Bare(first - 2));
    }

    private bool Starts(int at, int end)
    {
        if (note.IsQuote(at) || (note.IsMark(at - 1, ':') && note.IsCapital(at))) return true;
        if (note.IsWord(at) && CitationVocabulary.InWords.Contains(note.Bare(at)) && (note.IsCapital(at + 1) || note.IsCapital(at + 2))) return true;
        if (note.IsCapital(at) && note.IsCapital(at + 1) && note.IsQuote(at + 2) && CitationVocabulary.Particles.Contains(note[at].ToString())) return true;
        if (note.IsCapital(at) && note.IsQuote(at + 1) && note.IsPossessive(at)) return true;
        if (CitationPhrases.PreviousCitation.Match(note, at, end, out _) > at || CitationPhrases.EarlierWork.Match(note, at, end, out _) > at) return true;
        return note.IsCapital(at) && NameParser.ReadOne(note, at, end, out PersonName? name) > at && name is not null && reader.Knows(name);
    }

    private CitationParseState? BeforeImprint(Clause clause)
    {
        for (int i = clause.Start; i < clause.End; i = note.Next(i))
        {
            if (!note.IsBracket(i) || BracketParser.Classify(note, i) != BracketKind.Imprint) continue;
            int start = FindBefore(clause.Start, i);
            if (start >= i) continue;
            CitationParseState? read = reader.Parse(start, clause.End, isEmbedded: true, isWhole: false);
            if (read is { Draft.Imprint: not null } && read.At > i) return read;
        }

        return null;
    }

    // The first token of the capitalised run before a bracket, with the author's name where a comma joins one; the bracket itself where there is none.
    private int FindBefore(int start, int bracket)
    {
        int first = bracket;
        for (int i = bracket - 1; i >= Math.Max(start, bracket - MaxTitleLength); i--)
        {
            if (note.Kind(i) == NoteTokenKind.Close) i = note.Tokens[i].Partner;
            else if (note.IsCapital(i) || note.IsNumber(i)) first = i;
            else if (note.IsWord(i) && (CitationVocabulary.EditorWords.Contains(note.Bare(i)) || CitationVocabulary.TranslatorWords.Contains(note.Bare(i))) && note.IsComma(i - 1)) i--;
            else if (note.IsWord(i) && CitationVocabulary.OwnWords.Contains(note.Bare(i)) && CitationVocabulary.InWords.Contains(note.Bare(i - 1))) break;
            else if (!(note.IsWord(i) && CitationVocabulary.Connectors.Contains(note.Bare(i))) && !note.IsMark(i, ':') && !note.IsDash(i) && !JoinsName(i)) break;
        }

        return first;
    }

    private bool JoinsName(int i) => note.IsComma(i) && note.IsCapital(i - 1);
}
