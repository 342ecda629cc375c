namespace AntiStalinistLeft.Histories;

/// <summary>The table of reverts: every pair of a revision that undid and one that was undone.</summary>
/// <remarks>
/// Self reverts and mutual ones need two editors that are known: hidden and unknown hands are never taken for the same, and
/// never for the other side of a pair. Mutuality is based on identity reverts between different editors.
/// </remarks>
internal static class RevertAnalysis
{
    /// <summary>All reverts, by the reverting revision, then by the reverted one.</summary>
    public static Table<RevertRow> FindReverts(PageProvenance provenance, RevertOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        PageHistory history = provenance.History;
        IReadOnlyList<IdentityRevert> exact = IdentityReverts.Find(history, options);
        HashSet<(string, string)> pairs = [.. EditorPairs.FromReverts(history, exact)];
        var found = new List<(int Reverting, int Reverted, RevertRow Row)>();
        foreach (IdentityRevert revert in exact)
        {
            for (int i = revert.FirstReverted; i < revert.Reverting; i++)
            {
                long restored = history.Revisions[revert.RestoredTo].Id;
                found.Add((revert.Reverting, i, CreateRow(history, revert.Reverting, i, pairs) with { RestoredTo = restored }));
            }
        }

        foreach (PartialRevert revert in PartialReverts.Find(provenance, options))
        {
            RevertRow row = CreateRow(history, revert.Reverting, revert.Reverted, pairs) with
            {
                Kind = RevertKind.Partial,
                TokensTakenOut = revert.TokensRemoved,
                TokensPutBack = revert.TokensRestored,
                ShareUndone = revert.ShareUndone,
            };
            found.Add((revert.Reverting, revert.Reverted, row));
        }

        return found.OrderBy(f => f.Reverting).ThenBy(f => f.Reverted).Select(f => f.Row).ToTable("reverts");
    }

    private static RevertRow CreateRow(PageHistory history, int reverting, int reverted, HashSet<(string, string)> pairs)
    {
        Revision by = history.Revisions[reverting];
        Revision of = history.Revisions[reverted];
        string? one = EditorPairs.GetKey(by.Contributor);
        string? other = EditorPairs.GetKey(of.Contributor);
        bool isMutual = one is not null && other is not null && one != other && pairs.Contains((one, other)) && pairs.Contains((other, one));
        return new RevertRow(
            by.Id,
            of.Id,
            RevertKind.Identity,
            null,
            by.Timestamp,
            by.Contributor.Name,
            EditorClassifier.Classify(by.Contributor),
            of.Contributor.Name,
            EditorClassifier.Classify(of.Contributor),
            by.Contributor.IsSameAs(of.Contributor),
            isMutual,
            null,
            null,
            1);
    }
}
