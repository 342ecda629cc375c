using System.Globalization;

namespace AntiStalinistLeft.Citations;

/// <summary>Makes bibliographic entries of a corpus' table of works, with or without the full texts.</summary>
internal static class BibliographyBuilder
{
    /// <summary>The works that something cites itself: no mere containers, nothing that is only named in passing.</summary>
    /// <param name="works">The table of works.</param>
    public static IReadOnlyList<BibliographyEntry> BuildCited(IReadOnlyList<WorkRow> works) => Build(works, work => work.OwnCitations > 0);

    /// <summary>All works of the table, containers and works named in passing included.</summary>
    /// <param name="works">The table of works.</param>
    public static IReadOnlyList<BibliographyEntry> BuildAll(IReadOnlyList<WorkRow> works) => Build(works, _ => true);

    private static BibliographyEntry[] Build(IReadOnlyList<WorkRow> works, Predicate<WorkRow> isWanted)
    {
        var byKey = works.ToDictionary(work => work.Key, StringComparer.Ordinal);
        return [.. works.Where(work => isWanted(work)).Select(work => Build(work, work.Container is { } key ? byKey.GetValueOrDefault(key) : null))];
    }

    private static BibliographyEntry Build(WorkRow work, WorkRow? container) => new()
    {
        Key = work.Key,
        Type = work.Type,
        Title = work.Title,
        Authors = Names(work.Authors),
        Editors = Names(work.Editors ?? container?.Editors),
        Translators = Names(work.Translators ?? container?.Translators),
        ContainerTitle = container?.Title ?? work.ContainerTitle,
        ContainerAuthors = container is { Type: not WorkType.Periodical } ? Names(container.Authors) : [],
        Place = work.Place,
        Publisher = work.Publisher,
        Issued = PublicationDate.Parse(work.Date) ?? PublicationDate.Parse(work.Year),

        // Styles print the original year beside the edition's; for a first edition that would be twice the same.
        OriginalYear = work.OriginalYear != work.Year && int.TryParse(work.OriginalYear, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : null,
        Volume = work.Volume,
        Issue = work.Issue,
        Pages = work.Pages,
        Edition = work.Edition,
        Series = work.Series,
        Address = work.Address,
        Identifiers = Identifiers(work),
    };

    private static PersonName[] Names(string? names) =>
        names is null ? [] : [.. names.Split("; ").Select(BibliographyNames.Parse)];

    private static SortedDictionary<string, string> Identifiers(WorkRow work)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string scheme, string? value) in (ReadOnlySpan<(string, string?)>)[("doi", work.Doi), ("isbn", work.Isbn), ("oclc", work.Oclc), ("wikidata", work.Wikidata)])
        {
            if (value is not null) found[scheme] = value;
        }

        return found;
    }
}
