#if ENGINE
namespace AntiStalinistLeft.Notebooks;
#else
namespace AntiStalinistLeft.Core;
#endif

/// <summary>Finds what somebody may have meant.</summary>
internal static class SpellingSuggestions
{
    /// <summary>The candidate with the fewest letters to change; null when there is no candidate.</summary>
    public static string? FindNearest(string word, IEnumerable<string> candidates) =>
        candidates.OrderBy(candidate => Distance(word, candidate)).ThenBy(static candidate => candidate, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>
    /// The candidate that a slip of the pen could have made this word of: two letters differ, in a short word one and in a long
    /// one a third at the most; null where none is as near.
    /// </summary>
    public static string? FindSlip(string word, IEnumerable<string> candidates) =>
        FindNearest(word, candidates) is { } nearest && Distance(word, nearest) <= Math.Max(nearest.Length > 3 ? 2 : 1, nearest.Length / 3) ? nearest : null;

    /// <summary>Letters to insert, delete or replace to come from one word to the other (Levenshtein 1966).</summary>
    private static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int cost = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(cost, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
