namespace AntiStalinistLeft.Notebooks;

/// <summary>The tables that a host gives to kernels which know no objects: SQL asks them, JavaScript reads them as JSON.</summary>
internal interface ITableSource
{
    /// <summary>The names that a query can use without more ado, in the host's order; a hyphen may be written as an underscore.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>A table by its name; asked for only when a query names it, and once a session.</summary>
    /// <exception cref="Exception">It cannot be had; the message tells the reader of the notebook why.</exception>
    TableData Read(string name);

    /// <summary>The columns of a table by its name, for somebody who writes a query; without its rows where that is quicker.</summary>
    /// <exception cref="Exception">They cannot be had; the message tells why.</exception>
    IReadOnlyList<TableColumnInfo> GetColumns(string name);

    /// <summary>A value as a table; null for a value that is none.</summary>
    TableData? TryRead(object value);

    /// <summary>The value that other kernels get for the result of a query.</summary>
    object ToValue(TableData table);
}

/// <summary>What is known of a column without its values.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Type of its values: <c>long</c>, <c>double</c> or <c>string</c>.</param>
/// <param name="Description">Its meaning; empty where nobody says.</param>
internal sealed record TableColumnInfo(string Name, Type Type, string Description = "");
