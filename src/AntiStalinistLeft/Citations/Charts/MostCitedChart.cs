using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Citations;

/// <summary>The most-cited works, each bar divided by the form of citation.</summary>
internal static class MostCitedChart
{
    private const int MaxLabelLength = 80;

    /// <summary>Draws the chart.</summary>
    /// <param name="forms">Citations by work and form.</param>
    /// <param name="options">What is shown; labels go by the key of the work, see <see cref="WorkLabel.FormatAll"/>.</param>
    /// <exception cref="ArgumentException">Several rows fall on one work and form.</exception>
    public static CaptionedFigure Draw(Table<WorkFormRow> forms, FigureOptions options)
    {
        WorkFormRow[] all = [.. forms];
        ChartParts.ThrowIfDuplicateKeys(all, row => (row.Work, row.Form), nameof(forms));
        string[] works = ChartParts.SelectEntities(all, row => row.Work, row => row.Citations, options);
        WorkFormRow[] rows = [.. all.Where(row => works.Contains(row.Work))];
        int total = all.Sum(row => row.Citations);
        int left = all.Select(row => row.Work).Distinct().Count() - works.Length;
        return ChartParts.CreateFigure(
            options,
            (
                "most-cited-works",
                Finding(all, works, options),
                "The works cited most, and how they are cited",
                "Bars: citations in notes, by how much of the work the citation names; editions of one work together. Citations that stay unresolved, and works only mentioned, are not counted.",
                AltText(rows, works, total, options)),
            rows.ToTable(forms.Name),
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["zone"] = "note", ["count"] = "citations" },
            left > 0 ? [$"Further works cited: {PlotlyText.FormatCount(left)}, with {PlotlyText.FormatCount(total - rows.Sum(row => row.Citations))} of {PlotlyText.FormatCount(total)} citations."] : [],
            () => Chart(rows, works, options));
    }

    private static PlotlyChart Chart(WorkFormRow[] rows, string[] works, FigureOptions options)
    {
        var bars = new DividedBars([.. works.Select(work => $"{PlotlyText.Truncate(options.GetLabel(work), MaxLabelLength)}, n\u00a0=\u00a0{PlotlyText.FormatCount(rows.Where(row => row.Work == work).Sum(row => row.Citations))}")], "citations");
        var cells = rows.ToDictionary(row => (row.Work, row.Form));
        return bars.Draw(Enum.GetValues<CitationForm>().Select(form => bars.CreatePart(
            NameOf(form),
            HouseStyle.Series[(int)form % HouseStyle.Series.Count],
            i => cells.GetValueOrDefault((works[i], form))?.Citations,
            i => cells.GetValueOrDefault((works[i], form)) is { } row ? PlotlyText.Wrap($"{row.Citations} {NameOf(form)}, notes {row.Notes}", 50) : string.Empty)));
    }

    private static string NameOf(CitationForm form) => form switch
    {
        CitationForm.Full => "in full",
        CitationForm.OpCit => "op. cit.",
        CitationForm.Ibid => "ibid.",
        _ => CellText.Format(form),
    };

    private static string Finding(WorkFormRow[] all, string[] works, FigureOptions options)
    {
        if (works.Length == 0) return "Nothing to draw: no citation is resolved to a work.";
        IEnumerable<string> leaders = works.Take(3).Select((work, i) => $"{options.GetLabel(work)} {(i == 0 ? "is cited " : string.Empty)}{FindingText.Times(all.Where(row => row.Work == work).Sum(row => row.Citations))}");
        return $"{string.Join(", ", leaders)}, of {FindingText.Count(all.Sum(row => row.Citations), "citation")} of {FindingText.Count(all.Select(row => row.Work).Distinct().Count(), "work")}.";
    }

    private static string AltText(WorkFormRow[] rows, string[] works, int total, FigureOptions options)
    {
        if (rows.Length == 0) return "No citation to show.";
        string leaders = PlotlyText.FormatList(works.Select(work => $"{options.GetLabel(work)} ({rows.Where(row => row.Work == work).Sum(row => row.Citations)})"));
        string forms = PlotlyText.FormatList(rows.GroupBy(row => row.Form).OrderByDescending(form => form.Sum(row => row.Citations)).Select(form => $"{NameOf(form.Key)} {form.Sum(row => row.Citations)}"));
        return $"Stacked bars of the {works.Length} works cited most, {rows.Sum(row => row.Citations)} of {total} citations: {leaders}. By form: {forms}.";
    }
}
