namespace AntiStalinistLeft.Citations;

/// <summary>Resolves forms that name a title without an imprint.</summary>
internal sealed class TitleFormResolver(WorkRegistry registry, FullFormRegistrar full, PrecedingCitations cited, CitationOptions options)
{
    /// <summary>A title of a volume, a title of a part with or without that of its volume.</summary>
    public CitationResolution ResolveShort(Citation citation)
    {
        CitationReading fields = citation.Reading;
        if (fields.Title is null) return CitationResolution.Unresolved("nothing-named", []);
        if (fields.Container is not null) return PartInVolume(citation);
        return fields.IsTitleQuoted ? PartAlone(citation) : ResolveVolume(citation) ?? RegisterNamed(citation);
    }

    /// <summary>Words that may be a name or a title: a title that is known wins over a name that is not; null where neither is.</summary>
    public CitationResolution? ResolveNameOrTitle(Citation citation) => citation.Reading.Title is not null && ResolveVolume(citation) is { } found ? found with { Form = CitationForm.Short } : null;

    public CitationResolution ResolveMention(Citation citation)
    {
        if (citation.Reading.Title is not { } title) return CitationResolution.Unresolved("mention-without-title", []);
        IReadOnlyList<WorkEntry> found = registry.FindByTitle(title, entry => entry.Allows(citation.StatedAuthors) && (citation.Reading.Year is null || citation.Reading.Year == entry.Fields.Year));
        return found.Count == 1 ? new CitationResolution(found[0], Confidence.High, "mention-of-title", []) : CitationResolution.Unresolved("mention", found);
    }

    /// <summary>Adds or finds a part in a volume that was cited before.</summary>
    public CitationResolution ResolveInContainer(Citation citation, WorkEntry host, Confidence confidence, string rule, IEnumerable<WorkEntry> others)
    {
        WorkEntry part = full.GetOrAddPart(citation, host, citation.Reading.Title!);
        return new CitationResolution(part, confidence, rule, [.. others]);
    }

    /// <summary>A volume by its title; null where none agrees.</summary>
    public CitationResolution? ResolveVolume(Citation citation) => ResolveTitle(citation, entry => !entry.IsPeriodical);

    private CitationResolution? ResolveTitle(Citation citation, Predicate<WorkEntry> isWanted)
    {
        string title = citation.Reading.Title!;
        return Choose(registry.FindByTitle(title, entry => isWanted(entry) && PrecedingCitations.IsBefore(entry, citation) && entry.Allows(citation.StatedAuthors)), "title-cited-before")
            ?? Choose(registry.FindByTitle(title, entry => isWanted(entry) && IsAhead(entry, citation) && entry.Allows(citation.StatedAuthors)), "title-cited-ahead")
            ?? WordsInTitle(citation, title);
    }

    /// <summary>A part that was cited before under the same title; null where there is none.</summary>
    public CitationResolution? ResolvePartCitedBefore(Citation citation) =>
        Choose(registry.FindByTitle(citation.Reading.Title!, entry => entry.IsPart && PrecedingCitations.IsBefore(entry, citation) && entry.Allows(citation.StatedAuthors)), "op-cit-of-part-cited-before")
        ?? (citation.StatedAuthors.Count > 0 && WordsInTitle(citation, citation.Reading.Title!) is { Work: not null } found ? found : null);

    private CitationResolution PartInVolume(Citation citation)
    {
        CitationReading fields = citation.Reading;
        IReadOnlyList<WorkEntry> volumes = registry.FindByTitle(fields.Container!, entry => !entry.IsPart && FullFormRegistrar.FitsGeneric(entry, citation) && (PrecedingCitations.IsBefore(entry, citation) || cited.IsAhead(entry, citation, options.MaxNotesAhead)));
        if (volumes.Count > 1) return CitationResolution.Unresolved("volume-ambiguous", volumes);
        if (volumes.Count == 1) return ResolveInContainer(citation, volumes[0], Confidence.High, "part-of-volume-cited-before", []);
        IReadOnlyList<WorkEntry> alike = registry.FindByWordsInTitle(fields.Container!, entry => !entry.IsPart && PrecedingCitations.IsBefore(entry, citation) && FitsEditors(entry, fields));
        if (alike.Count == 1) return ResolveInContainer(citation, alike[0], Confidence.Medium, "part-of-volume-by-words-in-title", []);
        return ResolveInContainer(citation, full.GetOrAddContainer(citation), Confidence.High, "part-of-volume-named", []);
    }

