namespace AntiStalinistLeft.Corpora;

/// <summary>Finds the words that two runs of words have in common, in order.</summary>
internal static class WordAligner
{
    // Up to this many cells the longest common subsequence is found exactly; beyond, words that occur once cut the runs.
    private const long ExactCells = 4_000_000;

    /// <summary>Pairs of places with the same word, rising on both sides: a longest common subsequence.</summary>
    public static List<(int A, int B)> Align(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var pairs = new List<(int A, int B)>();
        Align(a, b, 0, 0, pairs);
        return pairs;
    }

    private static void Align(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int aStart, int bStart, List<(int A, int B)> pairs)
    {
        int prefix = a.CommonPrefixLength(b);
        for (int i = 0; i < prefix; i++) pairs.Add((aStart + i, bStart + i));
        a = a[prefix..];
        b = b[prefix..];
        int suffix = 0;
        while (suffix < a.Length && suffix < b.Length && a[^(suffix + 1)] == b[^(suffix + 1)]) suffix++;
        ReadOnlySpan<int> aMiddle = a[..^suffix];
        ReadOnlySpan<int> bMiddle = b[..^suffix];
        if (!aMiddle.IsEmpty && !bMiddle.IsEmpty)
        {
            if ((long)aMiddle.Length * bMiddle.Length <= ExactCells) AlignExactly(aMiddle, bMiddle, aStart + prefix, bStart + prefix, pairs);
            else AlignAroundAnchors(aMiddle, bMiddle, aStart + prefix, bStart + prefix, pairs);
        }

        for (int i = suffix; i > 0; i--) pairs.Add((aStart + prefix + a.Length - i, bStart + prefix + b.Length - i));
    }

    private static void AlignExactly(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int aStart, int bStart, List<(int A, int B)> pairs)
    {
        // lengths[i, j]: longest common subsequence of what follows i and j.
        int width = b.Length + 1;
        var lengths = new int[(a.Length + 1) * width];
        for (int i = a.Length - 1; i >= 0; i--)
        {
            for (int j = b.Length - 1; j >= 0; j--)
            {
                lengths[(i * width) + j] = a[i] == b[j]
                    ? lengths[((i + 1) * width) + j + 1] + 1
                    : Math.Max(lengths[((i + 1) * width) + j], lengths[(i * width) + j + 1]);
            }
        }

        int x = 0;
        int y = 0;
        while (x < a.Length && y < b.Length)
        {
            if (a[x] == b[y]) pairs.Add((aStart + x++, bStart + y++));
            else if (lengths[((x + 1) * width) + y] >= lengths[(x * width) + y + 1]) x++;
            else y++;
        }
    }

    /// <summary>Patience: words that stand once on both sides, in their longest common order, cut the runs into shorter ones.</summary>
    private static void AlignAroundAnchors(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int aStart, int bStart, List<(int A, int B)> pairs)
    {
        Dictionary<int, int> onceInA = IndexUniqueWords(a);
        Dictionary<int, int> onceInB = IndexUniqueWords(b);
        (int A, int B)[] anchors = [.. onceInA.Where(w => onceInB.ContainsKey(w.Key)).Select(w => (w.Value, onceInB[w.Key])).OrderBy(p => p.Item1)];
        if (anchors.Length == 0) return;
        int aDone = 0;
        int bDone = 0;
        foreach (int i in LongestIncreasingSubsequence.Find([.. anchors.Select(p => p.B)]))
        {
            (int aAt, int bAt) = anchors[i];
            Align(a[aDone..aAt], b[bDone..bAt], aStart + aDone, bStart + bDone, pairs);
            pairs.Add((aStart + aAt, bStart + bAt));
            (aDone, bDone) = (aAt + 1, bAt + 1);
        }

        Align(a[aDone..], b[bDone..], aStart + aDone, bStart + bDone, pairs);
    }

    private static Dictionary<int, int> IndexUniqueWords(ReadOnlySpan<int> words)
    {
        var places = new Dictionary<int, int>();
        for (int i = 0; i < words.Length; i++) places[words[i]] = places.ContainsKey(words[i]) ? -1 : i;
        return places.Where(p => p.Value >= 0).ToDictionary();
    }
}
