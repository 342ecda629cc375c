namespace AntiStalinistLeft.Corpora;

/// <summary>The agreement of coders on codes without an order.</summary>
internal static class CodingAgreement
{
    /// <summary>Krippendorff's alpha for nominal data (Krippendorff 2011): 1 less observed by expected disagreement.</summary>
    /// <param name="units">For each unit the answers given, in any order; those of fewer than two are passed over.</param>
    /// <returns>1 at the most; null where fewer than two units can be compared or all answers are the same, so that none could differ.</returns>
    public static double? Alpha(IEnumerable<IReadOnlyList<string>> units)
    {
        IReadOnlyList<string>[] pairable = [.. units.Where(answers => answers.Count >= 2)];
        var totals = pairable.SelectMany(answers => answers).CountBy(answer => answer).ToDictionary(StringComparer.Ordinal);
        double all = totals.Values.Sum();
        double expected = (all * all) - totals.Values.Sum(count => (double)count * count);
        if (pairable.Length < 2 || expected == 0) return null;
        double observed = pairable.Sum(answers =>
        {
            double same = answers.CountBy(answer => answer).Sum(answer => (double)answer.Value * (answer.Value - 1));
            return answers.Count - (same / (answers.Count - 1));
        });
        return 1 - (observed * (all - 1) / expected);
    }

    /// <summary>Cohen's kappa (1960): the agreement of two coders beyond that of chance.</summary>
    /// <param name="pairs">For each unit that both coded, the two answers.</param>
    /// <returns>1 at the most; null where there is no unit or both always gave the same single answer.</returns>
    public static double? Kappa(IReadOnlyList<(string One, string Other)> pairs)
    {
        double count = pairs.Count;
        if (count == 0) return null;
        var one = pairs.CountBy(pair => pair.One).ToDictionary(StringComparer.Ordinal);
        var other = pairs.CountBy(pair => pair.Other).ToDictionary(StringComparer.Ordinal);
        double chance = one.Sum(code => code.Value / count * (other.GetValueOrDefault(code.Key) / count));
        return chance == 1 ? null : ((pairs.Count(pair => pair.One == pair.Other) / count) - chance) / (1 - chance);
    }
}
