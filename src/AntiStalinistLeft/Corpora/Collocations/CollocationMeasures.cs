namespace AntiStalinistLeft.Corpora;

/// <summary>The counts behind one collocation.</summary>
/// <param name="Together">Occurrences of the collocate in the windows; at least 1.</param>
/// <param name="Node">Occurrences of the node.</param>
/// <param name="Collocate">Occurrences of the collocate in all that was searched.</param>
/// <param name="WindowWords">Words in the windows, each once.</param>
/// <param name="Words">Words in all that was searched.</param>
internal readonly record struct CollocationCounts(double Together, double Node, double Collocate, double WindowWords, double Words)
{
    /// <summary>How often the collocate would stand in the windows by chance.</summary>
    public double Expected => WindowWords * Collocate / Words;
}

/// <summary>The measures of association, each by its published formula.</summary>
internal static class CollocationMeasures
{
    /// <summary>logDice = 14 + log₂(2 f(x,y) / (f(x) + f(y))) (Rychlý 2008); does not depend on the size of the corpus.</summary>
    public static double LogDice(CollocationCounts n) => 14 + Math.Log2(2 * n.Together / (n.Node + n.Collocate));

    /// <summary>Pointwise mutual information, log₂(O/E) (Church and Hanks 1990); favours rare words.</summary>
    public static double Pmi(CollocationCounts n) => Math.Log2(n.Together / n.Expected);

    /// <summary>MI³ = log₂(O³/E) (Daille 1994).</summary>
    public static double Mi3(CollocationCounts n) => Math.Log2(Math.Pow(n.Together, 3) / n.Expected);

    /// <summary>t = (O − E)/√O (Church and others 1991); favours common words.</summary>
    public static double TScore(CollocationCounts n) => (n.Together - n.Expected) / Math.Sqrt(n.Together);

    /// <summary>Log-likelihood over four cells (Dunning 1993): collocate or not, within the windows or not; negative where O is below E.</summary>
    public static double LogLikelihood(CollocationCounts n) =>
        KeynessMeasures.LogLikelihood(new KeynessCounts(n.Together, n.WindowWords, n.Collocate - n.Together, n.Words - n.WindowWords));

    /// <summary>ΔP of the collocate given the node: its share within the windows less its share outside (Gries 2013).</summary>
    /// <returns>Null where no word stands outside the windows.</returns>
    public static double? DeltaPOfCollocate(CollocationCounts n) =>
        n.Words == n.WindowWords ? null : (n.Together / n.WindowWords) - ((n.Collocate - n.Together) / (n.Words - n.WindowWords));

    /// <summary>ΔP of the node given the collocate: the share of the collocate's places within the windows less that of all other words.</summary>
    /// <returns>Null where there is no other word.</returns>
    public static double? DeltaPOfNode(CollocationCounts n) =>
        n.Words == n.Collocate ? null : (n.Together / n.Collocate) - ((n.WindowWords - n.Together) / (n.Words - n.Collocate));
}
