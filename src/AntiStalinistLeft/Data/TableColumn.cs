using AntiStalinistLeft.Data;
using Microsoft.Data.Analysis;

namespace AntiStalinistLeft;

/// <summary>One column of a table: a name, what its values mean, and the values.</summary>
public abstract class TableColumn
{
    private protected TableColumn(string name, Type type, ColumnLabel label)
    {
        Name = name;
        Type = type;
        Label = label;
    }

    /// <summary>The name, in snake case, unique in its table.</summary>
    public string Name { get; }

    /// <summary>The type of the values; <see cref="Nullable{T}"/> where a value can be missing.</summary>
    public Type Type { get; }

    /// <summary>The unit of the values; null for counts and words.</summary>
    public string? Unit => Label.Unit;

    /// <summary>What a value means; null where the name says it all.</summary>
    public string? Description => Label.Description;

    /// <summary>How many values there are.</summary>
    public abstract int Count { get; }

    /// <summary>One value, boxed; null where it is missing.</summary>
    public abstract object? this[int row] { get; }

    /// <summary>True for columns of numbers.</summary>
    public bool IsNumeric => (Nullable.GetUnderlyingType(Type) ?? Type) is { IsEnum: false } type
        && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;

    /// <summary>All values, boxed.</summary>
    internal IEnumerable<object?> Values => Enumerable.Range(0, Count).Select(row => this[row]);

    private protected ColumnLabel Label { get; }

    /// <summary>The same values as a column of a data frame.</summary>
    internal abstract DataFrameColumn ToDataFrameColumn();
}
