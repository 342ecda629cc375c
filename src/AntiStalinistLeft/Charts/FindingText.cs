namespace AntiStalinistLeft.Charts;

/// <summary>Pieces of the sentences that say what a chart's rows show.</summary>
internal static class FindingText
{
    private const int Named = 3;

    /// <summary>All rows that share the greatest value; none where there is no row.</summary>
    public static TRow[] FindGreatest<TRow>(IEnumerable<TRow> rows, Func<TRow, double> valueOf) =>
        rows.GroupBy(valueOf).MaxBy(group => group.Key) is { } top ? [.. top] : [];

    /// <summary>Names joined by «and»; of more than three, two and the number of the others.</summary>
    public static string Join(IReadOnlyCollection<string> names) => names.Count switch
    {
        0 => string.Empty,
        1 => names.First(),
        <= Named => $"{string.Join(", ", names.SkipLast(1))} and {names.Last()}",
        _ => $"{string.Join(", ", names.Take(Named - 1))} and {PlotlyText.FormatCount(names.Count - Named + 1)} others",
    };

    /// <summary>A number with its noun in the right form.</summary>
    /// <param name="count">The number.</param>
    /// <param name="one">The noun in the singular.</param>
    /// <param name="many">Its plural; the singular with an s where null.</param>
    public static string Count(int count, string one, string? many = null) => $"{PlotlyText.FormatCount(count)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>How often: once, twice, 3 times.</summary>
    public static string Times(int count) => count switch
    {
        1 => "once",
        2 => "twice",
        _ => $"{PlotlyText.FormatCount(count)} times",
    };

    /// <summary>A share in per cent: whole, or with one decimal where a hundred are not enough to tell it from none or all.</summary>
    public static string Percent(double part, double whole)
    {
        double share = 100 * part / whole;
        return $"{PlotlyText.FormatNumber(share, share is > 0 and < 1 or > 99 and < 100 ? 1 : 0)}\u00a0%";
    }

    /// <summary>Several clauses as one sentence.</summary>
    public static string Sentence(IEnumerable<string> clauses)
    {
        string words = string.Join("; ", clauses);
        return words.EndsWith('.') ? words : words + ".";
    }
}
