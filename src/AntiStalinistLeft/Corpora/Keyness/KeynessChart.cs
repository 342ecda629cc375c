using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Corpora;

/// <summary>The words that tell two selections apart: bars of Log Ratio to both sides, those with the greatest log-likelihood of each.</summary>
internal static class KeynessChart
{
    private const int LabelWidth = 26;

    /// <summary>Draws the chart.</summary>
    /// <param name="keyness">Rows of one comparison.</param>
    /// <param name="options">What is shown; <see cref="FigureOptions.Top"/> words of each side.</param>
    /// <param name="stopWords">Words that were not compared.</param>
    /// <exception cref="ArgumentException">The rows compare several pairs of selections.</exception>
    public static CaptionedFigure Draw(Table<KeynessRow> keyness, FigureOptions options, IReadOnlyList<string> stopWords)
    {
        if (keyness.Select(row => (row.Target, row.Reference)).Distinct().Skip(1).Any()) throw new ArgumentException("The rows compare several pairs of selections; draw one.", nameof(keyness));
        // Where a half stands for zero, the two measures may point to different sides; such a word tells nothing apart.
        KeynessRow[] target = [.. keyness.Where(row => row.G2 > 0 && row.LogRatio > 0).Take(options.Top)];
        KeynessRow[] reference = [.. keyness.Where(row => row.G2 < 0 && row.LogRatio < 0).Reverse().Take(options.Top).Reverse()];
        KeynessRow[] shown = [.. target, .. reference];
        (string one, string other) = shown.Length == 0 ? ("the first", "the second") : (shown[0].Target, shown[0].Reference);
        return ChartParts.CreateFigure(
            options,
            (
                "keyness",
                Finding(target, reference, one, other, options),
                $"Words that tell {one} and {other} apart",
                $"Bars: Log Ratio, how many times the rate in {one} is double that in {other}; to the left the other way round. Shown are the words with the greatest log-likelihood on each side, with their counts in both.",
                $"Bars to both sides, {shown.Length} words. {Finding(target, reference, one, other, options)}"),
            shown.ToTable(keyness.Name),
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["measure"] = "Log Ratio" },
            Notes(shown, stopWords),
            () => Chart(shown, one, other, options)) with
        {
            Sources = [.. (options.Documents ?? []).Select(document => document.Source).OfType<FigureSource>()],
        };
    }

    private static IEnumerable<string> Notes(KeynessRow[] rows, IReadOnlyList<string> stopWords)
    {
        string? why = rows.FirstOrDefault(row => row.Basis != KeynessBasis.Words)?.Note?.Split("; the ")[0];
        if (why is not null) yield return $"{char.ToUpperInvariant(why[0])}{why[1..]}.";
        if (rows.Any(row => row.LogRatioOfZero)) yield return "A star: one side has none, and one half stands for it.";
        if (stopWords.Count > 0) yield return $"Not compared: {string.Join(", ", stopWords)}.";
    }

    private static string Finding(KeynessRow[] target, KeynessRow[] reference, string one, string other, FigureOptions options)
    {
        if (target.Length + reference.Length == 0) return "Nothing to draw: no word is frequent enough and differs.";
        return FindingText.Sentence(new[] { Side(target, one, options, row => (row.TargetCount, row.TargetWords, row.ReferenceCount, row.ReferenceWords)), Side(reference, other, options, row => (row.ReferenceCount, row.ReferenceWords, row.TargetCount, row.TargetWords)) }.OfType<string>());
    }

    private static string? Side(KeynessRow[] rows, string name, FigureOptions options, Func<KeynessRow, (int Here, int HereOf, int There, int ThereOf)> countsOf)
    {
        if (rows.Length == 0) return null;
        KeynessRow most = rows.MaxBy(row => Math.Abs(row.G2))!;
        (int here, int hereOf, int there, int thereOf) = countsOf(most);
        return $"«{options.GetLabel(most.Word)}» stands out most in {name} ({PlotlyText.FormatCount(here)} of {FindingText.Count(hereOf, "word")} against {PlotlyText.FormatCount(there)} of {PlotlyText.FormatCount(thereOf)})";
    }

    private static PlotlyChart Chart(KeynessRow[] rows, string one, string other, FigureOptions options)
    {
        string[] labels = [.. rows.Select(row => $"{options.GetLabel(row.Word)}{(row.LogRatioOfZero ? "*" : string.Empty)} ({PlotlyText.FormatCount(row.TargetCount)}\u00a0:\u00a0{PlotlyText.FormatCount(row.ReferenceCount)})")];
        BarTrace[] traces = [Bars(rows, 0, $"more often in {one}", options, row => row.LogRatio > 0), Bars(rows, 1, $"more often in {other}", options, row => row.LogRatio < 0)];
        return new PlotlyChart(
            traces,
            HouseStyle.CreateLayout(Math.Max(120, rows.Length * HouseStyle.GetRowHeight(labels, LabelWidth, 22)), 50 + HouseStyle.GetLegendHeight([.. traces.Select(trace => trace.Name!)])) with
            {
                BarMode = "overlay",
                XAxis = HouseStyle.CreateValueAxis("Log Ratio (doublings)"),
                YAxis = HouseStyle.CreateCategoryAxis(labels, descending: true, LabelWidth),
                ShowLegend = true,
                Legend = HouseStyle.CreateLegendBelow(),
            },
            HouseStyle.Config);
    }

    private static BarTrace Bars(KeynessRow[] rows, int series, string name, FigureOptions options, Func<KeynessRow, bool> isOf)
    {
        int[] places = [.. Enumerable.Range(0, rows.Length).Where(i => isOf(rows[i]))];
        return new BarTrace
        {
            Name = PlotlyText.Wrap(name, 36),
            Orientation = "h",
            X = [.. places.Select(i => (double?)rows[i].LogRatio)],
            Y = [.. places.Select(i => (double?)i)],
            Width = 0.7,
            CustomData = [.. places.Select(i => Hover(rows[i], options))],
            HoverTemplate = "%{customdata}<extra></extra>",
            Marker = HouseStyle.Series[series].Bar,
        };
    }

    private static string Hover(KeynessRow row, FigureOptions options) => FormattableString.Invariant(
        $"<b>{PlotlyText.Encode(options.GetLabel(row.Word))}</b>: {row.TargetCount} of {row.TargetWords:N0} against {row.ReferenceCount} of {row.ReferenceWords:N0}<br>Log Ratio {row.LogRatio:0.00}, G² {row.G2:0.0}")
        + (row.P is { } p ? FormattableString.Invariant($", p {p:0.####}, adjusted {row.PBenjaminiHochberg:0.####}") : string.Empty);
}
