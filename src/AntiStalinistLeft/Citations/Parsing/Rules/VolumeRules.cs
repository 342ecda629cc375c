using System.Collections.Frozen;

namespace AntiStalinistLeft.Citations;

/// <summary>Volumes and issues.</summary>
internal static class VolumeRules
{
    public static bool Colon(CitationParseState reading, NoteText note, int at)
    {
        if (at >= reading.End || !TitleEndFinder.IsVolumeColon(note, at) || note.IsYear(at)) return false;
        int behind = note.PageRunEnd(at + 2);
        if (behind == at + 3 && BracketParser.Classify(note, behind) is BracketKind.Year or BracketKind.Date or BracketKind.YearRange && behind < reading.End && reading.Draft.Container is not null)
        {
            (reading.Draft.Volume, reading.Draft.Issue) = (note.Bare(at), note.Bare(at + 2));
            return reading.MoveTo(behind);
        }

        reading.Draft.Volume = note.Bare(at);
        reading.Draft.Locators.AddRange(LocatorRules.ReadPages(note, at + 2, Math.Min(reading.End, note.PageRunEnd(at + 2))));
        return reading.MoveTo(Math.Min(reading.End, note.PageRunEnd(at + 2)));
    }

    public static bool Worded(CitationParseState reading, NoteText note, int at)
    {
        // How many volumes there are says nothing of which is meant.
        if (TitleEndFinder.IsVolumeCount(note, at)) return reading.MoveTo(at + 2);
        int next = Read(reading, CitationVocabulary.VolumeWords, out string? found);
        if (found is null || reading.Draft.Volume is not null) return false;
        reading.Draft.Volume = found;
        return reading.MoveTo(next);
    }

    public static bool Roman(CitationParseState reading, NoteText note, int at)
    {
        bool numeral = at + 2 < reading.End && (note.IsSmallRoman(at) || note.IsLargeRoman(at)) && note.IsComma(at + 1) && (TitleEndFinder.IsWordedPlace(note, at + 2, reading.End) || (note.IsYear(at + 2) && reading.Draft.Container is not null));
        if (!numeral || reading.Draft.Volume is not null || reading.Draft.Title is null) return false;
        reading.Draft.Volume = note[at].ToString();
        return reading.MoveTo(at + 1);
    }

    public static bool Issue(CitationParseState reading, NoteText note, int at)
    {
        int next = Read(reading, CitationVocabulary.IssueWords, out string? found);
        if (found is null || reading.Draft.Issue is not null) return false;
        reading.Draft.Issue = found;
        return reading.MoveTo(next);
    }

    // «Zeitschrift, 2/2012»: the issue and the year.
    public static bool IssueOfYear(CitationParseState reading, NoteText note, int at)
    {
        if (!TitleEndFinder.IsIssueOfYear(note, at) || at + 2 >= reading.End || reading.Draft.YearAlone is not null) return false;
        (reading.Draft.Issue, reading.Draft.YearAlone) = (note.Bare(at), note.Bare(at + 2));
        return reading.MoveTo(at + 3);
    }

    private static int Read(CitationParseState reading, FrozenSet<string> words, out string? found)
    {
        NoteText note = reading.Note;
        found = null;
        int at = reading.AfterCommas;
        int pinpoint = CitationPhrases.Pinpoints.Match(note, at, reading.End, out _);
        if (TitleEndFinder.IsVolumeOrIssue(note, pinpoint)) at = pinpoint;
        if (at + 1 >= reading.End || !TitleEndFinder.IsVolumeOrIssue(note, at) || !words.Contains(note.Bare(at))) return at;
        int end = at + 2;
        bool joined = (note.IsMark(end, '/') || note.IsDash(end)) && note.IsNumber(end + 1) && end + 1 < reading.End;
        if (joined) end += 2;
        found = note.Slice(at + 1, end).TrimEnd('.');
        return end;
    }

    // A number between a periodical and its date: an issue where the date is a season, a month or a day, else a volume.
    public static bool Number(CitationParseState reading, NoteText note, int at)
    {
        if (reading.Draft.Container is null && reading.Draft.IsTitleQuoted) return false;
        if (at >= reading.End || !note.IsNumber(at) || note.IsYear(at) || reading.Draft.Volume is not null || reading.Draft.Issue is not null || reading.Draft.Imprint is not null) return false;
        int next = at + 1;
        if (TitleEndFinder.IsIssueInBrackets(note, at))
        {
            (reading.Draft.Volume, reading.Draft.Issue) = (note.Bare(at), note.Bare(at + 2));
            return reading.MoveTo(at + 4);
        }

        bool pair = (note.IsMark(next, '/') || note.IsMark(next, '.')) && note.IsNumber(next + 1) && next + 1 < reading.End;
        int behind = pair ? next + 2 : next;
        bool dated = behind < reading.End && BracketParser.Classify(note, behind) is BracketKind.Date or BracketKind.Year;
        bool listed = at == reading.At || TitleEndFinder.IsWordedPlace(note, behind + 1, reading.End);
        bool paged = listed && note.IsComma(behind) && reading.Draft is { Container: not null, Locators.Count: 0 } && (TitleEndFinder.IsPlace(reading, behind + 1) || TitleEndFinder.IsVolumeOrIssue(note, behind + 1));
        if (!dated && !paged) return false;
        if (pair) (reading.Draft.Volume, reading.Draft.Issue) = (note.Bare(at), note.Bare(next + 1));
        else if (dated && BracketParser.Classify(note, behind) == BracketKind.Date) reading.Draft.Issue = note.Bare(at);
        else reading.Draft.Volume = note.Bare(at);
        return reading.MoveTo(behind);
    }
}
