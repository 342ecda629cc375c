using System.Globalization;
using System.Text.RegularExpressions;
using AntiStalinistLeft.Charts;
using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Corpora;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Charts;

/// <summary>Whatever the rows are, a chart has a finding, and every number in it can be read from the rows or counted in them.</summary>
public partial class FindingTests
{
    private static readonly string[] Texts = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota"];
    private static readonly string[] Entities = ["councilism", "mutualism", "guildism"];

    [Fact]
    public void Findings_of_rates_name_only_numbers_of_their_rows() => Check(
        from texts in Gen.Choose(0, 8)
        from sizes in Gen.ArrayOf(Gen.Choose(1, 4000), texts)
        from mentions in Gen.ArrayOf(Gen.Choose(0, 30), texts * Entities.Length)
        from series in Gen.Elements(true, false)
        select (Rows: Enumerable.Range(0, texts).SelectMany(t => Entities.Select((entity, e) => InventedFigures.Rate(Texts[t], entity, mentions[(t * Entities.Length) + e], sizes[t]))).ToTable("frequencies"),
            Documents: Texts.Take(texts).Select(text => new FigureDocument(text, text, series ? "one" : null)).ToArray()),
        of =>
        [
            RevisionDotPlot.Draw(of.Rows, new FigureOptions { Documents = of.Documents }),
            RateBarChart.Draw(of.Rows, new FigureOptions { Documents = of.Documents }),
            SmallMultiples.Draw(of.Rows, new SmallMultiplesOptions { Documents = of.Documents }),
        ]);

    [Fact]
    public void Findings_of_sections_name_only_numbers_of_their_rows() => Check(
        from sections in Gen.Choose(0, 20)
        from mentions in Gen.ArrayOf(Gen.Choose(0, 9), sections * Entities.Length)
        select Enumerable.Range(0, sections).SelectMany(s => Entities.Select((entity, e) => InventedFigures.Rate("alpha", entity, mentions[(s * Entities.Length) + e], 100) with { Section = s, SectionHeading = "part" })).ToTable("frequencies"),
        rows => [MentionHeatmap.Draw(rows, new MentionHeatmapOptions())]);

    [Fact]
    public void Findings_of_changes_name_only_numbers_of_their_rows() => Check(
        from counts in Gen.ArrayOf(Gen.Choose(0, 12), 4 * Entities.Length)
        from entities in Gen.Choose(0, Entities.Length)
        select Entities.Take(entities).Select((entity, e) => (entity, kept: counts[4 * e], reworded: counts[(4 * e) + 1], added: counts[(4 * e) + 2], removed: counts[(4 * e) + 3]))
            .Select(row => new MentionChangeRow("alpha", "beta", "entity", row.entity, row.kept + row.reworded + row.removed, row.kept + row.reworded + row.added, row.kept, row.reworded, row.added, row.removed, row.removed / 2))
            .ToTable("mention-changes"),
        rows => [MentionChangeChart.Draw(rows, new FigureOptions())]);

    [Fact]
    public void Findings_of_flows_name_only_numbers_of_their_rows() => Check(
        from steps in Gen.Choose(0, 8)
        from words in Gen.ArrayOf(Gen.Choose(1, 3000), 3 * steps)
        select Enumerable.Range(0, steps).SelectMany(i => new TextFlowRow[]
        {
            new(Texts[i], Texts[i + 1], FlowFate.Kept, 1, "(lead)", 1, "(lead)", words[3 * i]),
            new(Texts[i], Texts[i + 1], FlowFate.Added, null, null, 1, "(lead)", words[(3 * i) + 1]),
            new(Texts[i], Texts[i + 1], FlowFate.Removed, 1, "(lead)", null, null, words[(3 * i) + 2]),
        }).ToTable("text-flow"),
        rows => [AlluvialChart.Draw(rows, new AlluvialOptions())]);

