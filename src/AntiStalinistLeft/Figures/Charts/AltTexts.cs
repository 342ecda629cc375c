using AntiStalinistLeft.Analyses.Frequencies;

namespace AntiStalinistLeft.Figures.Charts;

/// <summary>Says in words what a chart of rates shows.</summary>
internal static class AltTexts
{
    private const int Named = 6;

    /// <summary>What rises and what falls from the first to the last document.</summary>
    public static string Changes(IReadOnlyList<FrequencyRow> rows, IReadOnlyList<FigureDocument> documents, IReadOnlyList<string> entities, FigureOptions options)
    {
        if (documents.Count < 2) return string.Empty;
        var changes = entities.Select(entity => (
            Label: options.LabelOf(entity),
            From: RateOf(rows, documents[0], entity),
            To: RateOf(rows, documents[^1], entity))).Where(c => c.From is not null && c.To is not null).ToArray();
        string rises = List(changes.Where(c => c.To > c.From).Select(c => $"{c.Label} ({PlotlyText.Number(c.From!.Value)} to {PlotlyText.Number(c.To!.Value)})"));
        string falls = List(changes.Where(c => c.To < c.From).Select(c => $"{c.Label} ({PlotlyText.Number(c.From!.Value)} to {PlotlyText.Number(c.To!.Value)})"));
        string same = List(changes.Where(c => c.To == c.From).Select(c => c.Label));
        string span = $"From {documents[0].Label} to {documents[^1].Label}";
        return string.Join(' ', new[]
        {
            rises.Length > 0 ? $"{span}, higher: {rises}." : null,
            falls.Length > 0 ? $"{span}, lower: {falls}." : null,
            same.Length > 0 ? $"The same: {same}." : null,
        }.OfType<string>());
    }

    /// <summary>The highest and the lowest rate, with the interval of the highest where the chart draws one.</summary>
    public static string Extremes(IReadOnlyList<FrequencyRow> rows, IReadOnlyList<FigureDocument> documents, FigureOptions options, bool intervals)
    {
        FrequencyRow[] known = [.. rows.Where(r => r.Rate is not null)];
        if (known.Length == 0) return "No rate is known.";
        FrequencyRow highest = known.MaxBy(r => r.Rate)!;
        FrequencyRow lowest = known.MinBy(r => r.Rate)!;
        int none = known.Count(r => r.Mentions == 0);
        string range = intervals && IntervalOf(highest) is { } interval ? $", interval {PlotlyText.Number(interval.Low)} to {PlotlyText.Number(interval.High)}" : string.Empty;
        return $"Highest: {options.LabelOf(highest.Entity)} in {NameOf(highest, documents)}, {PlotlyText.Number(highest.Rate!.Value)}{range}. "
            + (none > 0
                ? $"{none} of {known.Length} values are zero."
                : $"Lowest: {options.LabelOf(lowest.Entity)} in {NameOf(lowest, documents)}, {PlotlyText.Number(lowest.Rate!.Value)}.");
    }

    /// <summary>The interval that a chart draws: the block bootstrap's where there is one, else Wilson's.</summary>
    public static (double Low, double High)? IntervalOf(FrequencyRow row)
    {
        if (row.BootstrapLow is { } low && row.BootstrapHigh is { } high) return (low, high);
        return row.WilsonLow is { } wilsonLow && row.WilsonHigh is { } wilsonHigh ? (wilsonLow, wilsonHigh) : null;
    }

    /// <summary>A list in a sentence, cut after six with the number of the rest.</summary>
    public static string List(IEnumerable<string> items)
    {
        string[] all = [.. items];
        return all.Length <= Named ? string.Join(", ", all) : $"{string.Join(", ", all[..Named])} and {all.Length - Named} more";
    }

    private static double? RateOf(IReadOnlyList<FrequencyRow> rows, FigureDocument document, string entity) =>
        rows.FirstOrDefault(r => r.Document == document.Id && r.Entity == entity)?.Rate;

    private static string NameOf(FrequencyRow row, IReadOnlyList<FigureDocument> documents) =>
        documents.FirstOrDefault(d => d.Id == row.Document)?.Label ?? row.Document;
}
