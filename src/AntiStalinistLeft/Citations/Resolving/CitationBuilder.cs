namespace AntiStalinistLeft.Citations;

/// <summary>Makes the immutable record of a resolved citation.</summary>
internal static class CitationBuilder
{
    public static Citation Build(PendingCitation citation, Document document)
    {
        CitationResolution result = citation.Result!;
        WorkEntry? work = result.Work;
        (IReadOnlyList<string> authors, AuthorSource source) = AuthorsOf(citation, work);
        TextSpan original = document.Text.ToOriginal(citation.Span.Span);
        return new Citation
        {
            Document = document.Id,
            Note = citation.Note,
            Ordinal = citation.Ordinal,
            Span = citation.Span.Span,
            OriginalSpan = original,
            Raw = original.GetText(document.Text.Original),
            Fields = citation.Fields,
            Form = result.Form ?? citation.Fields.Form,
            Relation = result.Relation ?? citation.Fields.Relation,
            Key = work?.Key,
            Container = work?.Container?.Key,
            Type = work?.Type ?? citation.Fields.Type,
            Authors = authors,
            AuthorsFrom = source,
            Speaker = citation.Fields.Relation == CitationRelation.QuotesVia && citation.Speaker.Persons.Count > 0 ? string.Join("; ", citation.Speaker.Persons) : null,
            Locators = result.Locators ?? citation.Fields.Locators,
            Confidence = result.Confidence,
            Rule = result.Rule,
            Candidates = [.. result.Candidates.Select(candidate => candidate.Key).Distinct()],
            Why = result.Why,
        };
    }

    // A volume of several persons' writings has no one author: there the speaker is the author of what is cited.
    private static (IReadOnlyList<string> Authors, AuthorSource Source) AuthorsOf(PendingCitation citation, WorkEntry? work)
    {
        if (citation.StatedAuthors.Count > 0) return (citation.StatedAuthors, AuthorSource.Note);
        if (work is null && citation.Fields is { Form: CitationForm.BareAuthor, Authors.Count: > 0 } fields) return ([.. fields.Authors.Select(author => author.Full)], AuthorSource.Note);
        IReadOnlyList<string> inferred = citation.InferAuthors(work?.Type ?? citation.Fields.Type);
        bool collected = work is null || work.Type == WorkType.CollectedWorksVolume || work.Authors.Count == 0;
        if (collected && inferred.Count > 0) return (inferred, citation.Span.IsEmbedded ? AuthorSource.Note : AuthorSource.Body);
        if (work is null || work.Authors.Count == 0) return ([], AuthorSource.None);
        return inferred.SequenceEqual(work.Authors, StringComparer.Ordinal)
            ? (work.Authors, citation.Span.IsEmbedded ? AuthorSource.Note : AuthorSource.Body)
            : (work.Authors, AuthorSource.Work);
    }
}
