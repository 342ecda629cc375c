using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Citations;

/// <summary>Generated works whose fields hold what formats stumble over, as far as the format can hold it.</summary>
internal static class AnyEntry
{
    private static readonly string[] Pieces =
    [
        "Trotsky", "é", "ł", "ß", "Ł", "Ж", "文", "𝒜", "ő", "{", "}", "{}", "%", "&", "#", "_", "$", "~", "^", "\\", "\\emph{x}", "`", "``", "'", "''", "--", "---", "-", "\"", ";", ":", "–", "—",
        "<", ">", "“", "”", " ", " ", "1917", "@", "=", "/", "*", "and", " and ", "AND", "others", "van", "Jr.", "ER  - ", "@book{", "…", "(", ")", "[", "]", "«", "|", "+", ".", "?", "!",
    ];

    public static Arbitrary<BibliographyEntry> Of(BibliographyFormat format) => Arb.From(
        from type in Gen.Elements(Enum.GetValues<WorkType>())
        from key in Gen.Choose(1, 99999)
        from title in Text(format)
        from names in Gen.ListOf(Name(format)).Select(names => names.Take(4).ToArray()).Three()
        from container in Text(format)
        from texts in Maybe(Text(format)).ArrayOf(6)
        from issued in Maybe(Date())
        from original in Gen.Choose(-400, 2020)
        from pages in Gen.Elements<string?>(null, "12–34", "xii", "A1, B2", "7", "99–101")
        from address in Gen.Elements<string?>(null, "https://example.org/a_b?c=%20d&e#f~g")
        from identifiers in Gen.SubListOf(("doi", "10.1002/(SICI)1097-0258(1998)17:15<1661::AID>3.0.CO;2-2"), ("isbn", "978-0-00-000000-2"), ("oclc", "12345"), ("wikidata", "Q42"))
        let isPart = type is WorkType.Chapter or WorkType.Speech or WorkType.Article or WorkType.Newspaper or WorkType.Encyclopedia or WorkType.Web
        select new BibliographyEntry
        {
            Key = FormattableString.Invariant($"tamm{key}-work:x"),
            Type = type,
            Title = title,
            Authors = names.Item1,
            Editors = format == BibliographyFormat.Ris && !isPart ? [] : names.Item2,
            Translators = names.Item3,
            ContainerTitle = isPart ? container : null,
            ContainerAuthors = isPart && format != BibliographyFormat.Ris ? names.Item3 : [],
            Place = texts[0],
            Publisher = texts[1],
            Issued = issued,
            OriginalYear = original < 1 ? null : original,
            Volume = texts[2],
            Issue = texts[3],
            Edition = texts[4],
            Series = texts[5],
            Pages = pages,
            Address = address,
            Identifiers = new SortedDictionary<string, string>(identifiers.ToDictionary(pair => pair.Item1, pair => pair.Item2), StringComparer.Ordinal),
        });

    /// <summary>All that an entry says, as one string that can be compared and read.</summary>
    public static string Said(BibliographyEntry entry)
    {
        string names = string.Join(" / ", ((IReadOnlyList<PersonName>[])[entry.Authors, entry.Editors, entry.Translators, entry.ContainerAuthors]).Select(list => string.Join('|', list.Select(name => $"{name.Family}^{name.Given}"))));
        return string.Join("\n", entry.Key, entry.Type, entry.Title, names, entry.ContainerTitle, entry.Place, entry.Publisher, entry.Issued, entry.OriginalYear, entry.Volume, entry.Issue, entry.Edition, entry.Series, entry.Pages, entry.Address, string.Join(' ', entry.Identifiers));
    }

    private static Gen<string> Text(BibliographyFormat format) =>
        Gen.NonEmptyListOf(Gen.Elements(Pieces)).Select(pieces => Clean(string.Concat(pieces), format)).Where(text => text.Length > 0);

    // No format can hold two blanks, and a line of RIS no comma in a part of a name.
    private static string Clean(string text, BibliographyFormat format)
    {
        string clean = CanonicalComposition.Normalize(string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        return format == BibliographyFormat.Ris ? clean.Replace(",", string.Empty, StringComparison.Ordinal).Trim() : clean;
    }

    private static Gen<PersonName> Name(BibliographyFormat format) =>
        from family in Text(format)
        from given in Gen.OneOf(Text(format), Gen.Constant(string.Empty), Gen.Constant("Ada, B."))
        select new PersonName(format == BibliographyFormat.Ris ? given.Replace(",", string.Empty, StringComparison.Ordinal) : given, family);

    private static Gen<PublicationDate> Date() =>
        from year in Gen.Choose(1, 2100)
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(1, 28)
        from shape in Gen.Choose(0, 4)
        select shape switch
        {
            0 => new PublicationDate(year),
            1 => new PublicationDate(year, month),
            2 => new PublicationDate(year, month, day),
            3 => new PublicationDate(year, Season: 1 + (month % 4)),
            _ => new PublicationDate(year, EndYear: year + month),
        };

    private static Gen<T?> Maybe<T>(Gen<T> value)
        where T : class => Gen.OneOf(value.Select(found => (T?)found), Gen.Constant<T?>(null));
}
