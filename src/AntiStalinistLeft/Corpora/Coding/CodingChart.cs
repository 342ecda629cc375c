using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Corpora;

/// <summary>What coders found: a bar for each entity, divided by code; what they dispute stands at its end.</summary>
internal static class CodingChart
{
    private const string Disputed = "disputed";

    /// <summary>Draws the chart.</summary>
    /// <param name="codes">How often each code was given, in one text or several.</param>
    /// <param name="options">How many entities are shown.</param>
    public static CaptionedFigure Draw(Table<CodingCountRow> codes, FigureOptions options)
    {
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentNullException.ThrowIfNull(options);
        CodingCountRow[] all = [.. codes];
        string[] entities = ChartParts.SelectEntities(all, row => row.Entity, row => row.Agreed + (row.Disputed > 0 ? 0.5 : 0), options);
        CodingCountRow[] rows = [.. all.Where(row => entities.Contains(row.Entity))];
        int left = all.Select(row => row.Entity).Distinct().Count() - entities.Length;
        return ChartParts.CreateFigure(
            options,
            (
                "codes",
                Finding(all, options),
                "What coders found, by entity",
                "Bars: mentions to which all of their coders gave one code. Disputed: answers to mentions whose coders differ, one for each code given.",
                AltText(rows, entities, options)),
            rows.ToTable(codes.Name),
            new SortedDictionary<string, string>(StringComparer.Ordinal),
            left > 0 ? [$"Further entities coded: {PlotlyText.FormatCount(left)}."] : [],
            () => Chart(rows, entities, options));
    }

    private static PlotlyChart Chart(CodingCountRow[] rows, string[] entities, FigureOptions options)
    {
        var bars = new DividedBars([.. entities.Select(entity => $"{options.GetLabel(entity)} ({PlotlyText.FormatCount(rows.Where(row => row.Entity == entity).Sum(row => row.Agreed))})")], "mentions coded");
        string[] names = [.. rows.Where(row => row.Agreed > 0).Select(row => row.Code).Distinct().Order(StringComparer.Ordinal).Take(HouseStyle.Series.Count - 1)];
        BarTrace Part(string name, int series, Func<CodingCountRow, int> count) =>
            bars.CreatePart(name, HouseStyle.Series[series], i => rows.Where(row => row.Entity == entities[i]).Sum(count), i => $"{PlotlyText.Encode(name)}: {rows.Where(row => row.Entity == entities[i]).Sum(count)}");
        return bars.Draw([.. names.Select((code, i) => Part(code, i, row => row.Code == code ? row.Agreed : 0)), Part(Disputed, names.Length, row => row.Disputed)]);
    }

    private static string Finding(CodingCountRow[] rows, FigureOptions options)
    {
        int agreed = rows.Sum(row => row.Agreed);
        if (agreed == 0) return "Nothing to draw: there is no mention on which all of its coders agree.";
        var most = FindingText.FindGreatest(rows.GroupBy(row => (row.Entity, row.Code)).Select(group => (group.Key.Entity, group.Key.Code, Count: group.Sum(row => row.Agreed))), group => group.Count);
        return FindingText.Sentence(
        [
            $"Coders agree on {FindingText.Count(agreed, "mention")}; most often, {FindingText.Times(most[0].Count)}, on «{most[0].Code}» for {options.GetLabel(most[0].Entity)}",
            .. most.Length > 1 ? [$"{FindingText.Count(most.Length - 1, "other pair is", "other pairs are")} as frequent"] : Array.Empty<string>(),
        ]);
    }

    private static string AltText(CodingCountRow[] rows, string[] entities, FigureOptions options) => entities.Length == 0
        ? "No code to show."
        : $"Bars of what coders found: {PlotlyText.FormatList(entities.Select(entity => $"{options.GetLabel(entity)}: {string.Join(", ", rows.Where(row => row.Entity == entity && row.Agreed > 0).GroupBy(row => row.Code).Select(code => $"{code.Key} {code.Sum(row => row.Agreed)}"))}"))}.";
}
