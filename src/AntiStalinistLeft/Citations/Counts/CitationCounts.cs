using System.Globalization;

namespace AntiStalinistLeft;

/// <summary>
/// Counts citations by work. Only resolved citations are counted: an unresolved citation is in no count, and a work named in
/// passing is not cited.
/// </summary>
public static class CitationCounts
{
    /// <summary>Citations of each work by form, the most cited work first.</summary>
    /// <param name="citations">Citations of the texts that are to be counted together.</param>
    public static Table<WorkFormRow> CountByForm(Table<CitationRow> citations) => Counted(citations)
        .GroupBy(row => row.Work!)
        .OrderByDescending(work => work.Count())
        .ThenBy(work => work.Key, StringComparer.Ordinal)
        .SelectMany(work => work.GroupBy(row => row.Form).OrderBy(form => form.Key).Select(form => new WorkFormRow(work.Key, form.Key, form.Count(), NotesOf(form))))
        .ToTable("works-by-form");

    /// <summary>The years of each edition or part cited, the oldest work first, those without a year last.</summary>
    /// <param name="citations">Citations of the texts that are to be counted together.</param>
    /// <param name="works">The works they mean.</param>
    public static Table<WorkYearRow> ListYears(Table<CitationRow> citations, Table<WorkRow> works)
    {
        ArgumentNullException.ThrowIfNull(works);
        var known = works.ToDictionary(work => work.Key, StringComparer.Ordinal);
        return Counted(citations)
            .Where(row => row.Edition is not null && known.ContainsKey(row.Edition))
            .GroupBy(row => row.Edition!)
            .Select(group => known[group.Key] is var work ? new WorkYearRow(work.Key, work.Work, work.Type, FindYear(work.Year), FindYear(work.OriginalYear), group.Count()) : null)
            .OfType<WorkYearRow>()
            .OrderBy(row => row.OriginalYear ?? row.Year ?? int.MaxValue)
            .ThenBy(row => row.Edition, StringComparer.Ordinal)
            .ToTable("works-by-year");
    }

    /// <summary>Citations of each work by section, in the order of the sections; notes that no section calls are left out.</summary>
    /// <param name="citations">Citations of one text or several.</param>
    public static Table<SectionWorkRow> CountBySection(Table<CitationRow> citations) => Counted(citations)
        .Where(row => row.SectionNumber is not null)
        .GroupBy(row => (row.Document, Section: row.SectionNumber!.Value, Work: row.Work!))
        .OrderBy(group => group.Key.Document, StringComparer.Ordinal)
        .ThenBy(group => group.Key.Section)
        .ThenByDescending(group => group.Count())
        .ThenBy(group => group.Key.Work, StringComparer.Ordinal)
        .Select(group => new SectionWorkRow(group.Key.Document, group.Key.Section, group.First().Section, group.Key.Work, group.Count(), NotesOf(group)))
        .ToTable("section-works");

    /// <summary>The first year of four digits in what an imprint has; null where there is none.</summary>
    public static int? FindYear(string? printed)
    {
        ReadOnlySpan<char> rest = printed;
        for (int i = 0; i + 4 <= rest.Length; i++)
        {
            bool alone = (i == 0 || !char.IsAsciiDigit(rest[i - 1])) && (i + 4 == rest.Length || !char.IsAsciiDigit(rest[i + 4]));
            if (alone && int.TryParse(rest.Slice(i, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)) return year;
        }

        return null;
    }

    private static IEnumerable<CitationRow> Counted(Table<CitationRow> citations)
    {
        ArgumentNullException.ThrowIfNull(citations);
        return citations.AsEnumerable().Where(row => row.Work is not null && row.Relation != CitationRelation.Mentions);
    }

    private static string NotesOf(IEnumerable<CitationRow> rows)
    {
        (string Document, int Note)[] notes = [.. rows.Select(row => (row.Document, row.Note)).Distinct()];
        bool several = notes.Select(note => note.Document).Distinct().Skip(1).Any();
        return string.Join(", ", notes.Select(note => several ? FormattableString.Invariant($"{note.Document} {note.Note}") : FormattableString.Invariant($"{note.Note}")));
    }
}
