namespace AntiStalinistLeft.Citations;

/// <summary>Addresses on the web, the day on which a page was seen, DOI and ISBN: they end a citation and never spoil it.</summary>
internal static class WebRules
{
    /// <summary>The address behind «available online at», «unter», «en ligne» or bare; the token itself where none stands.</summary>
    public static int FindAddress(CitationParseState reading, int at)
    {
        NoteText note = reading.Note;
        int next = at;
        while (next < reading.End && (note.IsComma(next) || note.IsMark(next, '.') || note.IsMark(next, ':') || note.IsDash(next))) next++;
        int behind = CitationPhrases.Online.Match(note, next, reading.End, out _);
        while (behind < reading.End && (note.IsMark(behind, ':') || note.IsMark(behind, '<') || note.IsComma(behind) || note.IsMark(behind, '&') || note.Is(behind, "l") || note.Is(behind, "t"))) behind++;
        if (note.IsBracket(behind) && behind + 1 < reading.End) behind++;
        return behind < reading.End && note.Kind(behind) == NoteTokenKind.Address ? behind : at;
    }

    // «See https://example.org/strike»: a page that nobody names is its address; behind a citation the address is that one's.
    public static bool AddressAlone(CitationParseState reading, NoteText note, int at)
    {
        at = FindAddress(reading, reading.At);
        if (reading.IsBehindCitation || note.Kind(at) != NoteTokenKind.Address) return false;
        reading.Draft.Title = TemplateFieldReader.TitleOf(reading.Note[at].ToString());
        reading.Draft.GivenType = WorkType.Web;
        return reading.MoveToTail(at);
    }

    public static bool Address(CitationParseState reading, NoteText note, int at)
    {
        at = FindAddress(reading, reading.At);
        if (at == reading.At && note.Kind(at) != NoteTokenKind.Address) return false;
        string address = note[at].ToString();
        int doi = address.IndexOf("10.", StringComparison.Ordinal);
        bool isDoi = doi >= 0 && (doi == 0 || address.Contains("doi", StringComparison.OrdinalIgnoreCase));
        if (isDoi) reading.Draft.Identifiers["doi"] = address[doi..].ToLowerInvariant();
        reading.Draft.Address ??= address;
        int next = at + 1;
        while (next < reading.End && (note.IsMark(next, '>') || note.Kind(next) == NoteTokenKind.Close)) next++;
        return reading.MoveTo(next);
    }

    // «accessed 12 May 2010», «(abgerufen am 3.4.2012)», «[consulté le 2 mai 2011]».
    public static bool Accessed(CitationParseState reading, NoteText note, int at)
    {
        at = reading.At;
        while (at < reading.End && (note.IsComma(at) || note.IsMark(at, '.') || note.IsMark(at, ';') || note.IsDash(at))) at++;
        bool bracket = note.IsBracket(at) && note.Tokens[at].Partner < reading.End;
        int end = bracket ? note.Tokens[at].Partner : reading.End;
        int start = bracket ? at + 1 : at;
        int behind = CitationPhrases.Accessed.Match(note, start, end, out _);
        if (behind == start) return false;
        if (note.IsMark(behind, ':') || note.IsMark(behind, '.')) behind++;
        if (IssueDate.Read(note, behind, end) is not { } day || (bracket && day.End < end)) return false;
        reading.Draft.AccessDate = day.Text;
        return reading.MoveTo(bracket ? end + 1 : day.End);
    }

    public static bool Isbn(CitationParseState reading, NoteText note, int at)
    {
        at = reading.At;
        while (at < reading.End && (note.IsComma(at) || note.IsMark(at, '.') || note.IsMark(at, ';'))) at++;
        if (at >= reading.End || !note.Is(at, "isbn")) return false;
        int end = at + 1;
        if (note.IsMark(end, ':')) end++;
        int first = end;
        while (end < reading.End && (note.IsNumber(end) || note.IsDash(end) || note.Is(end, "x"))) end++;
        string digits = new([.. note.Slice(first, end).Where(char.IsLetterOrDigit)]);
        if (digits.Length is not (10 or 13)) return false;
        reading.Draft.Identifiers["isbn"] = digits.ToLowerInvariant();
        return reading.MoveTo(end);
    }
}
