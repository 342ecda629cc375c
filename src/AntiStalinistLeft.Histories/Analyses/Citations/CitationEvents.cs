using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Wikitext;

namespace AntiStalinistLeft.Histories;

/// <summary>When works entered a page, left it and came back, and with whose edit.</summary>
/// <remarks>
/// <para>A work is on a page where a template describes it, in a note or in a list, or a note cites it in full in plain words.
/// A short form or a second call of a named reference says nothing new: where its work is described no longer, it leads nowhere.</para>
/// <para>Each distinct block is read once, so the time follows the text that changed. What a block begins and another ends
/// (a describing template over several paragraphs) is read as far as the block goes. A revision whose text is hidden or
/// absent is passed over; what stands before and behind it never left.</para>
/// </remarks>
internal static class CitationEvents
{
    /// <summary>All events by revision, and within one by the work's key.</summary>
    /// <param name="history">The page.</param>
    /// <param name="options">What is known of works; null for nothing.</param>
    /// <param name="wikitext">Which names mean what in the wiki; null for the defaults.</param>
    public static Table<CitationEventRow> Find(PageHistory history, CitationOptions? options = null, WikitextOptions? wikitext = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        string[][] worksOfBlock = WorksOfBlocks(history, options ?? new CitationOptions(), wikitext);
        List<CitationEventRow> rows = [];
        var known = new HashSet<string>(StringComparer.Ordinal);
        SortedSet<string> present = new(StringComparer.Ordinal);
        int? content = null;
        for (int i = 0; i < history.Revisions.Count; i++)
        {
            if (history.GetContentNumber(i) is not { } next || next == content) continue;
            content = next;
            SortedSet<string> now = new(history.GetBlocks(i).SelectMany(block => worksOfBlock[block]), StringComparer.Ordinal);
            foreach (string work in now.Union(present, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                if (now.Contains(work) == present.Contains(work)) continue;
                CitationEvent what = !now.Contains(work) ? CitationEvent.Left : known.Add(work) ? CitationEvent.Entered : CitationEvent.Returned;
                rows.Add(Row(history, i, work, what));
            }

            present = now;
        }

        return rows.ToTable("citation-history");
    }

    private static string[][] WorksOfBlocks(PageHistory history, CitationOptions options, WikitextOptions? wikitext)
    {
        var registry = new WorkRegistry(options.Authority);
        var works = new string[history.DistinctBlocks][];
        for (int block = 0; block < works.Length; block++)
        {
            WikitextReferences references = WikitextReferences.Collect(WikitextTokens.ParsePart(history.GetBlockText(block)), wikitext);
            bool citesNothing = references.Cites.Count == 0 && references.Notes.Count == 0;
            works[block] = citesNothing ? [] : WorksIn(new WikitextArticle(history.Page.Title, references), registry, options);
        }

        return works;
    }

    private static string[] WorksIn(WikitextArticle article, WorkRegistry registry, CitationOptions options)
    {
        var resolver = new ArticleCitationResolver(article, registry, options);
        IEnumerable<string> cited = resolver.Resolve().Citations
            .Where(citation => citation is { Form: CitationForm.Full, Key: not null })
            .Select(citation => registry.FindByKey(citation.Key!)!.Work);
        string[] works = [.. resolver.Described.Select(work => work.Work).Concat(cited).Distinct(StringComparer.Ordinal)];
        registry.ForgetCitations();
        return works;
    }

    private static CitationEventRow Row(PageHistory history, int index, string work, CitationEvent what)
    {
        Revision revision = history.Revisions[index];
        return new CitationEventRow(history.Page.Title, work, what, revision.Id, revision.Timestamp, revision.Contributor.Name);
    }
}
