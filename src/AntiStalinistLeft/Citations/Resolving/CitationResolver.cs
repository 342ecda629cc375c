namespace AntiStalinistLeft.Citations;

/// <summary>Resolves citations one after the other, each by what was cited before it and, for titles, shortly after.</summary>
internal sealed class CitationResolver
{
    private readonly PrecedingCitations _cited;
    private readonly TitleFormResolver _titles;
    private readonly AuthorFormResolver _authors;
    private readonly BackReferenceResolver _back;
    private readonly FullFormRegistrar _full;

    public CitationResolver(WorkRegistry registry, FullFormRegistrar full, IReadOnlyList<Citation> citations, string text, CitationOptions options)
    {
        _full = full;
        _cited = new PrecedingCitations(registry, citations, text);
        _titles = new TitleFormResolver(registry, full, _cited, options);
        _authors = new AuthorFormResolver(registry, _cited);
        _back = new BackReferenceResolver(_cited, _titles, _authors);
    }

    public CitationResolution Resolve(Citation citation)
    {
        if (citation.IsMention) return _titles.ResolveMention(citation);
        if (citation is { FullFormWork: null, StatedAuthors.Count: 0, Reading: { IsSameAuthor: true, Title: not null } }) NameSameAuthor(citation);
        if (citation.FullFormWork is { } full) return CitationResolution.Resolved(full, citation.Reading.IsSameAuthor ? "full-form-of-same-author" : "full-form");
        return citation.Reading.Form switch
        {
            CitationForm.Ibid => _back.ResolveIbid(citation),
            CitationForm.OpCit => _back.ResolveOpCit(citation),
            CitationForm.CrossReference => _back.ResolveCrossReference(citation),
            CitationForm.AuthorYear => _authors.ResolveByYear(citation),
            CitationForm.BareAuthor => _titles.ResolveNameOrTitle(citation) ?? _authors.ResolveLastWorkBy(citation, citation.IsNameOrTitle ? [.. citation.Reading.Authors.Select(author => author.Full)] : citation.StatedAuthors, "last-work-by-author"),
            _ => _titles.ResolveShort(citation),
        };
    }

    // «Idem, Title (…)»: the author is known only when what stands before it has been resolved.
    private void NameSameAuthor(Citation citation)
    {
        citation.StatedAuthors = _back.FindPreviousAuthors(citation);
        if (citation.StatedAuthors.Count > 0) _full.Register(citation);
    }

    /// <summary>Takes note of a resolved citation, for those that follow.</summary>
    public void Remember(Citation citation) => _cited.Add(citation);
}
