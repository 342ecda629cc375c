using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Corpora;

/// <summary>Which entities co-occur in one text; the cells hold the number of shared contexts.</summary>
internal static class CooccurrenceHeatmap
{
    /// <summary>Draws the chart: a triangle where both sides are of one kind, a full table otherwise.</summary>
    /// <param name="coMentions">Pairs of one document.</param>
    /// <param name="options">What is shown; <see cref="FigureOptions.Top"/> holds for each side.</param>
    /// <exception cref="ArgumentException">The table has several documents or several rows for one pair.</exception>
    public static CaptionedFigure Draw(Table<CooccurrenceRow> coMentions, FigureOptions options)
    {
        ArgumentNullException.ThrowIfNull(coMentions);
        ArgumentNullException.ThrowIfNull(options);
        CooccurrenceRow[] all = [.. coMentions];
        FigureDocument[] documents = ChartParts.SelectDocuments(all.Select(r => r.Document), options);
        if (documents.Length > 1) throw new ArgumentException($"The table has {documents.Length} documents ({string.Join(", ", documents.Select(d => d.Id))}); a heatmap shows the pairs of one.", nameof(coMentions));
        CooccurrenceRow[] among = [.. all.Where(r => documents.Any(d => d.Id == r.Document))];
        ChartParts.ThrowIfDuplicateKeys(among, r => (r.Left, r.Right), nameof(coMentions));
        bool triangle = among.All(r => r.LeftKind == r.RightKind);
        string[] left = Strongest(among, r => triangle ? [r.Left, r.Right] : [r.Left], options);
        string[] right = triangle ? left : Strongest(among, r => [r.Right], options);
        CooccurrenceRow[] rows = [.. among.Where(r => left.Contains(r.Left) && right.Contains(r.Right))];
        string context = among.Length == 0 ? "context" : CellText.Format(among[0].Context);
        string text = documents.Length == 0 ? "the text" : documents[0].Label;
        return ChartParts.CreateFigure(
            options,
            (
                "co-mention-matrix",
                CooccurrenceChart.Finding(among, context, text, options),
                $"Who is named together in one {context} of {text}, as a matrix",
                $"Cells: {context}s that name both, a dot where none does; stronger is more. Both sides: most pairs first. Being named together is no relation between persons.",
                AltText(rows, left.Length, context, options)),
            rows.ToTable(coMentions.Name),
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["context"] = context },
            [],
            () => Chart(rows, left, right, triangle, context, options).Draw(SideOf(rows, r => r.RightKind), SideOf(rows, r => r.LeftKind)));
    }

    private static string SideOf(CooccurrenceRow[] rows, Func<CooccurrenceRow, MentionKind> kindOf) =>
        rows.Length == 0 ? string.Empty : CellText.Format(kindOf(rows[0]));

    private static string[] Strongest(CooccurrenceRow[] rows, Func<CooccurrenceRow, string[]> sides, FigureOptions options) => ChartParts.SelectEntities(
        [.. rows.SelectMany(r => sides(r).Select(side => (Side: side, r.Together)))],
        s => s.Side,
        s => s.Together,
        options);

    private static HeatmapBuilder Chart(CooccurrenceRow[] rows, string[] left, string[] right, bool triangle, string context, FigureOptions options)
    {
        var cells = new Dictionary<(string, string), CooccurrenceRow>();
        foreach (CooccurrenceRow row in rows)
        {
            cells[(row.Left, row.Right)] = row;
            if (triangle) cells[(row.Right, row.Left)] = row;
        }

        // A triangle needs no first column for the last and no row for the first.
        string[] down = triangle && left.Length > 1 ? left[1..] : left;
        string[] across = triangle && right.Length > 1 ? right[..^1] : right;
        bool Empty(int r, int c) => triangle && c > r;
        CooccurrenceRow? At(int r, int c) => Empty(r, c) ? null : cells.GetValueOrDefault((down[r], across[c]));
        return new HeatmapBuilder(
            [.. down.Select(options.GetLabel)],
            [.. across.Select(options.GetLabel)],
            (r, c) => Empty(r, c) ? null : At(r, c)?.Together ?? 0,
            (r, c) => Empty(r, c) ? string.Empty : At(r, c) is { } row ? PlotlyText.FormatCount(row.Together) : "·",
            (r, c) => At(r, c) is { } row ? CooccurrenceChart.Hover(row, context, options) : string.Empty);
    }

    private static string AltText(CooccurrenceRow[] rows, int entities, string context, FigureOptions options)
    {
        if (rows.Length == 0) return "No pair to show.";
        string pairs = PlotlyText.FormatList(rows.OrderByDescending(r => r.Together).Take(5).Select(r => $"{options.GetLabel(r.Left)} and {options.GetLabel(r.Right)} ({r.Together})"));
        return $"Heatmap of {entities} by {entities} at the most: how many {context}s name both. {rows.Length} pairs meet at least once. Most often: {pairs}.";
    }
}
