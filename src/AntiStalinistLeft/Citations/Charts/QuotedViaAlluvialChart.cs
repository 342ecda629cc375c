using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Citations;

/// <summary>Who is quoted via whose work, and in which section: flows from person to work to section.</summary>
internal static class QuotedViaAlluvialChart
{
    private const string Unspecified = "(not told)";
    private const double HeadHeight = 34;

    /// <summary>Draws the chart.</summary>
    /// <param name="quotedVia">Quotations via others' works, of one text or several.</param>
    /// <param name="options">What is shown; entities are the persons, labels go by person and by key of the work.</param>
    public static CaptionedFigure Draw(Table<QuotedViaRow> quotedVia, FigureOptions options)
    {
        ArgumentNullException.ThrowIfNull(quotedVia);
        ArgumentNullException.ThrowIfNull(options);
        QuotedViaRow[] all = [.. quotedVia];
        QuotedViaRow[] resolved = [.. all.Where(row => row.Via is not null)];
        string[] speakers = ChartParts.SelectEntities(resolved, row => row.Speaker ?? Unspecified, _ => 1, options);
        QuotedViaRow[] rows = [.. resolved.Where(row => speakers.Contains(row.Speaker ?? Unspecified))];
        bool several = rows.Select(row => row.Document).Distinct().Skip(1).Any();
        return ChartParts.CreateFigure(
            options,
            (
                "quoted-via",
                Finding(rows, options),
                "Who is quoted via whose work",
                $"Streams: from the person whose words are quoted, to the work from which they are taken, to the section that quotes them; as wide as the citations. Quoted by way of others is not read in the original.",
                AltText(rows, options)),
            rows.ToTable(quotedVia.Name),
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["zone"] = "note", ["relation"] = "quotes via" },
            Notes(all, resolved, rows),
            (_, title) => Chart(title, rows, speakers, several, options));
    }

    private static IEnumerable<string> Notes(QuotedViaRow[] all, QuotedViaRow[] resolved, QuotedViaRow[] rows)
    {
        if (all.Length > resolved.Length) yield return $"Unresolved and not drawn: {all.Length - resolved.Length} of {all.Length} such citations.";
        if (resolved.Length > rows.Length) yield return $"Of persons that are not shown: {resolved.Length - rows.Length} of {resolved.Length} such citations.";
    }

    private static PlotlyChart Chart(string title, QuotedViaRow[] rows, string[] speakers, bool several, FigureOptions options)
    {
        string SectionOf(QuotedViaRow row) => (several ? row.Document + ": " : string.Empty) + (row.Section ?? "(no section)");
        string[] works = [.. rows.Select(row => row.Via!).Distinct()];
        string[] sections = [.. rows.OrderBy(row => row.Document, StringComparer.Ordinal).ThenBy(row => row.SectionNumber ?? int.MaxValue).Select(SectionOf).Distinct()];
        int Speaker(QuotedViaRow row) => Array.IndexOf(speakers, row.Speaker ?? Unspecified);
        int Work(QuotedViaRow row) => speakers.Length + Array.IndexOf(works, row.Via);
        int Section(QuotedViaRow row) => speakers.Length + works.Length + Array.IndexOf(sections, SectionOf(row));
        Stream[] streams = [.. Streams(rows, Speaker, Work, Speaker), .. Streams(rows, Work, Section, Speaker)];
        string[] names = [.. speakers.Select(options.GetLabel), .. works.Select(options.GetLabel), .. sections];
        double height = HeadHeight + Math.Max(150, 50.0 * Math.Max(speakers.Length, Math.Max(works.Length, sections.Length)));
        return new PlotlyChart(
            [
                new SankeyTrace
                {
                    Arrangement = "fixed",
                    Domain = new SankeyDomain([0.01, 0.99], [0.04, 1 - (HeadHeight / height)]),
                    TextFont = new PlotlyFont { Size = 11, Color = HouseStyle.Ink, Shadow = "none" },
                    Node = new SankeyNodes
                    {
                        Label = [.. names.Select(name => PlotlyText.Wrap(name, 26, most: 2))],
                        Color = [.. names.Select((_, i) => i < speakers.Length ? StyleOf(i) : HouseStyle.Faint)],
                        CustomData = [.. names.Select(name => PlotlyText.Wrap(name, 50))],
                        HoverTemplate = "%{customdata}: %{value}<extra></extra>",
                        Pad = 22,
                        Thickness = 14,
                        Line = new PlotlyLine { Color = HouseStyle.Ink, Width = 0.5 },
                    },
                    Link = new SankeyLinks
                    {
                        Source = [.. streams.Select(stream => stream.From)],
                        Target = [.. streams.Select(stream => stream.To)],
                        Value = [.. streams.Select(stream => (double)stream.Rows.Length)],
                        Color = [.. streams.Select(stream => Light(StyleOf(stream.Speaker)))],
                        CustomData = [.. streams.Select(stream => PlotlyText.Wrap($"{options.GetLabel(speakers[stream.Speaker])}: notes {string.Join(", ", stream.Rows.Select(row => row.Note).Distinct())}", 50))],
                        HoverTemplate = "%{customdata}<extra></extra>",
                    },
                },
            ],
            HouseStyle.CreateLayout(title, height, 40) with
            {
                PlotColor = null,
                Annotations = [Head("whose words", 0.01, "left"), Head("via which work", 0.5, "center"), Head("in which section", 0.99, "right")],
            },
            HouseStyle.Config);
    }

    private static IEnumerable<Stream> Streams(QuotedViaRow[] rows, Func<QuotedViaRow, int> from, Func<QuotedViaRow, int> to, Func<QuotedViaRow, int> speaker) => rows
        .GroupBy(row => (From: from(row), To: to(row), Speaker: speaker(row)))
        .OrderBy(group => group.Key)
        .Select(group => new Stream(group.Key.From, group.Key.To, group.Key.Speaker, [.. group]));

    private static PlotlyAnnotation Head(string text, double x, string anchor) =>
        new() { Text = text, X = x, Y = 1, XAnchor = anchor, YAnchor = "top", Font = new PlotlyFont { Size = 11, Color = HouseStyle.Faint } };

    private static string StyleOf(int speaker) => HouseStyle.Series[speaker % HouseStyle.Series.Count].Color;

    /// <summary>A pale tint of the colour, so that text on it stays legible.</summary>
    private static string Light(string color)
    {
        int Mixed(int at) => 255 - ((255 - Convert.ToInt32(color.Substring(at, 2), 16)) * 2 / 5);
        return FormattableString.Invariant($"#{Mixed(1):x2}{Mixed(3):x2}{Mixed(5):x2}");
    }

    private static string Finding(QuotedViaRow[] rows, FigureOptions options)
    {
        if (rows.Length == 0) return "Nothing to draw: no quotation is said to be taken from another’s work.";
        IEnumerable<string> streams = rows.GroupBy(row => (Speaker: row.Speaker ?? Unspecified, Via: row.Via!)).OrderByDescending(group => group.Count()).Take(2)
            .Select(group => $"{options.GetLabel(group.Key.Speaker)} via {options.GetLabel(group.Key.Via)} ({group.Count()})");
        return $"{FindingText.Count(rows.Length, "quotation is", "quotations are")} taken from others’ works, among them {string.Join(" and ", streams)}.";
    }

    private static string AltText(QuotedViaRow[] rows, FigureOptions options)
    {
        if (rows.Length == 0) return "No quotation via another's work to show.";
        string streams = PlotlyText.FormatList(rows.GroupBy(row => (Speaker: row.Speaker ?? Unspecified, Via: row.Via!)).OrderByDescending(group => group.Count()).Select(group => $"{options.GetLabel(group.Key.Speaker)} via {options.GetLabel(group.Key.Via)} ({group.Count()})"));
        return $"Streams of {rows.Length} quotations by way of others' works, from {rows.Select(row => row.Speaker).Distinct().Count()} persons via {rows.Select(row => row.Via).Distinct().Count()} works: {streams}.";
    }

    private sealed record Stream(int From, int To, int Speaker, QuotedViaRow[] Rows);
}
