using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Analysis;

namespace AntiStalinistLeft.Data;

/// <summary>Values as columns of a data frame.</summary>
internal static class FrameColumnWriter
{
    private static readonly Dictionary<Type, Func<string, object, DataFrameColumn>> Makers = CreateMakers();

    private delegate DataFrameColumn ColumnMaker(string name, ReadOnlyMemory<byte> values, ReadOnlyMemory<byte> present, int length, int missing);

    /// <summary>Makes a column: of the values themselves where the package has a column for their type, else of their words in CSV.</summary>
    /// <typeparam name="T">Type of the values, <see cref="Nullable{T}"/> where some may be missing.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="values">The values.</param>
    public static DataFrameColumn Create<T>(string name, IEnumerable<T> values) =>
        Makers.TryGetValue(typeof(T), out Func<string, object, DataFrameColumn>? make) ? make(name, values) : new StringDataFrameColumn(name, WordsOf(values));

    private static Dictionary<Type, Func<string, object, DataFrameColumn>> CreateMakers()
    {
        var makers = new Dictionary<Type, Func<string, object, DataFrameColumn>>
        {
            [typeof(string)] = (name, values) => new StringDataFrameColumn(name, (IEnumerable<string>)values),
            [typeof(DateTimeOffset)] = (name, values) => Create(name, ((IEnumerable<DateTimeOffset>)values).Select(time => time.UtcDateTime)),
            [typeof(DateTimeOffset?)] = (name, values) => Create(name, ((IEnumerable<DateTimeOffset?>)values).Select(time => time?.UtcDateTime)),
        };
        Add<bool>(makers, (name, values, present, length, missing) => new BooleanDataFrameColumn(name, values, present, length, missing));
        Add<byte>(makers, (name, values, present, length, missing) => new ByteDataFrameColumn(name, values, present, length, missing));
        Add<short>(makers, (name, values, present, length, missing) => new Int16DataFrameColumn(name, values, present, length, missing));
        Add<int>(makers, (name, values, present, length, missing) => new Int32DataFrameColumn(name, values, present, length, missing));
        Add<long>(makers, (name, values, present, length, missing) => new Int64DataFrameColumn(name, values, present, length, missing));
        Add<float>(makers, (name, values, present, length, missing) => new SingleDataFrameColumn(name, values, present, length, missing));
        Add<double>(makers, (name, values, present, length, missing) => new DoubleDataFrameColumn(name, values, present, length, missing));
        Add<decimal>(makers, (name, values, present, length, missing) => new DecimalDataFrameColumn(name, values, present, length, missing));
        Add<DateTime>(makers, (name, values, present, length, missing) => new DateTimeDataFrameColumn(name, values, present, length, missing));
        return makers;
    }

    private static void Add<T>(Dictionary<Type, Func<string, object, DataFrameColumn>> makers, ColumnMaker make)
        where T : unmanaged
    {
        makers[typeof(T)] = (name, values) =>
        {
            T[] whole = ArrayOf<T>(values);
            return make(name, MemoryMarshal.AsBytes<T>(whole).ToArray(), ReadOnlyMemory<byte>.Empty, whole.Length, 0);
        };
        makers[typeof(T?)] = (name, values) => CreateNullable(name, ArrayOf<T?>(values), make);
    }

    private static T[] ArrayOf<T>(object values) => values as T[] ?? [.. (IEnumerable<T>)values];

    // As in Arrow: the values side by side, and a bit for each that is set where there is one.
    private static DataFrameColumn CreateNullable<T>(string name, T?[] values, ColumnMaker make)
        where T : unmanaged
    {
        byte[] bytes = new byte[values.Length * Unsafe.SizeOf<T>()];
        Span<T> bare = MemoryMarshal.Cast<byte, T>(bytes.AsSpan());
        byte[] present = new byte[(values.Length + 7) / 8];
        int missing = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value)
            {
                bare[i] = value;
                present[i / 8] |= (byte)(1 << (i % 8));
            }
            else
            {
                missing++;
            }
        }

        return make(name, bytes, present, values.Length, missing);
    }

    // Null is a missing value to the package, whatever its annotations say.
    private static IEnumerable<string> WordsOf<T>(IEnumerable<T> values)
    {
        if (!(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)).IsEnum) return values.Select(value => value is null ? null! : CellText.Format(value));
        var known = new Dictionary<ValueTuple<T>, string>();
        return values.Select(value =>
        {
            if (value is null) return null!;
            ref string? word = ref CollectionsMarshal.GetValueRefOrAddDefault(known, new ValueTuple<T>(value), out _);
            return word ??= CellText.Format(value);
        });
    }
}
