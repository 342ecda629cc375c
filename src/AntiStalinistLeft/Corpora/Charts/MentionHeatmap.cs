using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft;

/// <summary>What the cells of a heatmap show.</summary>
public enum MentionHeatmapValue
{
    /// <summary>Mentions per 1,000 or 10,000 words of the section.</summary>
    Rate,

    /// <summary>Mentions counted.</summary>
    Mentions,
}

/// <summary>How a heatmap is drawn.</summary>
internal sealed record MentionHeatmapOptions : FigureOptions
{
    /// <summary>What the cells show. Default: the rate.</summary>
    public MentionHeatmapValue Value { get; init; } = MentionHeatmapValue.Rate;
}

/// <summary>Entities by section of one text, the numbers in the cells. Sections are in text order.</summary>
internal static class MentionHeatmap
{
    // So that the number behind it is never what is cut.
    private const int MaxLabelLength = 64;

    /// <summary>Draws the chart.</summary>
    /// <param name="frequencies">One row for each section and entity of one document.</param>
    /// <param name="options">What is shown.</param>
    /// <exception cref="ArgumentException">The table has several documents, no sections, or several rows for one cell.</exception>
    public static CaptionedFigure Draw(Table<FrequencyRow> frequencies, MentionHeatmapOptions options)
    {
        ArgumentNullException.ThrowIfNull(frequencies);
        ArgumentNullException.ThrowIfNull(options);
        FrequencyRow[] all = [.. frequencies];
        FigureDocument[] documents = ChartParts.SelectDocuments(all.Select(r => r.Document), options);
        if (documents.Length > 1) throw new ArgumentException($"The table has {documents.Length} documents ({string.Join(", ", documents.Select(d => d.Id))}); a heatmap shows the sections of one.", nameof(frequencies));
        FrequencyRow[] among = [.. all.Where(r => documents.Any(d => d.Id == r.Document) && r.Rate is { } rate && double.IsFinite(rate))];
        if (among.Any(r => r.Section is null)) throw new ArgumentException("The table takes sections together; count with FrequencyOptions.BySection.", nameof(frequencies));
        string[] entities = ChartParts.SelectEntities(among, r => r.Entity, r => r.Mentions, options);
        FrequencyRow[] rows = [.. among.Where(r => entities.Contains(r.Entity))];
        ChartParts.ThrowIfDuplicateKeys(rows, r => (r.Section, r.Entity), nameof(frequencies));
        (string unit, SortedDictionary<string, string> parameters) = RateText.DescribeRate(rows);
        parameters["value"] = CellText.Format(options.Value);
        string what = options.Value == MentionHeatmapValue.Rate ? unit : "mentions";
        string text = documents.Length == 0 ? "the text" : documents[0].Label;
        return ChartParts.CreateFigure(
            options,
            (
                "tendencies-by-section",
                Finding(rows, text, options),
                $"Where tendencies are named in {text}",
                $"Cells: {what}; darker is more, a dot is none. Rows: sections in the order of the text, with their words. Columns: the most frequent first, with all their mentions.{(options.Value == MentionHeatmapValue.Rate ? " Rates of short sections rest on few words." : string.Empty)}",
                AltText(rows, entities, what, options)),
            rows.ToTable(frequencies.Name),
            parameters,
            [],
            (name, title) => Chart(rows, entities, options).Draw(name, title, "tendency (mentions)", "section (words)"));
    }

    private static double? ValueOf(FrequencyRow? row, MentionHeatmapOptions options) =>
        options.Value == MentionHeatmapValue.Rate ? row?.Rate : row?.Mentions;

    private static HeatmapBuilder Chart(FrequencyRow[] rows, string[] entities, MentionHeatmapOptions options)
    {
        (int Section, string Label)[] sections = [.. rows.GroupBy(r => r.Section!.Value).OrderBy(g => g.Key).Select(g => (g.Key, $"{PlotlyText.Truncate(g.First().SectionHeading ?? "(no section)", MaxLabelLength)} ({PlotlyText.FormatCount(g.First().Words)})"))];
        var cells = rows.ToDictionary(r => (r.Section!.Value, r.Entity));
        FrequencyRow? At(int r, int c) => cells.GetValueOrDefault((sections[r].Section, entities[c]));
        return new HeatmapBuilder(
            [.. sections.Select(s => s.Label)],
            [.. entities.Select(e => $"{PlotlyText.Truncate(options.GetLabel(e), 20)}\u00a0({PlotlyText.FormatCount(rows.Where(r => r.Entity == e).Sum(r => r.Mentions))})".Replace(' ', '\u00a0'))],
            (r, c) => ValueOf(At(r, c), options),
            (r, c) => At(r, c) is { Mentions: > 0 } row ? PlotlyText.FormatNumber(ValueOf(row, options)!.Value, ValueOf(row, options) >= 10 ? 0 : 1) : "·",
            (r, c) => At(r, c) is { } row
                ? $"{PlotlyText.Encode(options.GetLabel(row.Entity))} in {PlotlyText.Encode(row.SectionHeading ?? "(no section)")}:<br>{PlotlyText.FormatNumber(row.Rate!.Value)}, {PlotlyText.FormatCount(row.Mentions)} mentions in {PlotlyText.FormatCount(row.Words)} words"
                : string.Empty);
    }

    private static string Finding(FrequencyRow[] rows, string text, FigureOptions options)
    {
        FrequencyRow[] top = FindingText.FindGreatest(rows.Where(row => row.Mentions > 0), row => row.Mentions);
        if (top.Length == 0) return $"Nothing to draw: no section of {text} names one of these tendencies.";
        int all = rows.Where(row => row.Entity == top[0].Entity).Sum(row => row.Mentions);
        return FindingText.Sentence(
        [
            $"{PlotlyText.FormatCount(top[0].Mentions)} of {FindingText.Count(all, "mention")} of {options.GetLabel(top[0].Entity)} in {text} {(top[0].Mentions == 1 ? "stands" : "stand")} in «{top[0].SectionHeading ?? "(no section)"}»",
            .. top.Length > 1 ? [$"{FindingText.Count(top.Length - 1, "other cell has", "other cells have")} as many"] : Array.Empty<string>(),
        ]);
    }

    private static string AltText(FrequencyRow[] rows, string[] entities, string what, MentionHeatmapOptions options)
    {
        if (rows.Length == 0) return "No cell to show.";
        FrequencyRow top = rows.MaxBy(r => ValueOf(r, options))!;
        string leaders = PlotlyText.FormatList(rows.Where(r => r.Mentions > 0).GroupBy(r => r.Section).OrderBy(g => g.Key)
            .Select(g => $"{g.First().SectionHeading}: {options.GetLabel(g.MaxBy(r => ValueOf(r, options))!.Entity)}"));
        return $"Heatmap of {what}: {rows.Select(r => r.Section).Distinct().Count()} sections by {entities.Length} tendencies. "
            + $"Largest cell: {options.GetLabel(top.Entity)} in {top.SectionHeading}, {PlotlyText.FormatNumber(ValueOf(top, options)!.Value)} ({top.Mentions} mentions). "
            + $"{rows.Count(r => r.Mentions == 0)} of {rows.Length} cells are zero. Strongest by section: {leaders}.";
    }
}
