using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Corpora;

/// <summary>Who is quoted most, each bar divided by how sure the speaker is; quotations without a certain speaker have a bar of their own.</summary>
internal static class MostQuotedChart
{
    private const string Unknown = "no certain speaker";

    /// <summary>Draws the chart.</summary>
    /// <param name="speakers">Quotations by speaker, of one text or several.</param>
    /// <param name="options">How many persons are shown; labels go by their names.</param>
    public static CaptionedFigure Draw(Table<QuotedSpeakerRow> speakers, FigureOptions options)
    {
        ArgumentNullException.ThrowIfNull(speakers);
        ArgumentNullException.ThrowIfNull(options);
        QuotedSpeakerRow[] all = [.. speakers.GroupBy(row => row.Speaker).Select(Sum)];
        QuotedSpeakerRow[] persons = [.. all.Where(row => row.Speaker is not null).OrderByDescending(row => row.Quotations).ThenBy(row => row.Speaker, StringComparer.Ordinal)];
        QuotedSpeakerRow[] unknown = [.. all.Where(row => row.Speaker is null)];
        QuotedSpeakerRow[] shown = [.. persons.Take(options.Top), .. unknown];
        int total = all.Sum(row => row.Quotations);
        int left = persons.Length - Math.Min(persons.Length, options.Top);
        return ChartParts.CreateFigure(
            options,
            (
                "most-quoted",
                Finding(shown, total),
                "Who is quoted most",
                "Bars: quotations in the body, in marks or set as a block, by how sure the speaker is. Words in scare quotes, titles and quotations within quotations are not counted.",
                AltText(shown, total)),
            ((QuotedSpeakerRow[])[.. persons, .. unknown]).ToTable(speakers.Name),
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["zone"] = "body", ["count"] = "quotations" },
            left > 0 ? [$"Further persons quoted: {PlotlyText.FormatCount(left)}, with {PlotlyText.FormatCount(persons.Skip(options.Top).Sum(row => row.Quotations))} of {PlotlyText.FormatCount(total)} quotations."] : [],
            () => Chart(shown));
    }

    private static QuotedSpeakerRow Sum(IGrouping<string?, QuotedSpeakerRow> rows) =>
        new(string.Join(", ", rows.Select(row => row.Document).Distinct()), rows.Key, rows.Sum(row => row.Quotations), rows.Sum(row => row.Words), rows.Sum(row => row.High), rows.Sum(row => row.Medium));

    private static PlotlyChart Chart(QuotedSpeakerRow[] rows)
    {
        var bars = new DividedBars([.. rows.Select(row => $"{row.Speaker ?? Unknown}, n\u00a0=\u00a0{PlotlyText.FormatCount(row.Quotations)}")], "quotations");
        BarTrace Part(string name, int series, Func<QuotedSpeakerRow, int> count) => bars.CreatePart(name, HouseStyle.Series[series], i => count(rows[i]), i => $"{count(rows[i])} of {rows[i].Quotations}, {name}");
        return bars.Draw([Part("high confidence", 0, row => row.High), Part("medium confidence", 1, row => row.Medium), Part(Unknown, 2, row => row.Speaker is null ? row.Quotations : 0)]);
    }

    private static string Finding(QuotedSpeakerRow[] rows, int total)
    {
        if (total == 0) return "Nothing to draw: the text has no quotation.";
        int unknown = rows.Where(row => row.Speaker is null).Sum(row => row.Quotations);
        string without = unknown == 0 ? "each has a speaker" : $"{PlotlyText.FormatCount(unknown)} of {FindingText.Count(total, "quotation")} {(unknown == 1 ? "has" : "have")} no certain speaker";
        return rows.FirstOrDefault(row => row.Speaker is not null) is { } most
            ? $"{most.Speaker} is quoted {FindingText.Times(most.Quotations)}; {without}."
            : $"{char.ToUpperInvariant(without[0])}{without[1..]}.";
    }

    private static string AltText(QuotedSpeakerRow[] rows, int total)
    {
        if (total == 0) return "No quotation to show.";
        string leaders = PlotlyText.FormatList(rows.Select(row => $"{row.Speaker ?? Unknown} ({row.Quotations})"));
        return $"Bars of who is quoted in {total} quotations: {leaders}.";
    }
}
