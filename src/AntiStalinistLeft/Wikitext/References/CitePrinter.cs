using System.Text;

namespace AntiStalinistLeft.Wikitext;

/// <summary>Prints what a template says of a work in the form of a note: author, title, container, imprint, place.</summary>
internal static class CitePrinter
{
    private const int MaxNames = 3;

    /// <summary>The whole work.</summary>
    /// <param name="cite">The work.</param>
    /// <param name="pages">The place cited.</param>
    public static string PrintFull(CiteTemplate cite, string? pages)
    {
        bool isPart = cite.Chapter is not null && cite.Title is not null;
        string? title = cite.Chapter ?? cite.Title;
        string? container = isPart ? cite.Title : cite.Periodical;
        var note = new StringBuilder();
        AppendPart(note, Names(cite.Authors), ", ");
        AppendPart(note, container is null && !IsPage(cite) ? title : Quoted(title), ", ");
        if (container is not null) AppendPart(note, isPart ? "in " + container : container, ", ");
        if (isPart && cite.Editors.Count > 0) AppendPart(note, "ed. " + Names(cite.Editors), ", ");
        if (cite.First("volume") is { } volume) AppendPart(note, isPart || container is null ? "vol. " + volume : volume, container is null || isPart ? ", " : " ");
        if (cite.First("issue", "number") is { } issue) AppendPart(note, "no. " + issue, ", ");
        AppendImprint(note, cite);
        AppendPart(note, pages, ", ");
        AppendPart(note, cite.First("url"), ", ");
        return note.Append('.').ToString();
    }

    /// <summary>A short form whose work is known: name, title, place; else name, year, place.</summary>
    public static string PrintShort(ShortCite cite, CiteTemplate? target)
    {
        var note = new StringBuilder(string.Join(" and ", cite.Names));
        string? title = target?.Chapter ?? target?.Title;
        if (title is not null) AppendPart(note, target!.Periodical is null && target.Chapter is null && !IsPage(target) ? title : Quoted(title), ", ");
        else AppendPart(note, cite.Year, " ");
        AppendPart(note, cite.Pages, ", ");
        return note.Append('.').ToString();
    }

    private static bool IsPage(CiteTemplate cite) => cite.Name is "cite web";

    private static string? Quoted(string? title) => title is null ? null : $"\u201C{title}\u201D";

    private static void AppendImprint(StringBuilder note, CiteTemplate cite)
    {
        string imprint = string.Join(": ", ((string?[])[cite.Place, cite.Publisher]).Where(part => part is not null));
        bool isPeriodical = cite.Periodical is not null && cite.Chapter is null;
        if (isPeriodical || imprint.Length == 0)
        {
            if (cite.Date is { } date) note.Append(note.Length > 0 ? " " : string.Empty).Append('(').Append(date).Append(')');
            return;
        }

        note.Append(note.Length > 0 ? " (" : "(").Append(imprint);
        if ((cite.Year ?? cite.Date) is { } year) note.Append(", ").Append(year);
        note.Append(')');
    }

    private static string Names(IReadOnlyList<(string Given, string Family)> names)
    {
        string[] printed = [.. names.Take(MaxNames).Select(name => name.Given.Length == 0 ? name.Family : $"{name.Given} {name.Family}")];
        if (names.Count > MaxNames) return printed[0] + " et al.";
        return printed.Length < 2 ? string.Concat(printed) : string.Join(", ", printed[..^1]) + " and " + printed[^1];
    }

    private static void AppendPart(StringBuilder note, string? part, string before)
    {
        if (string.IsNullOrEmpty(part)) return;
        if (note.Length > 0) note.Append(before);
        note.Append(part);
    }
}