    private static bool FitsEditors(WorkEntry entry, CitationReading fields) =>
        fields.Editors.Count > 0 && fields.Editors.TrueForAll(editor => entry.Fields.Editors.Exists(editor.Agrees));

    private CitationResolution PartAlone(Citation citation)
    {
        if (ResolveTitle(citation, _ => true) is { } known) return known;
        string? author = citation.StatedOrInferredAuthors is [var only] ? only : null;
        WorkEntry[] hosts = [.. cited.FindContainers(author, citation.NoteIndex - options.MaxNotesBackToContainer).Where(host => !host.Excludes(citation.Reading.Locators))];
        return hosts.Length == 0 ? RegisterNamed(citation) : ResolveInContainer(citation, hosts[0], Confidence.Medium, "part-of-last-host", hosts);
    }

    // Where a title alone is read, its full form stands near; author and title together mean one work wherever that stands.
    private bool IsAhead(WorkEntry entry, Citation citation) =>
        cited.IsAhead(entry, citation, citation.StatedAuthors.Any(author => entry.IsBy(PersonName.Parse(author))) ? null : options.MaxNotesAhead);

    // Some words of one title only: «Avrich, Kronstadt, 211» is «Kronstadt 1921» where that is all he is cited for. Without
    // an author it takes two words, one of them long.
    private CitationResolution? WordsInTitle(Citation citation, string title)
    {
        string[] words = TitleForm.Words(title).Split(' ');
        if (!words.Any(word => word.Length > 3) || (citation.StatedAuthors.Count == 0 && words.Length < 2)) return null;
        IReadOnlyList<WorkEntry> found = registry.FindByWordsInTitle(title, entry => !entry.IsPeriodical
            && (PrecedingCitations.IsBefore(entry, citation) || cited.IsAhead(entry, citation, options.MaxNotesAhead))
            && (citation.StatedAuthors.Count == 0 || citation.StatedAuthors.Any(author => entry.IsBy(PersonName.Parse(author)))));
        if (found.Count == 0) return null;
        bool one = found.All(entry => entry.Work == found[0].Work);
        return one ? new CitationResolution(found.MaxBy(entry => entry.LastCited), Confidence.Medium, "words-in-title", found) : CitationResolution.Unresolved("words-in-several-titles", found);
    }

    /// <summary>
    /// The work that a title makes known where no imprint is ever given; unresolved where a title of the same author is so
    /// alike that it could be meant.
    /// </summary>
    private CitationResolution RegisterNamed(Citation citation)
    {
        string title = citation.Reading.Title!;
        List<WorkEntry> alike = citation.StatedAuthors.Count == 0 ? [] : [.. registry.FindSharingTitle(title).Where(entry => !entry.IsPeriodical && entry.FirstCited != int.MaxValue && citation.StatedAuthors.Any(author => entry.IsBy(PersonName.Parse(author))))];
        if (alike.Count == 0) alike = [.. BehindOtherName(title)];
        if (alike is [var joint] && joint.Allows(citation.StatedAuthors) && joint.IsBy(PersonName.Parse(title.Split(", ")[0]))) return new CitationResolution(joint, Confidence.Medium, "title-behind-joint-author", [joint]);
        if (alike.Count == 0) alike = [.. registry.FindMisspelt(title).Where(entry => entry.Allows(citation.StatedAuthors))];
        if (alike.Count > 0) return CitationResolution.Unresolved("title-like-another", alike);
        return new CitationResolution(full.AddNamed(citation), Confidence.Medium, "first-citation-by-title", []);
    }

    // «Haloran, Harbour Nights», where Halloran wrote that: a name that is not known before a title that is.
    private IReadOnlyList<WorkEntry> BehindOtherName(string title) =>
        title.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma ? registry.FindByTitle(title[(comma + 2)..], entry => entry.FirstCited != int.MaxValue) : [];

    // Several editions of one work: the last cited. Several works: none.
    private static CitationResolution? Choose(IReadOnlyList<WorkEntry> found, string rule) => found.Count switch
    {
        0 => null,
        1 => CitationResolution.Resolved(found[0], rule),
        _ when found.All(entry => entry.Work == found[0].Work) => new CitationResolution(found.MaxBy(entry => entry.LastCited), Confidence.Medium, rule, found),
        _ => CitationResolution.Unresolved("title-ambiguous", found),
    };
}
