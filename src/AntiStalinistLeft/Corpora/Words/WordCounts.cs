namespace AntiStalinistLeft.Corpora;

/// <summary>Counts as frequency lists.</summary>
internal static class WordCounts
{
    /// <summary>The items of a selection, the most frequent first.</summary>
    public static Table<WordCountRow> List(ItemCounts counts, int per)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(per, 1);
        return counts.Items
            .Select(item => (Item: item, Count: counts.Count(item)))
            .OrderByDescending(one => one.Count).ThenBy(one => counts.Names[one.Item], StringComparer.Ordinal)
            .Select(one => new WordCountRow(counts.Names[one.Item], one.Count, counts.Words, per, (double)one.Count / counts.Words * per, counts.Ranges[one.Item].Documents, counts.Ranges[one.Item].Parts))
            .ToTable("word-counts");
    }
}
