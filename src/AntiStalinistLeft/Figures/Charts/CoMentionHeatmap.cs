using AntiStalinistLeft.Analyses.CoMentions;
using AntiStalinistLeft.Annotations.Mentions;

namespace AntiStalinistLeft.Figures.Charts;

/// <summary>Who is named together with whom in one text, the number of contexts in the cells.</summary>
public static class CoMentionHeatmap
{
    /// <summary>Draws the chart: a triangle where both sides are of one kind, a full table otherwise.</summary>
    /// <param name="coMentions">Pairs of one document.</param>
    /// <param name="options">What is shown; <see cref="FigureOptions.Top"/> holds for each side.</param>
    /// <exception cref="ArgumentException">The table has several documents or several rows for one pair.</exception>
    public static Figure Draw(DataFrame<CoMentionRow> coMentions, FigureOptions options)
    {
        ArgumentNullException.ThrowIfNull(coMentions);
        ArgumentNullException.ThrowIfNull(options);
        CoMentionRow[] all = [.. coMentions];
        FigureDocument[] documents = ChartParts.Documents(all.Select(r => r.Document), options);
        if (documents.Length > 1) throw new ArgumentException($"The table has {documents.Length} documents ({string.Join(", ", documents.Select(d => d.Id))}); a heatmap shows the pairs of one.", nameof(coMentions));
        CoMentionRow[] among = [.. all.Where(r => documents.Any(d => d.Id == r.Document))];
        ChartParts.RefuseTwoRowsForOnePlace(among, r => (r.Left, r.Right), nameof(coMentions));
        bool triangle = among.All(r => r.LeftKind == r.RightKind);
        string[] left = Strongest(among, r => triangle ? [r.Left, r.Right] : [r.Left], options);
        string[] right = triangle ? left : Strongest(among, r => [r.Right], options);
        CoMentionRow[] rows = [.. among.Where(r => left.Contains(r.Left) && right.Contains(r.Right))];
        string context = among.Length == 0 ? "context" : Tables.CellText.Of(among[0].Context);
        string text = documents.Length == 0 ? "the text" : documents[0].Label;
        return ChartParts.Make(
            options,
            (
                "co-mentions",
                $"Who is named together in one {context} of {text}",
                $"Cells: {context}s that name both, a dot where none does; darker is more. Both sides: most pairs first. Being named together is no relation between persons.",
                AltText(rows, left.Length, context, options)),
            rows.ToDataFrame(coMentions.Name),
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["context"] = context },
            [],
            (name, title) => Chart(rows, left, right, triangle, context, options).Draw(name, title, SideOf(rows, r => r.RightKind), SideOf(rows, r => r.LeftKind)));
    }

    private static string SideOf(CoMentionRow[] rows, Func<CoMentionRow, MentionKind> kindOf) =>
        rows.Length == 0 ? string.Empty : Tables.CellText.Of(kindOf(rows[0]));

    private static string[] Strongest(CoMentionRow[] rows, Func<CoMentionRow, string[]> sides, FigureOptions options) => ChartParts.Entities(
        [.. rows.SelectMany(r => sides(r).Select(side => (Side: side, r.Together)))],
        s => s.Side,
        s => s.Together,
        options);

    private static MatrixChart Chart(CoMentionRow[] rows, string[] left, string[] right, bool triangle, string context, FigureOptions options)
    {
        var cells = new Dictionary<(string, string), CoMentionRow>();
        foreach (CoMentionRow row in rows)
        {
            cells[(row.Left, row.Right)] = row;
            if (triangle) cells[(row.Right, row.Left)] = row;
        }

        // A triangle needs no first column for the last and no row for the first.
        string[] down = triangle && left.Length > 1 ? left[1..] : left;
        string[] across = triangle && right.Length > 1 ? right[..^1] : right;
        bool Empty(int r, int c) => triangle && c > r;
        CoMentionRow? At(int r, int c) => Empty(r, c) ? null : cells.GetValueOrDefault((down[r], across[c]));
        return new MatrixChart(
            [.. down.Select(options.LabelOf)],
            [.. across.Select(name => PlotlyText.OneLine(options.LabelOf(name), 26).Replace(' ', '\u00a0'))],
            (r, c) => Empty(r, c) ? null : At(r, c)?.Together ?? 0,
            (r, c) => Empty(r, c) ? string.Empty : At(r, c) is { } row ? PlotlyText.Count(row.Together) : "·",
            (r, c) => At(r, c) is { } row ? Hover(row, context, options) : string.Empty);
    }

    private static string Hover(CoMentionRow row, string context, FigureOptions options) =>
        $"{PlotlyText.Encode(options.LabelOf(row.Left))} and {PlotlyText.Encode(options.LabelOf(row.Right))}:<br>together in {row.Together} {context}s; alone or together in {row.LeftContexts} and {row.RightContexts}<br>"
        + (row.Npmi is { } npmi ? $"NPMI {PlotlyText.Number(npmi)}" : $"no NPMI: {PlotlyText.Encode(row.NpmiNote ?? string.Empty)}");

    private static string AltText(CoMentionRow[] rows, int entities, string context, FigureOptions options)
    {
        if (rows.Length == 0) return "No pair to show.";
        string pairs = AltTexts.List(rows.OrderByDescending(r => r.Together).Take(5).Select(r => $"{options.LabelOf(r.Left)} and {options.LabelOf(r.Right)} ({r.Together})"));
        return $"Heatmap of {entities} by {entities} at the most: how many {context}s name both. {rows.Length} pairs meet at least once. Most often: {pairs}.";
    }
}
