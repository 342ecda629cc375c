using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft.Citations;

/// <summary>Reads BibTeX with the fields of BibTeX and of biblatex; an entry takes over what it lacks from the one that it refers to.</summary>
internal static class BibtexReader
{
    public static Result<Bibliography> Read(string text, string? file)
    {
        var diagnostics = new List<Diagnostic>();
        try
        {
            BibtexItem[] items = [.. new BibtexScanner(text, file, diagnostics).ReadItems()];
            var byKey = items.Where(item => item.Key.Length > 0).GroupBy(item => item.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
            BibliographyEntry[] entries = [.. items.Where(item => item.Type is not ("xdata" or "set")).Select(item => new BibtexEntryReader(item, byKey, file, diagnostics).Read())];
            return Result<Bibliography>.Success(new Bibliography(entries, diagnostics));
        }
        catch (InputException broken)
        {
            return Result<Bibliography>.Fail(broken.Diagnostic with { File = file });
        }
    }
}

/// <summary>The fields of one entry, with those that it takes over.</summary>
internal sealed class BibtexEntryReader(BibtexItem item, IReadOnlyDictionary<string, BibtexItem> byKey, string? file, List<Diagnostic> diagnostics)
{
    private const int DeepestReference = 8;

    private readonly Dictionary<string, string> _fields = WithInherited(item, byKey, file, diagnostics);

    public BibliographyEntry Read()
    {
        WorkType type = TypeOf();
        bool isArticle = type is WorkType.Article or WorkType.Newspaper;
        Dictionary<string, string> extra = BibliographyReader.ReadExtraFields(_fields.GetValueOrDefault("note"));
        foreach (string scheme in (string[])["oclc", "wikidata"])
        {
            if (Text(scheme) is { } value) extra[scheme] = value;
        }

        return new BibliographyEntry
        {
            Key = item.Key,
            Type = type,
            Title = Titled("title", "subtitle") ?? string.Empty,
            Authors = BibtexNames.Parse(_fields.GetValueOrDefault("author")),
            Editors = BibtexNames.Parse(_fields.GetValueOrDefault("editor")),
            ContainerAuthors = BibtexNames.Parse(_fields.GetValueOrDefault("bookauthor")),
            Translators = BibtexNames.Parse(_fields.GetValueOrDefault("translator")),
            ContainerTitle = isArticle ? Titled("journaltitle", "journalsubtitle") ?? Text("journal") : Titled("booktitle", "booksubtitle") ?? Titled("maintitle", "mainsubtitle"),
            Place = Text("location") ?? Text("address"),
            Publisher = Text("publisher") ?? Text("organization") ?? Text("institution") ?? Text("school"),
            Issued = Issued(),
            OriginalYear = BibliographyReader.ReadYear(Text("origdate") ?? Text("origyear")),
            Volume = Text("volume"),
            Issue = isArticle ? Text("number") ?? Text("issue") : Text("issue"),
            Pages = BibliographyReader.NormalizePages(Text("pages")),
            Edition = Text("edition"),
            Series = Text("series"),
            Address = Verbatim("url"),
            Identifiers = BibliographyReader.ReadIdentifiers(extra, Verbatim("doi"), Verbatim("isbn")),
            Line = item.Line,
        };
    }

    private WorkType TypeOf()
    {
        if (BibliographyTypes.Find(item.Type, BibliographyFormat.Bibtex, Text("entrysubtype")) is { } type) return type;
        if (item.Type != "misc") diagnostics.Add(BibliographyReader.Warn(file, item.Line, "bibliography-unknown-type", $"«@{item.Type}» is read as a book."));
        return _fields.ContainsKey("url") && !_fields.ContainsKey("publisher") && item.Type == "misc" ? WorkType.Web : WorkType.Book;
    }

    private string? Text(string name) => _fields.TryGetValue(name, out string? latex) ? BibliographyReader.Clean(LatexDecoder.Decode(latex)) : null;

    // Addresses and identifiers are no LaTeX; some programs escape their signs all the same.
    private string? Verbatim(string name) =>
        _fields.TryGetValue(name, out string? value) ? BibliographyReader.Clean(value.Replace("\\", string.Empty, StringComparison.Ordinal).Trim('{', '}')) : null;

    private string? Titled(string title, string subtitle) => Text(title) is not { } main ? null : Text(subtitle) is { } sub ? $"{main}: {sub}" : main;

    private PublicationDate? Issued()
    {
        string? date = Text("date");
        string? year = Text("year");
        if (date is null && year is null) return null;
        PublicationDate? found = PublicationDate.Parse(date) ?? (Text("month") is { } month ? PublicationDate.Parse(month.All(char.IsAsciiDigit) ? $"{year}-{month}" : $"{month} {year}") : null) ?? PublicationDate.Parse(year);
        if (found is null) diagnostics.Add(BibliographyReader.Warn(file, item.Line, "bibliography-bad-date", $"«{item.Key}»: «{date ?? year}» is no date and is left out."));
        return found;
    }

    private static Dictionary<string, string> WithInherited(BibtexItem item, IReadOnlyDictionary<string, BibtexItem> byKey, string? file, List<Diagnostic> diagnostics)
    {
        var fields = new Dictionary<string, string>(item.Fields, StringComparer.Ordinal);
        BibtexItem heir = item;
        for (int depth = 0; depth < DeepestReference && Referred(heir) is { } key; depth++)
        {
            if (!byKey.TryGetValue(key, out BibtexItem? parent))
            {
                diagnostics.Add(BibliographyReader.Warn(file, item.Line, "bibliography-unknown-crossref", $"«{item.Key}» refers to «{key}», which the file does not hold."));
                break;
            }

            bool isVolume = !heir.Fields.ContainsKey("xdata");
            foreach ((string name, string value) in parent.Fields) fields.TryAdd(isVolume ? Inherited(name, item.Type, parent.Type) : name, value);
            heir = parent;
        }

        return fields;
    }

    private static string? Referred(BibtexItem item) => (item.Fields.GetValueOrDefault("crossref") ?? item.Fields.GetValueOrDefault("xdata"))?.Split(',')[0].Trim();

    // The title of a volume is the container's title of its part; who wrote the volume did not write the part.
    private static string Inherited(string name, string type, string parent) => name switch
    {
        "title" => type is "article" or "review" ? "journaltitle" : "booktitle",
        "subtitle" => type is "article" or "review" ? "journalsubtitle" : "booksubtitle",
        "author" when parent is not "xdata" => "bookauthor",
        "entrysubtype" or "pages" or "crossref" => "of-volume-" + name,
        _ => name,
    };
}
