using AntiStalinistLeft.Analyses.Citations;
using AntiStalinistLeft.Annotations.Citations;
using AntiStalinistLeft.Figures.Plotly;
using AntiStalinistLeft.Tables;

namespace AntiStalinistLeft.Figures.Charts.Citations;

/// <summary>The works cited most, each bar made of the forms in which they are cited.</summary>
public static class MostCitedBars
{
    private const int LabelWidth = 30;
    private const int LongestLabel = 80;

    /// <summary>Draws the chart.</summary>
    /// <param name="forms">Citations by work and form.</param>
    /// <param name="options">What is shown; labels go by the key of the work, see <see cref="Analyses.Networks.Citations.WorkLabel.All"/>.</param>
    /// <exception cref="ArgumentException">Several rows fall on one work and form.</exception>
    public static Figure Draw(DataFrame<WorkFormRow> forms, FigureOptions options)
    {
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(options);
        WorkFormRow[] all = [.. forms];
        ChartParts.RefuseTwoRowsForOnePlace(all, row => (row.Work, row.Form), nameof(forms));
        string[] works = ChartParts.Entities(all, row => row.Work, row => row.Citations, options);
        WorkFormRow[] rows = [.. all.Where(row => works.Contains(row.Work))];
        int total = all.Sum(row => row.Citations);
        int left = all.Select(row => row.Work).Distinct().Count() - works.Length;
        return ChartParts.Make(
            options,
            (
                "most-cited-works",
                "The works cited most, and how they are cited",
                "Bars: citations in notes, by how much of the work the citation names; editions of one work together. Citations that stay unresolved, and works only mentioned, are not counted.",
                AltText(rows, works, total, options)),
            rows.ToDataFrame(forms.Name),
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["zone"] = "note", ["count"] = "citations" },
            left > 0 ? [$"Further works cited: {PlotlyText.Count(left)}, with {PlotlyText.Count(total - rows.Sum(row => row.Citations))} of {PlotlyText.Count(total)} citations."] : [],
            (_, title) => Chart(title, rows, works, options));
    }

    private static PlotlyChart Chart(string title, WorkFormRow[] rows, string[] works, FigureOptions options)
    {
        string[] labels = [.. works.Select(work => $"{PlotlyText.OneLine(options.LabelOf(work), LongestLabel)}, n\u00a0=\u00a0{PlotlyText.Count(rows.Where(row => row.Work == work).Sum(row => row.Citations))}")];
        BarTrace[] traces = [.. Enum.GetValues<CitationForm>().Where(form => rows.Any(row => row.Form == form)).Select(form => Bars(form, rows, works))];
        return new PlotlyChart(
            traces,
            HouseStyle.Layout(title, Math.Max(120, works.Length * HouseStyle.RowHeight(labels, LabelWidth, 24)), 50 + HouseStyle.LegendHeight([.. traces.Select(trace => trace.Name!)])) with
            {
                BarMode = "relative",
                XAxis = HouseStyle.ValueAxis("citations"),
                YAxis = HouseStyle.CategoryAxis(labels, descending: true, LabelWidth),
                ShowLegend = true,
                Legend = HouseStyle.LegendBelow(),
            },
            HouseStyle.Config);
    }

    private static BarTrace Bars(CitationForm form, WorkFormRow[] rows, string[] works)
    {
        WorkFormRow?[] own = [.. works.Select(work => rows.FirstOrDefault(row => row.Work == work && row.Form == form))];
        return new BarTrace
        {
            Name = NameOf(form),
            Orientation = "h",
            X = [.. own.Select(row => (double?)row?.Citations)],
            Y = [.. Enumerable.Range(0, works.Length).Select(i => (double?)i)],
            Width = 0.7,
            CustomData = [.. own.Select(row => row is null ? string.Empty : PlotlyText.Wrap($"{row.Citations} {NameOf(form)}, notes {row.Notes}", 50))],
            HoverTemplate = "%{customdata}<extra></extra>",
            Marker = HouseStyle.Series[(int)form % HouseStyle.Series.Count].Bar,
        };
    }

    private static string NameOf(CitationForm form) => form switch
    {
        CitationForm.Full => "in full",
        CitationForm.OpCit => "op. cit.",
        CitationForm.Ibid => "ibid.",
        _ => CellText.Of(form),
    };

    private static string AltText(WorkFormRow[] rows, string[] works, int total, FigureOptions options)
    {
        if (rows.Length == 0) return "No citation to show.";
        string leaders = AltTexts.List(works.Select(work => $"{options.LabelOf(work)} ({rows.Where(row => row.Work == work).Sum(row => row.Citations)})"));
        string forms = AltTexts.List(rows.GroupBy(row => row.Form).OrderByDescending(form => form.Sum(row => row.Citations)).Select(form => $"{NameOf(form.Key)} {form.Sum(row => row.Citations)}"));
        return $"Stacked bars of the {works.Length} works cited most, {rows.Sum(row => row.Citations)} of {total} citations: {leaders}. By form: {forms}.";
    }
}
