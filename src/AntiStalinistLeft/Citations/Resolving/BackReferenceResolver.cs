namespace AntiStalinistLeft.Citations;

/// <summary>Resolves <i>ibid.</i>, <i>op. cit.</i>, <i>idem</i> and references to other notes.</summary>
internal sealed class BackReferenceResolver(PrecedingCitations cited, TitleFormResolver titles, AuthorFormResolver authors)
{
    /// <summary>The previous citation in the note, else the only work of the note before; without pages it repeats the place.</summary>
    public CitationResolution ResolveIbid(Citation citation)
    {
        if (citation.Reading.Title is not null) return PartOfVolumeBefore(citation);
        if (cited.FindPreviousInNote(citation) is { } before) return Again(citation, before, "ibid-in-note");
        IReadOnlyList<Citation> note = cited.ForNote(citation.NoteIndex - 1);
        List<WorkEntry> works = [.. note.Where(other => other.Result?.Work is not null).Select(other => other.Result!.Work!).Distinct()];
        if (note.Count == 0) return CitationResolution.Unresolved("ibid-after-note-without-citation", []);
        if (note.Any(other => other.Result?.Work is null)) return CitationResolution.Unresolved("ibid-after-several-works", works);

        // «Tamm 2015: 12. Cf. Halloran, …» and then ibid.: what a note sends the reader on to is not what it rests on.
        List<Citation> cites = [.. note.Where(other => other.Relation != CitationRelation.See)];
        if (works.Count > 1 && cites.Count > 0 && cites.Select(other => other.Work).Distinct().Count() == 1) return Again(citation, cites[^1], "ibid-of-work-cited-before") with { Confidence = Confidence.Medium };
        if (works.Count != 1) return CitationResolution.Unresolved("ibid-after-several-works", works);
        return Again(citation, note[^1], "ibid-of-note-before");
    }

    // «“Title”, ibid., 45»: a piece of the volume that was cited right before, itself or for another piece.
    private CitationResolution PartOfVolumeBefore(Citation citation)
    {
        IReadOnlyList<Citation> before = cited.FindPreviousInNote(citation) is { } own ? [own] : cited.ForNote(citation.NoteIndex - 1);
        List<WorkEntry> volumes = [.. before.Where(other => other.Result?.Work is not null).Select(other => other.Result!.Work!.Container ?? other.Result!.Work!).Distinct()];
        bool one = volumes is [{ IsPeriodical: false, CanHoldParts: true }] && before.All(other => other.Result?.Work is not null);
        return one ? titles.ResolveInContainer(citation, volumes[0], Confidence.High, "part-of-volume-before", []) : CitationResolution.Unresolved("ibid-without-volume", volumes);
    }

    /// <summary>Behind a new title the last host volume of the speaker, behind an author the last work, behind nothing the speaker's last work.</summary>
    public CitationResolution ResolveOpCit(Citation citation)
    {
        CitationReading fields = citation.Reading;
        if (fields is { IsSameAuthor: true, Title: null }) return authors.ResolveLastWorkBy(citation, FindPreviousAuthors(citation), "idem");
        if (fields.Title is not null) return fields is { IsTitleQuoted: true, Container: null } ? ResolvePartOfContainer(citation) : titles.ResolveShort(citation);
        if (citation.StatedAuthors.Count == 0 && cited.FindPreviousInNote(citation) is { } before) return Again(citation, before, "op-cit-in-note");
        CitationResolution found = authors.ResolveLastWorkBy(citation, citation.StatedOrInferredAuthors, "op-cit-of-author");
        if (found.Work is null && citation.StatedAuthors.Count == 0 && cited.FindLastOfNamed(citation) is [var named]) found = new CitationResolution(named, Confidence.Medium, "op-cit-of-named", [named]);
        return fields.IsSamePlace && found.Work is { } work ? found with { Locators = LastPlace(work, citation) } : found;
    }

