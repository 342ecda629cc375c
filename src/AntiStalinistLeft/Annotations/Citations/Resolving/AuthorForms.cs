using AntiStalinistLeft.Annotations.Citations.Works;

namespace AntiStalinistLeft.Annotations.Citations.Resolving;

/// <summary>Resolves forms that name an author and no title.</summary>
internal sealed class AuthorForms(WorkRegistry registry, CitedSoFar cited)
{
    /// <summary>The last work by the author, not the last work cited; names inside titles do not count.</summary>
    public Resolution LastWork(PendingCitation citation, string rule)
    {
        IReadOnlyList<string> authors = citation.Fields.Title is null ? citation.Stated : [.. citation.Fields.Authors.Select(author => author.Full)];
        return LastWorkBy(citation, authors, rule);
    }

    /// <summary>The last work by one of the authors given, or by all of them where there are several.</summary>
    public Resolution LastWorkBy(PendingCitation citation, IReadOnlyList<string> authors, string rule)
    {
        if (authors.Count == 0) return Resolution.Unresolved("author-unknown", []);
        List<WorkEntry> works = cited.WorksBy(authors[0], citation).FindAll(work => authors.All(author => work.Authors.Contains(author) || work.Type == WorkType.CollectedWorksVolume));
        if (works.Count == 0) return Resolution.Unresolved("no-work-by-author", registry.ByAuthor(authors[0]).Take(5));
        List<WorkEntry> possible = works.FindAll(work => !work.Vetoes(citation.Fields.Locators));
        if (possible.Count == 0) return Resolution.Unresolved("page-beyond-work", works);
        WorkEntry last = possible[0];
        if (cited.WithoutAuthorSince(last, authors[0]) is { } other) return Resolution.Unresolved("author-of-later-work-unknown", [other, .. possible]);
        if (OwnVolume(last, authors[0]) is { } volume && !works.Contains(volume)) works.Add(volume);
        return works.Count == 1 ? Resolution.Sure(last, rule) : new Resolution(last, Confidence.Medium, rule, works);
    }

    // A part whose pages are not known stands in a volume of the same author: the page could be another part's.
    private static WorkEntry? OwnVolume(WorkEntry work, string author) =>
        work is { Pages: null, Container: { IsPeriodical: false } volume } && volume.Authors.Contains(author) ? volume : null;

    /// <summary>The work by the author whose edition has the year.</summary>
    public Resolution WithYear(PendingCitation citation)
    {
        List<WorkEntry> works = [.. citation.Stated.SelectMany(registry.ByAuthor).Distinct().Where(work => !work.IsContainerOnly && (work.Fields.Year ?? work.Container?.Fields.Year) == citation.Fields.Year)];
        return works.Count == 1 ? Resolution.Sure(works[0], "author-and-year") : Resolution.Unresolved("author-and-year", works);
    }
}
