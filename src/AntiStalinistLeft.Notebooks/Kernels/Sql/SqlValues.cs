using System.Collections;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Values on their way into SQLite and out of it.</summary>
internal static class SqlValues
{
    /// <summary>A value as SQLite keeps it: numbers as numbers, true as 1, a sequence as JSON (for <c>json_each</c>), the rest as text.</summary>
    public static object ToSql(object? value) => value switch
    {
        null => DBNull.Value,
        bool flag => flag ? 1L : 0L,
        string or double or long or int or short or byte or byte[] => value,
        float single => (double)single,
        decimal number => (double)number,
        Enum => value.ToString()!,
        IEnumerable sequence => JsonSerializer.Serialize(sequence.Cast<object?>()),
        _ => ScalarText.Format(value),
    };

    /// <summary>Reads all that is left of a result.</summary>
    public static TableData Read(SqliteDataReader reader, string name)
    {
        List<object?[]> rows = [];
        while (reader.Read())
        {
            object?[] row = new object?[reader.FieldCount];
            for (int i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            rows.Add(row);
        }

        List<TableDataColumn> columns = [];
        for (int i = 0; i < reader.FieldCount; i++)
        {
            int column = i;
            Type type = Common(rows, column);
            columns.Add(new TableDataColumn(Unique(reader.GetName(i), columns), type, row => Convert(rows[row][column], type)));
        }

        return new TableData(name, columns, rows.Count);
    }

    /// <summary>Any cell of SQLite may have a type of its own: whole numbers, else numbers, else text.</summary>
    private static Type Common(List<object?[]> rows, int column)
    {
        IEnumerable<object> values = rows.Select(row => row[column]).OfType<object>();
        bool any = false, whole = true;
        foreach (object value in values)
        {
            if (value is not (long or double)) return typeof(string);
            any = true;
            whole &= value is long;
        }

        return !any ? typeof(string) : whole ? typeof(long) : typeof(double);
    }

    private static object? Convert(object? value, Type type) => value switch
    {
        null => null,
        byte[] bytes => $"x'{System.Convert.ToHexStringLower(bytes)}'",
        long whole when type == typeof(double) => (double)whole,
        _ when type == typeof(string) => System.Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => value,
    };

    private static string Unique(string name, List<TableDataColumn> columns)
    {
        string unique = name;
        for (int n = 2; columns.Exists(column => column.Name == unique); n++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}_{n}");
        }

        return unique;
    }
}
