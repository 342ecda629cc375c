using System.Globalization;
using System.Net;
using System.Text;

namespace AntiStalinistLeft;

/// <summary>How a table becomes HTML.</summary>
public sealed record HtmlTableOptions
{
    /// <summary>The maximum number of rows; the caption says how many are left out. Default 200.</summary>
    public int MaxRows { get; init; } = 200;

    /// <summary>The maximum number of decimals. Default 3.</summary>
    public int Digits { get; init; } = 3;

    /// <summary>The caption above the table; the table's name where null.</summary>
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
        html.Append("<table class=\"asl-table\"><caption>").Append(Encode(Caption(frame, shown, options))).Append("</caption><thead><tr>");
        foreach (TableColumn column in frame.Columns) WriteHead(html, column);
        html.Append("</tr></thead><tbody>");
        for (int row = 0; row < shown; row++)
        {
            html.Append("<tr>");
            foreach (TableColumn column in frame.Columns) WriteCell(html, column, row, options.Digits);
            html.Append("</tr>");
        }

        return html.Append("</tbody></table>").ToString();
    }

    private static string Caption(Table frame, int shown, HtmlTableOptions options)
    {
        string name = options.Caption ?? frame.Name;
        string rows = frame.RowCount == 1 ? "1 row" : string.Create(CultureInfo.InvariantCulture, $"{frame.RowCount:N0} rows");
        return shown < frame.RowCount
            ? string.Create(CultureInfo.InvariantCulture, $"{name}: the first {shown:N0} of {rows}")
            : $"{name}: {rows}";
    }

    private static void WriteHead(StringBuilder html, TableColumn column)
    {
        string about = string.Join(" ", new[] { column.Description, column.Unit is null ? null : $"Unit: {column.Unit}." }.Where(s => s is not null));
        html.Append("<th scope=\"col\"");
        if (column.IsNumeric) html.Append(" class=\"number\"");
        if (about.Length > 0) html.Append(" title=\"").Append(Encode(about)).Append('"');
        html.Append('>').Append(Encode(column.Name.Replace('_', ' '))).Append("</th>");
    }

    private static void WriteCell(StringBuilder html, TableColumn column, int row, int digits)
    {
        object? value = column[row];
        // A time that breaks behind its month is hard to read.
        html.Append(column.IsNumeric ? "<td class=\"number\">" : value is DateTimeOffset or DateTime or DateOnly ? "<td style=\"white-space:nowrap\">" : "<td>");
        html.Append(Encode(value is double number ? Round(number, digits) : CellText.Format(value))).Append("</td>");
    }

    private static string Round(double number, int digits) =>
        double.IsFinite(number) ? Math.Round(number, digits).ToString("0." + new string('#', digits), CultureInfo.InvariantCulture) : CellText.Format(number);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
