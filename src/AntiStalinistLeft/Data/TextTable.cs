namespace AntiStalinistLeft.Data;

/// <summary>A table as plain text with aligned columns, for terminals and logs.</summary>
internal static class TextTable
{
    /// <summary>Writes the first rows; longer words are cut with an ellipsis.</summary>
    public static string Write(Table frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return AlignedText.Write(
            [.. frame.Columns.Select(column => (column.Name, column.IsNumeric))],
            [.. Enumerable.Range(0, Math.Min(frame.RowCount, AlignedText.MaxRows)).Select(row => frame.Columns.Select(column => CellText.Format(column[row])).ToArray())],
            frame.RowCount);
    }
}
