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