    [Fact]
    public void Findings_of_pairs_and_works_name_only_numbers_of_their_rows() => Check(
        from counts in Gen.ArrayOf(Gen.Choose(1, 6), 3)
        from some in Gen.Choose(0, 3)
        select (Pairs: Entities.Take(some).Select((entity, e) => new CooccurrenceRow("alpha", CooccurrenceContext.Sentence, MentionKind.Person, entity, MentionKind.Person, "blix", counts[e], 9, 9, 50, null, "few")).ToTable("co-mentions"),
            Forms: Entities.Take(some).Select((entity, e) => new WorkFormRow(entity, CitationForm.Full, counts[e], "1")).ToTable("works-by-form"),
            Sections: Entities.Take(some).SelectMany((entity, e) => Enumerable.Range(1, counts[e]).Select(section => new SectionWorkRow("alpha", section, "part", entity, 1, "1"))).ToTable("section-works"),
            Pages: Entities.Take(some).SelectMany((entity, e) => Enumerable.Range(1, counts[e]).Select(page => new LocatorRow("alpha", entity, entity, null, LocatorKind.Page, page, null, 1, "1"))).ToTable("locators"),
            Years: Entities.Take(some).Select((entity, e) => new WorkYearRow(entity, entity, WorkType.Book, counts[e] == 6 ? null : 1930 + counts[e], 1931, 1)).ToTable("works-by-year")),
        of =>
        [
            CooccurrenceChart.Draw(of.Pairs, new FigureOptions()),
            MostCitedChart.Draw(of.Forms, new FigureOptions()),
            CitationHeatmap.Draw(of.Sections, new FigureOptions()),
            LocatorStripPlot.Draw(of.Pages, new FigureOptions()),
            PublicationYearChart.Draw(of.Years, new FigureOptions()),
        ]);

    private static void Check<T>(Gen<T> tables, Func<T, CaptionedFigure[]> draw) => Prop.ForAll(tables.ToArbitrary(), table =>
    {
        foreach (CaptionedFigure figure in draw(table))
        {
            Assert.EndsWith(".", figure.Finding, StringComparison.Ordinal);
            Assert.Equal(figure.IsEmpty, figure.Finding.StartsWith("Nothing to draw", StringComparison.Ordinal));
            HashSet<string> known = NumbersOf(figure.Data);
            Assert.All(Number().Matches(figure.Finding), number => Assert.True(known.Contains(number.Value), $"{number.Value} in «{figure.Finding}» of {figure.Name}"));
        }
    }).QuickCheckThrowOnFailure();

    /// <summary>Cells; their sums for every word and every pair of neighbouring words in the table, and for the whole; what is left of a sum without one cell; differences within a row; and how often words stand, or how many others there are.</summary>
    private static HashSet<string> NumbersOf(Table data)
    {
        TableColumn[] columns = [.. data.Columns];
        int[] rows = [.. Enumerable.Range(0, data.RowCount)];
        double[][] numbers = [.. columns.Select(column => rows.Select(row => column[row] is { } cell and not (string or Enum or bool) ? Convert.ToDouble(cell, CultureInfo.InvariantCulture) : 0).ToArray())];
        IEnumerable<int[]> groups = columns
            .SelectMany((column, at) => rows.GroupBy(row => $"{column[row]}").Concat(rows.GroupBy(row => $"{column[row]} {columns[Math.Max(0, at - 1)][row]}")))
            .Select(group => group.ToArray()).Prepend(rows);
        var counts = new HashSet<int>();
        var values = new HashSet<double>();
        foreach (int[] group in groups)
        {
            counts.Add(group.Length);
            foreach (TableColumn column in columns) counts.Add(group.Select(row => $"{column[row]}").Distinct().Count());
            foreach (double[] column in numbers)
            {
                double sum = group.Sum(row => column[row]);
                values.UnionWith(group.SelectMany(row => (double[])[column[row], sum - column[row], sum]));
                counts.Add(group.Length == 0 ? 0 : group.Count(row => column[row] == group.Max(other => column[other])));
            }
        }

        foreach (double[] one in numbers)
        {
            foreach (double[] other in numbers)
            {
                values.UnionWith(rows.Select(row => Math.Abs(one[row] - other[row])));
                values.Add(rows.Sum(row => one[row] + other[row]));
            }
        }

        values.UnionWith(counts.SelectMany(count => (double[])[count, count - 1, count - 2]));
        return [.. values.SelectMany(number => Enumerable.Range(0, 3).Select(digits => PlotlyText.FormatNumber(number, digits))), .. values.Select(number => number.ToString("N0", CultureInfo.InvariantCulture)), "0", "1,000"];
    }

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
