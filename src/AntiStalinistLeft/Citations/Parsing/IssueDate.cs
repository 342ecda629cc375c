namespace AntiStalinistLeft.Citations;

/// <summary>A date of an issue, read from a note.</summary>
/// <param name="End">Behind its last token.</param>
/// <param name="Text">As printed.</param>
/// <param name="Year">The year; null where the date gives none.</param>
/// <param name="IsDay">Whether it names a day.</param>
internal sealed record IssueDate(int End, string Text, string? Year, bool IsDay = false)
{
    /// <summary>
    /// Reads «12 May 1921», «May 12, 1921», «July 1934», «Winter 2014», «July–August 1934», «12. März 1921», «16.03.2015» from a token on;
    /// null where no month or season stands there.
    /// </summary>
    public static IssueDate? Read(NoteText note, int start, int end)
    {
        if (ReadFigures(note, start, end) is { } figures) return figures;
        int at = start;
        bool ordinal = note.IsWord(at) && note[at].Length is 3 or 4 && char.IsAsciiDigit(note[at][0]) && CitationVocabulary.Ordinals.Contains(note[at].TrimStart("0123456789").ToString());
        bool day = ordinal || (note.Number(at) is >= 1 and <= 31 && note.Tokens[at].Length <= 2);
        if (day) at++;
        if (day && (note.IsMark(at, '.') || CitationVocabulary.OfWords.Contains(note.Bare(at)))) at++;
        if (at >= end || !note.IsWord(at) || !note.Bare(at).Split('-').All(CitationVocabulary.Months.Contains)) return null;
        if (!note.IsCapital(at) && !day && !note.IsYear(at + 1)) return null;
        at++;
        if (note.IsMark(at, '.')) at++;
        if ((note.IsDash(at) || note.IsMark(at, '/')) && note.IsWord(at + 1) && CitationVocabulary.Months.Contains(note.Bare(at + 1))) at += note.IsMark(at + 2, '.') ? 3 : 2;
        if (CitationVocabulary.OfWords.Contains(note.Bare(at)) && note.IsYear(at + 1)) at++;
        if (!day && note.Number(at) is >= 1 and <= 31)
        {
            day = true;
            at++;
        }

        if (note.IsComma(at) && note.IsYear(at + 1)) at++;
        bool year = at < end && note.IsYear(at);
        string? printed = year ? note[at].ToString() : null;
        if (year) at++;
        if (year && note.IsDash(at) && note.IsNumber(at + 1)) at += 2;
        if (at > end || (!year && !day)) return null;
        return new IssueDate(at, note.Slice(start, at), printed, day);
    }

    /// <summary>The token of the day behind «of», «vom» or «du»; the same token where no such word stands or no day follows.</summary>
    public static int BehindOf(NoteText note, int at, int end) =>
        note.IsWord(at) && CitationVocabulary.OfDayWords.Contains(note.Bare(at)) && Read(note, at + 1, end) is { IsDay: true } ? at + 1 : at;

    // «16.03.2015», «16/3/2015», «3/16/2015», «2015-03-16»; of two numbers that may both be a month the first is the day.
    private static IssueDate? ReadFigures(NoteText note, int at, int end)
    {
        if (at + 5 > end || !note.IsNumber(at) || !note.IsNumber(at + 2) || !note.IsNumber(at + 4)) return null;
        bool marks = (note.IsMark(at + 1, '.') && note.IsMark(at + 3, '.')) || (note.IsMark(at + 1, '/') && note.IsMark(at + 3, '/'));
        bool swapped = note.IsMark(at + 1, '/') && note.Number(at + 2) is > 12 and <= 31 && note.Number(at) is >= 1 and <= 12;
        bool named = marks && note.IsYear(at + 4) && (swapped || (note.Number(at) is >= 1 and <= 31 && note.Number(at + 2) is >= 1 and <= 12));
        bool iso = note.IsYear(at) && note.IsDash(at + 1) && note.IsDash(at + 3) && note[at + 2].Length == 2 && note.Number(at + 2) is >= 1 and <= 12 && note.Number(at + 4) is >= 1 and <= 31;
        return named || iso ? new IssueDate(at + 5, note.Slice(at, at + 5), note[named ? at + 4 : at].ToString(), IsDay: true) : null;
    }
}
