namespace AntiStalinistLeft.Citations;

/// <summary>Registers works where they are cited in full, and finds or adds volumes and parts.</summary>
internal sealed class FullFormRegistrar(WorkRegistry registry)
{
    /// <summary>Registers the work of a full form; other forms are left for later.</summary>
    public void Register(Citation citation)
    {
        CitationReading fields = citation.Reading;
        if (citation.IsMention || fields.Form != CitationForm.Full || (fields.IsSameAuthor && citation.StatedAuthors.Count == 0)) return;

        // Identifiers are of the whole volume or article; those beside a chapter are its book's, but for a DOI.
        bool isWhole = fields.Container is null || fields.Type is WorkType.Article or WorkType.Newspaper;
        WorkEntry? known = isWhole ? fields.Identifiers.Select(pair => registry.FindByIdentifier(pair.Key, pair.Value)).FirstOrDefault(entry => entry is not null) : null;
        if (known is null && fields.Title is null) return;
        known ??= SameLetter(citation);
        WorkEntry? container = known is not null || fields.Container is null ? null : GetOrAddContainer(citation);
        known ??= container is null ? GetOrAddWhole(citation) : GetOrAddPart(citation, container, fields.Title!);
        known.FirstCited = Math.Min(known.FirstCited, citation.Order);
        citation.FullFormWork = known;
        foreach ((string scheme, string value) in fields.Identifiers)
        {
            if (isWhole) registry.AddIdentifier(known, scheme, value);
            else (scheme == "doi" ? known : container)?.Identifiers.TryAdd(scheme, value);
        }
    }

    // A letter cited again, by its writer, its day and the last name of who got it.
    private WorkEntry? SameLetter(Citation citation) => citation.Reading.GivenType != WorkType.Letter ? null
        : citation.StatedAuthors.SelectMany(registry.FindByAuthor).FirstOrDefault(work => work.Type == WorkType.Letter && work.Fields.Date == citation.Reading.Date && RecipientOf(work.Title) == RecipientOf(citation.Reading.Title!));

    private static string RecipientOf(string title) => title.Split(',')[0].Split(' ')[^1];

    /// <summary>A work that a citation names by its title, without an imprint.</summary>
    public WorkEntry AddNamed(Citation citation)
    {
        WorkEntry work = GetOrAddWhole(citation);
        work.FirstCited = Math.Min(work.FirstCited, citation.Order);
        return work;
    }

    /// <summary>The part of a volume with a title; added where the volume has none.</summary>
    public WorkEntry GetOrAddPart(Citation citation, WorkEntry container, string title)
    {
        WorkEntry? known = FirstOf(registry.FindByTitle(title, entry => entry.Container == container && entry.Allows(citation.StatedAuthors)));

        // One title in one year under two spellings of a journal, «Proc. Brit. Acad.» and its whole name, is one article.
        if (known is null && container.IsPeriodical && citation.Reading.Year is { } year)
        {
            known = FirstOf(registry.FindByTitle(title, entry => entry.Container is { IsPeriodical: true } && entry.Fields.Year == year && entry.Allows(citation.StatedAuthors)));
        }

        if (known is null)
        {
            known = registry.Add(citation.Reading, citation.StatedOrInferredAuthors, citation.Reading.Type ?? WorkType.Chapter, container, title);
            known.HasInferredAuthors = citation.StatedAuthors.Count == 0 && known.Authors.Count > 0;
        }

        IReadOnlyList<string> authors = citation.StatedAuthors.Count > 0 ? citation.StatedAuthors : citation.InferAuthors(known.Type);
        container.PartAuthors.UnionWith(authors);
        if (authors.Count > 0 && (known.Authors.Count == 0 || (known.HasInferredAuthors && citation.StatedAuthors.Count > 0))) Learn(known, authors);

        return known;
    }

    private void Learn(WorkEntry entry, IReadOnlyList<string> authors)
    {
        if (entry.HasInferredAuthors) entry.KnownAuthors.Clear();
        entry.HasInferredAuthors = false;
        entry.Authors = [.. authors];
        foreach (string author in authors) registry.AddAuthor(entry, author);
    }

