using AntiStalinistLeft.Revisions;
using AntiStalinistLeft.Revisions.Provenance;
using AntiStalinistLeft.Revisions.Reverts;

namespace AntiStalinistLeft.Analyses.Histories.Reverts;

/// <summary>The table of reverts: every pair of a revision that undid and one that was undone.</summary>
/// <remarks>
/// Self reverts and mutual ones need two editors that are known: hidden and unknown hands are never taken for the same, and
/// never for the other side of a pair. Mutuality is told from identity reverts between different editors.
/// </remarks>
public static class RevertAnalysis
{
    /// <summary>All reverts, by the reverting revision, then by the reverted one.</summary>
    public static DataFrame<RevertRow> Of(PageProvenance provenance, RevertOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        PageHistory history = provenance.History;
        IReadOnlyList<IdentityRevert> exact = IdentityReverts.Of(history, options);
        HashSet<(string, string)> pairs = [.. EditorPairs.Of(history, exact)];
        var found = new List<(int Reverting, int Reverted, RevertRow Row)>();
        foreach (IdentityRevert revert in exact)
        {
            for (int i = revert.FirstReverted; i < revert.Reverting; i++)
            {
                long restored = history.Revisions[revert.RestoredTo].Id;
                found.Add((revert.Reverting, i, Row(history, revert.Reverting, i, pairs) with { RestoredTo = restored }));
            }
        }

        foreach (PartialRevert revert in PartialReverts.Of(provenance, options))
        {
            RevertRow row = Row(history, revert.Reverting, revert.Reverted, pairs) with
            {
                Kind = RevertKind.Partial,
                TokensTakenOut = revert.TokensTakenOut,
                TokensPutBack = revert.TokensPutBack,
                ShareUndone = revert.ShareUndone,
            };
            found.Add((revert.Reverting, revert.Reverted, row));
        }

        return found.OrderBy(f => f.Reverting).ThenBy(f => f.Reverted).Select(f => f.Row).ToDataFrame("reverts");
    }

    private static RevertRow Row(PageHistory history, int reverting, int reverted, HashSet<(string, string)> pairs)
    {
        Revision by = history.Revisions[reverting];
        Revision of = history.Revisions[reverted];
        string? one = EditorPairs.KeyOf(by.Contributor);
        string? other = EditorPairs.KeyOf(of.Contributor);
        bool isMutual = one is not null && other is not null && one != other && pairs.Contains((one, other)) && pairs.Contains((other, one));
        return new RevertRow(
            by.Id,
            of.Id,
            RevertKind.Identity,
            null,
            by.Timestamp,
            by.Contributor.Name,
            EditorKinds.Of(by.Contributor),
            of.Contributor.Name,
            EditorKinds.Of(of.Contributor),
            by.Contributor.IsSameAs(of.Contributor),
            isMutual,
            null,
            null,
            1);
    }
}
