namespace AntiStalinistLeft.Citations;

/// <summary>Resolves forms that name an author and no title.</summary>
internal sealed class AuthorFormResolver(WorkRegistry registry, PrecedingCitations cited)
{
    /// <summary>The last work by the author given, not the last work cited, or by all of them where there are several; names inside titles do not count.</summary>
    public CitationResolution ResolveLastWorkBy(Citation citation, IReadOnlyList<string> authors, string rule)
    {
        if (authors.Count == 0) return CitationResolution.Unresolved("author-unknown", []);
        IEnumerable<WorkEntry> theirs = cited.FindWorksBy(authors[0], citation).Where(work => authors.All(author => work.IsBy(PersonName.Parse(author)) || work.Type == WorkType.CollectedWorksVolume));
        if (theirs.Any(HasPages)) theirs = theirs.Where(HasPages);
        List<WorkEntry> works = [.. theirs.Take(CitationResolution.MaxCandidates)];
        if (works.Count == 0 && cited.FindUnsignedNear(authors[0], citation) is { } unsigned) return new CitationResolution(unsigned, Confidence.Medium, "unsigned-work-near-name", [unsigned]);
        if (works.Count == 0) return CitationResolution.Unresolved("no-work-by-author", registry.FindByAuthor(authors[0]).Take(5));
        if (theirs.FirstOrDefault(work => !work.Excludes(citation.Reading.Locators)) is not { } last) return CitationResolution.Unresolved("page-beyond-work", works);
        if (citation.Reading.Form == CitationForm.BareAuthor && cited.FindUnattributedSince(last, authors[0]) is { } other) return CitationResolution.Unresolved("author-of-later-work-unknown", [other, .. works.Where(work => !work.Excludes(citation.Reading.Locators))]);
        if (OwnVolume(last, authors[0]) is { } volume && !works.Contains(volume)) works.Add(volume);
        return works.Count == 1 ? CitationResolution.Resolved(last, rule) : new CitationResolution(last, Confidence.Medium, rule, works);
    }

    // Who names only the author of a letter or an interview means it where there is nothing else.
    private static bool HasPages(WorkEntry work) => work.Type is not (WorkType.Letter or WorkType.Interview);

    // A part whose pages are not known stands in a volume of the same author: the page could be another part's.
    private static WorkEntry? OwnVolume(WorkEntry work, string author) =>
        work is { Pages: null, Container: { IsPeriodical: false } volume } && volume.IsBy(PersonName.Parse(author)) ? volume : null;

    public CitationResolution ResolveByYear(Citation citation)
    {
        List<WorkEntry> works = [.. citation.StatedAuthors.SelectMany(author => registry.FindByAuthor(author, citation.Reading.Year)).Distinct().Where(work => !work.IsContainerOnly && HasPages(work)).Take(CitationResolution.MaxCandidates)];
        if (works.FindAll(work => work.Authors.Count > 0 && !work.Excludes(citation.Reading.Locators)) is [var only] && works.Count > 1) return new CitationResolution(only, Confidence.Medium, "author-and-year", works);
        return works.Count == 1 ? CitationResolution.Resolved(works[0], "author-and-year") : CitationResolution.Unresolved("author-and-year", works);
    }
}
