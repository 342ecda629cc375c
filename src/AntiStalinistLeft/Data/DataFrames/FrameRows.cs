using Microsoft.Data.Analysis;

namespace AntiStalinistLeft.Data;

/// <summary>Turns a data frame of any origin into the rows of a record, strictly.</summary>
internal static class FrameRows
{
    /// <summary>Makes the rows; columns are found by name, their order does not matter.</summary>
    /// <exception cref="InputException">A column is missing, is not known to the row, or holds a value that does not fit.</exception>
    public static Table<TRow> Convert<TRow>(DataFrame frame, string name)
        where TRow : notnull
    {
        ThrowIfUnknownColumns(frame, name, RowSchema<TRow>.Names, typeof(TRow));
        Array[] columns = [.. RowSchema<TRow>.Properties.Select(property => property.Read(frame.Columns[property.Name]))];
        return Table<TRow>.Over(name, RowSchema<TRow>.MakeRows(columns, checked((int)frame.Rows.Count)));
    }

    private static void ThrowIfUnknownColumns(DataFrame frame, string name, IReadOnlyList<string> wanted, Type row)
    {
        string[] present = [.. frame.Columns.Select(column => column.Name)];
        string[] missing = [.. wanted.Except(present, StringComparer.Ordinal)];
        string[] unknown = [.. present.Except(wanted, StringComparer.Ordinal)];
        if (missing.Length > 0) throw Broken($"The table {name} has no column {string.Join(", ", missing)}, which {row.Name} needs; it has {string.Join(", ", present)}.");
        if (unknown.Length > 0) throw Broken($"The table {name} has the column {string.Join(", ", unknown)}, which {row.Name} has no place for. Leave it out first, or add it to the record.");
    }

    private static InputException Broken(string message) => new(new Diagnostic(Severity.Error, "wrong-columns", message));
}
