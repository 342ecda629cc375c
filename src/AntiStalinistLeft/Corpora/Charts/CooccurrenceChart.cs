using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Corpora;

/// <summary>Who is named together in one text: pairs, ranked by the contexts that name both, with NPMI beside the count.</summary>
internal static class CooccurrenceChart
{
    private const int LabelWidth = 26;

    /// <summary>Draws the chart.</summary>
    /// <param name="coMentions">Pairs of one document.</param>
    /// <param name="options">What is shown; <see cref="FigureOptions.Top"/> is the number of pairs. Entities are those that at least one side must be of.</param>
    /// <exception cref="ArgumentException">The table has several documents or several rows for one pair.</exception>
    public static CaptionedFigure Draw(Table<CooccurrenceRow> coMentions, FigureOptions options)
    {
        ArgumentNullException.ThrowIfNull(coMentions);
        ArgumentNullException.ThrowIfNull(options);
        CooccurrenceRow[] all = [.. coMentions];
        FigureDocument[] documents = ChartParts.SelectDocuments(all.Select(r => r.Document), options);
        if (documents.Length > 1) throw new ArgumentException($"The table has {documents.Length} documents ({string.Join(", ", documents.Select(d => d.Id))}); the chart shows the pairs of one.", nameof(coMentions));
        CooccurrenceRow[] among = [.. all.Where(r => r.Together > 0 && documents.Any(d => d.Id == r.Document) && (options.Entities is null || options.Entities.Contains(r.Left) || options.Entities.Contains(r.Right)))];
        ChartParts.ThrowIfDuplicateKeys(among, r => (r.Left, r.Right), nameof(coMentions));
        CooccurrenceRow[] rows =
        [
            .. among.OrderByDescending(r => r.Together).ThenByDescending(r => r.Npmi ?? double.NegativeInfinity)
                .ThenBy(r => r.Left, StringComparer.Ordinal).ThenBy(r => r.Right, StringComparer.Ordinal).Take(options.Top),
        ];
        string context = among.Length == 0 ? "context" : CellText.Format(among[0].Context);
        string text = documents.Length == 0 ? "the text" : documents[0].Label;
        return ChartParts.CreateFigure(
            options,
            (
                "co-mentions",
                Finding(among, context, text, options),
                $"Who is named together in one {context} of {text}",
                $"Bars: {context}s that name both, most first. Beside each bar NPMI, normalised pointwise mutual information: 1 where the two are always named together, 0 as by chance, below 0 less often. Being named together is no relation between persons.",
                AltText(rows, context, options)),
            rows.ToTable(coMentions.Name),
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["context"] = context },
            among.Length > rows.Length ? [$"Further pairs, of {FindingText.Count(rows[^1].Together, context)} or fewer: {PlotlyText.FormatCount(among.Length - rows.Length)}."] : [],
            () => Chart(rows, context, options));
    }

    /// <summary>The pair that is named together most.</summary>
    public static string Finding(CooccurrenceRow[] rows, string context, string text, FigureOptions options)
    {
        CooccurrenceRow[] top = FindingText.FindGreatest(rows.Where(row => row.Together > 0), row => row.Together);
        if (top.Length == 0) return $"Nothing to draw: no {context} of {text} names two of these together.";
        string others = top.Length > 1 ? $", as are {FindingText.Count(top.Length - 1, "other pair", "other pairs")}" : string.Empty;
        return $"{options.GetLabel(top[0].Left)} and {options.GetLabel(top[0].Right)} are named together in {FindingText.Count(top[0].Together, context)} of {text}{others}.";
    }

    /// <summary>What a pointer shows of a pair.</summary>
    public static string Hover(CooccurrenceRow row, string context, FigureOptions options) =>
        $"<b>{PlotlyText.Encode(options.GetLabel(row.Left))}</b> and <b>{PlotlyText.Encode(options.GetLabel(row.Right))}</b>:<br>together in {FindingText.Count(row.Together, context)}; each in {row.LeftContexts} and {row.RightContexts}<br>"
        + (row.Npmi is { } npmi ? $"NPMI {PlotlyText.FormatNumber(npmi)}" : $"no NPMI: {PlotlyText.Encode(row.NpmiNote ?? string.Empty)}");

    private static PlotlyChart Chart(CooccurrenceRow[] rows, string context, FigureOptions options)
    {
        string[] labels = [.. rows.Select(r => $"{options.GetLabel(r.Left)} and {options.GetLabel(r.Right)}")];
        var trace = new BarTrace
        {
            Orientation = "h",
            ShowLegend = false,
            X = [.. rows.Select(r => (double?)r.Together)],
            Y = [.. Enumerable.Range(0, rows.Length).Select(i => (double?)i)],
            Width = 0.7,
            Text = [.. rows.Select(r => PlotlyText.FormatCount(r.Together) + (r.Npmi is { } npmi ? $", NPMI\u00a0{PlotlyText.FormatNumber(npmi)}" : string.Empty))],
            TextPosition = "outside",
            TextAngle = 0,
            ConstrainText = "none",
            TextFont = new PlotlyFont { Size = 11, Color = HouseStyle.Ink },
            ClipOnAxis = false,
            CustomData = [.. rows.Select(r => Hover(r, context, options))],
            HoverTemplate = "%{customdata}<extra></extra>",
            Marker = HouseStyle.Series[0].Bar,
        };
        return new PlotlyChart(
            [trace],
            HouseStyle.CreateLayout(Math.Max(120, rows.Length * HouseStyle.GetRowHeight(labels, LabelWidth, 26))) with
            {
                // Room behind the longest bar for the numbers.
                XAxis = HouseStyle.CreateCountAxis($"{context}s that name both", rows[0].Together * 1.6) with { RangeMode = null, Range = [0, rows[0].Together * 1.6] },
                YAxis = HouseStyle.CreateCategoryAxis(labels, descending: true, LabelWidth),
                ShowLegend = false,
            },
            HouseStyle.Config);
    }

    private static string AltText(CooccurrenceRow[] rows, string context, FigureOptions options)
    {
        if (rows.Length == 0) return "No pair to show.";
        return $"Bars of {FindingText.Count(rows.Length, "pair")} by the number of {context}s that name both: {PlotlyText.FormatList(rows.Select(r => $"{options.GetLabel(r.Left)} and {options.GetLabel(r.Right)} ({r.Together})"))}.";
    }
}
