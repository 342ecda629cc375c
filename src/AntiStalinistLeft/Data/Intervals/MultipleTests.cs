namespace AntiStalinistLeft.Data;

/// <summary>Adjusts p-values of many tests made at once.</summary>
internal static class MultipleTests
{
    /// <summary>Bonferroni: each multiplied by the number of tests, 1 at the most.</summary>
    public static double[] Bonferroni(IReadOnlyList<double> values) => [.. values.Select(p => Math.Min(1, p * values.Count))];

    /// <summary>Benjamini and Hochberg (1995): the least false discovery rate at which each would be found.</summary>
    public static double[] BenjaminiHochberg(IReadOnlyList<double> values)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).OrderByDescending(i => values[i])];
        double[] adjusted = new double[values.Count];
        double least = 1;
        for (int place = 0; place < order.Length; place++)
        {
            least = Math.Min(least, values[order[place]] * values.Count / (values.Count - place));
            adjusted[order[place]] = least;
        }

        return adjusted;
    }
}