    /// <summary>
    /// The work of the note with the number, by the authors named. Where several are left the first of these that tells one
    /// decides: the short title beside the reference, capitals as in the full form, a full form before a short one, the
    /// title in the sentence that the marker ends.
    /// </summary>
    public CitationResolution ResolveCrossReference(Citation citation)
    {
        List<Citation> note = [.. cited.ForNoteNumber(citation.Reading.ReferredNote ?? 0, citation.NoteIndex).Where(other => other.Result?.Work is not null)];
        if (citation.Reading is { Title: not null, Container: { } volume }) return PartOfVolumeOf(citation, note, TitleForm.Words(volume));
        PersonName[] names = [.. citation.StatedAuthors.Select(PersonName.Parse)];
        if (names.Length > 0 && !note.Exists(other => other.Work!.IsBy(names[0]))) names = note.Exists(other => HoldsName(other, names[0])) ? [] : names;
        if (names.Length == 0 && citation.StatedAuthors is [var printed, ..]) note = note.FindAll(other => HoldsName(other, PersonName.Parse(printed)));
        List<Citation> agreeing = names.Length == 0 ? note : note.FindAll(other => names.All(other.Work!.IsBy) && (names.Length < 2 || other.Work!.Authors.Count == names.Length));
        Predicate<Citation>[] tests =
        [
            other => citation.Reading.ReferredTitle is { } title && other.Work!.Forms.Exists(form => TitleForm.Holds(form.Full, TitleForm.Words(title))),
            other => names.Length == 0 || other.Work!.Authors.Count == names.Length,
            other => other.Reading.Form == CitationForm.Full,
            other => names.Length > 0 && IsInCapitals(other, names[0]) == IsInCapitals(citation, names[0]),
        ];
        foreach (Predicate<Citation> test in tests)
        {
            if (Distinct(agreeing) < 2) break;
            if (agreeing.FindAll(test) is { Count: > 0 } fewer) agreeing = fewer;
        }

        if (Distinct(agreeing) == 1) return CitationResolution.Resolved(agreeing[0].Work!, "note-above");
        List<Citation> named = agreeing.FindAll(other => cited.IsNamedBefore(other.Work!, citation));
        return Distinct(named) == 1
            ? new CitationResolution(named[0].Work, Confidence.Medium, "note-above-by-title-in-sentence", [.. agreeing.Select(other => other.Work!)])
            : CitationResolution.Unresolved("note-above", note.Select(other => other.Work!));
    }

    // «Ada Tamm, Introduction, in Harbour Voices, supra note 8»: another piece of the volume that the note cites.
    private CitationResolution PartOfVolumeOf(Citation citation, List<Citation> note, string title)
    {
        List<WorkEntry> volumes = [.. note.Select(other => other.Work!.Container ?? other.Work!).Distinct()];
        return volumes.FindAll(volume => volume.Forms.Exists(form => TitleForm.Holds(form.Full, title))) is [var host]
            ? titles.ResolveInContainer(citation, host, Confidence.High, "note-above", [])
            : CitationResolution.Unresolved("note-above", volumes);
    }

    // A name that the full form has in another order.
    private static bool HoldsName(Citation citation, PersonName name) => TitleForm.Holds(TitleForm.Words(citation.Raw), TitleForm.Words(name.Family));

    private static int Distinct(List<Citation> citations) => citations.Select(citation => citation.Work).Distinct().Count();

    // Small capitals, which come out as capitals, mark the authors of books in law reviews.
    private static bool IsInCapitals(Citation citation, PersonName name) => citation.Raw.Contains(name.Family.ToUpperInvariant(), StringComparison.Ordinal);

    private CitationResolution ResolvePartOfContainer(Citation citation)
    {
        if (titles.ResolvePartCitedBefore(citation) is { } known) return known;
        string? speaker = citation.StatedOrInferredAuthors is [var only] ? only : null;
        WorkEntry[] hosts = [.. cited.FindContainers(speaker).Take(3)];
        if (hosts.Length == 0) return CitationResolution.Unresolved("op-cit-without-host", cited.FindContainers(null).Take(3));
        if (speaker is not null && cited.FindContainers(null).First() is { HasUnattributedParts: true } later && later != hosts[0]) return CitationResolution.Unresolved("op-cit-host-ambiguous", [later, .. hosts.Take(2)]);
        Confidence confidence = speaker is not null || hosts.Length == 1 ? Confidence.High : Confidence.Medium;
        return titles.ResolveInContainer(citation, hosts[0], confidence, "op-cit-of-last-host", hosts.Length == 1 ? [] : hosts);
    }

    /// <summary>The authors of the citation right before, in the note or in the one before it.</summary>
    public IReadOnlyList<string> FindPreviousAuthors(Citation citation)
    {
        Citation? before = cited.FindPreviousInNote(citation) ?? (cited.ForNote(citation.NoteIndex - 1) is [.., var last] ? last : null);
        return before is null ? [] : before.Result?.Work is { Authors.Count: > 0 } work ? work.Authors : before.StatedAuthors;
    }

    private static CitationResolution Again(Citation citation, Citation before, string rule)
    {
        if (before.Result?.Work is not { } work) return CitationResolution.Unresolved(rule, before.Result?.Candidates ?? []);
        bool repeats = citation.Reading.Locators.Count == 0 && citation.Reading.Volume is null;
        return new CitationResolution(work, before.Result.Confidence, rule, before.Result.Candidates, Locators: repeats ? before.Result.Locators ?? before.Reading.Locators : null);
    }

    private IReadOnlyList<Locator>? LastPlace(WorkEntry work, Citation citation)
    {
        if (citation.Reading.Locators.Count > 0 || work.LastNote < 0) return null;
        Citation? last = cited.ForNote(work.LastNote).LastOrDefault(other => other.Result?.Work == work && other.Order < citation.Order);
        return last?.Result?.Locators ?? last?.Reading.Locators;
    }
}
