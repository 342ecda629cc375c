namespace AntiStalinistLeft.Histories;

/// <summary>
/// Finds the revisions that restored an earlier text exactly: the text equals one within the radius, and at least one revision
/// lies between. A revision that merely repeats the one before it is no revert.
/// </summary>
/// <remarks>
/// Texts are compared as they are, so nothing depends on stated digests. A revision whose text is hidden takes part by its
/// stated SHA-1, compared with the digests of the texts that are there; without one it can be undone but restores nothing.
/// </remarks>
internal static class IdentityReverts
{
    /// <summary>All identity reverts of a page, in the order of time.</summary>
    public static IReadOnlyList<IdentityRevert> Find(PageHistory history, RevertOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        int radius = (options ?? new RevertOptions()).Radius;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(radius, nameof(options));
        int[] texts = TextsOf(history);
        var latest = new Dictionary<int, int>();
        var reverts = new List<IdentityRevert>();
        for (int revision = 0; revision < texts.Length; revision++)
        {
            if (texts[revision] < 0) continue;

            if (latest.TryGetValue(texts[revision], out int earlier) && revision - earlier > 1 && revision - earlier - 1 <= radius)
            {
                reverts.Add(new IdentityRevert(revision, earlier));
            }

            latest[texts[revision]] = revision;
        }

        return reverts;
    }

    /// <summary>A number for each revision's text, equal for equal texts; −1 where nothing is known of it.</summary>
    private static int[] TextsOf(PageHistory history)
    {
        int[] texts = new int[history.Revisions.Count];
        Dictionary<Sha1Digest, int>? byDigest = null;
        for (int i = 0; i < texts.Length; i++)
        {
            if (history.GetContentNumber(i) is { } content)
            {
                texts[i] = content;
            }
            else if (history.Revisions[i].Sha1 is { } stated)
            {
                byDigest ??= DigestsOf(history);
                byDigest.TryAdd(stated, texts.Length + i);
                texts[i] = byDigest[stated];
            }
            else
            {
                texts[i] = -1;
            }
        }

        return texts;
    }

    private static Dictionary<Sha1Digest, int> DigestsOf(PageHistory history)
    {
        var digests = new Dictionary<Sha1Digest, int>();
        for (int i = 0; i < history.Revisions.Count; i++)
        {
            if (history.GetContentNumber(i) is { } content)
            {
                digests.TryAdd(history.Revisions[i].Sha1 ?? Sha1Digest.Compute(history.GetUtf8(i)), content);
            }
        }

        return digests;
    }
}
