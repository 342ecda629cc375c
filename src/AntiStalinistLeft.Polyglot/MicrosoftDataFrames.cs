using AntiStalinistLeft.Tables;
using Microsoft.Data.Analysis;
using DataTable = System.Data.DataTable;
using MicrosoftFrame = Microsoft.Data.Analysis.DataFrame;

namespace AntiStalinistLeft.Polyglot;

/// <summary>Tables of the kit as data frames of Microsoft.Data.Analysis, and back.</summary>
public static class MicrosoftDataFrames
{
    /// <summary>Copies a table: same columns, same names, same order; missing values stay missing.</summary>
    /// <param name="frame">The table. Enums, spans and days become words as in CSV; points in time become <see cref="DateTime"/> in UTC.</param>
    /// <exception cref="NotSupportedException">A column holds something else; the message names it.</exception>
    public static MicrosoftFrame ToDataFrame(this DataFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return new MicrosoftFrame(frame.Columns.Select(ToTheirs));
    }

    /// <summary>Copies a data frame into a table of rows, whose columns it must have, in whatever order.</summary>
    /// <typeparam name="TRow">A record; each parameter of its primary constructor is a column.</typeparam>
    /// <param name="frame">The data frame.</param>
    /// <param name="name">Short name of the table in kebab case.</param>
    /// <exception cref="InputException">A column is missing, has no place in the record, or holds a value that does not fit.</exception>
    /// <exception cref="NotSupportedException">A column has a type that no table of the kit has; the message names it.</exception>
    public static DataFrame<TRow> ToFrame<TRow>(this MicrosoftFrame frame, string name = "frame")
        where TRow : notnull
    {
        ArgumentNullException.ThrowIfNull(frame);
        using DataTable table = frame.ToTable();
        return new DataFrame(name, Enumerable.Range(0, table.Columns.Count).Select(column => ToOurs(table, column))).As<TRow>();
    }

    private static DataFrameColumn ToTheirs(DataColumn column) => column switch
    {
        DataColumn<string> words => new StringDataFrameColumn(words.Name, words.Values.ToArray()),
        DataColumn<int> or DataColumn<int?> => new Int32DataFrameColumn(column.Name, Values<int>(column)),
        DataColumn<long> or DataColumn<long?> => new Int64DataFrameColumn(column.Name, Values<long>(column)),
        DataColumn<double> or DataColumn<double?> => new DoubleDataFrameColumn(column.Name, Values<double>(column)),
        DataColumn<bool> or DataColumn<bool?> => new BooleanDataFrameColumn(column.Name, Values<bool>(column)),
        DataColumn<DateTime> or DataColumn<DateTime?> => new DateTimeDataFrameColumn(column.Name, Values<DateTime>(column)),
        DataColumn<DateTimeOffset> or DataColumn<DateTimeOffset?> => new DateTimeDataFrameColumn(column.Name, Values<DateTimeOffset>(column).Select(time => time?.UtcDateTime)),
        _ when IsWord(Nullable.GetUnderlyingType(column.Type) ?? column.Type) => new StringDataFrameColumn(column.Name, Words(column)),
        _ => throw Unsupported(column.Name, column.Type),
    };

    private static DataColumn ToOurs(DataTable table, int column)
    {
        string name = table.Columns[column].ColumnName;
        object?[] values = [.. Enumerable.Range(0, table.Rows.Count).Select(row => table.Rows[row][column] is var value and not DBNull ? value : null)];
        return table.Columns[column].DataType switch
        {
            var type when type == typeof(string) => new DataColumn<string?>(name, [.. values.Cast<string?>()]),
            var type when type == typeof(int) => new DataColumn<int?>(name, [.. values.Cast<int?>()]),
            var type when type == typeof(long) => new DataColumn<long?>(name, [.. values.Cast<long?>()]),
            var type when type == typeof(double) => new DataColumn<double?>(name, [.. values.Cast<double?>()]),
            var type when type == typeof(float) => new DataColumn<double?>(name, [.. values.Select(value => (double?)(float?)value)]),
            var type when type == typeof(bool) => new DataColumn<bool?>(name, [.. values.Cast<bool?>()]),
            var type when type == typeof(DateTime) => new DataColumn<DateTime?>(name, [.. values.Cast<DateTime?>()]),
            var type => throw Unsupported(name, type),
        };
    }

    private static IEnumerable<T?> Values<T>(DataColumn column)
        where T : struct => Enumerable.Range(0, column.Count).Select(row => (T?)column[row]);

    // Null is a missing value there too, whatever the package's annotations say.
    private static IEnumerable<string> Words(DataColumn column) =>
        Enumerable.Range(0, column.Count).Select(row => column[row] is { } value ? CellText.Of(value) : null!);

    private static bool IsWord(Type type) => type.IsEnum || type == typeof(TextSpan) || type == typeof(DateOnly);

    private static NotSupportedException Unsupported(string column, Type type) =>
        new($"Column {column} holds values of type {type.Name}, which have no counterpart. Convert the column or leave it out.");
}
