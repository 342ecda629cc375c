namespace AntiStalinistLeft.Citations;

/// <summary>Reads names of persons.</summary>
internal static class NameParser
{
    private const int MaxNameLength = 5;
    private const int MaxNames = 8;

    /// <summary>Reads one name.</summary>
    /// <returns>The token behind it; the same token where no name stands.</returns>
    public static int ReadOne(NoteText note, int at, int end, out PersonName? name)
    {
        name = null;
        int last = at;
        int stop = Math.Min(end, at + MaxNameLength);
        for (int i = at; i < stop && IsNameToken(note, i, i == at); i++)
        {
            if (i > at && !note.Tokens[i].SpaceBefore && !note.Bare(i - 1).EndsWith('.') && !note[i - 1].EndsWith(".")) break;
            if (note.IsCapital(i)) last = i + 1;
        }

        if (last == at || IsInitial(note, last - 1)) return at;
        name = PersonName.Parse(note.Slice(at, last));
        return last;
    }

    /// <summary>Reads one name or several joined by commas and «and»; «et al.» is passed over.</summary>
    public static int ReadAll(NoteText note, int at, int end, List<PersonName> names)
    {
        int reached = ReadOne(note, at, end, out PersonName? first);
        if (first is null) return at;
        names.Add(first);
        while (names.Count < MaxNames)
        {
            int next = BehindJoin(note, reached, end, out bool isLast);
            if (next == reached) break;
            int behind = ReadOne(note, next, end, out PersonName? name);
            if (name is null || (!isLast && !JoinFollows(note, behind, end))) break;
            names.Add(name);
            reached = behind;
        }

        if (note.Is(reached, "et") && note.Is(reached + 1, "al") && reached + 1 < end) reached += 2;
        return reached;
    }

    /// <summary>True where a name can stand for an author before an unquoted title: known, of several words, or with initials.</summary>
    public static bool IsConvincing(PersonName name, KnownNames names) =>
        names.Knows(name) || (!name.IsBare && !name.Full.Split(' ').Any(word => CitationVocabulary.NonNameWords.Contains(word.TrimEnd('.')) && !PersonName.Particles.Contains(word)));

    private static bool IsNameToken(NoteText note, int i, bool first)
    {
        if (!note.IsWord(i)) return false;
        if (note.IsCapital(i)) return !first || !CitationVocabulary.NonNameWords.Contains(note.Bare(i));
        return !first && PersonName.Particles.Contains(note[i].ToString()) && note.IsWord(i + 1);
    }

    private static bool IsInitial(NoteText note, int i) => note[i].Length <= 2 && note[i].EndsWith(".");

    private static int BehindJoin(NoteText note, int at, int end, out bool isLast)
    {
        isLast = false;
        int next = at;
        if (note.IsComma(next)) next++;
        if (next < end && ((note.IsWord(next) && CitationVocabulary.NameConjunctions.Contains(note.Bare(next))) || note.IsMark(next, '&') || (next == at && note.IsMark(next, '/'))))
        {
            if (note.Is(next, "et") && note.Is(next + 1, "al")) return at;
            isLast = true;
            return next + 1;
        }

        return next;
    }

    // In «A, B and C» a comma joins names only if an «and» follows at last; «A, B» alone may be an author and a title.
    private static bool JoinFollows(NoteText note, int at, int end)
    {
        for (int i = 0; i < MaxNames; i++)
        {
            int next = BehindJoin(note, at, end, out bool isLast);
            if (next == at) return false;
            int behind = ReadOne(note, next, end, out PersonName? name);
            if (name is null || isLast) return name is not null;
            at = behind;
        }

        return false;
    }
}
