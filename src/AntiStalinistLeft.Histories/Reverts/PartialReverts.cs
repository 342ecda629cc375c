using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Histories;

/// <summary>Finds partial reverts from token provenance: one revision removes what another added, or restores what it removed.</summary>
internal static class PartialReverts
{
    /// <summary>All partial reverts of a page within the radius, in the order of time; those that are identity reverts are left out.</summary>
    public static IReadOnlyList<PartialRevert> Find(PageProvenance provenance, RevertOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        options ??= new RevertOptions();
        int revisions = provenance.History.Revisions.Count;
        var undone = new Dictionary<(int Reverting, int Reverted), (int Out, int Back)>();
        int[] changed = new int[revisions];
        TokenLifespans lives = provenance.Lifespans;
        for (int identity = 0, next; identity < lives.Count; identity = next)
        {
            for (next = identity + 1; next < lives.Count && lives.SharesRanges(identity, next);)
            {
                next++;
            }

            Count(lives[identity], next - identity, revisions, options.Radius, changed, undone);
        }

        HashSet<(int, int)> exact = [.. IdentityReverts.Find(provenance.History, options)
            .SelectMany(revert => Enumerable.Range(revert.FirstReverted, revert.RevertedCount).Select(reverted => (revert.Reverting, reverted)))];
        return
        [
            .. undone
                .Where(pair => !exact.Contains(pair.Key))
                .OrderBy(pair => pair.Key)
                .Select(pair => new PartialRevert(
                    pair.Key.Reverting, pair.Key.Reverted, pair.Value.Out, pair.Value.Back, (pair.Value.Out + pair.Value.Back) / (double)changed[pair.Key.Reverted]))
                .Where(revert => revert.ShareUndone >= options.MinShareUndone && revert.TokensRemoved + revert.TokensRestored >= options.MinTokensUndone),
        ];
    }

    private static void Count(
        ReadOnlySpan<RevisionRange> ranges, int tokens, int revisions, int radius, int[] changed, Dictionary<(int Reverting, int Reverted), (int Out, int Back)> undone)
    {
        for (int i = 0; i < ranges.Length; i++)
        {
            RevisionRange stay = ranges[i];
            changed[stay.Start] += tokens;
            if (i > 0 && stay.Start - ranges[i - 1].End <= radius)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(undone, (stay.Start, ranges[i - 1].End), out _).Back += tokens;
            }

            if (stay.End == revisions) return;

            changed[stay.End] += tokens;
            if (stay.End - stay.Start <= radius)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(undone, (stay.End, stay.Start), out _).Out += tokens;
            }
        }
    }
}
