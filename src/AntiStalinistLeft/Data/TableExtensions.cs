using AntiStalinistLeft.Data;

namespace AntiStalinistLeft;

/// <summary>How tables are made, and the reshaping that gives up the type of the row.</summary>
public static class TableExtensions
{
    /// <summary>Makes a table of rows.</summary>
    /// <typeparam name="TRow">A record; each parameter of its primary constructor is a column.</typeparam>
    /// <param name="rows">The rows in the order they are to have.</param>
    /// <param name="name">Short name in kebab case.</param>
    public static Table<TRow> ToTable<TRow>(this IEnumerable<TRow> rows, string name)
        where TRow : notnull
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(name);
        return Table<TRow>.Of(name, rows);
    }

    /// <summary>A table of any origin as rows of a record: columns are found by name, in whatever order they stand.</summary>
    /// <typeparam name="TRow">A record; each parameter of its primary constructor is a column.</typeparam>
    /// <param name="frame">The table. Numbers may be stored in a wider type as long as the value fits; enums and dates may be words.</param>
    /// <returns>The same rows in the same order; the columns in the order of the record.</returns>
    /// <exception cref="InputException">A column is missing, has no place in the record, or holds a value that does not fit; the message names it.</exception>
    public static Table<TRow> As<TRow>(this Table frame)
        where TRow : notnull
    {
        ArgumentNullException.ThrowIfNull(frame);
        return RowConversion.Convert<TRow>(frame, frame.Name);
    }

    /// <summary>
    /// A cross table: one row for each value of <paramref name="rows"/>, one column for each value of
    /// <paramref name="columns"/>, both in the order of first appearance.
    /// </summary>
    /// <typeparam name="TRow">Row of the table.</typeparam>
    /// <param name="frame">The table.</param>
    /// <param name="rows">What names the row.</param>
    /// <param name="columns">What names the column.</param>
    /// <param name="values">What stands in the cell, for the rows that fall into it; a cell into which none falls is null.</param>
    public static Table Pivot<TRow>(
        this Table<TRow> frame,
        Func<TRow, string> rows,
        Func<TRow, string> columns,
        Func<IEnumerable<TRow>, double> values)
        where TRow : notnull
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(values);
        TRow[] all = [.. frame];
        string[] rowNames = [.. all.Select(rows).Distinct()];
        string[] columnNames = [.. all.Select(columns).Distinct()];
        var cells = all.GroupBy(row => (rows(row), columns(row))).ToDictionary(g => g.Key, g => values(g));
        return new Table(
            $"{frame.Name}-pivot",
            columnNames.Select(TableColumn (column) => new TableColumn<double?>(
                column,
                [.. rowNames.Select(row => cells.TryGetValue((row, column), out double value) ? value : (double?)null)]))
                .Prepend(new TableColumn<string>("row", rowNames)));
    }

    /// <summary>For each column: its type, how many values are there, are missing, are distinct, and for numbers minimum, mean and maximum.</summary>
    public static Table<ColumnSummary> Describe(this Table frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return frame.Columns.Select(ColumnSummary.FromColumn).ToTable($"{frame.Name}-columns");
    }
}
