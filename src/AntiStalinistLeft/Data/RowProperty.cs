using System.Reflection;
using System.Text;
using Microsoft.Data.Analysis;

namespace AntiStalinistLeft.Data;

/// <summary>A property of a row and the column that it stands for.</summary>
internal abstract class RowProperty<TRow>(PropertyInfo property)
{
    /// <summary>The column's name.</summary>
    public string Name { get; } = property.GetCustomAttribute<ColumnAttribute>()?.Name ?? SnakeCase(property.Name);

    /// <summary>Unit and meaning.</summary>
    public ColumnLabel Label { get; } = property.GetCustomAttribute<ColumnAttribute>() is { } about ? new ColumnLabel(about.Unit, about.Description) : ColumnLabel.None;

    /// <summary>Type of the property.</summary>
    public Type Type { get; } = property.PropertyType;

    /// <summary>The property of all rows.</summary>
    public abstract TableColumn CreateColumn(TRow[] rows);

    /// <summary>The values of a frame's column as an array of the property's type.</summary>
    /// <exception cref="InputException">A value does not fit.</exception>
    public abstract Array Read(DataFrameColumn column);

    /// <summary>The property's kind for a type that is known only at run time.</summary>
    public static RowProperty<TRow> Create(PropertyInfo property) =>
        (RowProperty<TRow>)Activator.CreateInstance(typeof(RowProperty<,>).MakeGenericType(typeof(TRow), property.PropertyType), property)!;

    private static string SnakeCase(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && !char.IsUpper(name[i - 1])) result.Append('_');
            result.Append(char.ToLowerInvariant(name[i]));
        }

        return result.ToString();
    }
}

/// <summary>A property of a row, typed, so that no value is boxed on its way.</summary>
internal sealed class RowProperty<TRow, T>(PropertyInfo property) : RowProperty<TRow>(property)
{
    private readonly PropertyInfo _property = property;

    private delegate T StructGetter(ref TRow row);

    /// <summary>Reads the property.</summary>
    public Func<TRow, T> Get { get; } = CreateGetter(property.GetMethod!);

    private bool MayBeNull => Nullable.GetUnderlyingType(typeof(T)) is not null
        || (!typeof(T).IsValueType && new NullabilityInfoContext().Create(_property).ReadState != NullabilityState.NotNull);

    /// <inheritdoc/>
    public override TableColumn CreateColumn(TRow[] rows) => new RowColumn<TRow, T>(this, rows);

    /// <inheritdoc/>
    public override Array Read(DataFrameColumn column) => FrameColumnReader.Read<T>(column, MayBeNull);

    private static Func<TRow, T> CreateGetter(MethodInfo method)
    {
        if (!typeof(TRow).IsValueType) return method.CreateDelegate<Func<TRow, T>>();
        var get = method.CreateDelegate<StructGetter>();
        return row => get(ref row);
    }
}

/// <summary>A property of all rows of a table, read where it is asked for.</summary>
internal sealed class RowColumn<TRow, T>(RowProperty<TRow, T> property, TRow[] rows) : TableColumn(property.Name, typeof(T), property.Label)
{
    /// <inheritdoc/>
    public override int Count => rows.Length;

    /// <inheritdoc/>
    public override object? this[int row] => property.Get(rows[row]);

    /// <inheritdoc/>
    internal override DataFrameColumn ToDataFrameColumn() => FrameLabels.Attach(FrameColumnWriter.Create(Name, rows.Select(property.Get)), Label);
}
