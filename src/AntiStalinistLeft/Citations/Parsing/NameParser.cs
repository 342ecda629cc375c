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
            bool listed = note.IsComma(behind) && HasInitials(names[^1]) && name is not null && HasInitials(name);
            if (name is null || (!isLast && !listed && !JoinFollows(note, behind, end, first.IsBare))) break;

            // «Ada Tamm, Storm Tide and Winter Light»: behind a comma a name must look like one.
            if (isLast && names.Count == 1 && note.IsComma(reached) && !IsPlausible(name)) break;
            names.Add(name);
            closed = isLast && !note.IsMark(next - 1, '/');
            reached = behind;
        }

        return BehindOthers(note, reached, end);
    }

    private static int BehindOthers(NoteText note, int at, int end)
    {
        int others = note.IsComma(at) ? at + 1 : at;
        return CitationPhrases.Others.Match(note, others, end, out _) is var behind && behind > others ? behind : at;
    }

    /// <summary>
    /// Reads «Tamm, Ada.», «Tamm, A. B.,», «Tamm, Ada and Piet Halloran:» and the delimiter behind them. Of a given name that
    /// is no initial it must be known that it is one, or the whole name must be known.
    /// </summary>
    public static int ReadInverted(CitationParseState reading, int at, List<PersonName> names)
    {
        NoteText note = reading.Note;
        int end = ReadFamilyFirst(reading, at, out PersonName? name, out bool initials);
        bool beforeQuote = note.IsMark(end, '.') && note.IsQuote(end + 1);
        if (name is null || !(initials || beforeQuote || GivenNames.Contains(name.Given.Split(' ')[0]) || reading.Names.KnowsFull(name))) return at;
        names.Add(name);
        while (names.Count < MaxNames && (note.IsComma(end) || note.IsJoin(end) || note.IsMark(end, '/')))
        {
            int next = note.IsComma(end) && note.IsJoin(end + 1) ? end + 2 : end + 1;
            var inner = new List<PersonName>();
            int behind = ReadFamilyFirst(reading, next, out PersonName? other, out bool isInitial);
            if (other is not null && isInitial) inner.Add(other);
            else if (note.IsJoin(next - 1) || note.IsMark(next - 1, '/')) behind = ReadAll(note, next, reading.End, inner);
            if (inner.Count == 0) break;
            names.AddRange(inner);
            end = behind;
        }

        end = BehindOthers(note, end, reading.End);
        bool closed = note.IsMark(end, '.') || note.IsComma(end) || note.IsMark(end, ':') || note.IsBracket(end);
        if (!closed && !initials && !note[end - 1].EndsWith(".")) return Clear(names, at);
        int title = note.IsMark(end, '.') || note.IsComma(end) || note.IsMark(end, ':') ? end + 1 : end;
        return title < reading.End ? title : Clear(names, at);
    }

    // «Tamm, Ada», «Tamm, A. B.»: the token behind it.
    private static int ReadFamilyFirst(CitationParseState reading, int at, out PersonName? name, out bool isInitials)
    {
        NoteText note = reading.Note;
        (name, isInitials) = (null, false);
        int comma = ReadOne(note, at, reading.End, out PersonName? family);
        if (family is null || !family.IsBare && !IsFamily(family) || !note.IsComma(comma)) return at;
        int end = comma + 1;
        bool initial = false;
        while (end < Math.Min(reading.End, comma + 4) && note.IsCapital(end) && (IsInitial(note, end) || (!initial && (end == comma + 1 || GivenNames.Contains(note.Bare(end)))))) initial |= IsInitial(note, end++);
        if (end == comma + 1 || (!IsInitial(note, comma + 1) && CitationVocabulary.NonNameWords.Contains(note.Bare(comma + 1)))) return at;
        string given = note.Slice(comma + 1, end);
        isInitials = given.Split(' ').All(part => part.EndsWith('.') && part.Length <= 8);
        name = new PersonName(given, family.Full);
        return end;
    }

    private static bool IsFamily(PersonName name) => CitationVocabulary.Particles.Contains(name.Given) || name.Full.Length < 24 && !HasInitials(name) && !GivenNames.Contains(name.Given.Split(' ')[0]);

    private static int Clear(List<PersonName> names, int at)
    {
        names.Clear();
        return at;
    }

    /// <summary>True where a name can stand for an author before an unquoted title: known, of several words, or with initials.</summary>
    public static bool IsConvincing(PersonName name, KnownNames names) =>
        names.Knows(name) || (!name.IsBare && !name.Full.Split(' ').Any(word => word.Length > 2 && CitationVocabulary.NonNameWords.Contains(word.TrimEnd('.')) && !CitationVocabulary.Particles.Contains(word)));

    private static bool HasInitials(PersonName name) => name.Given.Contains('.', StringComparison.Ordinal);

    public static bool IsPlausible(PersonName name) => !name.IsBare && (HasInitials(name) || GivenNames.Contains(name.Given.Split(' ')[0]));

    private static bool IsNameToken(NoteText note, int i, bool first)
    {
        if (!note.IsWord(i)) return false;
        if (IsInitial(note, i)) return char.IsUpper(note[i][0]);
        string word = note[i].ToString();
        if (note.IsCapital(i) && word.Length > 1 && note.IsJoin(i)) return false;
        if (first && GivenNames.Contains(word) && note.IsCapital(i + 1)) return true;
        if (note.IsCapital(i)) return !first || !CitationVocabulary.NonNameWords.Contains(note.Bare(i)) || (CitationVocabulary.OpeningParticles.Contains(word) && note.IsCapital(i + 1));
        return first ? CitationVocabulary.OpeningParticles.Contains(word) && (note.IsCapital(i + 1) || (CitationVocabulary.Particles.Contains(note[i + 1].ToString()) && note.IsCapital(i + 2))) : CitationVocabulary.Particles.Contains(word) && note.IsWord(i + 1);
    }

    private static bool IsInitial(NoteText note, int i) => note[i].Length <= 2 && note[i].EndsWith(".");

    private static int BehindJoin(NoteText note, int at, int end, out bool isLast)
    {
        isLast = false;
        int next = at;
        if (note.IsComma(next)) next++;
        if (next < end && (note.IsJoin(next) || (next == at && note.IsMark(next, '/'))))
        {
            if (CitationPhrases.Others.Match(note, next, end, out _) > next) return at;
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
