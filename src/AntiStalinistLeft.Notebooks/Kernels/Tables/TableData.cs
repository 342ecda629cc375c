namespace AntiStalinistLeft.Notebooks;

/// <summary>A table as it goes from one kernel to another.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, left to right, each of the same length.</param>
/// <param name="RowCount">How many rows it has.</param>
public sealed partial record TableData(string Name, IReadOnlyList<TableDataColumn> Columns, int RowCount)
{
    /// <summary>The rows as objects with a member for each column.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object?>> Rows =>
        Enumerable.Range(0, RowCount).Select(row => Columns.ToDictionary(static column => column.Name, column => column.Value(row), StringComparer.Ordinal));
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name, unique in the table.</param>
/// <param name="Type">Type of its values: <c>long</c>, <c>double</c> or <c>string</c>, whatever may be missing.</param>
/// <param name="Value">The value in a row, counted from 0; null where it is missing.</param>
public sealed record TableDataColumn(string Name, Type Type, Func<int, object?> Value);
