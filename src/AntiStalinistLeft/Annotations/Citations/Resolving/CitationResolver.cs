using AntiStalinistLeft.Annotations.Citations.Works;

namespace AntiStalinistLeft.Annotations.Citations.Resolving;

/// <summary>Resolves citations one after the other, each by what was cited before it and, for titles, shortly after.</summary>
internal sealed class CitationResolver
{
    private readonly CitedSoFar _cited;
    private readonly TitleForms _titles;
    private readonly AuthorForms _authors;
    private readonly BackReferences _back;
    private readonly FullForms _full;

    public CitationResolver(WorkRegistry registry, FullForms full, IReadOnlyList<PendingCitation> citations, string text, CitationOptions options)
    {
        _full = full;
        _cited = new CitedSoFar(registry, citations, text);
        _titles = new TitleForms(registry, full, _cited, options);
        _authors = new AuthorForms(registry, _cited);
        _back = new BackReferences(_cited, _titles, _authors);
    }

    /// <summary>Finds the work of a citation.</summary>
    public Resolution Resolve(PendingCitation citation)
    {
        if (citation.IsMention) return _titles.Mention(citation);
        if (citation.Full is null && citation.Fields is { IsSameAuthor: true, Form: CitationForm.Full }) RegisterSameAuthor(citation);
        if (citation.Full is { } full) return Resolution.Sure(full, citation.Fields.IsSameAuthor ? "full-form-of-same-author" : "full-form");
        return citation.Fields.Form switch
        {
            CitationForm.Ibid => _back.Ibid(citation),
            CitationForm.OpCit => _back.OpCit(citation),
            CitationForm.CrossReference => _back.CrossReference(citation),
            CitationForm.AuthorYear => _authors.WithYear(citation),
            CitationForm.BareAuthor when citation.Fields.Title is not null => _titles.NameOrTitle(citation) ?? _authors.LastWork(citation, "last-work-by-author"),
            CitationForm.BareAuthor => _authors.LastWork(citation, "last-work-by-author"),
            _ => _titles.Short(citation),
        };
    }

    // «Idem, Title (…)»: the author is known only when what stands before it has been resolved.
    private void RegisterSameAuthor(PendingCitation citation)
    {
        citation.Stated = _back.AuthorsBefore(citation);
        if (citation.Stated.Count > 0) _full.Register(citation);
    }

    /// <summary>Takes note of a resolved citation, for those that follow.</summary>
    public void Remember(PendingCitation citation) => _cited.Add(citation);
}
