using AntiStalinistLeft.Core;
using AntiStalinistLeft.Data;

namespace AntiStalinistLeft;

/// <summary>A table: named columns of one length. Immutable; shows itself as a table in a notebook.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public class Table
{
    private readonly Dictionary<string, TableColumn> _byName;

    /// <summary>Makes a table of columns.</summary>
    /// <param name="name">Short name in kebab case, for files and messages.</param>
    /// <param name="columns">The columns, left to right.</param>
    /// <exception cref="ArgumentException">Two columns share a name, or they differ in length.</exception>
    public Table(string name, IEnumerable<TableColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(columns);
        Name = name;
        Columns = [.. columns];
        _byName = [];
        foreach (TableColumn column in Columns)
        {
            if (!_byName.TryAdd(column.Name, column)) throw new ArgumentException($"Two columns are named {column.Name}.", nameof(columns));
            if (column.Count != Columns[0].Count) throw new ArgumentException($"Column {column.Name} has {column.Count} values, {Columns[0].Name} has {Columns[0].Count}.", nameof(columns));
        }
    }

    /// <summary>Short name in kebab case.</summary>
    public string Name { get; }

    /// <summary>The columns, left to right.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>How many rows there are.</summary>
    public int RowCount => Columns.Count == 0 ? 0 : Columns[0].Count;

    /// <summary>A column by its name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those there are.</exception>
    public TableColumn this[string column] => _byName.TryGetValue(column, out TableColumn? found)
        ? found
        : throw new ArgumentException($"The table {Name} has no column {column}; it has {string.Join(", ", Columns.Select(c => c.Name))}.", nameof(column));

    /// <summary>The values of a column by its name, typed.</summary>
    /// <typeparam name="T">The column's type, <see cref="Nullable{T}"/> where values can be missing.</typeparam>
    /// <exception cref="ArgumentException">There is no such column, or it has another type.</exception>
    public IReadOnlyList<T> Column<T>(string name) => this[name] is TableColumn<T> typed
        ? typed.Values.ToArray()
        : throw new ArgumentException($"Column {name} of the table {Name} holds {this[name].Type.Name}, not {typeof(T).Name}.", nameof(name));

    /// <summary>The same rows with some columns only, in the given order.</summary>
    public Table Select(params IEnumerable<string> columns) => new(Name, columns.Select(c => this[c]));
}
