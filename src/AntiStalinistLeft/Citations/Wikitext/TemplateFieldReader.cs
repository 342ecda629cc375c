using System.Buffers;
using AntiStalinistLeft.Wikitext;

namespace AntiStalinistLeft.Citations;

/// <summary>Turns what templates say of works into the fields that citations in notes have.</summary>
internal static class TemplateFieldReader
{
    public const string DescribingTemplate = "describing-template";

    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("ivxlcdm–-");

    public static CitationReading Read(CiteTemplate cite)
    {
        WorkType? type = TypeOf(cite);
        bool isChapter = cite.Chapter is not null && cite.Title is not null;
        string? container = isChapter ? cite.Title : type is WorkType.Web ? null : cite.Periodical;
        return new CitationReading
        {
            Form = CitationForm.Full,
            Relation = CitationRelation.Cites,
            Type = type,
            Rules = [DescribingTemplate],
            Authors = Names(cite.Authors),
            Title = cite.Chapter ?? cite.Title ?? TitleOf(cite.First("url")),
            IsTitleQuoted = container is not null || type is WorkType.Web,
            Container = container,
            Editors = Names(cite.Editors),
            Translators = Names(cite.Translators),
            Edition = cite.First("edition"),
            Series = cite.First("series"),
            Imprint = new Imprint(cite.Place, cite.Publisher, cite.Year),
            Date = cite.First("date") is { } date && date != cite.Year ? date : null,
            Volume = cite.First("volume"),
            Issue = cite.First("issue", "number"),
            Locators = [.. ReadLocators(cite.Pages)],
            Address = cite.First("url", "chapter-url"),
            Identifiers = IdentifiersOf(cite),
        };
    }

    public static CitationReading Read(ShortCite cite) => new()
    {
        Form = CitationForm.AuthorYear,
        Relation = CitationRelation.Cites,
        Authors = [.. cite.Names.Select(name => new PersonName(string.Empty, name))],
        Rules = ["short-template"],
        YearAlone = cite.Year,
        Locators = [.. ReadLocators(cite.Pages)],
    };

    /// <summary>The fields of an address that stands alone.</summary>
    public static CitationReading ReadAddress(string address, string? label) => new()
    {
        Form = CitationForm.Full,
        Relation = CitationRelation.Cites,
        Type = WorkType.Web,
        Rules = ["bare-address"],
        Title = string.IsNullOrWhiteSpace(label) ? TitleOf(address) : label,
        IsTitleQuoted = true,
        Address = address,
    };

    public static IEnumerable<Locator> ReadLocators(string? pages)
    {
        if (pages is null) yield break;
        foreach (string part in pages.Split([',', ';', '&'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            yield return char.IsAsciiDigit(part[0]) || IsRoman(part) ? Locator.Page(part) : new Locator(LocatorKind.Part, part, part);
        }
    }

    private static bool IsRoman(string part) => part.AsSpan().IndexOfAnyExcept(RomanDigits) < 0;

    private static List<PersonName> Names(IReadOnlyList<(string Given, string Family)> names) =>
        [.. names.Select(name => name.Given.Length == 0 ? PersonName.Parse(name.Family) : new PersonName(name.Given, name.Family))];

    private static WorkType? TypeOf(CiteTemplate cite)
    {
        if (cite.Chapter is not null && cite.Title is not null) return WorkType.Chapter;
        return cite.Name switch
        {
            "cite journal" or "cite magazine" or "cite news" or "cite newspaper" or "vcite journal" or "vcite news" => cite.Periodical is null ? null : WorkType.Article,
            "cite encyclopedia" or "cite encyclopaedia" or "cite dictionary" => cite.Periodical is null ? null : WorkType.Encyclopedia,
            "cite web" or "vcite web" => WorkType.Web,
            "cite speech" => WorkType.Speech,
            "cite archive" => WorkType.Archive,
            _ => cite.First("journal", "newspaper", "magazine", "periodical") is not null ? WorkType.Article
                : cite.Publisher is null && cite.First("url") is not null ? WorkType.Web : null,
        };
    }

    /// <summary>An address as the title of the page that nobody names, without the scheme and the slash at its end, which change freely; null for none.</summary>
    internal static string? TitleOf(string? address)
    {
        if (address is null) return null;
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        return address[(scheme < 0 ? 0 : scheme + 3)..].TrimEnd('/');
    }

    private static SortedDictionary<string, string> IdentifiersOf(CiteTemplate cite)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (cite.First("isbn") is { } isbn) found["isbn"] = new string([.. isbn.Where(char.IsAsciiLetterOrDigit)]).ToLowerInvariant();
        if (cite.First("doi") is { } doi) found["doi"] = doi.ToLowerInvariant();
        if (cite.First("oclc") is { } oclc) found["oclc"] = oclc.TrimStart('0');
        return found;
    }
}
