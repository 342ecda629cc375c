namespace AntiStalinistLeft;

/// <summary>One column of a frame: a name, what its values mean, and the values.</summary>
public abstract class TableColumn
{
    private protected TableColumn(string name, Type type, string? unit, string? description)
    {
        Name = name;
        Type = type;
        Unit = unit;
        Description = description;
    }

    /// <summary>The name, in snake case, unique in its frame.</summary>
    public string Name { get; }

    /// <summary>The type of the values; <see cref="Nullable{T}"/> where a value can be missing.</summary>
    public Type Type { get; }

    /// <summary>The unit of the values; null for counts and words.</summary>
    public string? Unit { get; }

    /// <summary>What a value means; null where the name says it all.</summary>
    public string? Description { get; }

    /// <summary>How many values there are.</summary>
    public abstract int Count { get; }

    /// <summary>One value, boxed; null where it is missing.</summary>
    public abstract object? this[int row] { get; }

    /// <summary>True for columns of numbers.</summary>
    public bool IsNumeric => (Nullable.GetUnderlyingType(Type) ?? Type) is var type
        && (type == typeof(int) || type == typeof(long) || type == typeof(double));

    /// <summary>The same column with the named rows only, in the given order.</summary>
    internal abstract TableColumn Take(int[] rows);
}

/// <summary>A column whose values have one type.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
internal sealed class TableColumn<T> : TableColumn
{
    private readonly T[] _values;

    /// <summary>Makes a column; the array is taken over and must not be changed afterwards.</summary>
    public TableColumn(string name, T[] values, string? unit = null, string? description = null)
        : base(name ?? throw new ArgumentNullException(nameof(name)), typeof(T), unit, description) =>
        _values = values ?? throw new ArgumentNullException(nameof(values));

    /// <inheritdoc/>
    public override int Count => _values.Length;

    /// <summary>All values.</summary>
    public ReadOnlySpan<T> Values => _values;

    /// <inheritdoc/>
    public override object? this[int row] => _values[row];

    internal override TableColumn Take(int[] rows) =>
        new TableColumn<T>(Name, Array.ConvertAll(rows, row => _values[row]), Unit, Description);
}
