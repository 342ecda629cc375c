using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Corpora;

/// <summary>Why rates differ between two revisions: three bars for each entity, which add up to the difference that a diamond marks.</summary>
internal static class RatePartsChart
{
    private const int LabelWidth = 22;
    private const int MaxLabelLength = 60;

    private static readonly (string Name, Func<RateDifferenceRow, double> Of)[] Parts =
    [
        ("mentions added or removed within sections that stay", row => row.MentionsEdited!.Value),
        ("the length of sections that stay", row => row.LengthChanged!.Value),
        ("whole stretches of text that come or go, and shares of sections", row => row.SectionMix!.Value),
    ];

    /// <summary>Draws the chart.</summary>
    /// <param name="differences">Differences between two revisions.</param>
    /// <param name="options">What is shown.</param>
    /// <exception cref="ArgumentException">The table compares more than two revisions.</exception>
    public static CaptionedFigure Draw(Table<RateDifferenceRow> differences, FigureOptions options)
    {
        ArgumentNullException.ThrowIfNull(differences);
        ArgumentNullException.ThrowIfNull(options);
        RateDifferenceRow[] all = [.. differences];
        ChartParts.ThrowIfDuplicateKeys(all, r => r.Entity, nameof(differences));
        RateDifferenceRow[] known = [.. all.Where(r => r is { Difference: not null, MentionsEdited: not null, LengthChanged: not null, SectionMix: not null })];
        string[] entities = ChartParts.SelectEntities(known, r => r.Entity, r => Parts.Max(part => Math.Abs(part.Of(r))), options);
        RateDifferenceRow[] rows = [.. known.Where(r => entities.Contains(r.Entity)).OrderByDescending(r => r.Difference)];
        string older = LabelOf(rows.FirstOrDefault()?.Older, "the older", options);
        string newer = LabelOf(rows.FirstOrDefault()?.Newer, "the newer", options);
        int per = rows.Length == 0 ? 1000 : rows[0].Per;
        return ChartParts.CreateFigure(
            options,
            (
                "parts-of-the-difference",
                Finding(rows, older, newer, options),
                $"Why the rates of {older} and {newer} differ",
                $"Bars: parts of the difference in mentions per {PlotlyText.FormatCount(per)} words, right of zero what raises the rate in {newer}; the three add up to the diamond, the whole difference. A mention that comes or goes with a whole section or stretch of text counts with that text, not among the mentions added or removed within sections; the chart of mentions kept, added and removed counts both. Rows: from the greatest rise to the greatest fall.",
                AltText(rows, older, newer, options)),
            rows.ToTable(differences.Name),
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["older"] = rows.FirstOrDefault()?.Older ?? string.Empty, ["newer"] = rows.FirstOrDefault()?.Newer ?? string.Empty, ["per"] = CellText.Format(per) },
            known.Length < all.Length ? [$"Without a difference, for one of the two has no words in these zones: {PlotlyText.FormatCount(all.Length - known.Length)} of {PlotlyText.FormatCount(all.Length)}."] : [],
            () => Chart(rows, per, options));
    }

    private static string LabelOf(string? document, string otherwise, FigureOptions options) =>
        options.Documents?.FirstOrDefault(d => d.Id == document)?.Label ?? document ?? otherwise;

    // Two decimals: a difference of rates is smaller than the rates, and its parts must be seen to add up.
    private static string Signed(double value) => (value > 0 ? "+" : string.Empty) + PlotlyText.FormatNumber(value);

    private static string Finding(RateDifferenceRow[] rows, string older, string newer, FigureOptions options)
    {
        if (rows.Length == 0) return "Nothing to draw: no rate differs between these revisions.";
        RateDifferenceRow top = rows.MaxBy(r => Math.Abs(r.Difference!.Value))!;
        return $"From {older} to {newer}, the rate of {options.GetLabel(top.Entity)} changes by {Signed(top.Difference!.Value)} per {PlotlyText.FormatCount(top.Per)} words: {DescribeParts(top)}.";
    }

    private static string AltText(RateDifferenceRow[] rows, string older, string newer, FigureOptions options) => rows.Length == 0
        ? "No difference to show."
        : $"Diverging bars of {rows.Length} entities, three for each, from {older} to {newer}. {string.Join(". ", rows.Select(r => $"{options.GetLabel(r.Entity)} {Signed(r.Difference!.Value)}: {DescribeParts(r)}"))}.";

    // What weighs most first; a part of nothing would read as if nothing had been added or removed.
    private static string DescribeParts(RateDifferenceRow row)
    {
        string[] parts = [.. Parts
            .Where(part => Signed(part.Of(row)) != "0")
            .OrderByDescending(part => Math.Abs(part.Of(row)))
            .Select(part => $"{Signed(part.Of(row))} by {part.Name}")];
        return parts.Length == 0 ? "no part of it is larger" : string.Join("; ", parts);
    }

    private static PlotlyChart Chart(RateDifferenceRow[] rows, int per, FigureOptions options)
    {
        string[] labels = [.. rows.Select(r => $"{PlotlyText.Truncate(options.GetLabel(r.Entity), MaxLabelLength)} ({Signed(r.Difference!.Value)})")];
        string[] names = [.. Parts.Select(part => part.Name), "difference"];
        return new PlotlyChart(
            [.. Parts.Select((part, i) => Bars(rows, part.Name, part.Of, i, options)), Wholes(rows, options)],
            HouseStyle.CreateLayout(Math.Max(140, rows.Length * HouseStyle.GetRowHeight(labels, LabelWidth, 44)), 60 + HouseStyle.GetLegendHeight(names)) with
            {
                BarMode = "overlay",
                XAxis = HouseStyle.CreateValueAxis($"difference in mentions per {PlotlyText.FormatCount(per)} words"),
                YAxis = HouseStyle.CreateCategoryAxis(labels, descending: true, LabelWidth),
                ShowLegend = true,
                Legend = HouseStyle.CreateLegendBelow(),
            },
            HouseStyle.Config);
    }

    private static BarTrace Bars(RateDifferenceRow[] rows, string name, Func<RateDifferenceRow, double> of, int place, FigureOptions options) => new()
    {
        Name = name,
        Orientation = "h",
        X = [.. rows.Select(r => (double?)of(r))],
        Y = [.. Enumerable.Range(0, rows.Length).Select(i => (double?)i)],
        Width = 0.26,
        Offset = -0.4 + (place * 0.27),
        CustomData = [.. rows.Select(r => $"<b>{PlotlyText.Encode(options.GetLabel(r.Entity))}</b><br>{Signed(of(r))}: {name}")],
        HoverTemplate = "%{customdata}<extra></extra>",
        Marker = HouseStyle.Series[place].Bar,
    };

    private static ScatterTrace Wholes(RateDifferenceRow[] rows, FigureOptions options) => new()
    {
        Name = "difference",
        Mode = "markers",
        X = [.. rows.Select(r => r.Difference)],
        Y = [.. Enumerable.Range(0, rows.Length).Select(i => (double?)i)],
        Marker = new PlotlyMarker { Color = HouseStyle.Paper, Symbol = "diamond", Size = 10, Line = new PlotlyLine { Color = HouseStyle.Ink, Width = 1.5 } },
        CustomData = [.. rows.Select(r => $"<b>{PlotlyText.Encode(options.GetLabel(r.Entity))}</b><br>{PlotlyText.FormatNumber(r.OlderRate!.Value)} → {PlotlyText.FormatNumber(r.NewerRate!.Value)}")],
        HoverTemplate = "%{customdata}<extra></extra>",
        ClipOnAxis = false,
    };
}
