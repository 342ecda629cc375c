namespace AntiStalinistLeft.Corpora;

/// <summary>The longest strictly rising subsequence, by patience sorting.</summary>
internal static class LongestIncreasingSubsequence
{
    /// <summary>The places, rising, of one longest subsequence whose values rise.</summary>
    public static int[] Find(ReadOnlySpan<int> values)
    {
        var ends = new List<int>();
        var before = new int[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            int low = 0;
            int high = ends.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (values[ends[middle]] < values[i]) low = middle + 1;
                else high = middle;
            }

            before[i] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count) ends.Add(i);
            else ends[low] = i;
        }

        var run = new int[ends.Count];
        int at = ends.Count == 0 ? -1 : ends[^1];
        for (int i = run.Length - 1; i >= 0; i--, at = before[at]) run[i] = at;
        return run;
    }
}
