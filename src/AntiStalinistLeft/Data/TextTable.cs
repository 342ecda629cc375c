using System.Text;

namespace AntiStalinistLeft.Data;

/// <summary>A table as plain text with aligned columns, for terminals and logs.</summary>
internal static class TextTable
{
    private const int MaxRows = 30;
    private const int MaxWidth = 40;

    /// <summary>Writes the first thirty rows; longer words are cut with an ellipsis.</summary>
    public static string Write(Table frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        int shown = Math.Min(frame.RowCount, MaxRows);
        string[][] cells = [.. frame.Columns.Select(column =>
            Enumerable.Range(0, shown).Select(row => Cut(CellText.Format(column[row]))).Prepend(column.Name).ToArray())];
        int[] widths = [.. cells.Select(column => column.Max(cell => cell.Length))];
        var text = new StringBuilder();
        for (int row = 0; row <= shown; row++)
        {
            string line = string.Join("  ", cells.Select((column, i) =>
                frame.Columns[i].IsNumeric ? column[row].PadLeft(widths[i]) : column[row].PadRight(widths[i])));
            text.Append(line.TrimEnd()).Append('\n');
        }

        if (shown < frame.RowCount) text.Append("… ").Append(frame.RowCount - shown).Append(" more rows\n");
        return text.ToString();
    }

    private static string Cut(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        return line.Length <= MaxWidth ? line : line[..(MaxWidth - 1)] + "…";
    }
}
