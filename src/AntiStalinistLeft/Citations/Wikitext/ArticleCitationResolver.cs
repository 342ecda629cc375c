using AntiStalinistLeft.Wikitext;

namespace AntiStalinistLeft.Citations;

/// <summary>
/// Takes a page's citations to their works. Describing templates are full forms; short templates find the template that they
/// point to; notes in plain words go the way of any note. A note that is called several times is cited at each call.
/// </summary>
internal sealed class ArticleCitationResolver(WikitextArticle article, WorkRegistry registry, CitationOptions options)
{
    private const int MaxCandidates = 5;

    private readonly PersonDirectory _persons = new();
    private readonly FullFormRegistrar _forms = new(registry);
    private readonly Dictionary<CiteTemplate, WorkEntry> _works = new(ReferenceEqualityComparer.Instance);
    private ILookup<string, WorkEntry>? _worksByFamily;

    /// <summary>The works that the page's templates describe, cited or only listed; after <see cref="Resolve"/>.</summary>
    public IEnumerable<WorkEntry> Described => _works.Values;

    public CitationFindings Resolve()
    {
        foreach ((CiteTemplate cite, _) in article.References.Cites)
        {
            foreach (PersonName author in TemplateFieldReader.Read(cite).Authors) _persons.Learn(author);
        }

        List<ArticleCitation> citations = new ArticleCitationCollector(article, _persons.Names).Collect();
        Register(citations);
        IReadOnlyDictionary<string, CiteTemplate> targets = article.References.GetTargets();
        var resolver = new CitationResolver(registry, _forms, [.. citations.Select(found => found.Citation)], article.References.Tokens.Source, options);
        var calls = new List<Citation>();
        foreach (ArticleCitation found in citations)
        {
            Citation citation = found.Citation;
            citation.Result = found.Short is { } reference ? Target(reference, targets) : resolver.Resolve(citation);
            if (found.Template is not null) citation.Result = citation.Result with { Rule = TemplateFieldReader.DescribingTemplate };
            resolver.Remember(citation);
            (citation.Authors, citation.AuthorsFrom) = AuthorsOf(citation);
            calls.AddRange(CallsOf(citation, found.Note));
        }

        return new CitationFindings([.. Readings(citations)], [.. calls.OrderBy(citation => citation.Note).ThenBy(citation => citation.Ordinal)], [], ArticleReferenceChecks.FindProblems(article, targets), options);
    }

    // All full forms are registered first: on a page the list of works stands below the notes that point to it.
    private void Register(List<ArticleCitation> citations)
    {
        foreach (ArticleCitation found in citations)
        {
            Citation citation = found.Citation;
            if (!citation.IsNameOrTitle) citation.StatedAuthors = [.. citation.Reading.Authors.Select(_persons.Canonical)];
            _forms.Register(citation);
            if (found.Template is { } template && citation.FullFormWork is { } work) _works[template] = work;
        }

        int order = citations.Count;
        foreach ((CiteTemplate cite, _) in article.References.Cites.Where(cite => !_works.ContainsKey(cite.Cite)))
        {
            CitationReading reading = TemplateFieldReader.Read(cite);
            var listed = new Citation(article.Id, 0, 0, 0, order++, reading) { StatedAuthors = [.. reading.Authors.Select(_persons.Canonical)] };
            _forms.Register(listed);
            if (listed.FullFormWork is { } work) _works[cite] = work;
        }
    }

    private CitationResolution Target(ShortCite reference, IReadOnlyDictionary<string, CiteTemplate> targets)
    {
        if (targets.TryGetValue(reference.Anchor, out CiteTemplate? cite) && _works.TryGetValue(cite, out WorkEntry? work)) return CitationResolution.Resolved(work, "short-form-target");
        IEnumerable<WorkEntry> byName = reference.Names.Count > 0 ? WorksByFamily()[reference.Names[0]] : [];
        return CitationResolution.Unresolved("short-form-without-target", byName.Take(MaxCandidates));
    }

    private ILookup<string, WorkEntry> WorksByFamily() =>
        _worksByFamily ??= _works.Values.Distinct().Where(work => work.Authors.Count > 0).ToLookup(work => PersonName.Parse(work.Authors[0]).Family, StringComparer.Ordinal);

    private static IEnumerable<Citation> CallsOf(Citation citation, WikitextNote? note) => note is not { Calls.Count: > 0 }
        ? [citation]
        : note.Calls.Select(call => call.Pages is null ? citation : citation with { Result = citation.Result! with { Locators = [.. TemplateFieldReader.ReadLocators(call.Pages)] } });

    private static (IReadOnlyList<string> Authors, AuthorSource Source) AuthorsOf(Citation citation)
    {
        if (citation.StatedAuthors.Count > 0 && citation.Reading.Form != CitationForm.AuthorYear) return (citation.StatedAuthors, AuthorSource.Note);
        return citation.Work is { Authors.Count: > 0 } work ? (work.Authors, AuthorSource.Work) : ([], AuthorSource.None);
    }

    private IEnumerable<NoteReading> Readings(List<ArticleCitation> citations)
    {
        ILookup<int, CitationReading> readings = citations.ToLookup(found => found.Citation.Note, found => found.Citation.Reading);
        return article.References.Notes.Where(note => note.Contents.Count > 0).Select(note => new NoteReading(article.Id, note.Number, [.. readings[note.Number]]));
    }
}
