namespace AntiStalinistLeft.Histories;

/// <summary>What happened to the part of a history that was known already.</summary>
internal enum HistoryChangeKind
{
    /// <summary>The revision is no longer there: it was deleted, or moved to another page.</summary>
    Removed,

    /// <summary>There is a revision that was not there: an undeletion, an import, or histories that were joined.</summary>
    Inserted,

    /// <summary>Its text, its editor or its summary was hidden.</summary>
    Hidden,

    /// <summary>Something of it that was hidden can be seen again.</summary>
    Revealed,

    /// <summary>Its text, editor, summary or time is another; wikis do not do that, so the two are not of one wiki, or one was damaged.</summary>
    Altered,
}

/// <summary>One revision that is not as it was known.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="RevisionId">To which revision.</param>
internal sealed record HistoryChange(HistoryChangeKind Kind, long RevisionId);

/// <summary>Compares what is known of a history with what the wiki says now.</summary>
internal static class HistoryComparison
{
    /// <summary>What differs, by revision in the order of time; <paramref name="now"/> must reach as far as the known part.</summary>
    public static IReadOnlyList<HistoryChange> Compare(IReadOnlyList<Revision> known, IReadOnlyList<Revision> now)
    {
        Dictionary<long, Revision> current = now.ToDictionary(revision => revision.Id);
        HashSet<long> before = [.. known.Select(revision => revision.Id)];
        var changes = new List<(DateTimeOffset? When, HistoryChange Change)>();
        foreach (Revision old in known)
        {
            HistoryChangeKind? kind = current.TryGetValue(old.Id, out Revision? today) ? Between(old, today) : HistoryChangeKind.Removed;
            if (kind is { } found) changes.Add((old.Timestamp, new HistoryChange(found, old.Id)));
        }

        foreach (Revision today in now.Where(revision => !before.Contains(revision.Id)))
        {
            changes.Add((today.Timestamp, new HistoryChange(HistoryChangeKind.Inserted, today.Id)));
        }

        return [.. changes.OrderBy(entry => entry.When).ThenBy(entry => entry.Change.RevisionId).Select(entry => entry.Change)];
    }

    private static HistoryChangeKind? Between(Revision old, Revision today)
    {
        int before = HiddenParts(old);
        int after = HiddenParts(today);
        bool isAltered = (old.Sha1 is { } one && today.Sha1 is { } other && one != other)
            || (old.Comment is not null && today.Comment is not null && !string.Equals(old.Comment, today.Comment, StringComparison.Ordinal))
            || (old.Timestamp is not null && old.Timestamp != today.Timestamp);
        return isAltered ? HistoryChangeKind.Altered
            : (after & ~before) != 0 ? HistoryChangeKind.Hidden
            : (before & ~after) != 0 ? HistoryChangeKind.Revealed : null;
    }

    /// <summary>Bits for what is hidden: 1 the text, 2 the editor, 4 the summary.</summary>
    private static int HiddenParts(Revision revision) =>
        (revision.Text == TextState.Hidden ? 1 : 0)
        | (revision.Contributor.Kind == ContributorKind.Hidden ? 2 : 0)
        | (revision.Comment is null ? 4 : 0);
}
