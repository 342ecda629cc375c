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
        int first = at;
        while (first < end && note.IsCapital(first) && CitationVocabulary.Honorifics.Contains(note.Bare(first)) && note.IsWord(first + 1)) first++;
        int reached = ReadPlain(note, first, end, out name);
        return name is null ? at : reached;
    }

    private static int ReadPlain(NoteText note, int at, int end, out PersonName? name)
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
        name = PersonName.Parse(PersonName.Calm(note.Slice(at, last)));
        return last;
    }

    /// <summary>Reads one name or several joined by commas and «and»; «et al.» is passed over.</summary>
    public static int ReadAll(NoteText note, int at, int end, List<PersonName> names)
    {
        int reached = ReadOne(note, at, end, out PersonName? first);
        if (first is null) return at;
        names.Add(first);
        bool closed = false;
        while (names.Count < MaxNames && !closed)
        {
            int next = BehindJoin(note, reached, end, out bool isLast);
            if (next == reached) break;
            int behind = ReadOne(note, next, end, out PersonName? name);
            if (name is null || (!isLast && !JoinFollows(note, behind, end, first.IsBare))) break;

            // «Ada Tamm, Storm Tide and Winter Light»: behind a comma a name must look like one.
            if (isLast && names.Count == 1 && note.IsComma(reached) && !IsPlausible(name)) break;
            names.Add(name);
            closed = isLast && !note.IsMark(next - 1, '/');
            reached = behind;
        }

        int others = note.IsComma(reached) ? reached + 1 : reached;
        bool more = (note.Is(others, "et") && note.Is(others + 1, "al")) || (note.Is(others, "u") && (note.Is(others + 1, "a") || note.Is(others + 1, "a.")));
        return more && others + 1 < end ? others + 2 : reached;
    }

    /// <summary>
    /// Reads «Tamm, Ada.», «Tamm, A. B.,», «Tamm, Ada and Piet Halloran:» and the delimiter behind them. Of a given name that
    /// is no initial it must be known that it is one, or the whole name must be known.
    /// </summary>
    public static int ReadInverted(CitationParseState reading, int at, List<PersonName> names)
    {
        NoteText note = reading.Note;
        int comma = ReadOne(note, at, reading.End, out PersonName? family);
        if (family is null || !family.IsBare && !IsFamily(family) || !note.IsComma(comma)) return at;
        int end = comma + 1;
        bool initial = false;
        while (end < Math.Min(reading.End, comma + 4) && note.IsCapital(end) && (IsInitial(note, end) || (!initial && (end == comma + 1 || GivenNames.Contains(note.Bare(end)))))) initial |= IsInitial(note, end++);
        string given = note.Slice(comma + 1, end);
        bool initials = given.Length > 0 && given.Split(' ').All(part => part.EndsWith('.') && part.Length <= 8);
        var name = new PersonName(given, family.Full);
        if (given.Length == 0 || !(initials || GivenNames.Contains(given.Split(' ')[0]) || reading.Names.KnowsFull(name))) return at;
        names.Add(name);
        while (note.IsComma(end) || note.IsJoin(end) || note.IsMark(end, '/'))
        {
            int next = note.IsComma(end) && note.IsJoin(end + 1) ? end + 2 : end + 1;
            var inner = new List<PersonName>();
            int behind = note.IsJoin(next - 1) || note.IsMark(next - 1, '/') ? ReadAll(note, next, reading.End, inner) : next;
            if (inner.Count == 0) break;
            names.AddRange(inner);
            end = behind;
            if (inner is [{ IsBare: true } second] && note.IsComma(end) && IsInitial(note, end + 1))
            {
                int stop = end + 1;
                while (IsInitial(note, stop) && stop < reading.End) stop++;
                names[^1] = new PersonName(note.Slice(end + 1, stop), second.Family);
                end = stop;
            }
        }

        bool closed = note.IsMark(end, '.') || note.IsComma(end) || note.IsMark(end, ':') || note.IsBracket(end);
        if (!closed && !initials && !note[end - 1].EndsWith(".")) return Clear(names, at);
        int title = note.IsMark(end, '.') || note.IsComma(end) || note.IsMark(end, ':') ? end + 1 : end;
        return title < reading.End ? title : Clear(names, at);
    }

    private static bool IsFamily(PersonName name) => PersonName.Particles.Contains(name.Given) || name.Full.Length < 24 && !name.Given.Contains('.', StringComparison.Ordinal) && !GivenNames.Contains(name.Given.Split(' ')[0]);

    private static int Clear(List<PersonName> names, int at)
    {
        names.Clear();
        return at;
    }

    /// <summary>True where a name can stand for an author before an unquoted title: known, of several words, or with initials.</summary>
    public static bool IsConvincing(PersonName name, KnownNames names) =>
        names.Knows(name) || (!name.IsBare && !name.Full.Split(' ').Any(word => word.Length > 2 && CitationVocabulary.NonNameWords.Contains(word.TrimEnd('.')) && !PersonName.Particles.Contains(word)));

    public static bool IsPlausible(PersonName name) => !name.IsBare && (name.Given.Contains('.', StringComparison.Ordinal) || GivenNames.Contains(name.Given.Split(' ')[0]));

    private static bool IsNameToken(NoteText note, int i, bool first)
    {
        if (!note.IsWord(i)) return false;
        if (IsInitial(note, i)) return char.IsUpper(note[i][0]);
        string word = note[i].ToString();
        if (note.IsCapital(i) && word.Length > 1 && note.IsJoin(i)) return false;
        if (first && GivenNames.Contains(word) && note.IsCapital(i + 1)) return true;
        if (note.IsCapital(i)) return !first || !CitationVocabulary.NonNameWords.Contains(note.Bare(i)) || (word is "De" or "DE" or "Van" or "Von" && note.IsCapital(i + 1));
        return first ? word is "de" or "van" or "von" && (note.IsCapital(i + 1) || (PersonName.Particles.Contains(note[i + 1].ToString()) && note.IsCapital(i + 2))) : PersonName.Particles.Contains(word) && note.IsWord(i + 1);
    }

    private static bool IsInitial(NoteText note, int i) => note[i].Length <= 2 && note[i].EndsWith(".");

    private static int BehindJoin(NoteText note, int at, int end, out bool isLast)
    {
        isLast = false;
        int next = at;
        if (note.IsComma(next)) next++;
        if (next < end && (note.IsJoin(next) || (next == at && note.IsMark(next, '/'))))
        {
            if (note.Is(next, "et") && note.Is(next + 1, "al")) return at;
            isLast = true;
            return next + 1;
        }

        return next;
    }

    // In «A, B and C» a comma joins names only if an «and» follows at last; «A, B» alone may be an author and a title.
    private static bool JoinFollows(NoteText note, int at, int end, bool isBare)
    {
        for (int i = 0; i < MaxNames; i++)
        {
            int next = BehindJoin(note, at, end, out bool isLast);
            if (next == at) return false;
            int behind = ReadOne(note, next, end, out PersonName? name);
            if (name is null || isLast) return name is not null && (isBare || !name.IsBare) && (IsPlausible(name) || behind >= end || note.IsComma(behind) || note.IsMark(behind, ':') || note.IsMark(behind, '.'));
            at = behind;
        }

        return false;
    }
}
