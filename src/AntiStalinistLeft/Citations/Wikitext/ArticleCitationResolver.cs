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

    public DocumentCitations Resolve()
    {
        foreach ((CiteTemplate cite, _) in article.References.Cites)
        {
            foreach (PersonName author in TemplateFieldReader.Read(cite, null).Authors) _persons.Learn(author);
        }

        List<ArticleCitation> citations = new ArticleCitationCollector(article, _persons.Names).Collect();
        Register(citations);
        IReadOnlyDictionary<string, CiteTemplate> targets = article.References.GetTargets();
        var resolver = new CitationResolver(registry, _forms, [.. citations.Select(citation => citation.Pending)], article.References.Tokens.Source, options);
        var found = new List<Citation>();
        foreach (ArticleCitation citation in citations)
        {
            citation.Pending.Result = citation.Short is { } reference ? Target(reference, targets) : resolver.Resolve(citation.Pending);
            resolver.Remember(citation.Pending);
            found.AddRange(CallsOf(citation));
        }

        return new DocumentCitations(article.Id, [.. ParsedNotes(citations)], [.. found.OrderBy(citation => citation.Note).ThenBy(citation => citation.Ordinal)], ArticleReferenceChecks.FindProblems(article, targets));
    }

    // All full forms are registered first: on a page the list of works stands below the notes that point to it.
    private void Register(List<ArticleCitation> citations)
    {
        foreach (ArticleCitation citation in citations)
        {
            PendingCitation pending = citation.Pending;
            pending.StatedAuthors = [.. pending.Fields.Authors.Where(_ => pending.Fields is not { IsNameOrTitle: true, Title: not null }).Select(_persons.Canonical)];
            Register(pending);
            if (citation.Template is { } template && pending.FullFormWork is { } work) _works[template] = work;
        }

        int order = citations.Count;
        foreach ((CiteTemplate cite, _) in article.References.Cites.Where(cite => !_works.ContainsKey(cite.Cite)))
        {
            CitationFields fields = TemplateFieldReader.Read(cite, null);
            var listed = new PendingCitation(0, 0, 0, order++, new NoteSpan(NoteSpanKind.Citation, cite.Span, fields, ["describing-template"]))
            {
                StatedAuthors = [.. fields.Authors.Select(_persons.Canonical)],
            };
            Register(listed);
            if (listed.FullFormWork is { } work) _works[cite] = work;
        }
    }

    private void Register(PendingCitation pending)
    {
        // An identifier is of the whole volume or article; a chapter's template gives that of its book.
        bool isWhole = pending.Fields.Container is null || pending.Fields.Type == WorkType.Article;
        IReadOnlyDictionary<string, string> identifiers = pending.Fields.Identifiers;
        pending.FullFormWork = isWhole ? identifiers.Select(pair => registry.FindByIdentifier(pair.Key, pair.Value)).FirstOrDefault(entry => entry is not null) : null;
        if (pending.FullFormWork is null) _forms.Register(pending);
        if (pending.FullFormWork is not { } work) return;
        work.FirstCited = Math.Min(work.FirstCited, pending.Order);
        foreach ((string scheme, string value) in isWhole ? identifiers : new SortedDictionary<string, string>(StringComparer.Ordinal)) registry.AddIdentifier(work, scheme, value);
    }

    private CitationResolution Target(ShortCite reference, IReadOnlyDictionary<string, CiteTemplate> targets)
    {
        if (targets.TryGetValue(reference.Anchor, out CiteTemplate? cite) && _works.TryGetValue(cite, out WorkEntry? work)) return CitationResolution.Resolved(work, "short-form-target");
        IEnumerable<WorkEntry> byName = reference.Names.Count > 0 ? WorksByFamily()[reference.Names[0]] : [];
        return CitationResolution.Unresolved("short-form-without-target", byName.Take(MaxCandidates));
    }

    private ILookup<string, WorkEntry> WorksByFamily() =>
        _worksByFamily ??= _works.Values.Distinct().Where(work => work.Authors.Count > 0).ToLookup(work => PersonName.Parse(work.Authors[0]).Family, StringComparer.Ordinal);

    private IEnumerable<Citation> CallsOf(ArticleCitation citation)
    {
        Citation one = Record(citation.Pending, citation.Template);
        if (citation.Note is not { Calls.Count: > 0 } note) return [one];
        return note.Calls.Select(call => call.Pages is null ? one : one with { Locators = [.. TemplateFieldReader.ReadLocators(call.Pages)] });
    }

    private Citation Record(PendingCitation pending, CiteTemplate? template)
    {
        CitationResolution result = pending.Result!;
        WorkEntry? work = result.Work;
        bool isStated = pending.StatedAuthors.Count > 0 && pending.Fields.Form != CitationForm.AuthorYear;
        IReadOnlyList<string> authors = isStated ? pending.StatedAuthors : work?.Authors ?? [];
        return new Citation
        {
            Document = article.Id,
            Note = pending.Note,
            Ordinal = pending.Ordinal,
            Span = pending.Span.Span,
            OriginalSpan = pending.Span.Span,
            Raw = pending.Span.Span.GetText(article.References.Tokens.Source),
            Fields = pending.Fields,
            Form = result.Form ?? pending.Fields.Form,
            Relation = result.Relation ?? pending.Fields.Relation,
            Key = work?.Key,
            Container = work?.Container?.Key,
            Type = work?.Type ?? pending.Fields.Type,
            Authors = authors,
            AuthorsFrom = isStated ? AuthorSource.Note : authors.Count > 0 ? AuthorSource.Work : AuthorSource.None,
            Locators = result.Locators ?? pending.Fields.Locators,
            Confidence = result.Confidence,
            Rule = template is null ? result.Rule : "describing-template",
            Candidates = [.. result.Candidates.Select(candidate => candidate.Key).Distinct()],
        };
    }

    private IEnumerable<(int Number, ParsedNote Note)> ParsedNotes(List<ArticleCitation> citations)
    {
        ILookup<int, NoteSpan> spans = citations.ToLookup(citation => citation.Pending.Note, citation => citation.Pending.Span);
        foreach (WikitextNote note in article.References.Notes.Where(note => note.Contents.Count > 0))
        {
            yield return (note.Number, new ParsedNote(note.Contents[0].Span, [.. spans[note.Number]]));
        }
    }
}
