using System.Globalization;
using System.Net;
using System.Text;

namespace AntiStalinistLeft.Notebooks;

/// <summary>A table as HTML and as plain text. All data is encoded.</summary>
internal static class TableHtml
{
    public static string Write(TableData table, int rows)
    {
        StringBuilder html = new("<table class=\"asl-table\"><caption>");
        html.Append(CultureInfo.InvariantCulture, $"{WebUtility.HtmlEncode(table.Name)}: {table.RowCount:N0} rows</caption><thead><tr>");
        foreach (TableDataColumn column in table.Columns)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Number(column)}>{WebUtility.HtmlEncode(column.Name)}</th>");
        }

        html.Append("</tr></thead><tbody>");
        for (int i = 0; i < Math.Min(rows, table.RowCount); i++)
        {
            html.Append("<tr>");
            foreach (TableDataColumn column in table.Columns)
            {
                html.Append(CultureInfo.InvariantCulture, $"<td{Number(column)}>{WebUtility.HtmlEncode(Text(column.Value(i)))}</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
        if (table.RowCount > rows) html.Append(CultureInfo.InvariantCulture, $"<p class=\"asl-more\">The first {rows:N0} of {table.RowCount:N0} rows are shown.</p>");
        return html.ToString();
    }

    public static string WriteText(TableData table)
    {
        const int Rows = 20;
        IEnumerable<string> lines = Enumerable.Range(0, Math.Min(Rows, table.RowCount)).Select(row => string.Join(" | ", table.Columns.Select(column => Text(column.Value(row)))));
        string rest = table.RowCount > Rows ? string.Create(CultureInfo.InvariantCulture, $"\n… ({table.RowCount - Rows:N0} more)") : string.Empty;
        return string.Join('\n', lines.Prepend(string.Join(" | ", table.Columns.Select(static column => column.Name)))) + rest;
    }

    private static string Number(TableDataColumn column) => column.Type == typeof(string) ? string.Empty : " class=\"number\"";

    private static string Text(object? value) => value is null ? string.Empty : PlainTextFormatter.FormatScalar(value);
}
