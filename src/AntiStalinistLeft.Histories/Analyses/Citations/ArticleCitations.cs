using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Wikitext;

namespace AntiStalinistLeft.Histories;

/// <summary>What one revision of a page cites, and which of its references lead nowhere.</summary>
internal static class ArticleCitations
{
    /// <summary>One row for each use of a citation, by note; none where the revision has no readable text.</summary>
    /// <param name="history">The page.</param>
    /// <param name="revision">Index of the revision.</param>
    /// <param name="options">What is known of works; null for nothing.</param>
    /// <param name="wikitext">Which names mean what in the wiki; null for the defaults.</param>
    public static Table<ArticleCitationRow> FromRevision(PageHistory history, int revision, CitationOptions? options = null, WikitextOptions? wikitext = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        IEnumerable<ArticleCitationRow> rows = ArticleOf(history, revision, wikitext) is { } article
            ? RowsOf(article, new CitationFinder(options).Find([], [article]), history.Revisions[revision].Id)
            : [];
        return rows.ToTable("article-citations");
    }

    /// <summary>What is wrong with the references, in the order of the text; nothing where the revision has no readable text.</summary>
    /// <param name="history">The page.</param>
    /// <param name="revision">Index of the revision.</param>
    /// <param name="wikitext">Which names mean what in the wiki; null for the defaults.</param>
    public static Table<ReferenceCheckRow> CheckReferences(PageHistory history, int revision, WikitextOptions? wikitext = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        IEnumerable<Diagnostic> found = ArticleOf(history, revision, wikitext) is { } article ? new CitationFinder().Find([], [article]).Diagnostics : [];
        return found.Select(problem => new ReferenceCheckRow(history.Page.Title, history.Revisions[revision].Id, problem.Code, problem.Line, problem.Column, problem.Message)).ToTable("reference-checks");
    }

    private static WikitextArticle? ArticleOf(PageHistory history, int revision, WikitextOptions? wikitext) =>
        history.GetText(revision) is { } text ? WikitextArticle.Parse(history.Page.Title, text, wikitext) : null;

    // A note's citations come once for each of its calls, in the order of the calls.
    private static IEnumerable<ArticleCitationRow> RowsOf(WikitextArticle article, CitationFindings found, long revisionId)
    {
        var notes = article.References.Notes.ToDictionary(note => note.Number);
        var uses = new Dictionary<(int Note, int Ordinal), int>();
        foreach (Citation citation in found.Citations)
        {
            WikitextNote? note = notes.GetValueOrDefault(citation.Note);
            int use = uses[(citation.Note, citation.Ordinal)] = uses.GetValueOrDefault((citation.Note, citation.Ordinal)) + 1;
            WikitextNoteCall? call = note?.Calls.ElementAtOrDefault(use - 1);
            yield return new ArticleCitationRow(
                article.Id, revisionId, citation.Note, note?.Name, note is { Calls.Count: 0 } ? 0 : use, citation.Ordinal,
                citation.Work?.Work, citation.Key, citation.Work?.Title, citation.Work?.Container?.Key, citation.Type, citation.Form, citation.Relation,
                CitationTableBuilder.Join(citation.Authors), citation.Locators.Count == 0 ? null : string.Join(", ", citation.Locators),
                citation.Confidence, citation.Rule, CitationTableBuilder.Join(citation.Candidates),
                call?.Span.Start ?? (note is null ? citation.OriginalSpan.Start : null), citation.OriginalSpan.Start, citation.OriginalSpan.Length, citation.Raw);
        }
    }
}
