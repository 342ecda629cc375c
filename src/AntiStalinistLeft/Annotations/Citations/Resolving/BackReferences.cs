using AntiStalinistLeft.Annotations.Citations.Works;

namespace AntiStalinistLeft.Annotations.Citations.Resolving;

/// <summary>Resolves <i>ibid.</i>, <i>op. cit.</i>, <i>idem</i> and references to other notes.</summary>
internal sealed class BackReferences(CitedSoFar cited, TitleForms titles, AuthorForms authors)
{
    /// <summary>The previous citation in the note, else the only work of the note before; without pages it repeats the place.</summary>
    public Resolution Ibid(PendingCitation citation)
    {
        if (citation.Fields.Title is not null) return PartOfVolumeBefore(citation);
        if (cited.BeforeInNote(citation) is { } before) return Again(citation, before, "ibid-in-note");
        IReadOnlyList<PendingCitation> note = cited.OfNote(citation.NoteIndex - 1);
        List<WorkEntry> works = [.. note.Where(other => other.Result?.Work is not null).Select(other => other.Result!.Work!).Distinct()];
        if (note.Count == 0) return Resolution.Unresolved("ibid-after-note-without-citation", []);
        if (works.Count != 1 || note.Any(other => other.Result?.Work is null)) return Resolution.Unresolved("ibid-after-several-works", works);
        return Again(citation, note[^1], "ibid-of-note-before");
    }

    // «“Title”, ibid., 45»: a piece of the volume that was cited right before, itself or for another piece.
    private Resolution PartOfVolumeBefore(PendingCitation citation)
    {
        IReadOnlyList<PendingCitation> before = cited.BeforeInNote(citation) is { } own ? [own] : cited.OfNote(citation.NoteIndex - 1);
        List<WorkEntry> volumes = [.. before.Where(other => other.Result?.Work is not null).Select(other => other.Result!.Work!.Container ?? other.Result!.Work!).Distinct()];
        bool one = volumes is [{ IsPeriodical: false, IsHost: true }] && before.All(other => other.Result?.Work is not null);
        return one ? titles.InHost(citation, volumes[0], Confidence.High, "part-of-volume-before", []) : Resolution.Unresolved("ibid-without-volume", volumes);
    }

    /// <summary>Behind a new title the last host volume of the speaker, behind an author the last work, behind nothing the speaker's last work.</summary>
    public Resolution OpCit(PendingCitation citation)
    {
        CitationFields fields = citation.Fields;
        if (fields.IsSameAuthor) return SameAuthor(citation);
        if (fields.Title is not null) return fields.IsTitleQuoted ? PartOfHost(citation) : titles.Short(citation);
        Resolution found = citation.Stated.Count > 0
            ? authors.LastWorkBy(citation, citation.Stated, "op-cit-of-author")
            : authors.LastWorkBy(citation, citation.Inferred, "op-cit-of-speaker");
        return fields.IsSamePlace && found.Work is { } work ? found with { Locators = LastPlace(work, citation) } : found;
    }

    /// <summary>The only work of the note with the number, or its only one by the author named.</summary>
    public Resolution CrossReference(PendingCitation citation)
    {
        IReadOnlyList<PendingCitation> note = cited.OfNumber(citation.Fields.ReferredNote ?? 0, citation.NoteIndex);
        List<WorkEntry> works = [.. note.Where(other => other.Result?.Work is not null).Select(other => other.Result!.Work!).Distinct()];
        List<WorkEntry> agreeing = citation.Stated.Count == 0 ? works : works.FindAll(work => work.Authors.Intersect(citation.Stated, StringComparer.Ordinal).Any());
        return agreeing.Count == 1 ? Resolution.Sure(agreeing[0], "note-above") : Resolution.Unresolved("note-above", works);
    }

    private Resolution PartOfHost(PendingCitation citation)
    {
        if (titles.PartCitedBefore(citation) is { } known) return known;
        string? speaker = citation.StatedOrInferred is [var only] ? only : null;
        List<WorkEntry> hosts = cited.Hosts(speaker);
        if (citation.Fields.Container is { } container)
        {
            List<WorkEntry> named = hosts.FindAll(host => host.Authors.Exists(author => PersonName.Parse(author).Family == PersonName.Parse(container).Family));
            return named.Count == 0 ? Resolution.Unresolved("op-cit-of-unknown-volume", hosts.Take(3)) : titles.InHost(citation, named[0], Confidence.High, "op-cit-of-volume", []);
        }

        if (hosts.Count == 0) return Resolution.Unresolved("op-cit-without-host", cited.Hosts(null).Take(3));
        if (speaker is not null && cited.Hosts(null)[0] is { HasOrphans: true } later && later != hosts[0]) return Resolution.Unresolved("op-cit-host-ambiguous", [later, .. hosts.Take(2)]);
        Confidence confidence = speaker is not null || hosts.Count == 1 ? Confidence.High : Confidence.Medium;
        return titles.InHost(citation, hosts[0], confidence, "op-cit-of-last-host", hosts.Count == 1 ? [] : hosts.Take(3));
    }

    private Resolution SameAuthor(PendingCitation citation)
    {
        return authors.LastWorkBy(citation, AuthorsBefore(citation), "idem");
    }

    /// <summary>The authors of the citation right before, in the note or in the one before it.</summary>
    public IReadOnlyList<string> AuthorsBefore(PendingCitation citation)
    {
        PendingCitation? before = cited.BeforeInNote(citation) ?? (cited.OfNote(citation.NoteIndex - 1) is [.., var last] ? last : null);
        return before is null ? [] : before.Result?.Work is { Authors.Count: > 0 } work ? work.Authors : before.Stated;
    }

    private static Resolution Again(PendingCitation citation, PendingCitation before, string rule)
    {
        if (before.Result?.Work is not { } work) return Resolution.Unresolved(rule, before.Result?.Candidates ?? []);
        bool repeats = citation.Fields.Locators.Count == 0 && citation.Fields.Volume is null;
        return new Resolution(work, before.Result.Confidence, rule, before.Result.Candidates, Locators: repeats ? before.Result.Locators ?? before.Fields.Locators : null);
    }

    private IReadOnlyList<Locator>? LastPlace(WorkEntry work, PendingCitation citation)
    {
        if (citation.Fields.Locators.Count > 0 || work.LastNote < 0) return null;
        PendingCitation? last = cited.OfNote(work.LastNote).LastOrDefault(other => other.Result?.Work == work && other.Order < citation.Order);
        return last?.Result?.Locators ?? last?.Fields.Locators;
    }
}
