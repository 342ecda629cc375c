using AntiStalinistLeft.Data;
using Microsoft.Data.Analysis;

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

    /// <summary>A data frame as rows of a record: columns are found by name, in whatever order they stand.</summary>
    /// <typeparam name="TRow">A record; each parameter of its primary constructor is a column.</typeparam>
    /// <param name="frame">The frame. Numbers may be stored in a wider type as long as the value fits; enums, dates, spans and lists may be words.</param>
    /// <param name="name">Short name in kebab case; null for that of the table that the frame comes from, or <c>table</c>.</param>
    /// <returns>The same rows in the same order; the columns in the order of the record.</returns>
    /// <exception cref="InputException">A column is missing, has no place in the record, or holds a value that does not fit; the message names it.</exception>
    public static Table<TRow> ToTable<TRow>(this DataFrame frame, string? name = null)
        where TRow : notnull
    {
        ArgumentNullException.ThrowIfNull(frame);
        return FrameRows.Convert<TRow>(frame, name ?? FrameLabels.GetName(frame));
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
    /// <returns>A column <c>row</c> with the names of the rows, then one column a value.</returns>
    public static DataFrame Pivot<TRow>(
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
        return FrameLabels.CreateFrame(
            $"{frame.Name}-pivot",
            columnNames
                .Select(column => FrameColumnWriter.Create(column, Array.ConvertAll(rowNames, row => cells.TryGetValue((row, column), out double value) ? value : (double?)null)))
                .Prepend(FrameColumnWriter.Create("row", rowNames)));
    }

    /// <summary>For each column: its type, how many values are there, are missing, are distinct, and for numbers minimum, mean and maximum.</summary>
    public static DataFrame Describe(this Table frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return frame.Columns.Select(ColumnSummary.FromColumn).ToTable($"{frame.Name}-columns").ToDataFrame();
    }
}
