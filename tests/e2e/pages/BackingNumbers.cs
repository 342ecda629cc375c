using System.Globalization;
using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Pages.Tests;

/// <summary>The numbers that the tables of a page hold, and those that follow from them: counts of rows, sums and medians of columns and of groups, shares.</summary>
internal sealed partial class BackingNumbers
{
    private readonly HashSet<double> _values = [];
    private readonly HashSet<string> _words;

    public BackingNumbers(ReadPage page)
    {
        foreach (ReadTable table in page.Tables) Add(table);
        _words = [.. page.Tables.SelectMany(table => table.Rows.SelectMany(row => row)).SelectMany(In)];
    }

    /// <summary>The numbers of a sentence as printed; those within guillemets, and that of a revision, are a name's.</summary>
    public static IEnumerable<string> In(string sentence) => Number().Matches(Quoted().Replace(sentence, string.Empty)).Select(match => match.Value);

    /// <summary>True where a table has the number, rounded as it is printed, or it follows from one.</summary>
    public bool Back(string printed, string sentence)
    {
        if (_words.Contains(printed) || IsMethod(printed, sentence)) return true;
        double number = double.Parse(printed.Replace(",", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);
        int digits = printed.Contains('.') ? printed.Length - printed.IndexOf('.') - 1 : 0;
        bool isPercent = Regex.IsMatch(sentence, $@"(?<![\d.,]){Regex.Escape(printed)} %");
        return _values.Any(value => IsRounded(value, number, digits) || (isPercent && IsRounded(100 * value, number, digits)));
    }

    // Rates have as few digits as their counts carry, so a printed number may be rounded to its significant ones.
    private static bool IsRounded(double value, double printed, int digits) => Math.Abs(Math.Abs(value) - printed) <= (0.5 * Math.Pow(10, -digits)) + 1e-9;

    /// <summary>What a sentence says of the method and not of the texts: of how many words a rate is told, the confidence, the seed.</summary>
    private static bool IsMethod(string printed, string sentence) =>
        Regex.IsMatch(sentence, $@"(per {Regex.Escape(printed)} words|Intervals \({Regex.Escape(printed)} %\)|(modularity|resolution|seed) {Regex.Escape(printed)}\b|fewer than {Regex.Escape(printed)}\b)");

    private void Add(ReadTable table)
    {
        int[] years = [.. Enumerable.Range(0, table.Columns.Count).Where(column => table.IsNumber[column] && table.Columns[column].Contains("year", StringComparison.Ordinal))];
        if (years is [var one, var other]) _values.UnionWith(table.Rows.Where(row => row[one].Length > 0 && row[other].Length > 0).Select(row => Math.Abs(Read(row[one]) - Read(row[other]))));
        AddGroup(table, [.. table.Rows]);
        for (int key = 0; key < table.Columns.Count; key++)
        {
            var groups = table.Rows.GroupBy(row => row[key]).ToArray();
            _values.Add(groups.Length);
            foreach (var group in groups) AddGroup(table, [.. group]);
        }
    }

    private void AddGroup(ReadTable table, IReadOnlyList<string>[] rows)
    {
        _values.Add(rows.Length);
        for (int column = 0; column < table.Columns.Count; column++)
        {
            if (!table.IsNumber[column])
            {
                _values.Add(rows.Select(row => row[column]).Where(cell => cell.Length > 0).Distinct().Count());
                continue;
            }

            double[] numbers = [.. rows.Select(row => row[column]).Where(cell => cell.Length > 0).Select(Read).Order()];
            _values.UnionWith(numbers);
            if (numbers.Length == 0) continue;
            _values.Add(numbers.Sum());
            _values.Add(numbers.Length);
            _values.Add(numbers.Count(number => number > 0));
            _values.Add((numbers[numbers.Length / 2] + numbers[(numbers.Length - 1) / 2]) / 2);
        }
    }

    private static double Read(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\w.\-–])\d+(,\d{3})*(\.\d+)?(?![\w])", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex("«[^»]*»|Revisions? [0-9]+")]
    private static partial Regex Quoted();
}
