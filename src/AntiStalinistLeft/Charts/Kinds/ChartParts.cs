namespace AntiStalinistLeft.Charts;

/// <summary>What charts share: the choice of what is shown, and how a figure is put together.</summary>
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
        return options.Entities is { } named
            ? [.. named.Where(entity => rows.Any(row => entityOf(row) == entity))]
            : SelectEntities([.. rows.OrderBy(entityOf, StringComparer.Ordinal)], entityOf, weightOf, options.Top);
    }

    /// <summary>The keys with the greatest weight above zero; of equal ones those that come first.</summary>
    public static TKey[] SelectEntities<TRow, TKey>(IReadOnlyCollection<TRow> rows, Func<TRow, TKey> keyOf, Func<TRow, double> weightOf, int top) =>
        [.. rows.GroupBy(keyOf).Select(group => (group.Key, Weight: group.Sum(weightOf))).Where(key => key.Weight > 0).OrderByDescending(key => key.Weight).Take(top).Select(key => key.Key)];

    /// <summary>Puts a figure together; a table without rows has nothing to draw.</summary>
    public static CaptionedFigure CreateFigure(
        FigureOptions options,
        (string Name, string Finding, string Title, string Caption, string AltText) words,
        Table data,
        IReadOnlyDictionary<string, string> parameters,
        IEnumerable<string> notes,
        Func<PlotlyChart> chart)
    {
        return new CaptionedFigure
        {
            Name = options.Name ?? words.Name,
            Finding = options.StandIn is { } other && data.RowCount > 0 ? $"In the invented «{other}»: {words.Finding}" : words.Finding,
            Title = options.Title ?? words.Title,
            Caption = options.Caption ?? words.Caption,
            AltText = options.AltText ?? words.AltText,
            Data = data,
            Parameters = parameters,
            Sources = SourcesOf(data, options),
            Notes = [.. options.Notes.Concat(notes).Distinct()],
            AuditNotes = options.AuditNotes,
            CorpusFingerprint = options.CorpusFingerprint,
            DisplayNames = DisplayNamesOf(options),
            Chart = data.RowCount == 0 ? Nothing : chart(),
        };
    }

    private static Dictionary<string, string> DisplayNamesOf(FigureOptions options)
    {
        var names = new Dictionary<string, string>(options.Labels ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        foreach (FigureDocument document in options.Documents ?? []) names[document.Id] = document.Label;
        return names;
    }

    /// <summary>The texts of the options that the table's rows are of.</summary>
    private static FigureSource[] SourcesOf(Table data, FigureOptions options)
    {
        if (options.Documents is null) return [];
        HashSet<string> named = [.. data.Columns.Where(column => column.Name is "document" or "older" or "newer").SelectMany(column => column.Values.OfType<string>())];
        return [.. options.Documents.Where(document => named.Contains(document.Id)).Select(document => document.Source).OfType<FigureSource>()];
    }

    /// <summary>A chart of nothing: the figure's finding says why.</summary>
    public static PlotlyChart Nothing { get; } = new([], HouseStyle.CreateLayout(40, 0), HouseStyle.Config);

    /// <summary>Throws when two rows of a table would occupy the same position in a chart.</summary>
    public static void ThrowIfDuplicateKeys<TRow>(IEnumerable<TRow> rows, Func<TRow, object> placeOf, string parameter)
    {
        if (rows.GroupBy(placeOf).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"The table has several rows for {twice.Key}; take one part (a section, a zone, a voice) of it before drawing.", parameter);
        }
    }
}
