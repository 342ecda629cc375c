namespace AntiStalinistLeft.Citations;

/// <summary>What is cited without a title of its own: letters, interviews, issues of periodicals, and pieces that go with another work.</summary>
internal static class UntitledRules
{
    // Words between an interview and its day: with whom, where.
    private const int MaxOccasionLength = 12;

    // «Ada Tamm to Piet Halloran, 9 June 1936, in …», «Letter from Ada Tamm to Piet Halloran, 9 June 1936», «Brief an …».
    public static bool Letter(CitationParseState reading, NoteText note, int at)
    {
        bool worded = note.IsWord(at) && CitationVocabulary.LetterWords.Contains(note.Bare(at));
        if (worded) at++;
        if (worded && note.IsWord(at) && CitationVocabulary.FromWords.Contains(note.Bare(at))) at++;
        bool addressed = at > reading.At;
        var writers = new List<PersonName>();
        int to = NameParser.ReadAll(note, at, reading.End, writers);
        if (writers.Count == 0 && (!worded || reading.Draft.Authors.Count == 0 && reading.Stage == ParseStage.Title)) return false;
        if (note.IsComma(to) && note.IsWord(to + 1) && CitationVocabulary.LetterWords.Contains(note.Bare(to + 1))) (to, worded) = (to + 2, true);
        if (addressed && note.IsComma(to)) to = BehindOffice(note, to, reading.End);
        if (to >= reading.End || !note.IsWord(to) || !CitationVocabulary.ToWords.Contains(note.Bare(to)) || note.IsCapital(to)) return false;
        int behind = CitationPhrases.Authorship.Match(note, to + 1, reading.End, out _);
        if (behind == to + 1) behind = NameParser.ReadOne(note, to + 1, reading.End, out _);
        int date = note.IsComma(behind) || note.IsBracket(behind) || CitationVocabulary.OfDayWords.Contains(note.Bare(behind)) ? behind + 1 : behind;
        IssueDate? day = IssueDate.Read(note, date, reading.End);
        if (behind == to + 1 || (day is null && !worded)) return false;
        if (writers.Count > 0) reading.Draft.Authors = writers;
        return Untitled(reading, note.Slice(to, day?.End ?? behind), day, day?.End ?? behind, WorkType.Letter);
    }

    // «Interview with Ada Tamm, 3 May 1990», «Ada Tamm, personal communication, 3 May 1990».
    public static bool Interview(CitationParseState reading, NoteText note, int at)
    {
        var speakers = new List<PersonName>();
        int behind = NameParser.ReadAll(note, at, reading.End, speakers);

        // «Telephone Interview with Ada Tamm» reads like two names.
        if (speakers.Exists(name => !name.IsBare && name.Full.Split(' ').Any(CitationVocabulary.InterviewWords.Contains))) (speakers, behind) = ([], at);
        bool oral = speakers is [{ IsBare: false }] && note.IsWord(behind) && char.IsLower(note[behind][0]) && CitationVocabulary.InterviewWords.Contains(note.Bare(behind));
        bool stated = oral || (speakers.Count > 0 && note.IsComma(behind));
        int word = oral ? behind : stated ? behind + 1 : at;
        int last = word;
        if (note.IsWord(word) && CitationVocabulary.InWords.Contains(note.Bare(word))) return false;
        bool unnamed = false;
        while (last < Math.Min(reading.End, word + 3) && note.IsWord(last) && !CitationVocabulary.InterviewWords.Contains(note.Bare(last)) && (char.IsLower(note[last][0]) || last == word)) last++;
        if (last >= reading.End || !note.IsWord(last) || !CitationVocabulary.InterviewWords.Contains(note.Bare(last))) return false;
        int end = last + 1;
        while (note.IsWord(end) && CitationVocabulary.PartnerWords.Contains(note.Bare(end)))
        {
            var partners = new List<PersonName>();
            int author = CitationPhrases.Authorship.Match(note, end + 1, reading.End, out _);
            unnamed = author > end + 1;
            int name = unnamed ? author : NameParser.ReadAll(note, end + 1, reading.End, partners);
            if (name == end + 1) return false;
            if (!stated) speakers = partners;
            end = name;
        }

        int date = note.IsComma(end) ? end + 1 : end;
        while (date < reading.End && date < end + MaxOccasionLength && IssueDate.Read(note, date, reading.End) is null) date++;
        if ((speakers.Count == 0 && !unnamed) || IssueDate.Read(note, date, reading.End) is not { } day) return false;
        reading.Draft.Authors = speakers;
        return Untitled(reading, note.Slice(word, end), day, day.End, WorkType.Interview);
    }

    private static bool Untitled(CitationParseState reading, string called, IssueDate? day, int end, WorkType type)
    {
        (reading.Draft.Title, reading.Draft.IsTitleQuoted, reading.Draft.GivenType) = (called, true, type);
        (reading.Draft.Date, reading.Draft.YearAlone) = (day?.Text, day?.Year);
        return reading.MoveToTail(reading.Note.Kind(end) == NoteTokenKind.Close ? end + 1 : end);
    }

    // «Letter from Ada Tamm, Secretary, Dockers’ Union, to Piet Halloran»: the word before who gets it; the same token where none stands.
    private static int BehindOffice(NoteText note, int comma, int end)
    {
        int at = comma + 1;
        while (at < Math.Min(end, comma + MaxOccasionLength) && !(note.IsComma(at) && CitationVocabulary.ToWords.Contains(note.Bare(at + 1)))) at = note.Next(at);
        return note.IsComma(at) ? at + 1 : comma;
    }

