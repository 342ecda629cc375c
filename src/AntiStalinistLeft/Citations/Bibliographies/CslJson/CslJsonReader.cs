using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Citations;

/// <summary>Reads CSL-JSON: a list of items, or an object that has one in <c>items</c> or <c>references</c>.</summary>
internal static class CslJsonReader
{
    /// <summary>Name of the member of <c>custom</c> that keeps a type finer than CSL's.</summary>
    public const string FinerType = "work-type";

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = false, MaxDepth = 64 };

    public static Result<Bibliography> Read(string text, string? file)
    {
        try
        {
            var entries = new List<BibliographyEntry>();
            var diagnostics = new List<Diagnostic>();
            foreach ((JsonElement item, int line) in Items(Encoding.UTF8.GetBytes(text)))
            {
                if (item.ValueKind != JsonValueKind.Object) return BibliographyReader.Fail(file, line, "bibliography-bad-item", $"An item must be an object, not {item.ValueKind}.");
                entries.Add(new CslJsonItemReader(item, line, file, diagnostics).Read());
            }

            return Result<Bibliography>.Success(new Bibliography(entries, diagnostics));
        }
        catch (JsonException broken)
        {
            int? line = broken.LineNumber is { } number ? (int)number + 1 : null;
            return BibliographyReader.Fail(file, line, "bibliography-no-json", $"The file is no CSL-JSON: {StrictJson.Explain(broken)}");
        }
        catch (InputException wrong)
        {
            return Result<Bibliography>.Fail(wrong.Diagnostic with { File = file });
        }
    }

    // The items with the lines at which they begin, which a parsed document no longer knows.
    private static List<(JsonElement Item, int Line)> Items(byte[] utf8)
    {
        using (JsonDocument whole = JsonDocument.Parse(utf8, Options))
        {
            if (whole.RootElement.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object)) throw new JsonException("There is no list of items.");
            StrictJson.RequireWholeTexts(utf8);
        }

        var items = new List<(JsonElement, int)>();
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartObject && !FindList(ref reader)) throw new JsonException("An object must hold its items in «items» or «references».");
        int line = 1;
        int counted = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            int start = (int)reader.TokenStartIndex;
            line += utf8.AsSpan(counted, start - counted).Count((byte)'\n');
            counted = start;
            using JsonDocument item = JsonDocument.ParseValue(ref reader);
            items.Add((item.RootElement.Clone(), line));
        }

        return items;
    }

    private static bool FindList(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isList = reader.ValueTextEquals("items") || reader.ValueTextEquals("references");
            reader.Read();
            if (isList && reader.TokenType == JsonTokenType.StartArray) return true;
            reader.Skip();
        }

        return false;
    }
}

/// <summary>One item of CSL-JSON.</summary>
internal sealed partial class CslJsonItemReader(JsonElement item, int line, string? file, List<Diagnostic> diagnostics)
{
    public BibliographyEntry Read()
    {
        Dictionary<string, string> extra = BibliographyReader.ReadExtraFields(Raw("note"));
        return new BibliographyEntry
        {
            Key = Key(extra),
            Type = TypeOf(),
            Title = Text("title") ?? string.Empty,
            Authors = Names("author"),
            Editors = Names("editor"),
            ContainerAuthors = Names("container-author"),
            Translators = Names("translator"),
            ContainerTitle = Text("container-title"),
            Place = Text("publisher-place") ?? Text("event-place"),
            Publisher = Text("publisher"),
            Issued = Date("issued"),
            OriginalYear = Date("original-date")?.Year ?? BibliographyReader.ReadYear(extra.GetValueOrDefault("originaldate")),
            Volume = Text("volume"),
            Issue = Text("issue"),
            Pages = BibliographyReader.NormalizePages(Text("page")),
            Edition = Text("edition"),
            Series = Text("collection-title"),
            Address = Text("URL"),
            Identifiers = BibliographyReader.ReadIdentifiers(extra, Text("DOI"), Text("ISBN")),
            Line = line,
        };
    }

    private string Key(Dictionary<string, string> extra)
    {
        string? key = Text("citation-key") ?? extra.GetValueOrDefault("citationkey") ?? Text("id");
        return key is null || key.StartsWith("http", StringComparison.Ordinal) ? string.Empty : key;
    }

