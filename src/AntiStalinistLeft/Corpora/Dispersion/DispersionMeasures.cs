namespace AntiStalinistLeft.Corpora;

/// <summary>How evenly something stands in the parts of a text.</summary>
internal static class DispersionMeasures
{
    /// <summary>Gries' deviation of proportions: half the sum of |share of occurrences − share of words| over all parts (Gries 2008).</summary>
    /// <param name="parts">For each part its words and the occurrences in it.</param>
    /// <returns>From 0 towards 1; null where nothing occurs or there are no two parts with words.</returns>
    public static double? Dp(IEnumerable<(int Words, int Count)> parts)
    {
        (int Words, int Count)[] all = [.. parts.Where(part => part.Words > 0)];
        double words = all.Sum(part => (long)part.Words);
        double count = all.Sum(part => (long)part.Count);
        return all.Length < 2 || count == 0 ? null : all.Sum(part => Math.Abs((part.Count / count) - (part.Words / words))) / 2;
    }

    /// <summary>The same divided by the greatest value that these parts allow: 1 less the smallest part's share (Lijffijt and Gries 2012).</summary>
    public static double? NormalizedDp(IEnumerable<(int Words, int Count)> parts)
    {
        (int Words, int Count)[] all = [.. parts.Where(part => part.Words > 0)];
        return Dp(all) is { } dp ? dp / (1 - (all.Min(part => part.Words) / (double)all.Sum(part => (long)part.Words))) : null;
    }
}
