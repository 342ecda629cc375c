using System.Globalization;
using Microsoft.Data.Analysis;

namespace AntiStalinistLeft.Data;

/// <summary>Columns of a data frame as arrays of the type that a row wants, strictly.</summary>
internal static class FrameColumnReader
{
    private static readonly Dictionary<Type, Func<DataFrameColumn, Array?>> Readers = CreateReaders();

    /// <summary>Reads a column. Numbers may be stored in a wider type as long as the value fits; enums, dates, spans and lists may be words.</summary>
    /// <typeparam name="T">The type wanted.</typeparam>
    /// <param name="column">The column.</param>
    /// <param name="nullable">Whether a value may be missing.</param>
    /// <exception cref="InputException">A value does not fit; the message names column and row.</exception>
    public static T[] Read<T>(DataFrameColumn column, bool nullable)
    {
        bool ready = nullable || column.NullCount == 0;
        return ready && Readers.TryGetValue(typeof(T), out Func<DataFrameColumn, Array?>? read) && read(column) is T[] values ? values : Convert<T>(column, nullable);
    }

    private static Dictionary<Type, Func<DataFrameColumn, Array?>> CreateReaders()
    {
        var readers = new Dictionary<Type, Func<DataFrameColumn, Array?>>
        {
            [typeof(string)] = column => column is StringDataFrameColumn words ? Copy(words.Length, row => words[row]) : null,
        };
        Add<bool>(readers);
        Add<byte>(readers);
        Add<short>(readers);
        Add<int>(readers);
        Add<long>(readers);
        Add<float>(readers);
        Add<double>(readers);
        Add<decimal>(readers);
        Add<DateTime>(readers);
        return readers;
    }

    private static void Add<T>(Dictionary<Type, Func<DataFrameColumn, Array?>> readers)
        where T : unmanaged
    {
        readers[typeof(T)] = column => column is PrimitiveDataFrameColumn<T> same ? Copy(same.Length, row => same[row].GetValueOrDefault()) : null;
        readers[typeof(T?)] = column => column is PrimitiveDataFrameColumn<T> same ? Copy(same.Length, row => same[row]) : null;
    }

    private static T[] Copy<T>(long length, Func<long, T> value)
    {
        var values = new T[length];
        for (int row = 0; row < values.Length; row++) values[row] = value(row);
        return values;
    }

    private static T[] Convert<T>(DataFrameColumn column, bool nullable)
    {
        Type bare = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        // An enum has few words and many rows.
        Dictionary<string, object>? known = bare.IsEnum ? new Dictionary<string, object>(StringComparer.Ordinal) : null;
        return Copy(column.Length, row =>
        {
            object? value = column[row];
            if (value is null) return nullable ? default! : throw Misfit(column, row, "no value", bare);
            if (known is null || value is not string word) return (T)Fit(column, row, value, bare);
            if (!known.TryGetValue(word, out object? label)) known[word] = label = Fit(column, row, value, bare);
            return (T)label;
        });
    }

    private static object Fit(DataFrameColumn column, long row, object value, Type type)
    {
        if (type.IsInstanceOfType(value)) return value;
        try
        {
            return value switch
            {
                string text when CellText.Parse(text, type) is { } parsed => parsed,
                DateTime time when type == typeof(DateTimeOffset) => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
                DateTime time when type == typeof(DateOnly) && time.TimeOfDay == TimeSpan.Zero => DateOnly.FromDateTime(time),
                IConvertible number when IsExact(number, type) => number.ToType(type, CultureInfo.InvariantCulture),
                _ => throw Misfit(column, row, $"«{CellText.Format(value)}»", type),
            };
        }
        catch (Exception error) when (error is FormatException or OverflowException or NotSupportedException)
        {
            throw Misfit(column, row, $"«{CellText.Format(value)}»", type);
        }
    }

    /// <summary>Whether a number is to become another kind of number, and none of its digits is lost on the way.</summary>
    private static bool IsExact(IConvertible number, Type type) =>
        IsNumber(number.GetTypeCode()) && IsNumber(Type.GetTypeCode(type)) && !type.IsEnum
        && (number is not (double or float or decimal) || type == typeof(double)
            || System.Convert.ToDouble(number, CultureInfo.InvariantCulture) is var value && Math.Truncate(value) == value);

    private static bool IsNumber(TypeCode type) => type is >= TypeCode.SByte and <= TypeCode.Decimal;

    private static InputException Misfit(DataFrameColumn column, long row, string found, Type type) => new(new Diagnostic(
        Severity.Error,
        "wrong-columns",
        FormattableString.Invariant($"Column {column.Name} has {found} in row {row + 1}, but it should be {type.Name}.")));
}
