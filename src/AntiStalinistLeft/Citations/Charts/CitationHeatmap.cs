using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Citations;

/// <summary>Which sections of one text cite which works; the cells hold the number of citations.</summary>
internal static class CitationHeatmap
{
    private const int MaxLabelLength = 80;

    /// <summary>Draws the chart.</summary>
    /// <param name="sections">Citations by section and work of one document.</param>
    /// <param name="options">What is shown; entities and labels go by the key of the work.</param>
    /// <exception cref="ArgumentException">The table has several documents, or several rows for one cell.</exception>
    public static CaptionedFigure Draw(Table<SectionWorkRow> sections, FigureOptions options)
    {
        SectionWorkRow[] all = [.. sections];
        FigureDocument[] documents = ChartParts.SelectDocuments(all.Select(row => row.Document), options);
        if (documents.Length > 1) throw new ArgumentException($"The table has {documents.Length} documents ({string.Join(", ", documents.Select(d => d.Id))}); a heatmap shows the sections of one.", nameof(sections));
        SectionWorkRow[] among = [.. all.Where(row => documents.Any(d => d.Id == row.Document))];
        ChartParts.ThrowIfDuplicateKeys(among, row => (row.Section, row.Work), nameof(sections));
        string[] works = ChartParts.SelectEntities(among, row => row.Work, row => row.Citations, options);
        SectionWorkRow[] rows = [.. among.Where(row => works.Contains(row.Work))];
        string text = documents.Length == 0 ? "the text" : documents[0].Label;
        int left = among.Select(row => row.Work).Distinct().Count() - works.Length;
        return ChartParts.CreateFigure(
            options,
            (
                "works-by-section",
                Finding(rows, works, text, options),
                $"Which section of {text} leans on which work",
                "Cells: citations in the notes that the section calls; stronger is more, a dot is none. Rows: the works cited most, with all their citations. Columns: sections in the order of the text, with all citations in them.",
                AltText(rows, works, text, options)),
            rows.ToTable(sections.Name),
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["zone"] = "note", ["count"] = "citations" },
            left > 0 ? [$"Further works cited: {PlotlyText.FormatCount(left)}, with {PlotlyText.FormatCount(among.Sum(row => row.Citations) - rows.Sum(row => row.Citations))} of {PlotlyText.FormatCount(among.Sum(row => row.Citations))} citations."] : [],
            () => Chart(among, rows, works, options).Draw("section (citations)", "work"));
    }

    private static HeatmapBuilder Chart(SectionWorkRow[] among, SectionWorkRow[] rows, string[] works, FigureOptions options)
    {
        (int Section, string Label)[] sections = [.. among.GroupBy(row => row.Section).OrderBy(group => group.Key).Select(group => (group.Key, $"{group.First().SectionHeading ?? "(no heading)"} ({PlotlyText.FormatCount(group.Sum(row => row.Citations))})"))];
        var cells = rows.ToDictionary(row => (row.Work, row.Section));
        SectionWorkRow? At(int r, int c) => cells.GetValueOrDefault((works[r], sections[c].Section));
        return new HeatmapBuilder(
            [.. works.Select(work => $"{PlotlyText.Truncate(options.GetLabel(work), MaxLabelLength)}, n\u00a0=\u00a0{PlotlyText.FormatCount(rows.Where(row => row.Work == work).Sum(row => row.Citations))}")],
            [.. sections.Select(section => section.Label)],
            (r, c) => At(r, c)?.Citations ?? 0,
            (r, c) => At(r, c) is { } row ? PlotlyText.FormatCount(row.Citations) : "·",
            (r, c) => At(r, c) is { } row ? $"{PlotlyText.Wrap(options.GetLabel(row.Work), 50)}<br>{PlotlyText.Wrap($"in {row.SectionHeading ?? "(no heading)"}: {row.Citations}, notes {row.Notes}", 50)}" : string.Empty);
    }

    private static string Finding(SectionWorkRow[] rows, string[] works, string text, FigureOptions options)
    {
        if (rows.Length == 0) return $"Nothing to draw: no section of {text} cites a work that is known.";
        var sections = works.Select(work => (work, Count: rows.Where(row => row.Work == work).Select(row => row.Section).Distinct().Count())).ToArray();
        (string work, int Count)[] widest = FindingText.FindGreatest(sections, work => work.Count);
        int alone = sections.Count(work => work.Count == 1);
        string most = widest[0].Count > 1 ? $"; {FindingText.Join([.. widest.Select(work => options.GetLabel(work.work))])} {(widest.Length == 1 ? "is" : "are")} cited in {widest[0].Count}" : string.Empty;
        return $"{PlotlyText.FormatCount(alone)} of {FindingText.Count(works.Length, "work")} {(alone == 1 ? "is" : "are")} cited in one section only{most}.";
    }

    private static string AltText(SectionWorkRow[] rows, string[] works, string text, FigureOptions options)
    {
        if (rows.Length == 0) return "No citation to show.";
        string leaders = PlotlyText.FormatList(rows.GroupBy(row => row.Section).OrderBy(group => group.Key).Select(group => group.MaxBy(row => row.Citations)!)
            .Select(row => $"{row.SectionHeading ?? "(no heading)"}: {options.GetLabel(row.Work)} ({row.Citations})"));
        int alone = rows.GroupBy(row => row.Work).Count(group => !group.Skip(1).Any());
        return $"Heatmap of citations: {works.Length} works by {rows.Select(row => row.Section).Distinct().Count()} sections of {text}. {alone} of the works are cited in one section only. Most cited by section: {leaders}.";
    }
}
