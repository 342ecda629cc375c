using Parquet;
using Parquet.Schema;

namespace AntiStalinistLeft.Cli;

/// <summary>
/// Tables as Parquet: whole numbers, numbers, truth values and days as what they are, points in time in UTC, everything else
/// as its words in CSV. Here and not in the library, for nothing but this command writes it.
/// </summary>
internal static class ParquetTable
{
    /// <summary>Writes a table as one row group.</summary>
    public static async Task WriteAsync(Table table, Stream stream, CancellationToken cancellation)
    {
        var schema = new ParquetSchema(table.Columns.Select(FieldOf));
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(schema, stream, cancellationToken: cancellation);
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        foreach ((TableColumn column, DataField field) in table.Columns.Zip(schema.DataFields)) await WriteAsync(group, field, column);
    }

    private static Field FieldOf(TableColumn column)
    {
        bool nullable = !column.Type.IsValueType || Nullable.GetUnderlyingType(column.Type) is not null;
        Type bare = BareType(column);
        return bare == typeof(DateTimeOffset)
            ? new DateTimeDataField(column.Name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, DateTimeTimeUnit.Micros, nullable)
            : new DataField(column.Name, IsTyped(bare) ? bare : typeof(string), nullable);
    }

    private static Task WriteAsync(ParquetRowGroupWriter group, DataField field, TableColumn column)
    {
        Type bare = BareType(column);
        return bare == typeof(int) ? WriteValuesAsync<int>(group, field, column.Values)
            : bare == typeof(long) ? WriteValuesAsync<long>(group, field, column.Values)
            : bare == typeof(double) ? WriteValuesAsync<double>(group, field, column.Values)
            : bare == typeof(bool) ? WriteValuesAsync<bool>(group, field, column.Values)
            : bare == typeof(DateOnly) ? WriteValuesAsync<DateOnly>(group, field, column.Values)
            : bare == typeof(DateTimeOffset) ? WriteValuesAsync<DateTime>(group, field, column.Values.Select(value => (object?)((DateTimeOffset?)value)?.UtcDateTime))
            : group.WriteAsync(field, [.. column.Values.Select(value => value is null ? null : CellText.Format(value))]);
    }

    private static Task WriteValuesAsync<T>(ParquetRowGroupWriter group, DataField field, IEnumerable<object?> values)
        where T : struct =>
        field.IsNullable ? group.WriteAsync<T>(field, values.Cast<T?>().ToArray()) : group.WriteAsync<T>(field, values.Cast<T>().ToArray());

    private static bool IsTyped(Type type) =>
        type == typeof(int) || type == typeof(long) || type == typeof(double) || type == typeof(bool) || type == typeof(DateOnly);

    private static Type BareType(TableColumn column) => Nullable.GetUnderlyingType(column.Type) ?? column.Type;
}
