namespace AntiStalinistLeft.Citations;

/// <summary>Turns citations and works into the rows of the corpus tables.</summary>
internal static class CitationTableBuilder
{
    public static IEnumerable<CitationRow> CreateCitations(IReadOnlyList<AnnotatedDocument> texts, CorpusCitations citations)
    {
        var documents = texts.ToDictionary(text => text.Document.Id, text => text.Document, StringComparer.Ordinal);
        foreach (DocumentCitations found in citations.Documents)
        {
            Document document = documents[found.Document];
            var notes = new OrderedNoteLookup(document);
            foreach (Citation citation in found.Citations) yield return RowOf(citation, citations, document, notes.FindAt(citation.Span.Start));
        }
    }

    public static IEnumerable<WorkRow> CreateWorks(CorpusCitations citations, IReadOnlyList<CitationRow> rows) =>
        CountWorks([.. citations.Works.Select(RowOf)], rows);

    /// <summary>The works that some citations mean or mention, with the volumes and periodicals that hold them, counted anew.</summary>
    public static IEnumerable<WorkRow> CountWorks(IReadOnlyList<WorkRow> works, IReadOnlyList<CitationRow> citations)
    {
        var named = citations.SelectMany(row => (string?[])[row.Edition, row.Container]).OfType<string>().ToHashSet(StringComparer.Ordinal);
        named.UnionWith(works.Where(work => named.Contains(work.Key)).Select(work => work.Container).OfType<string>());
        ILookup<string, CitationRow> own = citations
            .Where(row => row.Edition is not null && row.Relation != CitationRelation.Mentions)
            .ToLookup(row => row.Edition!, StringComparer.Ordinal);
        ILookup<string, WorkRow> parts = works.Where(work => work.Container is not null).ToLookup(work => work.Container!, StringComparer.Ordinal);
        foreach (WorkRow work in works.Where(work => named.Contains(work.Key)))
        {
            CitationRow[] all = [.. own[work.Key], .. parts[work.Key].SelectMany(part => own[part.Key])];
            yield return work with
            {
                Citations = all.Length,
                Notes = all.Select(row => (row.Document, row.Note)).Distinct().Count(),
                OwnCitations = own[work.Key].Count(),
            };
        }
    }

    public static IEnumerable<QuotedViaRow> CreateQuotedVia(IEnumerable<CitationRow> citations) =>
        citations.Where(row => row.Relation == CitationRelation.QuotesVia).Select(row => new QuotedViaRow(
            row.Document,
            row.Note,
            row.Ordinal,
            row.Speaker,
            row.Work,
            row.Edition,
            row.Authors,
            row.Locator,
            row.Confidence,
            row.SectionNumber,
            row.Section));

    public static IEnumerable<LocatorRow> CreateLocators(IEnumerable<CitationRow> rows, CorpusCitations citations) =>
        LocatorTable.Count(rows.Zip(citations.Citations, (row, citation) => (row, citation.Locators)));

    /// <summary>A list as one cell; null for an empty one.</summary>
    public static string? Join(IReadOnlyCollection<string> items) => items.Count == 0 ? null : string.Join("; ", items);

    private static CitationRow RowOf(Citation citation, CorpusCitations citations, Document document, Note? note)
    {
        int? section = note is { Markers: [var first, ..] } ? document.Blocks[first.Block - 1].Section : null;
        return new CitationRow(
            citation.Document,
            citation.Note,
            citation.Ordinal,
            citation.Key is { } key ? citations.FindWork(key)?.Work ?? key : null,
            citation.Key,
            citation.Container,
            citation.Type,
            citation.Form,
            citation.Relation,
            Join(citation.Authors),
            citation.Speaker,
            Places(citation, place => place.Raw),
            citation.Confidence,
            citation.Rule,
            Join(citation.Candidates),
            citation.OriginalSpan.Start,
            citation.OriginalSpan.Length,
            citation.Raw,
            citation.Why,
            Places(citation, place => place.Expanded),
            citation.Fields.Volume,
            citation.AuthorsFrom,
            section,
            section is { } number ? document.GetHeading(number) : null);
    }

    // Counts follow when the citations are at hand.
    private static WorkRow RowOf(CitedWork work) => new(
        work.Key,
        work.Type,
        Join(work.Authors),
        work.Title,
        work.Container,
        work.Place,
        work.Publisher,
        work.Year,
        work.OriginalYear,
        work.Volume,
        work.Issue,
        0,
        0,
        0,
        work.Work,
        work.ContainerTitle,
        Join(work.Editors),
        Join(work.Translators),
        work.Edition,
        work.Series,
        work.Date,
        work.Pages?.Expanded,
        work.Address,
        work.Identifiers.GetValueOrDefault("wikidata"),
        work.Identifiers.GetValueOrDefault("isbn"),
        work.Identifiers.GetValueOrDefault("oclc"),
        work.Identifiers.GetValueOrDefault("doi"));

    private static string? Places(Citation citation, Func<Locator, string> words) =>
        citation.Locators.Count == 0 ? null : string.Join(", ", citation.Locators.Select(words));
}