    // «in the Harbour Post of 30 June 1901», «dans la Poste du Port du 30 juin 1901»: an issue, its pieces unnamed.
    public static bool IssueOfDay(CitationParseState reading, NoteText note, int at)
    {
        if (!note.IsWord(at) || !CitationVocabulary.InWords.Contains(note.Bare(at)) || CitationVocabulary.PublishedWords.Contains(note.Bare(at - 1))) return false;
        int start = at + 1;
        while (note.IsWord(start) && char.IsLower(note[start][0]) && CitationVocabulary.Connectors.Contains(note.Bare(start)) && start < at + 3) start++;
        int end = start;
        while (end < Math.Min(reading.End, start + 8) && (note.IsCapital(end) || (end > start && IsConnector(note, end) && (note.IsCapital(end + 1) || IsConnector(note, end + 1))))) end++;
        while (end > start && !note.IsCapital(end - 1)) end--;
        bool joined = note.IsComma(end) || CitationVocabulary.OfDayWords.Contains(note.Bare(end));
        if (end == start || !joined || CitationVocabulary.Months.Contains(note.Bare(start))) return false;
        IssueDate? day = IssueDate.Read(note, end + 1, reading.End) ?? (note.IsYear(end + 1) ? new IssueDate(end + 2, note[end + 1].ToString(), note[end + 1].ToString()) : null);
        if (day is null) return false;
        bool paged = LocatorRules.ReadWordedPages(note, note.IsComma(day.End) ? day.End + 1 : day.End, reading.End, out _) > day.End + 1;
        bool isYear = day.Text == day.Year;
        if (!paged && !day.IsDay) return false;
        reading.Draft.Title = note.Slice(start, end);
        (reading.Draft.Date, reading.Draft.YearAlone) = (isYear ? null : day.Text, day.Year);
        reading.Draft.HasSignal = true;
        reading.Opening = start;
        return reading.MoveToTail(day.End);
    }

    private static bool IsConnector(NoteText note, int at) => note.IsWord(at) && CitationVocabulary.Connectors.Contains(note.Bare(at));

    // «Ada Tamm, introduction to The Miller’s Questions (Leeds …)», «preface to Halloran, The Tide»: a piece that goes with
    // a work. The work is its host, so what follows may cite either.
    public static bool Companion(CitationParseState reading, NoteText note, int at)
    {
        var writers = new List<PersonName>();
        if (reading.Stage == ParseStage.Opening)
        {
            int name = NameParser.ReadAll(note, at, reading.End, writers);
            if (writers.Count > 0) at = note.IsComma(name) ? name + 1 : name;
        }

        int behind = CitationPhrases.Companions.Match(note, at, reading.End, out _);
        if (behind == at && writers.Count > 0 && note.IsWord(at) && CitationVocabulary.CompanionWords.Contains(note.Bare(at)) && note.IsComma(at + 1) && TitleEndFinder.IsPlace(reading, at + 2)) return CompanionAgain(reading, writers, at);
        if (behind == at && writers.Count == 0) behind = BehindNamedCompanion(reading, at, writers);
        if (behind == at) return false;
        bool review = CitationVocabulary.ReviewWords.Contains(note.Bare(behind - 2));
        if (!ContainerRules.ReadContainer(reading, behind) || reading.Draft.Container is null) return false;
        while (at < behind - 1 && !CitationVocabulary.CompanionWords.Contains(CompanionWord(note, at))) at++;
        reading.Draft.Title = $"{CompanionWord(note, at)} {note.Bare(behind - 1)} {reading.Draft.Container}";
        if (writers.Count > 0) reading.Draft.Authors = [.. writers.Select(writer => writer.WithoutGenitive())];
        reading.Draft.IsTitleQuoted = true;
        reading.Stage = ParseStage.Tail;

        // A review does not stand in the work that it is of: what follows is its periodical.
        if (!review) return true;
        reading.Draft.Container = null;
        reading.Draft.ContainerAuthors.Clear();
        int by = reading.AfterCommas;
        return reading.MoveTo(CitationVocabulary.ByWords.Contains(note.Bare(by)) ? NameParser.ReadAll(note, by + 1, reading.End, []) : reading.At);
    }

    // «Ada Tamm’s introduction to The Tide», «l’introduction d’Ada Tamm à La marée», «the introduction by Ada Tamm to …»: the token of the host.
    private static int BehindNamedCompanion(CitationParseState reading, int at, List<PersonName> writers)
    {
        NoteText note = reading.Note;
        int first = CitationVocabulary.Articles.Contains(note.Bare(at)) ? at + 1 : at;
        if (!CitationVocabulary.CompanionWords.Contains(CompanionWord(note, first)) || !note.IsWord(first + 1) || !CitationVocabulary.FromWords.Contains(note.Bare(first + 1))) return at;
        int name = NameParser.ReadAll(note, first + 2, reading.End, writers);
        bool to = writers.Count > 0 && CitationVocabulary.ToWords.Contains(note.Bare(name));
        if (!to) writers.Clear();
        return to ? name + 1 : at;
    }

    // «introduction», «l’introduction».
    private static string CompanionWord(NoteText note, int at) => CitationVocabulary.WithoutElision(note.Bare(at));

    // «Tamm, introduction, xiv».
    private static bool CompanionAgain(CitationParseState reading, List<PersonName> writers, int at)
    {
        reading.Draft.Authors = writers;
        reading.Draft.Title = reading.Note.Bare(at);
        reading.Draft.IsTitleQuoted = true;
        return reading.MoveToTail(at + 1);
    }
}
