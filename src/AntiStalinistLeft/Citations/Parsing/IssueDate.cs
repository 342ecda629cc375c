namespace AntiStalinistLeft.Citations;

/// <summary>A date of an issue, read from a note.</summary>
/// <param name="End">Behind its last token.</param>
/// <param name="Text">As printed.</param>
/// <param name="Month">The month from 1; null for a season.</param>
/// <param name="Year">The year; null where the date gives none.</param>
internal sealed record IssueDate(int End, string Text, int? Month, string? Year)
{
    /// <summary>
    /// Reads «12 May 1921», «May 12, 1921», «July 1934», «Winter 2014», «July–August 1934», «12. März 1921» from a token on;
    /// null where no month or season stands there.
    /// </summary>
    public static IssueDate? Read(NoteText note, int start, int end)
    {
        int at = start;
        bool day = note.Number(at) is >= 1 and <= 31 && note.Tokens[at].Length <= 2;
        if (day) at++;
        if (day && note.IsMark(at, '.')) at++;
        if (at >= end || !note.IsWord(at) || !CitationVocabulary.Months.TryGetValue(note.Bare(at), out int month)) return null;
        if (!note.IsCapital(at) && !day) return null;
        at++;
        if ((note.IsDash(at) || note.IsMark(at, '/')) && note.IsWord(at + 1) && CitationVocabulary.Months.ContainsKey(note.Bare(at + 1))) at += 2;
        if (!day && note.Number(at) is >= 1 and <= 31 && !note.IsYear(at)) at++;
        if (note.IsComma(at) && note.IsYear(at + 1)) at++;
        bool year = at < end && note.IsYear(at);
        string? printed = year ? note[at].ToString() : null;
        if (year) at++;
        if (year && note.IsDash(at) && note.IsNumber(at + 1)) at += 2;
        if (at > end || (!year && !day)) return null;
        return new IssueDate(at, note.Slice(start, at), month == 0 ? null : month, printed);
    }
}
