using System.Globalization;
using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Corpora;

/// <summary>What a chart of rates says of its rates: their base, what was counted, and on how many words.</summary>
internal static class RateText
{
    /// <summary>The unit of the rates of a table, and what was counted.</summary>
    public static (string Unit, SortedDictionary<string, string> Parameters) DescribeRate(IReadOnlyList<FrequencyRow> rows)
    {
        int per = rows.Count == 0 ? 1000 : rows[0].Per;
        var parameters = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["grouping"] = rows.Count == 0 ? "entity" : rows[0].Grouping,
            ["per"] = per.ToString(CultureInfo.InvariantCulture),
            ["word rule"] = "white space",
            ["zone"] = OneOrAll(rows.Select(r => r.Zone is { } zone ? CellText.Format(zone) : "several")),
            ["voice"] = OneOrAll(rows.Select(r => r.Voice is { } voice ? CellText.Format(voice) : "all")),
        };
        return ($"mentions per {PlotlyText.FormatCount(per)} words", parameters);
    }

    /// <summary>A rate with as many digits as the words behind it carry: the last one is no finer than a single mention.</summary>
    public static string Format(FrequencyRow row) => Format(row.Rate!.Value, row);

    /// <summary>A number in the unit of a row's rate, an end of its interval for instance, with the digits of that rate.</summary>
    public static string Format(double rate, FrequencyRow row) =>
        PlotlyText.FormatNumber(rate, Math.Clamp((int)Math.Ceiling(Math.Log10((double)row.Words / row.Per)), 0, 2));

    /// <summary>A document's name with the number of words behind its rates.</summary>
    public static string LabelWithWordCount(FigureDocument document, IEnumerable<FrequencyRow> rows)
    {
        int words = rows.Where(r => r.Document == document.Id).Select(r => r.Words).DefaultIfEmpty(0).Max();
        return $"{document.Label} ({PlotlyText.FormatCount(words)}\u00a0words)";
    }

    private static string OneOrAll(IEnumerable<string> values)
    {
        string[] distinct = [.. values.Distinct()];
        return distinct is [var one] ? one : string.Join(", ", distinct);
    }
}
