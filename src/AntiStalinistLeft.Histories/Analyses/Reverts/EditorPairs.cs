namespace AntiStalinistLeft.Histories;

/// <summary>Who reverted whom.</summary>
internal static class EditorPairs
{
    /// <summary>A key that tells an account from an address of the same spelling; null for a hand that is not known.</summary>
    public static string? GetKey(Contributor contributor) => contributor.Name is null ? null : $"{contributor.Kind}:{contributor.Name}";

    /// <summary>Pairs of a reverting and a reverted editor, once for each revision undone; unknown hands are left out.</summary>
    public static IEnumerable<(string Reverting, string Reverted)> FromReverts(PageHistory history, IEnumerable<IdentityRevert> reverts)
    {
        foreach (IdentityRevert revert in reverts)
        {
            string? by = GetKey(history.Revisions[revert.Reverting].Contributor);
            for (int i = revert.FirstReverted; by is not null && i < revert.Reverting; i++)
            {
                if (GetKey(history.Revisions[i].Contributor) is { } of) yield return (by, of);
            }
        }
    }
}
