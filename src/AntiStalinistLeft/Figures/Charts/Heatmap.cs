using AntiStalinistLeft.Analyses.Frequencies;

namespace AntiStalinistLeft.Figures.Charts;

/// <summary>What the cells of a heatmap tell.</summary>
public enum HeatmapValue
{
    /// <summary>Mentions per 1,000 or 10,000 words of the section.</summary>
    Rate,

    /// <summary>Mentions counted.</summary>
    Mentions,
}

/// <summary>How a heatmap is drawn.</summary>
public sealed record HeatmapOptions : FigureOptions
{
    /// <summary>What the cells tell. Default the rate.</summary>
    public HeatmapValue Value { get; init; } = HeatmapValue.Rate;
}

/// <summary>Entities by section of one text, the numbers in the cells. Sections stand in the order of the text.</summary>
public static class Heatmap
{
    // So that the number behind it is never what is cut.
    private const int LongestLabel = 64;

    /// <summary>Draws the chart.</summary>
    /// <param name="frequencies">One row for each section and entity of one document.</param>
    /// <param name="options">What is shown.</param>
    /// <exception cref="ArgumentException">The table has several documents, no sections, or several rows for one cell.</exception>
    public static Figure Draw(DataFrame<FrequencyRow> frequencies, HeatmapOptions options)
    {
        ArgumentNullException.ThrowIfNull(frequencies);
        ArgumentNullException.ThrowIfNull(options);
        FrequencyRow[] all = [.. frequencies];
        FigureDocument[] documents = ChartParts.Documents(all.Select(r => r.Document), options);
        if (documents.Length > 1) throw new ArgumentException($"The table has {documents.Length} documents ({string.Join(", ", documents.Select(d => d.Id))}); a heatmap shows the sections of one.", nameof(frequencies));
        FrequencyRow[] among = [.. all.Where(r => documents.Any(d => d.Id == r.Document) && r.Rate is { } rate && double.IsFinite(rate))];
        if (among.Any(r => r.Section is null)) throw new ArgumentException("The table takes sections together; count with FrequencyOptions.BySection.", nameof(frequencies));
        string[] entities = ChartParts.Entities(among, r => r.Entity, r => r.Mentions, options);
        FrequencyRow[] rows = [.. among.Where(r => entities.Contains(r.Entity))];
        ChartParts.RefuseTwoRowsForOnePlace(rows, r => (r.Section, r.Entity), nameof(frequencies));
        (string unit, SortedDictionary<string, string> parameters) = ChartParts.Unit(rows);
        parameters["value"] = Tables.CellText.Of(options.Value);
        string what = options.Value == HeatmapValue.Rate ? unit : "mentions";
        string text = documents.Length == 0 ? "the text" : documents[0].Label;
        return ChartParts.Make(
            options,
            (
                "tendencies-by-section",
                $"Where tendencies are named in {text}",
                $"Cells: {what}; darker is more, a dot is none. Rows: sections in the order of the text, with their words. Columns: the most frequent first, with all their mentions.{(options.Value == HeatmapValue.Rate ? " Rates of short sections rest on few words." : string.Empty)}",
                AltText(rows, entities, what, options)),
            rows.ToDataFrame(frequencies.Name),
            parameters,
            [],
            (name, title) => Chart(rows, entities, options).Draw(name, title, "tendency (mentions)", "section (words)"));
    }

    private static double? ValueOf(FrequencyRow? row, HeatmapOptions options) =>
        options.Value == HeatmapValue.Rate ? row?.Rate : row?.Mentions;

    private static MatrixChart Chart(FrequencyRow[] rows, string[] entities, HeatmapOptions options)
    {
        (int Section, string Label)[] sections = [.. rows.GroupBy(r => r.Section!.Value).OrderBy(g => g.Key).Select(g => (g.Key, $"{PlotlyText.OneLine(g.First().SectionHeading ?? "(no section)", LongestLabel)} ({PlotlyText.Count(g.First().Words)})"))];
        var cells = rows.ToDictionary(r => (r.Section!.Value, r.Entity));
        FrequencyRow? At(int r, int c) => cells.GetValueOrDefault((sections[r].Section, entities[c]));
        return new MatrixChart(
            [.. sections.Select(s => s.Label)],
            [.. entities.Select(e => $"{PlotlyText.OneLine(options.LabelOf(e), 20)}\u00a0({PlotlyText.Count(rows.Where(r => r.Entity == e).Sum(r => r.Mentions))})".Replace(' ', '\u00a0'))],
            (r, c) => ValueOf(At(r, c), options),
            (r, c) => At(r, c) is { Mentions: > 0 } row ? PlotlyText.Number(ValueOf(row, options)!.Value, ValueOf(row, options) >= 10 ? 0 : 1) : "·",
            (r, c) => At(r, c) is { } row
                ? $"{PlotlyText.Encode(options.LabelOf(row.Entity))} in {PlotlyText.Encode(row.SectionHeading ?? "(no section)")}:<br>{PlotlyText.Number(row.Rate!.Value)}, {PlotlyText.Count(row.Mentions)} mentions in {PlotlyText.Count(row.Words)} words"
                : string.Empty);
    }

    private static string AltText(FrequencyRow[] rows, string[] entities, string what, HeatmapOptions options)
    {
        if (rows.Length == 0) return "No cell to show.";
        FrequencyRow top = rows.MaxBy(r => ValueOf(r, options))!;
        string leaders = AltTexts.List(rows.Where(r => r.Mentions > 0).GroupBy(r => r.Section).OrderBy(g => g.Key)
            .Select(g => $"{g.First().SectionHeading}: {options.LabelOf(g.MaxBy(r => ValueOf(r, options))!.Entity)}"));
        return $"Heatmap of {what}: {rows.Select(r => r.Section).Distinct().Count()} sections by {entities.Length} tendencies. "
            + $"Largest cell: {options.LabelOf(top.Entity)} in {top.SectionHeading}, {PlotlyText.Number(ValueOf(top, options)!.Value)} ({top.Mentions} mentions). "
            + $"{rows.Count(r => r.Mentions == 0)} of {rows.Length} cells are zero. Strongest by section: {leaders}.";
    }
}
