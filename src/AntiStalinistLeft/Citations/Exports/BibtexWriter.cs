using System.Globalization;
using System.Text;
using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft.Citations;

/// <summary>Writes BibTeX with the fields of biblatex, in UTF-8.</summary>
internal static class BibtexWriter
{
    public static void Write(IReadOnlyList<BibliographyEntry> entries, TextWriter writer)
    {
        for (int i = 0; i < entries.Count; i++)
        {
            if (i > 0) writer.Write('\n');
            Entry(entries[i], writer);
        }
    }

    private static void Entry(BibliographyEntry entry, TextWriter writer)
    {
        bool isArticle = entry.Type is WorkType.Article or WorkType.Newspaper;
        writer.Write($"@{BibliographyTypes.NameOf(entry.Type, BibliographyFormat.Bibtex)}{{{Key(entry.Key)}");
        Field(writer, "author", Names(entry.Authors));
        Field(writer, "title", Title(entry.Title));
        Field(writer, isArticle ? "journaltitle" : "booktitle", Title(entry.ContainerTitle));
        Field(writer, "bookauthor", Names(entry.ContainerAuthors));
        Field(writer, "editor", Names(entry.Editors));
        Field(writer, "translator", Names(entry.Translators));
        Field(writer, "edition", BibtexEscaper.Escape(entry.Edition));
        Field(writer, "series", BibtexEscaper.Escape(entry.Series));
        Field(writer, "location", BibtexEscaper.Escape(entry.Place));
        Field(writer, "publisher", BibtexEscaper.Escape(entry.Publisher));
        Field(writer, "date", entry.Issued?.ToIso());
        Field(writer, "origdate", entry.OriginalYear?.ToString("0000", CultureInfo.InvariantCulture));
        Field(writer, "volume", BibtexEscaper.Escape(entry.Volume));
        Field(writer, isArticle ? "number" : "issue", BibtexEscaper.Escape(entry.Issue));
        Field(writer, "pages", BibtexEscaper.Escape(entry.Pages)?.Replace("–", "--", StringComparison.Ordinal));
        Field(writer, "url", BibtexEscaper.EscapeVerbatim(entry.Address));
        foreach ((string scheme, string value) in entry.Identifiers) Field(writer, scheme, BibtexEscaper.EscapeVerbatim(value));
        Field(writer, "entrysubtype", BibliographyTypes.FinerNameOf(entry.Type, BibliographyFormat.Bibtex));
        writer.Write("\n}\n");
    }

    private static void Field(TextWriter writer, string name, string? value)
    {
        if (value is not null) writer.Write($",\n  {name} = {{{value}}}");
    }

    // The inner brackets keep the capitals as printed: programs set titles in small letters otherwise.
    private static string? Title(string? title) => title is null ? null : $"{{{BibtexEscaper.Escape(title)}}}";

    private static string? Names(IReadOnlyList<PersonName> names) =>
        names.Count == 0 ? null : string.Join(" and ", names.Select(name => name.IsBare ? $"{{{BibtexEscaper.Escape(name.Family)}}}" : $"{Bound(name.Family)}, {Bound(name.Given)}"));

    // A comma or an «and» inside a name would part it.
    private static string Bound(string name)
    {
        string escaped = BibtexEscaper.Escape(name)!;
        bool parts = name.Contains(',', StringComparison.Ordinal) || name.Split(' ').Any(word => word.Equals("and", StringComparison.OrdinalIgnoreCase));
        return parts ? $"{{{escaped}}}" : escaped;
    }

    // BibTeX knows no blanks, commas and brackets in keys.
    private static string Key(string key)
    {
        var safe = new StringBuilder(key.Length);
        foreach (char c in key) safe.Append(char.IsLetterOrDigit(c) || c is ':' or '.' or '_' or '+' or '/' or '-' ? c : '-');
        return safe.ToString();
    }
}
