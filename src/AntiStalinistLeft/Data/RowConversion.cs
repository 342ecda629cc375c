using System.Globalization;
using System.Reflection;

namespace AntiStalinistLeft.Data;

/// <summary>Turns columns of any origin into the rows of a record, strictly.</summary>
internal static class RowConversion
{
    /// <summary>Makes the rows; columns are found by name, their order does not matter.</summary>
    /// <exception cref="InputException">A column is missing, is not known to the row, or holds a value that does not fit.</exception>
    public static Table<TRow> Convert<TRow>(Table frame, string name)
        where TRow : notnull
    {
        ThrowIfUnknownColumns(frame, RowSchema<TRow>.Names, typeof(TRow));
        TableColumn[] columns = [.. RowSchema<TRow>.Names.Select(column => frame[column])];
        Type[] types = [.. RowSchema<TRow>.Properties.Select(property => property.PropertyType)];
        bool[] nullable = [.. RowSchema<TRow>.Properties.Select(MayBeNull)];
        var rows = new TRow[frame.RowCount];
        for (int row = 0; row < rows.Length; row++)
        {
            var values = new object?[columns.Length];
            for (int i = 0; i < values.Length; i++) values[i] = Fit(columns[i], row, types[i], nullable[i]);
            rows[row] = RowSchema<TRow>.Make(values);
        }

        return Table<TRow>.Of(name, rows);
    }

    private static void ThrowIfUnknownColumns(Table frame, IReadOnlyList<string> wanted, Type row)
    {
        string[] present = [.. frame.Columns.Select(column => column.Name)];
        string[] missing = [.. wanted.Except(present, StringComparer.Ordinal)];
        string[] unknown = [.. present.Except(wanted, StringComparer.Ordinal)];
        if (missing.Length > 0) throw Broken($"The table {frame.Name} has no column {string.Join(", ", missing)}, which {row.Name} needs; it has {string.Join(", ", present)}.");
        if (unknown.Length > 0) throw Broken($"The table {frame.Name} has the column {string.Join(", ", unknown)}, which {row.Name} has no place for. Leave it out first, or add it to the record.");
    }

    private static object? Fit(TableColumn column, int row, Type type, bool nullable)
    {
        object? value = column[row];
        Type bare = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null) return nullable ? null : throw Misfit(column, row, "no value", type);
        if (bare.IsInstanceOfType(value)) return value;
        try
        {
            return value switch
            {
                string text => CellText.Parse(text, bare),
                DateTime time when bare == typeof(DateTimeOffset) => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
                DateTime time when bare == typeof(DateOnly) && time.TimeOfDay == TimeSpan.Zero => DateOnly.FromDateTime(time),
                int or long when bare == typeof(double) || bare == typeof(long) => System.Convert.ChangeType(value, bare, CultureInfo.InvariantCulture),
                long number when bare == typeof(int) => checked((int)number),
                double number when Math.Truncate(number) == number && bare == typeof(long) => checked((long)number),
                double number when Math.Truncate(number) == number && bare == typeof(int) => checked((int)number),
                _ => throw Misfit(column, row, $"«{CellText.Format(value)}»", type),
            };
        }
        catch (Exception error) when (error is FormatException or OverflowException or NotSupportedException)
        {
            throw Misfit(column, row, $"«{CellText.Format(value)}»", type);
        }
    }

    private static bool MayBeNull(PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null
        || (!property.PropertyType.IsValueType && new NullabilityInfoContext().Create(property).ReadState != NullabilityState.NotNull);

    private static InputException Misfit(TableColumn column, int row, string found, Type type) =>
        Broken(FormattableString.Invariant($"Column {column.Name} has {found} in row {row + 1}, but it should be {(Nullable.GetUnderlyingType(type) ?? type).Name}."));

    private static InputException Broken(string message) => new(new Diagnostic(Severity.Error, "wrong-columns", message));
}
