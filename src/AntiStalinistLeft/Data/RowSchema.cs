using System.Linq.Expressions;
using System.Reflection;

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

    // Compiling costs more than some thousand rows made one by one; it is for large frames only.
    private static readonly Lazy<Func<Array[], int, TRow[]>> MakeAll = new(CompileMakeAll);

    /// <summary>The properties behind the columns.</summary>
    public static IReadOnlyList<RowProperty<TRow>> Properties { get; } = FindProperties();

    /// <summary>The names of the columns.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Properties.Select(property => property.Name)];

    /// <summary>Makes a row of its values, in the order of <see cref="Properties"/>.</summary>
    public static TRow Make(object?[] values) => (TRow)Invoker.Invoke(values.AsSpan())!;

    /// <summary>Makes rows of arrays of their values, each of the type of its property, in the order of <see cref="Properties"/>.</summary>
    public static TRow[] MakeRows(Array[] columns, int count) => MakeAll.Value(columns, count);

    private static RowProperty<TRow>[] FindProperties()
    {
        RowProperty<TRow>[] properties = [.. Constructor.GetParameters().Select(parameter => RowProperty<TRow>.Create(PropertyOf(parameter)))];
        return properties.CountBy(property => property.Name).FirstOrDefault(name => name.Value > 1) is { Key: { } twice }
            ? throw new NotSupportedException($"Two columns of {typeof(TRow)} are named {twice}.")
            : properties;
    }

    private static PropertyInfo PropertyOf(ParameterInfo parameter) =>
        typeof(TRow).GetProperty(parameter.Name!, BindingFlags.Public | BindingFlags.Instance)
        // F# gives the parameters of a record's constructor a small first letter.
        ?? typeof(TRow).GetProperty(parameter.Name!, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
        ?? throw new NotSupportedException($"{typeof(TRow)} has no property for its parameter {parameter.Name}; a row must be a record.");

    /// <summary>A loop over typed arrays that calls the constructor, so that no value is boxed.</summary>
    private static Func<Array[], int, TRow[]> CompileMakeAll()
    {
        ParameterExpression columns = Expression.Parameter(typeof(Array[])), count = Expression.Parameter(typeof(int));
        ParameterExpression rows = Expression.Variable(typeof(TRow[])), row = Expression.Variable(typeof(int));
        ParameterExpression[] arrays = [.. Properties.Select(property => Expression.Variable(property.Type.MakeArrayType()))];
        LabelTarget end = Expression.Label();
        Expression make = Expression.Assign(
            Expression.ArrayAccess(rows, row),
            Expression.New(Constructor, arrays.Select(array => Expression.ArrayIndex(array, row))));
        return Expression.Lambda<Func<Array[], int, TRow[]>>(
            Expression.Block(
                [rows, row, .. arrays],
                [
                    Expression.Assign(rows, Expression.NewArrayBounds(typeof(TRow), count)),
                    .. arrays.Select((array, i) => Expression.Assign(array, Expression.Convert(Expression.ArrayIndex(columns, Expression.Constant(i)), array.Type))),
                    Expression.Loop(Expression.IfThenElse(Expression.LessThan(row, count), Expression.Block(make, Expression.PreIncrementAssign(row)), Expression.Break(end)), end),
                    rows,
                ]),
            columns,
            count).Compile();
    }
}
