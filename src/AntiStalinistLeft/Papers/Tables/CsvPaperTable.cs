using System.Text;

namespace AntiStalinistLeft.Papers;

/// <summary>Tables of papers as CSV for word processors and spreadsheets: heads and rounded numbers as they are printed.</summary>
/// <remarks>RFC 4180. For calculations, use the table's own CSV, which has every digit.</remarks>
internal static class CsvPaperTable
{
    /// <summary>The byte-order mark by which Excel and Word know that a file is UTF-8.</summary>
    public const char ByteOrderMark = '\uFEFF';

    /// <summary>Writes a table, beginning with a byte-order mark.</summary>
    public static string Write(PaperTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var text = new StringBuilder().Append(ByteOrderMark);
        Line(text, table.Columns.Select(column => column.FullHeader));
        for (int row = 0; row < table.RowCount; row++) Line(text, table.Columns.Select(column => Cell(column.Cells[row])));
        return text.ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> fields) => text.AppendJoin(',', fields.Select(Quote)).Append("\r\n");

    // A cell that begins so would be computed as a formula by a spreadsheet.
    private static string Cell(PaperCell cell) =>
        cell.Kind == PaperCellKind.Words && cell.Text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + cell.Text : cell.Text;

    private static string Quote(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
