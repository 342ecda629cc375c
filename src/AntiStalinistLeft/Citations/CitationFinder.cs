using System.Runtime.CompilerServices;
using AntiStalinistLeft.Annotations;

namespace AntiStalinistLeft.Citations;

/// <summary>
/// Finds the citations in the notes of documents and the works they mean. One registry of works serves all documents,
/// so a work cited by several is one work.
/// </summary>
/// <remarks>
/// Exact rules only: a title agrees or does not, a form that could mean several works stays unresolved and lists them.
/// Deterministic: the same documents in the same order give the same keys. Safe for use by several threads.
/// </remarks>
/// <param name="options">What to rely on; null for the defaults.</param>
internal sealed class CitationFinder(CitationOptions? options = null)
{
    private readonly CitationOptions _options = options ?? new CitationOptions();
    private readonly ConditionalWeakTable<IReadOnlyList<Mention>, DocumentResolver> _resolvers = [];

    /// <summary>Who wrote what the notes of a document cite, as the voices need it before the citations are resolved.</summary>
    public ISourceAuthors ReadAuthors(Document document, IReadOnlyList<Mention> mentions) =>
        ResolverOf(document, mentions).ReadAuthors();

    /// <summary>Finds the citations of one document.</summary>
    /// <param name="document">The document with its notes.</param>
    /// <param name="mentions">Mentions in it, notes included. The entity of a person is the canonical name.</param>
    public CitationFindings Find(Document document, IReadOnlyList<Mention> mentions) => Find([(document, mentions, [])]);

    /// <summary>Finds the citations of documents and of pages in wikitext, with one registry of works for both.</summary>
    /// <param name="documents">Documents, each with the mentions in it and with what the voices found to be quoted, and by whom.</param>
    /// <param name="articles">Pages; their results come behind those of the documents.</param>
    public CitationFindings Find(IReadOnlyList<(Document Document, IReadOnlyList<Mention> Mentions, IReadOnlyList<QuotedPassage> Quotations)> documents, params IReadOnlyList<WikitextArticle> articles)
    {
        var registry = new WorkRegistry(_options.Authority);
        var found = new List<CitationFindings>();
        foreach ((Document document, IReadOnlyList<Mention> mentions, IReadOnlyList<QuotedPassage> quotations) in documents)
        {
            found.Add(ResolverOf(document, mentions).Resolve(registry, quotations));
            registry.ForgetCitations();
        }

        foreach (WikitextArticle article in articles)
        {
            found.Add(new ArticleCitationResolver(article, registry, _options).Resolve());
            registry.ForgetCitations();
        }

        return new CitationFindings(
            [.. found.SelectMany(one => one.Notes)],
            [.. found.SelectMany(one => one.Citations)],
            [.. registry.Entries.Where(entry => entry.FirstNote >= 0).OrderBy(entry => entry.Key, StringComparer.Ordinal)],
            [.. found.SelectMany(one => one.Diagnostics)],
            _options);
    }

    // The notes of a document are read once, for the voices and for the citations.
    private DocumentResolver ResolverOf(Document document, IReadOnlyList<Mention> mentions) =>
        _resolvers.GetValue(mentions, _ => new DocumentResolver(document, mentions, _options)) is var known && known.Document == document ? known : new DocumentResolver(document, mentions, _options);
}