    /// <summary>The volume or periodical that a citation names with its data; added where none agrees.</summary>
    public WorkEntry GetOrAddContainer(Citation citation)
    {
        CitationReading fields = citation.Reading;
        bool periodical = fields.Type is WorkType.Article or WorkType.Newspaper;
        string title = fields.Container!;
        WorkEntry? known = FirstOf(registry.FindByTitle(title, entry => !entry.IsPart && entry.IsPeriodical == periodical && (periodical || fields.IsArchival || entry.Fields.Year == fields.Year) && FitsGeneric(entry, citation)));
        if (known is null)
        {
            List<string> authors = [.. citation.ContainerAuthors];
            if (authors.Count == 0) authors.AddRange(citation.StatedOrInferredAuthors.Where(author => WorkTypeClassifier.IsGeneric(title) || title.Contains(author, StringComparison.Ordinal)));
            known = registry.Add(ContainerFields(fields, periodical || fields.IsArchival), authors, periodical ? WorkType.Periodical : fields.IsArchival ? WorkType.Archive : WorkType.CollectedWorksVolume, null, title);
            known.IsContainerOnly = true;
        }

        known.FirstCited = Math.Min(known.FirstCited, citation.Order);
        return known;
    }

    /// <summary>False for a volume with a title that any author's may have, where the citation is of another author.</summary>
    public static bool FitsGeneric(WorkEntry entry, Citation citation) =>
        !WorkTypeClassifier.IsGeneric(entry.Title) || entry.Authors.SequenceEqual(citation.StatedOrInferredAuthors, StringComparer.Ordinal);

    private static WorkEntry? FirstOf(IReadOnlyList<WorkEntry> entries) => entries.Count > 0 ? entries[0] : null;

    private static CitationReading ContainerFields(CitationReading fields, bool isUndated) => isUndated
        ? new CitationReading { Title = fields.Container }
        : new CitationReading { Title = fields.Container, Imprint = new Imprint(fields.Place, fields.Publisher, fields.Year), Volume = fields.Volume, Editors = fields.Editors, Edition = fields.Edition, Series = fields.Series };

    private WorkEntry GetOrAddWhole(Citation citation)
    {
        CitationReading fields = citation.Reading;
        IReadOnlyList<string> authors = WorkTypeClassifier.IsProceedings(fields.Title!) ? citation.StatedAuthors : citation.StatedOrInferredAuthors;
        WorkEntry? known = SameEdition(fields.Title!, fields, authors) ?? SameEdition(TitleForm.MainPart(fields.Title!), fields, authors);
        if (known is null)
        {
            WorkType type = fields.Type ?? WorkType.Book;
            if (citation.IsPamphlet && type == WorkType.Book) type = WorkType.Pamphlet;
            if (type == WorkType.Book && WorkTypeClassifier.IsCollected(fields.Title!, authors.Select(PersonName.Parse))) type = WorkType.CollectedWorksVolume;
            known = registry.Add(fields, authors, type, null, fields.Title!);
            known.HasInferredAuthors = citation.StatedAuthors.Count == 0 && authors.Count > 0;
            return known;
        }

        known.IsContainerOnly = false;
        if (known.Authors.Count == 0 || (known.HasInferredAuthors && citation.StatedAuthors.Count > 0)) Learn(known, authors);
        return known;
    }

    // «1938–39» is «1938–1939».
    private static bool SameYears(string? left, string? right) => left == right || (left is not null && right is not null && TitleForm.Words(left) == TitleForm.Words(right));

    private WorkEntry? SameEdition(string title, CitationReading fields, IReadOnlyList<string> authors)
    {
        IReadOnlyList<WorkEntry> found = registry.FindByTitle(title, entry => !entry.IsPart && !entry.IsPeriodical && SameYears(entry.Fields.Year, fields.Year) && (fields.Date is null || fields.Date == entry.Fields.Date) && entry.Allows(authors));
        return found.Count == 1 ? found[0] : null;
    }
}
