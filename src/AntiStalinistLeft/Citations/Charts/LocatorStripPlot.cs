using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Citations;

/// <summary>Which pages of a book are cited: a strip for each edition, a tick for each page cited.</summary>
internal static class LocatorStripPlot
{
    private const int LabelWidth = 30;
    private const int MaxLabelLength = 80;

    /// <summary>Draws the chart.</summary>
    /// <param name="locators">Pages cited, by edition.</param>
    /// <param name="options">What is shown; entities and labels go by the key of the edition. Without entities the editions with most pages cited.</param>
    /// <exception cref="ArgumentException">Several rows fall on one page.</exception>
    public static CaptionedFigure Draw(Table<LocatorRow> locators, FigureOptions options)
    {
        LocatorRow[] all = [.. locators];
        LocatorRow[] pages = [.. all.Where(row => row.Page is not null)];
        ChartParts.ThrowIfDuplicateKeys(pages, row => (row.Document, row.Edition, row.Volume, row.Page), nameof(locators));
        string[] editions = ChartParts.SelectEntities(pages, row => row.Edition, row => row.Citations, options);
        LocatorRow[] rows = [.. pages.Where(row => editions.Contains(row.Edition))];
        int others = all.Length - pages.Length;
        return ChartParts.CreateFigure(
            options,
            (
                "locator-strips",
                Finding(rows, editions, options),
                "Which pages of a book are leaned on",
                "Strips: one for each edition cited, from its first page to the last one cited. Strokes: pages cited once; diamonds: pages cited more often. How long a book is beyond that the notes do not tell. Pages belong to the edition, not to the work.",
                AltText(rows, editions, options)),
            rows.ToTable(locators.Name),
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["zone"] = "note", ["unit"] = "page" },
            others > 0 ? [$"Not drawn, for they are no Arabic pages but sections, Roman numerals and others: {PlotlyText.FormatCount(others)} of {PlotlyText.FormatCount(all.Length)} places."] : [],
            () => Chart(rows, editions, options));
    }

    private static PlotlyChart Chart(LocatorRow[] rows, string[] editions, FigureOptions options)
    {
        (string Edition, string? Volume)[] strips = [.. editions.SelectMany(edition => rows.Where(row => row.Edition == edition).Select(row => row.Volume).Distinct().Order(StringComparer.Ordinal).Select(volume => (edition, volume)))];
        string[] labels = [.. strips.Select(strip => PlotlyText.Truncate(options.GetLabel(strip.Edition), MaxLabelLength) + (strip.Volume is null ? string.Empty : $", vol.\u00a0{strip.Volume}"))];
        (LocatorRow Row, int Strip)[] marks = [.. rows.Select(row => (row, Array.IndexOf(strips, (row.Edition, row.Volume))))];
        // Two texts may lean on one page; the strokes fall together, the pointer tells them apart.
        ScatterTrace[] traces =
        [
            Extent(strips.Length, marks),
            Marks("cited once", [.. marks.Where(mark => mark.Row.Citations == 1)], new PlotlyMarker { Color = HouseStyle.Blue, Symbol = "line-ns-open", Size = 15, Line = new PlotlyLine { Color = HouseStyle.Blue, Width = 2 } }),
            Marks("cited more often", [.. marks.Where(mark => mark.Row.Citations > 1)], new PlotlyMarker { Color = HouseStyle.Vermilion, Symbol = "diamond-tall", Size = 13, Line = new PlotlyLine { Color = HouseStyle.Ink, Width = 0.75 } }),
        ];
        ScatterTrace[] shown = [.. traces.Where(trace => trace.X.Count > 0)];
        return new PlotlyChart(
            shown,
            HouseStyle.CreateLayout(Math.Max(110, strips.Length * HouseStyle.GetRowHeight(labels, LabelWidth, 28)), 56 + HouseStyle.GetLegendHeight([.. shown.Select(trace => trace.Name).OfType<string>()])) with
            {
                XAxis = HouseStyle.CreateValueAxis("page of the edition cited"),
                YAxis = HouseStyle.CreateCategoryAxis(labels, descending: true, LabelWidth),
                ShowLegend = true,
                Legend = HouseStyle.CreateLegendBelow(),
            },
            HouseStyle.Config);
    }

    private static ScatterTrace Extent(int strips, (LocatorRow Row, int Strip)[] marks)
    {
        int[] last = [.. Enumerable.Range(0, strips).Select(strip => marks.Where(mark => mark.Strip == strip).Max(mark => mark.Row.Page!.Value))];
        return new ScatterTrace
        {
            Mode = "lines",
            X = [.. last.SelectMany(page => (double?[])[1, page, null])],
            Y = [.. Enumerable.Range(0, strips).SelectMany(strip => (double?[])[strip, strip, null])],
            Line = new PlotlyLine { Color = HouseStyle.Grid, Width = 12 },
            HoverInfo = "skip",
            ShowLegend = false,
        };
    }

    private static ScatterTrace Marks(string name, (LocatorRow Row, int Strip)[] marks, PlotlyMarker marker) => new()
    {
        Name = name,
        Mode = "markers",
        X = [.. marks.Select(mark => (double?)mark.Row.Page)],
        Y = [.. marks.Select(mark => (double?)mark.Strip)],
        Marker = marker,
        CustomData = [.. marks.Select(mark => $"page {mark.Row.Page}: {mark.Row.Citations} {(mark.Row.Citations == 1 ? "citation" : "citations")}<br>{PlotlyText.Wrap($"{mark.Row.Document}, notes {mark.Row.Notes}", 50)}")],
        HoverTemplate = "%{customdata}<extra></extra>",
        ShowLegend = true,
        ClipOnAxis = false,
    };

    private static string Finding(LocatorRow[] rows, string[] editions, FigureOptions options)
    {
        if (rows.Length == 0) return "Nothing to draw: no citation names a page in Arabic numerals.";
        (string Edition, LocatorRow[] Pages)[] most = FindingText.FindGreatest(editions.Select(edition => (edition, PagesOf(rows, edition))), edition => edition.Item2.Length);
        LocatorRow[] pages = most[0].Pages;
        string span = pages.Length == 1 ? $"page {pages[0].Page} is" : $"{FindingText.Count(pages.Length, "page")} between {pages.Min(row => row.Page)} and {pages.Max(row => row.Page)} are";
        int others = editions.Length - 1;
        string rest = others == 0 ? string.Empty
            : most.Length == 1 ? $"; of {(others == 1 ? "the other edition" : $"each of {PlotlyText.FormatCount(others)} other editions")} shown, fewer"
            : $"; of {FindingText.Count(most.Length - 1, "other edition", "other editions")} as many";
        return $"Of {options.GetLabel(most[0].Edition)}, {span} cited{rest}.";
    }

    // Several texts may cite one page.
    private static LocatorRow[] PagesOf(LocatorRow[] rows, string edition) => [.. rows.Where(row => row.Edition == edition).DistinctBy(row => (row.Volume, row.Page))];

    private static string AltText(LocatorRow[] rows, string[] editions, FigureOptions options)
    {
        if (rows.Length == 0) return "No page to show.";
        string each = PlotlyText.FormatList(editions.Select(edition => PagesOf(rows, edition) is var own
            ? $"{options.GetLabel(edition)}, {own.Length} {(own.Length == 1 ? "page" : "pages")} from {own.Min(row => row.Page)} to {own.Max(row => row.Page)}"
            : edition));
        LocatorRow top = rows.MaxBy(row => row.Citations)!;
        string most = top.Citations > 1 ? $" Most often page {top.Page} of {options.GetLabel(top.Edition)}, {top.Citations} times." : " No page is cited more than once.";
        return $"Strips of the pages cited of {editions.Length} editions: {each}.{most}";
    }
}
