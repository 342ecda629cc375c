using AntiStalinistLeft.Publishing;

namespace AntiStalinistLeft.Cli;

/// <summary>Prints what came of running a crate again.</summary>
internal static class ReproductionPrinter
{
    /// <summary>Prints it: what is other than it was, each result that differs and why, and the count.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="causes">What is other than it was.</param>
    /// <param name="results">The results.</param>
    /// <param name="withTexts">True where the tables were made of texts.</param>
    /// <param name="all">True to list what is equal too.</param>
    public static void Print(TextWriter output, Causes causes, IReadOnlyList<ReproducedResult> results, bool withTexts, bool all)
    {
        var words = new TerminalText(output);
        output.WriteLine();
        words.WriteLine($"texts    {(causes.Texts.Count > 0 ? string.Join("; ", causes.Texts.Values) : withTexts ? "all as in the crate" : "not read again; the notebooks ran on what the crate holds")}");
        words.WriteLine($"lexicon  {(causes.Lexicon.Count > 0 ? "other files: " + string.Join(", ", causes.Lexicon) : "as in the crate")}");
        words.WriteLine($"kit      {causes.Kit ?? $"{KitVersion.Current}, as in the crate"}");
        output.WriteLine();
        int width = results.Select(result => result.Name.Length).DefaultIfEmpty().Max();
        foreach (ReproducedResult result in results.Where(result => all || result.Comparison.Agreement != Agreement.Equal))
        {
            string line = $"{result.Kind,-6}  {result.Name.PadRight(width)}  {Describe(result.Comparison.Agreement)}";
            bool differs = result.Comparison.Agreement == Agreement.Different;
            words.WriteLine(differs ? $"{line}: {result.Comparison.Detail}. Why: {causes.Explain(result)}." : line, differs ? TerminalColor.Bad : TerminalColor.Good);
        }

        int Count(string kind, Agreement agreement) => results.Count(result => result.Kind == kind && result.Comparison.Agreement == agreement);
        foreach (string kind in (string[])["table", "figure"])
        {
            words.WriteLine(FormattableString.Invariant($"{kind}s: {Count(kind, Agreement.Equal)} equal, {Count(kind, Agreement.EqualWithinRounding)} equal within rounding, {Count(kind, Agreement.Different)} different"));
        }
    }

    private static string Describe(Agreement agreement) => agreement switch
    {
        Agreement.Equal => "equal",
        Agreement.EqualWithinRounding => "equal within rounding",
        _ => "different",
    };
}
