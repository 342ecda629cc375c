using AntiStalinistLeft.Analyses.VoiceShares;
using AntiStalinistLeft.Annotations.Voices;
using AntiStalinistLeft.Figures.Plotly;
using AntiStalinistLeft.Tables;

namespace AntiStalinistLeft.Figures.Charts;

/// <summary>Whose words texts are made of: one bar a text, in parts that add up to all its words.</summary>
public static class VoiceBars
{
    private static readonly (Voice Voice, string Label)[] Parts =
    [
        (Voice.Own, "the author’s own"),
        (Voice.Quoted, "quoted within sentences"),
        (Voice.BlockQuoted, "block quotations"),
        (Voice.ScareQuoted, "in marks that quote nobody"),
        (Voice.Title, "titles of works"),
    ];

    /// <summary>Draws the chart.</summary>
    /// <param name="words">Words by voice of one zone.</param>
    /// <param name="options">What is shown.</param>
    /// <exception cref="ArgumentException">The table has several zones of one document.</exception>
    public static Figure Draw(DataFrame<VoiceShareRow> words, FigureOptions options)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(options);
        ChartParts.RefuseTwoRowsForOnePlace(words, row => (row.Document, row.Voice), nameof(words));
        FigureDocument[] documents = ChartParts.Documents(words.Select(row => row.Document), options);
        VoiceShareRow[] rows = [.. words.Where(row => documents.Any(document => document.Id == row.Document) && row.Share is not null)];
        return ChartParts.Make(
            options,
            (
                "words-by-voice",
                "Whose words the texts are made of",
                "Shares of the words by voice; beside each text the number of its words. A word is what stands between blanks and holds a letter or a digit.",
                AltText(rows, documents)),
            rows.ToDataFrame(words.Name),
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["word rule"] = "white space", ["zone"] = rows.Length == 0 ? string.Empty : CellText.Of(rows[0].Zone) },
            [],
            (name, title) => Chart(name, title, rows, [.. documents.Where(document => rows.Any(row => row.Document == document.Id))]));
    }

    private static string AltText(VoiceShareRow[] rows, FigureDocument[] documents) =>
        $"Stacked bars of {documents.Length} texts by voice. " + string.Join(' ', documents.Select(document =>
        {
            VoiceShareRow? own = rows.FirstOrDefault(row => row.Document == document.Id && row.Voice == Voice.Own);
            return own is null ? $"{document.Label}: no words." : $"{document.Label}: {Percent(own)} the author’s own of {PlotlyText.Count(rows.Where(row => row.Document == document.Id).Sum(row => row.Words))} words.";
        }));

    private static PlotlyChart Chart(string name, string title, VoiceShareRow[] rows, FigureDocument[] documents)
    {
        string[] labels = [.. documents.Select(document => $"{document.Label} ({PlotlyText.Count(rows.Where(row => row.Document == document.Id).Sum(row => row.Words))} words)")];
        var traces = Parts.Select((part, i) => Part(part.Label, [.. documents.Select(document => rows.Single(row => row.Document == document.Id && row.Voice == part.Voice))], HouseStyle.Series[i]));
        return new PlotlyChart(
            [.. traces],
            HouseStyle.Layout(title, Math.Max(140, documents.Length * 40)) with
            {
                BarMode = "stack",
                XAxis = HouseStyle.ValueAxis("share of the words, per cent") with { Range = [0, 100], RangeMode = null },
                YAxis = HouseStyle.CategoryAxis(labels, descending: true, 26),
                ShowLegend = true,
                Legend = HouseStyle.LegendBelow(),
            },
            HouseStyle.Config);
    }

    private static BarTrace Part(string label, VoiceShareRow[] rows, SeriesStyle style) => new()
    {
        Name = label,
        Orientation = "h",
        X = [.. rows.Select(row => (double?)(row.Share!.Value * 100))],
        Y = [.. Enumerable.Range(0, rows.Length).Select(i => (double?)i)],
        Width = 0.7,
        CustomData = [.. rows.Select(row => $"{PlotlyText.Count(row.Words)} words, {Percent(row)}")],
        HoverTemplate = $"%{{customdata}} {PlotlyText.Encode(label)}<extra></extra>",
        Marker = style.Bar,
    };

    private static string Percent(VoiceShareRow row) => FormattableString.Invariant($"{row.Share!.Value * 100:0.#} %");
}
