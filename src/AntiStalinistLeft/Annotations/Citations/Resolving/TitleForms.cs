using AntiStalinistLeft.Annotations.Citations.Works;

namespace AntiStalinistLeft.Annotations.Citations.Resolving;

/// <summary>Resolves forms that name a title without an imprint.</summary>
internal sealed class TitleForms(WorkRegistry registry, FullForms full, CitedSoFar cited, CitationOptions options)
{
    /// <summary>A title of a volume, a title of a part with or without that of its volume.</summary>
    public Resolution Short(PendingCitation citation)
    {
        CitationFields fields = citation.Fields;
        if (fields.Title is null) return Resolution.Unresolved("nothing-named", []);
        if (fields.Container is not null) return PartInVolume(citation);
        return fields.IsTitleQuoted ? PartAlone(citation) : Volume(citation) ?? Resolution.Unresolved("title-unknown", Alike(fields.Title));
    }

    /// <summary>Words that may be a name or a title: a title that is known wins over a name that is not; null where neither is.</summary>
    public Resolution? NameOrTitle(PendingCitation citation) => Volume(citation) is { } found ? found with { Form = CitationForm.Short } : null;

    /// <summary>A work named in passing.</summary>
    public Resolution Mention(PendingCitation citation)
    {
        if (citation.Fields.Title is not { } title) return Resolution.Unresolved("mention-without-title", []);
        IReadOnlyList<WorkEntry> found = registry.ByTitle(title, entry => Agrees(entry, citation.Stated) && (citation.Fields.Year is null || citation.Fields.Year == entry.Fields.Year));
        return found.Count == 1 ? new Resolution(found[0], Confidence.High, "mention-of-title", []) : Resolution.Unresolved("mention", found);
    }

    /// <summary>Adds or finds a part in a volume that was cited before.</summary>
    public Resolution InHost(PendingCitation citation, WorkEntry host, Confidence confidence, string rule, IEnumerable<WorkEntry> others)
    {
        WorkEntry part = full.Part(citation, host, citation.Fields.Title!);
        return new Resolution(part, confidence, rule, [.. others]);
    }

    /// <summary>A volume by its title; null where none agrees.</summary>
    public Resolution? Volume(PendingCitation citation)
    {
        string title = citation.Fields.Title!;
        return Choose(registry.ByTitle(title, entry => !entry.IsPeriodical && CitedSoFar.IsBefore(entry, citation) && Agrees(entry, citation.Stated)), "title-cited-before")
            ?? Choose(registry.ByTitle(title, entry => !entry.IsPeriodical && cited.IsAhead(entry, citation, options.NotesAhead) && Agrees(entry, citation.Stated)), "title-cited-ahead")
            ?? FirstWords(citation, title);
    }

    /// <summary>A part that was cited before under the same title; null where there is none.</summary>
    public Resolution? PartCitedBefore(PendingCitation citation) =>
        Choose(registry.ByTitle(citation.Fields.Title!, entry => entry.IsPart && CitedSoFar.IsBefore(entry, citation) && Agrees(entry, citation.Stated)), "op-cit-of-part-cited-before");

    private Resolution PartInVolume(PendingCitation citation)
    {
        CitationFields fields = citation.Fields;
        IReadOnlyList<WorkEntry> volumes = registry.ByTitle(fields.Container!, entry => !entry.IsPart && FullForms.FitsGeneric(entry, citation) && (CitedSoFar.IsBefore(entry, citation) || cited.IsAhead(entry, citation, options.NotesAhead)));
        if (volumes.Count > 1) return Resolution.Unresolved("volume-ambiguous", volumes);
        if (volumes.Count == 1) return InHost(citation, volumes[0], Confidence.High, "part-of-volume-cited-before", []);
        return InHost(citation, full.Container(citation), Confidence.High, "part-of-volume-named", []);
    }

    private Resolution PartAlone(PendingCitation citation)
    {
        string title = citation.Fields.Title!;
        Resolution? known = Choose(registry.ByTitle(title, entry => CitedSoFar.IsBefore(entry, citation) && Agrees(entry, citation.Stated)), "title-cited-before")
            ?? Choose(registry.ByTitle(title, entry => cited.IsAhead(entry, citation, options.NotesAhead) && Agrees(entry, citation.Stated)), "title-cited-ahead");
        if (known is not null) return known;
        string? author = citation.StatedOrInferred is [var only] ? only : null;
        List<WorkEntry> hosts = cited.Hosts(author).FindAll(host => citation.NoteIndex - host.LastNote <= options.NotesBackForHost && !host.Vetoes(citation.Fields.Locators));
        return hosts.Count == 0
            ? Resolution.Unresolved("part-without-volume", cited.Hosts(null).Take(3))
            : InHost(citation, hosts[0], Confidence.Medium, "part-of-last-host", hosts);
    }

    // With the author stated, the first words of one title only: «Avrich, Kronstadt, 211» is «Kronstadt 1921» where that is all he is cited for.
    private Resolution? FirstWords(PendingCitation citation, string title)
    {
        if (citation.Stated.Count == 0) return null;
        string words = TitleForm.Of(title).Full + " ";
        List<WorkEntry> found = [.. citation.Stated.SelectMany(registry.ByAuthor).Distinct()
            .Where(entry => !entry.IsPart && (CitedSoFar.IsBefore(entry, citation) || cited.IsAhead(entry, citation, options.NotesAhead)) && entry.Forms.Exists(form => form.Full.StartsWith(words, StringComparison.Ordinal)))];
        if (found.Count == 0) return null;
        return found.Count == 1 ? new Resolution(found[0], Confidence.Medium, "first-words-of-title", found) : Resolution.Unresolved("first-words-ambiguous", found);
    }

    // Several editions of one work: the last cited. Several works: none.
    private static Resolution? Choose(IReadOnlyList<WorkEntry> found, string rule) => found.Count switch
    {
        0 => null,
        1 => Resolution.Sure(found[0], rule),
        _ when found.All(entry => entry.Work == found[0].Work) => new Resolution(found.MaxBy(entry => entry.LastCited), Confidence.Medium, rule, found),
        _ => Resolution.Unresolved("title-ambiguous", found),
    };

    private static bool Agrees(WorkEntry entry, IReadOnlyList<string> stated) =>
        stated.Count == 0 || entry.Authors.Count == 0 || entry.Authors.Any(author => stated.Contains(author, StringComparer.Ordinal));

    // What a person would look at: titles that hold the first long word.
    private IEnumerable<WorkEntry> Alike(string title)
    {
        string? word = TitleForm.Of(title).Full.Split(' ').FirstOrDefault(found => found.Length > 4);
        return word is null ? [] : registry.Entries.Where(entry => entry.Forms[0].Full.Split(' ').Contains(word, StringComparer.Ordinal)).Take(5);
    }
}
