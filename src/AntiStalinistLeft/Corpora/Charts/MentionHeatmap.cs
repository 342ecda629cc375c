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

/// <summary>Entities by section of one text, mentions in the cells, rates as colour. Sections are in text order.</summary>
internal static class MentionHeatmap
{
    // A rate of fewer is one or two mentions in a short section.
    private const int FewMentions = 5;
    private const int MaxLabelLength = 64;
    private const string NoHeading = "(no heading)";

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
        FrequencyRow[] named = [.. among.Where(r => entities.Contains(r.Entity))];
        ChartParts.ThrowIfDuplicateKeys(named, r => (r.Section, r.Entity), nameof(frequencies));
        int[] every = [.. named.Select(r => r.Section!.Value).Distinct()];
        int[] sections = [.. (every.Length <= HeatmapBuilder.MaxColumns ? every : ChartParts.SelectEntities(named, r => r.Section!.Value, r => r.Mentions, HeatmapBuilder.MaxColumns)).Order()];
        FrequencyRow[] rows = [.. named.Where(r => sections.Contains(r.Section!.Value))];
        (string unit, SortedDictionary<string, string> parameters) = RateText.DescribeRate(rows);
        parameters["value"] = CellText.Format(options.Value);
        string text = documents.Length == 0 ? "the text" : documents[0].Label;
        bool rates = options.Value == MentionHeatmapValue.Rate;
        int left = every.Length - sections.Length;
        return ChartParts.CreateFigure(
            options,
            (
                "tendencies-by-section",
                Finding(rows, left > 0 ? $"the sections of {text} that are shown" : text, options),
                $"Where tendencies are named in {text}",
                $"Numbers: mentions, a dot is none. Colour: {(rates ? $"{unit} of the section, stronger is more; pale where there are fewer than {FewMentions} mentions, for a rate of so few means little" : "mentions, stronger is more")}. Rows: the most frequent first, with all their mentions. Columns: sections in the order of the text, with their words.",
                AltText(rows, entities, rates ? unit : "mentions", options)),
            rows.ToTable(frequencies.Name),
            parameters,
            left > 0 ? [$"{FindingText.Count(left, "section")} with fewer of these mentions, or none, {(left == 1 ? "is" : "are")} not shown."] : [],
            () => Chart(rows, entities, sections, options).Draw("section (words)", "tendency (mentions)"));
    }

    private static double? ValueOf(FrequencyRow? row, MentionHeatmapOptions options) =>
        options.Value == MentionHeatmapValue.Rate ? row?.Rate : row?.Mentions;

    private static HeatmapBuilder Chart(FrequencyRow[] rows, string[] entities, int[] sections, MentionHeatmapOptions options)
    {
        var cells = rows.ToDictionary(r => (r.Section!.Value, r.Entity));
        FrequencyRow? At(int r, int c) => cells.GetValueOrDefault((sections[c], entities[r]));
        return new HeatmapBuilder(
            [.. entities.Select(e => $"{PlotlyText.Truncate(options.GetLabel(e), MaxLabelLength)} ({PlotlyText.FormatCount(rows.Where(r => r.Entity == e).Sum(r => r.Mentions))})")],
            [.. sections.Select(section => rows.First(r => r.Section == section)).Select(row => $"{row.SectionHeading ?? NoHeading} ({PlotlyText.FormatCount(row.Words)})")],
            (r, c) => ValueOf(At(r, c), options),
            (r, c) => At(r, c) is { Mentions: > 0 } row ? PlotlyText.FormatCount(row.Mentions) : "·",
            (r, c) => At(r, c) is { } row
                ? $"<b>{PlotlyText.Encode(options.GetLabel(row.Entity))}</b><br>in {PlotlyText.Wrap(row.SectionHeading ?? NoHeading, 50)}:<br>{FindingText.Count(row.Mentions, "mention")} in {FindingText.Count(row.Words, "word")}, {RateText.Format(row)} per {PlotlyText.FormatCount(row.Per)}"
                : string.Empty)
        {
            IsPale = (r, c) => options.Value == MentionHeatmapValue.Rate && At(r, c) is { Mentions: < FewMentions },
        };
    }

    private static string Finding(FrequencyRow[] rows, string text, FigureOptions options)
    {
        FrequencyRow[] top = FindingText.FindGreatest(rows.Where(row => row.Mentions > 0), row => row.Mentions);
        if (top.Length == 0) return $"Nothing to draw: no section of {text} names one of these tendencies.";
        int all = rows.Where(row => row.Entity == top[0].Entity).Sum(row => row.Mentions);
        if (top.Length > 1 && top[0].Mentions == 1) return $"No section of {text} names one of these tendencies more than once.";
        return FindingText.Sentence(
        [
            $"{DescribePart(top[0].Mentions, all)} of {options.GetLabel(top[0].Entity)} in {text} {(top[0].Mentions == 1 ? "stands" : "stand")} in «{top[0].SectionHeading ?? NoHeading}»",
            .. top.Length > 1 ? [$"{FindingText.Count(top.Length - 1, "other cell has", "other cells have")} as many"] : Array.Empty<string>(),
        ]);
    }

    private static string DescribePart(int mentions, int all) => (mentions, all) switch
    {
        (1, 1) => "The only mention",
        _ when mentions == all => $"All {FindingText.Count(all, "mention")}",
        _ => $"{PlotlyText.FormatCount(mentions)} of {FindingText.Count(all, "mention")}",
    };

    private static string AltText(FrequencyRow[] rows, string[] entities, string what, MentionHeatmapOptions options)
    {
        if (rows.Length == 0) return "No cell to show.";
        FrequencyRow top = rows.MaxBy(r => ValueOf(r, options))!;
        string leaders = PlotlyText.FormatList(rows.Where(r => r.Mentions > 0).GroupBy(r => r.Section).OrderBy(g => g.Key)
            .Select(g => $"{g.First().SectionHeading ?? NoHeading}: {options.GetLabel(g.MaxBy(r => r.Mentions)!.Entity)}"));
        string value = options.Value == MentionHeatmapValue.Rate ? RateText.Format(top) : PlotlyText.FormatCount(top.Mentions);
        return $"Heatmap of {what}: {entities.Length} tendencies by {rows.Select(r => r.Section).Distinct().Count()} sections. "
            + $"Strongest cell: {options.GetLabel(top.Entity)} in {top.SectionHeading ?? NoHeading}, {value} ({FindingText.Count(top.Mentions, "mention")}). "
            + $"{rows.Count(r => r.Mentions == 0)} of {rows.Length} cells are zero. Most mentions by section: {leaders}.";
    }
}
