using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Corpora;

/// <summary>Says in words what a chart of rates shows.</summary>
internal static class AltTexts
{
    /// <summary>What rises and what falls from the first to the last document.</summary>
    public static string DescribeChanges(IReadOnlyList<FrequencyRow> rows, IReadOnlyList<FigureDocument> documents, IReadOnlyList<string> entities, FigureOptions options)
    {
        if (documents.Count < 2) return string.Empty;
        var changes = entities.Select(entity => (
            Label: options.GetLabel(entity),
            From: At(rows, documents[0], entity),
            To: At(rows, documents[^1], entity))).Where(c => c.From?.Rate is not null && c.To?.Rate is not null).ToArray();
        string rises = PlotlyText.FormatList(changes.Where(c => c.To!.Rate > c.From!.Rate).Select(c => $"{c.Label} ({RateText.Format(c.From!)} to {RateText.Format(c.To!)})"));
        string falls = PlotlyText.FormatList(changes.Where(c => c.To!.Rate < c.From!.Rate).Select(c => $"{c.Label} ({RateText.Format(c.From!)} to {RateText.Format(c.To!)})"));
        string same = PlotlyText.FormatList(changes.Where(c => c.To!.Rate == c.From!.Rate).Select(c => c.Label));
        string span = $"From {documents[0].Label} to {documents[^1].Label}";
        return string.Join(' ', new[]
        {
            rises.Length > 0 ? $"{span}, higher: {rises}." : null,
            falls.Length > 0 ? $"{span}, lower: {falls}." : null,
            same.Length > 0 ? $"The same: {same}." : null,
        }.OfType<string>());
    }

    /// <summary>The highest and the lowest rate, with the interval of the highest where the chart draws one.</summary>
    public static string DescribeExtremes(IReadOnlyList<FrequencyRow> rows, IReadOnlyList<FigureDocument> documents, FigureOptions options, bool intervals)
    {
        FrequencyRow[] known = [.. rows.Where(r => r.Rate is not null)];
        if (known.Length == 0) return "No rate is known.";
        FrequencyRow highest = known.MaxBy(r => r.Rate)!;
        FrequencyRow lowest = known.MinBy(r => r.Rate)!;
        int none = known.Count(r => r.Mentions == 0);
        string range = intervals && GetInterval(highest) is { } interval ? $", interval {RateText.Format(interval.Low, highest)} to {RateText.Format(interval.High, highest)}" : string.Empty;
        return $"Highest: {options.GetLabel(highest.Entity)} in {NameOf(highest, documents)}, {RateText.Format(highest)}{range}. "
            + (none > 0
                ? $"{none} of {known.Length} values are zero."
                : $"Lowest: {options.GetLabel(lowest.Entity)} in {NameOf(lowest, documents)}, {RateText.Format(lowest)}.");
    }

    /// <summary>The interval that a chart draws: the block bootstrap's where there is one, else Wilson's.</summary>
    public static (double Low, double High)? GetInterval(FrequencyRow row)
    {
        if (row.BootstrapLow is { } low && row.BootstrapHigh is { } high) return (low, high);
        return row.WilsonLow is { } wilsonLow && row.WilsonHigh is { } wilsonHigh ? (wilsonLow, wilsonHigh) : null;
    }

    private static FrequencyRow? At(IReadOnlyList<FrequencyRow> rows, FigureDocument document, string entity) =>
        rows.FirstOrDefault(r => r.Document == document.Id && r.Entity == entity);

    private static string NameOf(FrequencyRow row, IReadOnlyList<FigureDocument> documents) =>
        documents.FirstOrDefault(d => d.Id == row.Document)?.Label ?? row.Document;
}
