using System.Globalization;
using System.Text;

namespace AntiStalinistLeft.Notebooks;

/// <summary>A table as HTML and as plain text. All data is encoded.</summary>
internal static class TableHtml
{
    public static string Write(TableData table, int rows)
    {
        StringBuilder html = new();
        TableMarkup.Append(
            html,
            "asl-table",
            TableMarkup.Caption(string.Create(CultureInfo.InvariantCulture, $"{table.Name}: {table.RowCount:N0} rows")),
            table.Columns.Select(static column => TableMarkup.Head(column.Name, IsNumber(column))),
            Enumerable.Range(0, Math.Min(rows, table.RowCount)).Select(row => table.Columns.Select(column => TableMarkup.Cell(Text(column.Value(row)), IsNumber(column)))),
            rows < table.RowCount ? table.RowCount : null);
        HtmlFormatter.AppendRest(html, rows, table.RowCount);
        return html.ToString();
    }

    public static string WriteText(TableData table) => AlignedText.Write(
        [.. table.Columns.Select(static column => (column.Name, IsNumber(column)))],
        [.. Enumerable.Range(0, Math.Min(AlignedText.MaxRows, table.RowCount)).Select(row => table.Columns.Select(column => Text(column.Value(row))).ToArray())],
        table.RowCount).TrimEnd();

    private static bool IsNumber(TableDataColumn column) => column.Type != typeof(string);

    private static string Text(object? value) => value is null ? string.Empty : ScalarText.Format(value);
}
