using System.Reflection;
using System.Text;

namespace AntiStalinistLeft.Data;

/// <summary>How a row record and its columns belong together: one column a constructor parameter, in that order.</summary>
/// <typeparam name="TRow">A record whose primary constructor names its columns.</typeparam>
internal static class RowSchema<TRow>
{
    private static readonly ConstructorInfo Constructor = typeof(TRow).GetConstructors()
        .Where(c => c.GetParameters() is not [var only] || only.ParameterType != typeof(TRow))
        .MaxBy(c => c.GetParameters().Length)
        ?? throw new NotSupportedException($"{typeof(TRow)} has no public constructor that names its columns.");

    private static readonly ConstructorInvoker Invoker = ConstructorInvoker.Create(Constructor);

    /// <summary>The properties behind the columns.</summary>
    public static IReadOnlyList<PropertyInfo> Properties { get; } = [.. Constructor.GetParameters().Select(PropertyOf)];

    /// <summary>The names of the columns.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Properties.Select(NameOf)];

    /// <summary>Makes a row of its values, in the order of <see cref="Properties"/>.</summary>
    public static TRow Make(object?[] values) => (TRow)Invoker.Invoke(values.AsSpan())!;

    /// <summary>Turns rows into columns.</summary>
    public static TableColumn[] ColumnsOf(IReadOnlyList<TRow> rows) =>
        [.. Properties.Select(property => (TableColumn)typeof(RowSchema<TRow>)
            .GetMethod(nameof(Extract), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(property.PropertyType)
            .Invoke(null, [property, rows])!)];

    private static TableColumn<T> Extract<T>(PropertyInfo property, IReadOnlyList<TRow> rows)
    {
        var values = new T[rows.Count];
        if (typeof(TRow).IsValueType)
        {
            for (int i = 0; i < values.Length; i++) values[i] = (T)property.GetValue(rows[i])!;
        }
        else
        {
            var get = property.GetMethod!.CreateDelegate<Func<TRow, T>>();
            for (int i = 0; i < values.Length; i++) values[i] = get(rows[i]);
        }

        var about = property.GetCustomAttribute<ColumnAttribute>();
        return new TableColumn<T>(NameOf(property), values, about?.Unit, about?.Description);
    }

    private static PropertyInfo PropertyOf(ParameterInfo parameter) =>
        typeof(TRow).GetProperty(parameter.Name!, BindingFlags.Public | BindingFlags.Instance)
        // F# gives the parameters of a record's constructor a small first letter.
        ?? typeof(TRow).GetProperty(parameter.Name!, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
        ?? throw new NotSupportedException($"{typeof(TRow)} has no property for its parameter {parameter.Name}; a row must be a record.");

    private static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<ColumnAttribute>()?.Name ?? SnakeCase(property.Name);

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
