using System.Globalization;
using AntiStalinistLeft.Analyses.Frequencies;
using AntiStalinistLeft.Figures.Plotly;

namespace AntiStalinistLeft.Figures.Charts;

/// <summary>What charts share: who is shown, and the chart that says why there is none.</summary>
internal static class ChartParts
{
    /// <summary>The documents to show: those of the options that the table has, else those of the table.</summary>
    public static FigureDocument[] Documents(IEnumerable<string> present, FigureOptions options)
    {
        string[] ids = [.. present.Distinct()];
        return options.Documents is null
            ? [.. ids.Select(id => new FigureDocument(id, id))]
            : [.. options.Documents.Where(d => ids.Contains(d.Id))];
    }

    /// <summary>The entities to show: those of the options that the table has, else the ones with the greatest weight.</summary>
    public static string[] Entities<TRow>(IReadOnlyCollection<TRow> rows, Func<TRow, string> entityOf, Func<TRow, double> weightOf, FigureOptions options)
    {
        if (options.Top < 1) throw new ArgumentOutOfRangeException(nameof(options), options.Top, "FigureOptions.Top must be at least 1.");
        var weights = rows.GroupBy(entityOf).ToDictionary(g => g.Key, g => g.Sum(weightOf));
        return options.Entities is null
            ? [.. weights.Where(w => w.Value > 0).OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Take(options.Top).Select(w => w.Key)]
            : [.. options.Entities.Where(weights.ContainsKey)];
    }

    /// <summary>Puts a figure together; without traces it says that there are no data, and why.</summary>
    public static Figure Make(
        FigureOptions options,
        (string Name, string Title, string Caption, string AltText) words,
        DataFrame data,
        IReadOnlyDictionary<string, string> parameters,
        IEnumerable<string> notes,
        Func<string, string, PlotlyChart> chart)
    {
        string name = options.Name ?? words.Name;
        string title = options.Title ?? words.Title;
        return new Figure
        {
            Name = name,
            Title = title,
            Caption = options.Caption ?? words.Caption,
            AltText = options.AltText ?? words.AltText,
            Data = data,
            Parameters = parameters,
            Sources = SourcesOf(data, options),
            Notes = [.. options.Notes.Concat(notes).Distinct()],
            Chart = data.RowCount == 0 ? NoData(name, title, "no row of the table can be shown") : chart(name, title),
        };
    }

    /// <summary>The texts of the options that the table's rows are of.</summary>
    private static FigureSource[] SourcesOf(DataFrame data, FigureOptions options)
    {
        if (options.Documents is null) return [];
        HashSet<string> named = [.. data.Columns.OfType<Tables.DataColumn<string>>().Where(column => column.Name is "document" or "older" or "newer").SelectMany(column => column.Values.ToArray())];
        return [.. options.Documents.Where(document => named.Contains(document.Id)).Select(document => document.Source).OfType<FigureSource>()];
    }

    /// <summary>A chart that says that there is nothing to see.</summary>
    public static PlotlyChart NoData(string name, string title, string reason) => new(
        [],
        HouseStyle.Layout(title, 120) with
        {
            XAxis = new PlotlyAxis { ShowGrid = false, ZeroLine = false, ShowTickLabels = false, FixedRange = true },
            YAxis = new PlotlyAxis { ShowGrid = false, ZeroLine = false, ShowTickLabels = false, FixedRange = true },
            Annotations = [new PlotlyAnnotation { Text = $"No data: {PlotlyText.Encode(reason)}", X = 0.5, Y = 0.5, Font = new PlotlyFont { Size = 14, Color = HouseStyle.Faint } }],
        },
        HouseStyle.Config);

    /// <summary>What the rates of a table are told in, and what was counted.</summary>
    public static (string Unit, SortedDictionary<string, string> Parameters) Unit(IReadOnlyList<FrequencyRow> rows)
    {
        int per = rows.Count == 0 ? 1000 : rows[0].Per;
        var parameters = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["grouping"] = rows.Count == 0 ? "entity" : rows[0].Grouping,
            ["per"] = per.ToString(CultureInfo.InvariantCulture),
            ["word rule"] = "white space",
            ["zone"] = OneOrAll(rows.Select(r => r.Zone is { } zone ? Tables.CellText.Of(zone) : "several")),
            ["voice"] = OneOrAll(rows.Select(r => r.Voice is { } voice ? Tables.CellText.Of(voice) : "all")),
        };
        return ($"mentions per {PlotlyText.Count(per)} words", parameters);
    }

    /// <summary>A document's name with the words that its rates are told of.</summary>
    public static string WithWords(FigureDocument document, IEnumerable<FrequencyRow> rows)
    {
        int words = rows.Where(r => r.Document == document.Id).Select(r => r.Words).DefaultIfEmpty(0).Max();
        return $"{document.Label} ({PlotlyText.Count(words)}\u00a0words)";
    }

    /// <summary>Where several rows of a table would fall on one place of a chart, it must be told to split.</summary>
    public static void RefuseTwoRowsForOnePlace<TRow>(IEnumerable<TRow> rows, Func<TRow, object> placeOf, string parameter)
    {
        if (rows.GroupBy(placeOf).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"The table has several rows for {twice.Key}; take one part (a section, a zone, a voice) of it before drawing.", parameter);
        }
    }

    private static string OneOrAll(IEnumerable<string> values)
    {
        string[] distinct = [.. values.Distinct()];
        return distinct is [var one] ? one : string.Join(", ", distinct);
    }
}
