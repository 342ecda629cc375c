using System.Globalization;

namespace AntiStalinistLeft.Citations;

/// <summary>Writes RIS, in UTF-8, its lines ended as the format asks.</summary>
internal static class RisWriter
{
    public static void Write(IReadOnlyList<BibliographyEntry> entries, TextWriter writer)
    {
        foreach (BibliographyEntry entry in entries)
        {
            string type = BibliographyTypes.NameOf(entry.Type, BibliographyFormat.Ris);
            Line(writer, "TY", type);
            Line(writer, "ID", entry.Key);
            Line(writer, "TI", entry.Title);
            foreach (PersonName name in entry.Authors) Line(writer, "AU", Name(name));
            foreach (PersonName name in entry.Editors) Line(writer, "ED", Name(name));
            foreach (PersonName name in entry.Translators) Line(writer, "A4", Name(name));
            Line(writer, "T2", entry.ContainerTitle);
            if (type == "CHAP") Line(writer, "BT", entry.ContainerTitle);
            Line(writer, "T3", entry.Series);
            Line(writer, "CY", entry.Place);
            Line(writer, "PB", entry.Publisher);
            Dates(writer, entry);
            Numbers(writer, entry);
            Line(writer, "ER", string.Empty);
        }
    }

    private static void Dates(TextWriter writer, BibliographyEntry entry)
    {
        Line(writer, "PY", entry.Issued?.Years);
        if (entry.Issued is { Season: not null } season) Line(writer, "DA", FormattableString.Invariant($"{season.Year:0000}///{season.ToString().Split(' ')[0]}"));
        else if (entry.Issued is { Month: { } month } date) Line(writer, "DA", FormattableString.Invariant($"{date.Year:0000}/{month:00}/{(date.Day is { } day ? day.ToString("00", CultureInfo.InvariantCulture) : string.Empty)}/"));
        Line(writer, "OP", entry.OriginalYear?.ToString("0000", CultureInfo.InvariantCulture));
    }

    private static void Numbers(TextWriter writer, BibliographyEntry entry)
    {
        Line(writer, "VL", entry.Volume);
        Line(writer, "IS", entry.Issue);
        string[] pages = entry.Pages?.Split('–') ?? [];
        Line(writer, "SP", pages.Length == 2 ? pages[0] : entry.Pages);
        if (pages.Length == 2) Line(writer, "EP", pages[1]);
        Line(writer, "ET", entry.Edition);
        Line(writer, "UR", entry.Address);
        Line(writer, "DO", entry.Identifiers.GetValueOrDefault("doi"));
        Line(writer, "SN", entry.Identifiers.GetValueOrDefault("isbn"));
        foreach (string extra in entry.ExtraFields) Line(writer, "N1", extra);
        Line(writer, "M3", BibliographyTypes.FinerNameOf(entry.Type, BibliographyFormat.Ris)?.Replace('-', ' '));
    }

    private static void Line(TextWriter writer, string tag, string? value)
    {
        if (value is not null) writer.Write($"{tag}  - {value}\r\n");
    }

    private static string Name(PersonName name) => name.IsBare ? name.Family : $"{name.Family}, {name.Given}";
}
