using System.Globalization;
using System.Text;
using AntiStalinistLeft.Data;

namespace AntiStalinistLeft;

/// <summary>How a table becomes HTML.</summary>
public sealed record HtmlTableOptions
{
    /// <summary>The maximum number of rows; the caption says how many are left out. Default 200.</summary>
    public int MaxRows { get; init; } = 200;

    /// <summary>The maximum number of decimals. Default 3.</summary>
    public int Digits { get; init; } = 3;

    /// <summary>The caption above the table; the table's name in words where null.</summary>
    public string? Caption { get; init; }
}

/// <summary>A table as HTML that a page can sort and page through; all words are encoded.</summary>
public static class HtmlTable
{
    /// <summary>Writes the table.</summary>
    public static string Write(Table frame, HtmlTableOptions options)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(options);
        int shown = Math.Min(frame.RowCount, options.MaxRows);
        var html = new StringBuilder();
        TableMarkup.Append(
            html,
            "asl-table",
            TableMarkup.Caption(Caption(frame, shown, options)),
            frame.Columns.Select(Head),
            Enumerable.Range(0, shown).Select(row => frame.Columns.Select(column => Cell(column, row, options))),
            shown < frame.RowCount ? frame.RowCount : null);
        return html.ToString();
    }

    private static string Caption(Table frame, int shown, HtmlTableOptions options)
    {
        string name = options.Caption ?? ToWords(frame.Name);
        string rows = frame.RowCount == 1 ? "1 row" : string.Create(CultureInfo.InvariantCulture, $"{frame.RowCount:N0} rows");
        return shown < frame.RowCount
            ? string.Create(CultureInfo.InvariantCulture, $"{name}: the first {shown:N0} of {rows}")
            : $"{name}: {rows}";
    }

    /// <summary>The name of a table as a reader would write it: «Words by voice» for words-by-voice.</summary>
    internal static string ToWords(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ');

    private static string Head(TableColumn column) => TableMarkup.Head(
        column.Name.Replace('_', ' '),
        column.IsNumeric,
        string.Join(" ", new[] { column.Description, column.Unit is null ? null : $"Unit: {column.Unit}." }.Where(s => s is not null)),
        column.Name);

    private static string Cell(TableColumn column, int row, HtmlTableOptions options)
    {
        object? value = column[row];
        // A time that breaks behind its month is hard to read.
        string exact = CellText.Format(value);
        return TableMarkup.Cell(value is double number ? Round(number, options.Digits) : exact, column.IsNumeric, staysOnOneLine: value is DateTimeOffset or DateTime or DateOnly, exact);
    }

    private static string Round(double number, int digits) =>
        double.IsFinite(number) ? Math.Round(number, digits).ToString("0." + new string('#', digits), CultureInfo.InvariantCulture) : CellText.Format(number);
}
