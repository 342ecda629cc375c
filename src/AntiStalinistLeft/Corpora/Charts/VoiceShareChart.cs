using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Corpora;

/// <summary>Whose words a text consists of: one bar per text, its segments adding up to all words.</summary>
internal static class VoiceShareChart
{
    /// <summary>Draws the chart.</summary>
    /// <param name="words">Words by voice of one zone.</param>
    /// <param name="options">What is shown.</param>
    /// <exception cref="ArgumentException">The table has several zones of one document.</exception>
    public static CaptionedFigure Draw(Table<VoiceShareRow> words, FigureOptions options)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(options);
        ChartParts.ThrowIfDuplicateKeys(words, row => (row.Document, row.Voice), nameof(words));
        FigureDocument[] documents = ChartParts.SelectDocuments(words.Select(row => row.Document), options);
        VoiceShareRow[] rows = [.. words.Where(row => documents.Any(document => document.Id == row.Document) && row.Share is not null)];
        return ChartParts.CreateFigure(
            options,
            (
                "words-by-voice",
                Finding(rows, documents),
                "Whose words the texts are made of",
                "Shares of the words by voice; beside each text the number of its words. A word is what stands between blanks and holds a letter or a digit.",
                AltText(rows, documents)),
            rows.ToTable(words.Name),
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["word rule"] = "white space", ["zone"] = rows.Length == 0 ? string.Empty : CellText.Format(rows[0].Zone) },
            [],
            () => Chart(rows, [.. documents.Where(document => rows.Any(row => row.Document == document.Id))]));
    }

    private static string Finding(VoiceShareRow[] rows, FigureDocument[] documents)
    {
        (string Label, VoiceShareRow Own)[] own = [.. documents.SelectMany(document => rows.Where(row => row.Document == document.Id && row.Voice == Voice.Own).Select(row => (document.Label, row)))];
        if (own.Length == 0) return "Nothing to draw: no words are counted in these texts.";
        (string Label, VoiceShareRow Own) least = own.MinBy(text => text.Own.Share);
        (string Label, VoiceShareRow Own) most = own.MaxBy(text => text.Own.Share);
        string[] Like(VoiceShareRow one) => [.. own.Where(text => Percent(text.Own) == Percent(one)).Select(text => text.Label)];
        int between = own.Length - Like(least.Own).Length - Like(most.Own).Length;
        return Percent(least.Own) == Percent(most.Own)
            ? $"{Percent(least.Own)} of the words {(own.Length == 1 ? $"of {least.Label}" : $"of each of {own.Length} texts")} are the author’s own."
            : $"The author’s own words are {Percent(least.Own)} of {FindingText.Join(Like(least.Own))} and {Percent(most.Own)} of {FindingText.Join(Like(most.Own))}{(between > 0 ? $"; {FindingText.Count(between, "other text lies", "other texts lie")} between" : string.Empty)}.";
    }

    private static string AltText(VoiceShareRow[] rows, FigureDocument[] documents) =>
        $"Stacked bars of {documents.Length} texts by voice. " + string.Join(' ', documents.Select(document =>
        {
            VoiceShareRow? own = rows.FirstOrDefault(row => row.Document == document.Id && row.Voice == Voice.Own);
            return own is null ? $"{document.Label}: no words." : $"{document.Label}: {Percent(own)} the author’s own of {PlotlyText.FormatCount(rows.Where(row => row.Document == document.Id).Sum(row => row.Words))} words.";
        }));

    private static PlotlyChart Chart(VoiceShareRow[] rows, FigureDocument[] documents)
    {
        string[] labels = [.. documents.Select(document => $"{document.Label} ({PlotlyText.FormatCount(rows.Where(row => row.Document == document.Id).Sum(row => row.Words))} words)")];
        Voice[] shown = [.. Enum.GetValues<Voice>().Where(voice => rows.Any(row => row.Voice == voice && row.Words > 0))];
        var traces = shown.Select(voice => Part(VoiceNames.Describe(voice), [.. documents.Select(document => rows.Single(row => row.Document == document.Id && row.Voice == voice))], documents, HouseStyle.Series[(int)voice]));
        return new PlotlyChart(
            [.. traces],
            HouseStyle.CreateLayout(Math.Max(140, documents.Length * 40), 60 + HouseStyle.GetLegendHeight([.. shown.Select(VoiceNames.Describe)])) with
            {
                BarMode = "stack",
                XAxis = HouseStyle.CreateValueAxis("share of the words, per cent") with { Range = [0, 100], RangeMode = null },
                YAxis = HouseStyle.CreateCategoryAxis(labels, descending: true, 26),
                ShowLegend = true,
                Legend = HouseStyle.CreateLegendBelow(),
            },
            HouseStyle.Config);
    }

    private static BarTrace Part(string label, VoiceShareRow[] rows, FigureDocument[] documents, SeriesStyle style) => new()
    {
        Name = label,
        Orientation = "h",
        X = [.. rows.Select(row => (double?)(row.Share!.Value * 100))],
        Y = [.. Enumerable.Range(0, rows.Length).Select(i => (double?)i)],
        Width = 0.7,
        CustomData = [.. rows.Select((row, i) => $"<b>{PlotlyText.Encode(documents[i].Label)}</b><br>{FindingText.Count(row.Words, "word")}, {Percent(row)}: {label}")],
        HoverTemplate = "%{customdata}<extra></extra>",
        Marker = style.Bar,
    };

    private static string Percent(VoiceShareRow row) => FormattableString.Invariant($"{row.Share!.Value * 100:0.#} %");
}
