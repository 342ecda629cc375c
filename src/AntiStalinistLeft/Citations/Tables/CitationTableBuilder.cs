namespace AntiStalinistLeft.Citations;

/// <summary>Turns citations and works into the rows of the corpus tables.</summary>
internal static class CitationTableBuilder
{
    public static IEnumerable<CitationRow> CreateCitations(IReadOnlyList<AnnotatedDocument> texts, CitationFindings found)
    {
        var documents = texts.ToDictionary(text => text.Document.Id, text => text.Document, StringComparer.Ordinal);
        return found.Citations.Select(citation => RowOf(citation, documents[citation.Document]));
    }

    public static IEnumerable<WorkRow> CreateWorks(CitationFindings found, IReadOnlyList<CitationRow> rows) =>
        CountWorks([.. found.Works.Select(RowOf)], rows);

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

    public static IEnumerable<LocatorRow> CreateLocators(IEnumerable<CitationRow> rows, CitationFindings found) =>
        LocatorTable.Count(rows.Zip(found.Citations, (row, citation) => (row, citation.Locators)));

    /// <summary>A list as one cell; null for an empty one.</summary>
    public static string? Join(IReadOnlyCollection<string> items) => items.Count == 0 ? null : string.Join("; ", items);

    private static CitationRow RowOf(Citation citation, Document document)
    {
        int? section = document.Notes[citation.NoteIndex].Markers is [var first, ..] ? document.Blocks[first.Block - 1].Section : null;
        return new CitationRow(
            citation.Document,
            citation.Note,
            citation.Ordinal,
            citation.Work?.Work,
            citation.Key,
            citation.Work?.Container?.Key,
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
            citation.Result?.Why,
            Places(citation, place => place.Expanded),
            citation.Reading.Volume,
            citation.AuthorsFrom,
            section,
            section is { } number ? document.GetHeading(number) : null);
    }

    // A part has place, publisher and year of its volume; what a citation gives beats what the authority file has. Counts
    // follow when the citations are at hand.
    private static WorkRow RowOf(WorkEntry work)
    {
        CitationReading fields = work.Fields;
        CitationReading host = work.Container is { IsPeriodical: false } volume ? volume.Fields : fields;
        AuthorityWork? known = work.Authority;
        AuthorityWork? knownHost = work.Container?.Authority;
        return new WorkRow(
            work.Key,
            work.Type,
            Join(work.Authors.Count > 0 ? work.Authors : known?.Authors ?? []),
            work.Title,
            work.Container?.Key,
            fields.Place ?? host.Place ?? known?.Place ?? knownHost?.Place,
            fields.Publisher ?? host.Publisher ?? known?.Publisher ?? knownHost?.Publisher,
            fields.Year ?? host.Year ?? known?.Year ?? knownHost?.Year,
            known?.OriginalYear ?? fields.OriginalYear ?? fields.Imprint?.OriginalYear,
            fields.Volume ?? known?.Volume,
            fields.Issue ?? known?.Issue,
            Citations: 0,
            Notes: 0,
            OwnCitations: 0,
            work.Work,
            work.Container?.Title,
            Join(fields.Editors.Count > 0 ? [.. fields.Editors.Select(editor => editor.Full)] : known?.Editors ?? []),
            Join(fields.Translators.Count > 0 ? [.. fields.Translators.Select(translator => translator.Full)] : known?.Translators ?? []),
            fields.Edition ?? known?.Edition,
            fields.Series ?? known?.Series,
            fields.Date ?? known?.Date,
            work.Pages?.Expanded,
            fields.Address ?? known?.Address,
            fields.AccessDate,
            Identifier(work, "wikidata"),
            Identifier(work, "isbn"),
            Identifier(work, "oclc"),
            Identifier(work, "doi"));
    }

    // What a person wrote down beats what a citation gives.
    private static string? Identifier(WorkEntry work, string scheme) =>
        work.Authority?.Identifiers.GetValueOrDefault(scheme) ?? work.Identifiers.GetValueOrDefault(scheme);

    private static string? Places(Citation citation, Func<Locator, string> words) =>
        citation.Locators.Count == 0 ? null : string.Join(", ", citation.Locators.Select(words));
}