    private WorkType TypeOf()
    {
        string type = Text("type") ?? string.Empty;
        bool isFiner = item.TryGetProperty("custom", out JsonElement custom) && custom.ValueKind == JsonValueKind.Object;
        string? finer = isFiner && custom.TryGetProperty(CslJsonReader.FinerType, out JsonElement name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
        if (BibliographyTypes.Find(type, BibliographyFormat.CslJson, finer) is { } read) return read;
        diagnostics.Add(BibliographyReader.Warn(file, line, "bibliography-unknown-type", $"«{type}» is read as a book."));
        return WorkType.Book;
    }

    private string? Text(string name) => BibliographyReader.Clean(Raw(name) is { } text ? Markup().Replace(text, string.Empty) : null);

    // Numbers stand for volumes and issues as well as texts do.
    private string? Raw(string name) => !item.TryGetProperty(name, out JsonElement value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Null => null,
        _ => throw Wrong(name, "a text", value),
    };

    private IReadOnlyList<PersonName> Names(string role)
    {
        if (!item.TryGetProperty(role, out JsonElement list) || list.ValueKind == JsonValueKind.Null) return [];
        if (list.ValueKind != JsonValueKind.Array) throw Wrong(role, "a list of names", list);
        return [.. list.EnumerateArray().Select(name => Name(role, name)).OfType<PersonName>()];
    }

    private PersonName? Name(string role, JsonElement name)
    {
        if (name.ValueKind != JsonValueKind.Object) throw Wrong(role, "a name with family and given", name);
        if (Part("literal") is { } literal) return BibliographyNames.FromParts(null, null, literal, null);
        return BibliographyNames.FromParts(Part("given"), string.Join(' ', Part("dropping-particle"), Part("non-dropping-particle")), Part("family"), Part("suffix"));

        string? Part(string part) => name.TryGetProperty(part, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    private PublicationDate? Date(string name)
    {
        if (!item.TryGetProperty(name, out JsonElement date) || date.ValueKind == JsonValueKind.Null) return null;
        if (date.ValueKind == JsonValueKind.String) return PublicationDate.Parse(date.GetString());
        if (date.ValueKind != JsonValueKind.Object) throw Wrong(name, "a date with date-parts", date);
        PublicationDate? parts = date.TryGetProperty("date-parts", out JsonElement lists) ? Parts(name, lists) : null;
        if (parts is not null && Season(date) is { } season) return parts with { Month = null, Day = null, Season = season };
        return parts ?? Spoken(date, "raw") ?? Spoken(date, "literal");
    }

    private PublicationDate? Parts(string name, JsonElement lists)
    {
        if (lists.ValueKind != JsonValueKind.Array) throw Wrong(name, "date-parts as a list of lists", lists);
        int[][] parts = [.. lists.EnumerateArray().Where(list => list.ValueKind == JsonValueKind.Array).Select(list => list.EnumerateArray().Select(part => Number(name, part)).ToArray())];
        if (parts.Length == 0 || parts[0].Length == 0) return null;
        PublicationDate? first = PublicationDate.FromParts(parts[0][0], parts[0].Length > 1 ? parts[0][1] : null, parts[0].Length > 2 ? parts[0][2] : null);
        if (first is null) diagnostics.Add(BibliographyReader.Warn(file, line, "bibliography-bad-date", $"«{name}» is no date: {lists.GetRawText()}"));
        bool isRange = first is not null && parts.Length > 1 && parts[1].Length > 0 && parts[1][0] > first.Year;
        return isRange ? new PublicationDate(first!.Year, EndYear: parts[1][0]) : first;
    }

    private int Number(string name, JsonElement part)
    {
        string text = part.ValueKind == JsonValueKind.String ? part.GetString()! : part.GetRawText();
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : throw Wrong(name, "numbers in date-parts", part);
    }

    private static int? Season(JsonElement date) => !date.TryGetProperty("season", out JsonElement season) ? null : season.ToString().ToUpperInvariant() switch
    {
        "1" or "SPRING" => 1,
        "2" or "SUMMER" => 2,
        "3" or "AUTUMN" or "FALL" => 3,
        "4" or "WINTER" => 4,
        _ => null,
    };

    private static PublicationDate? Spoken(JsonElement date, string name) =>
        date.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? PublicationDate.Parse(text.GetString()) : null;

    private InputException Wrong(string name, string wanted, JsonElement found) =>
        new(new Diagnostic(Severity.Error, "bibliography-bad-value", $"«{name}» must be {wanted}, not {found.ValueKind}.", null, line));

    // The few tags that CSL-JSON allows inside texts.
    [GeneratedRegex(@"</?(?:i|b|sup|sub|sc|em|strong)>|<span(?: [^<>]*)?>|</span>", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
