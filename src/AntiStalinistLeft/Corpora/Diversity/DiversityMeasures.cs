namespace AntiStalinistLeft.Corpora;

/// <summary>Measures of lexical diversity, over words given as the numbers of their types.</summary>
internal static class DiversityMeasures
{
    /// <summary>HD-D: how many types a draw of some words holds on average, as a share of the draw (McCarthy and Jarvis 2007).</summary>
    /// <param name="counts">How often each type stands there.</param>
    /// <param name="words">All words.</param>
    /// <param name="draw">How many are drawn, without putting back.</param>
    /// <returns>Above 0, 1 at the most; null where there are fewer words than are drawn.</returns>
    public static double? Hdd(IEnumerable<int> counts, int words, int draw)
    {
        if (words < draw) return null;
        double sum = 0;
        foreach (int count in counts)
        {
            // The chance that none of the drawn words is of this type, factor by factor.
            double none = 1;
            for (int i = 0; i < draw && none > 0; i++) none *= Math.Max(0, words - count - i) / (double)(words - i);
            sum += 1 - none;
        }

        return sum / draw;
    }

    /// <summary>Yule's K = 10⁴ (Σ f² − N) / N² (Yule 1944): higher where words recur more.</summary>
    /// <returns>From 0; null where there is no word.</returns>
    public static double? YulesK(IEnumerable<int> counts, int words) =>
        words == 0 ? null : 1e4 * (counts.Sum(count => (double)count * count) - words) / ((double)words * words);

    /// <summary>The type–token ratio of each window of a width, window after window (Covington and McFall 2010).</summary>
    /// <returns>One value for each word at which a window begins; none where the text is shorter than a window.</returns>
    public static double[] WindowRatios(ReadOnlySpan<int> types, int width)
    {
        if (types.Length < width) return [];
        double[] ratios = new double[types.Length - width + 1];
        var counts = new Dictionary<int, int>();
        for (int i = 0; i < types.Length; i++)
        {
            counts[types[i]] = counts.GetValueOrDefault(types[i]) + 1;
            if (i >= width && --counts[types[i - width]] == 0) counts.Remove(types[i - width]);
            if (i >= width - 1) ratios[i - width + 1] = (double)counts.Count / width;
        }

        return ratios;
    }

    /// <summary>
    /// MTLD in one direction (McCarthy and Jarvis 2010), as each word's share of a factor: a factor ends where the type–token ratio
    /// falls below the threshold; the last, unfinished one counts for (1 − ratio) / (1 − threshold).
    /// </summary>
    /// <returns>For each word its share; the number of words divided by their sum is MTLD. All zero where no word recurs.</returns>
    public static double[] FactorShares(ReadOnlySpan<int> types, double threshold)
    {
        double[] shares = new double[types.Length];
        var seen = new HashSet<int>();
        int start = 0;
        for (int i = 0; i < types.Length; i++)
        {
            seen.Add(types[i]);
            int length = i - start + 1;
            if ((double)seen.Count / length >= threshold) continue;
            shares.AsSpan(start, length).Fill(1.0 / length);
            seen.Clear();
            start = i + 1;
        }

        int rest = types.Length - start;
        if (rest > 0) shares.AsSpan(start, rest).Fill((1 - ((double)seen.Count / rest)) / (1 - threshold) / rest);
        return shares;
    }
}
