namespace AntiStalinistLeft.Notebooks;

/// <summary>The tables that a host gives to kernels which know no objects: SQL asks them, JavaScript reads them as JSON.</summary>
internal interface ITableSource
{
    /// <summary>The names that a query can use without more ado, in the host's order; a hyphen may be written as an underscore.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>A table by its name; asked for only when a query names it, and once a session.</summary>
    /// <exception cref="Exception">It cannot be had; the message tells the reader of the notebook why.</exception>
    TableData Read(string name);

    /// <summary>A value as a table; null for a value that is none.</summary>
    TableData? TryRead(object value);

    /// <summary>The value that other kernels get for the result of a query.</summary>
    object ToValue(TableData table);
}
