using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AntiStalinistLeft.Citations;

/// <summary>Writes CSL-JSON: one list of items.</summary>
internal static class CslJsonWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static void Write(IReadOnlyList<BibliographyEntry> entries, TextWriter writer)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (BibliographyEntry entry in entries) Item(json, entry);
            json.WriteEndArray();
        }

        writer.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        writer.Write('\n');
    }

    private static void Item(Utf8JsonWriter json, BibliographyEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Key);
        json.WriteString("type", BibliographyTypes.NameOf(entry.Type, BibliographyFormat.CslJson));
        json.WriteString("title", entry.Title);
        Names(json, "author", entry.Authors);
        Names(json, "editor", entry.Editors);
        Names(json, "translator", entry.Translators);
        Text(json, "container-title", entry.ContainerTitle);
        Names(json, "container-author", entry.ContainerAuthors);
        Text(json, "publisher-place", entry.Place);
        Text(json, "publisher", entry.Publisher);
        Date(json, "issued", entry.Issued);
        Date(json, "original-date", entry.OriginalYear is { } year ? new PublicationDate(year) : null);
        Text(json, "volume", entry.Volume);
        Text(json, "issue", entry.Issue);
        Text(json, "page", entry.Pages is { } pages && !pages.Contains('-', StringComparison.Ordinal) ? pages.Replace('–', '-') : entry.Pages);
        Text(json, "edition", entry.Edition);
        Text(json, "collection-title", entry.Series);
        Text(json, "URL", entry.Address);
        Text(json, "DOI", entry.Identifiers.GetValueOrDefault("doi"));
        Text(json, "ISBN", entry.Identifiers.GetValueOrDefault("isbn"));
        Text(json, "note", Note(entry));
        Finer(json, entry.Type);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    private static void Names(Utf8JsonWriter json, string role, IReadOnlyList<PersonName> names)
    {
        if (names.Count == 0) return;
        json.WriteStartArray(role);
        foreach (PersonName name in names)
        {
            json.WriteStartObject();
            json.WriteString(name.IsBare ? "literal" : "family", name.Family);
            if (!name.IsBare) json.WriteString("given", name.Given);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Date(Utf8JsonWriter json, string name, PublicationDate? date)
    {
        if (date is null) return;
        json.WriteStartObject(name);
        json.WriteStartArray("date-parts");
        Parts(json, date.Year, date.Month, date.Day);
        if (date.EndYear is { } end) Parts(json, end, null, null);
        json.WriteEndArray();
        if (date.Season is { } season) json.WriteNumber("season", season);
        json.WriteEndObject();
    }

    private static void Parts(Utf8JsonWriter json, int year, int? month, int? day)
    {
        json.WriteStartArray();
        json.WriteNumberValue(year);
        if (month is { } known) json.WriteNumberValue(known);
        if (day is { } exact) json.WriteNumberValue(exact);
        json.WriteEndArray();
    }

    // Identifiers that CSL has no name for stand where Zotero reads and writes them.
    private static string? Note(BibliographyEntry entry) => entry.ExtraFields.Any() ? string.Join('\n', entry.ExtraFields) : null;

    private static void Finer(Utf8JsonWriter json, WorkType type)
    {
        if (BibliographyTypes.FinerNameOf(type, BibliographyFormat.CslJson) is not { } finer) return;
        json.WriteStartObject("custom");
        json.WriteString(CslJsonReader.FinerType, finer);
        json.WriteEndObject();
    }
}
