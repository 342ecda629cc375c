namespace AntiStalinistLeft.Charts;

/// <summary>What charts share: the choice of what is shown, and the empty chart that says why nothing is.</summary>
internal static class ChartParts
{
    /// <summary>The documents to show: those of the options that the table has, else those of the table.</summary>
    public static FigureDocument[] SelectDocuments(IEnumerable<string> present, FigureOptions options)
    {
        string[] ids = [.. present.Distinct()];
        return options.Documents is null
            ? [.. ids.Select(id => new FigureDocument(id, id))]
            : [.. options.Documents.Where(d => ids.Contains(d.Id))];
    }

    /// <summary>The entities to show: those of the options that the table has, else the ones with the greatest weight.</summary>
    public static string[] SelectEntities<TRow>(IReadOnlyCollection<TRow> rows, Func<TRow, string> entityOf, Func<TRow, double> weightOf, FigureOptions options)
    {
        if (options.Top < 1) throw new ArgumentOutOfRangeException(nameof(options), options.Top, "FigureOptions.Top must be at least 1.");
        var weights = rows.GroupBy(entityOf).ToDictionary(g => g.Key, g => g.Sum(weightOf));
        return options.Entities is null
            ? [.. weights.Where(w => w.Value > 0).OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Take(options.Top).Select(w => w.Key)]
            : [.. options.Entities.Where(weights.ContainsKey)];
    }

    /// <summary>Puts a figure together; without traces it says that there are no data, and why.</summary>
    public static CaptionedFigure CreateFigure(
        FigureOptions options,
        (string Name, string Finding, string Title, string Caption, string AltText) words,
        Table data,
        IReadOnlyDictionary<string, string> parameters,
        IEnumerable<string> notes,
        Func<string, string, PlotlyChart> chart)
    {
        string name = options.Name ?? words.Name;
        string title = options.Title ?? words.Title;
        return new CaptionedFigure
        {
            Name = name,
            Finding = words.Finding,
            Title = title,
            Caption = options.Caption ?? words.Caption,
            AltText = options.AltText ?? words.AltText,
            Data = data,
            Parameters = parameters,
            Sources = SourcesOf(data, options),
            Notes = [.. options.Notes.Concat(notes).Distinct()],
            AuditNotes = options.AuditNotes,
            Chart = data.RowCount == 0 ? CreateEmptyChart(name, title, "no row of the table can be shown") : chart(name, title),
        };
    }

    /// <summary>The texts of the options that the table's rows are of.</summary>
    private static FigureSource[] SourcesOf(Table data, FigureOptions options)
    {
        if (options.Documents is null) return [];
        HashSet<string> named = [.. data.Columns.Where(column => column.Name is "document" or "older" or "newer").SelectMany(column => column.Values.OfType<string>())];
        return [.. options.Documents.Where(document => named.Contains(document.Id)).Select(document => document.Source).OfType<FigureSource>()];
    }

    /// <summary>A chart that says that there is nothing to see.</summary>
    public static PlotlyChart CreateEmptyChart(string name, string title, string reason) => new(
        [],
        HouseStyle.CreateLayout(title, 120) with
        {
            XAxis = new PlotlyAxis { ShowGrid = false, ZeroLine = false, ShowTickLabels = false, FixedRange = true },
            YAxis = new PlotlyAxis { ShowGrid = false, ZeroLine = false, ShowTickLabels = false, FixedRange = true },
            Annotations = [new PlotlyAnnotation { Text = $"No data: {PlotlyText.Encode(reason)}", X = 0.5, Y = 0.5, Font = new PlotlyFont { Size = 14, Color = HouseStyle.Faint } }],
        },
        HouseStyle.Config);

    /// <summary>Throws when two rows of a table would occupy the same position in a chart.</summary>
    public static void ThrowIfDuplicateKeys<TRow>(IEnumerable<TRow> rows, Func<TRow, object> placeOf, string parameter)
    {
        if (rows.GroupBy(placeOf).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"The table has several rows for {twice.Key}; take one part (a section, a zone, a voice) of it before drawing.", parameter);
        }
    }
}
