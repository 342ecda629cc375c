using System.Collections;
using AntiStalinistLeft.Data;

namespace AntiStalinistLeft;

/// <summary>
/// A table whose rows are records, so that LINQ just works. Columns are what is stored; a row is made when it is asked
/// for, so ten million rows fit where ten million objects would not.
/// </summary>
/// <typeparam name="TRow">A record; each parameter of its primary constructor is a column.</typeparam>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class Table<TRow> : Table, IReadOnlyList<TRow>
    where TRow : notnull
{
    private Table(string name, TableColumn[] columns, int count)
        : base(name, columns) => Count = count;

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>One row, made for the occasion.</summary>
    public TRow this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var values = new object?[Columns.Count];
            for (int i = 0; i < values.Length; i++) values[i] = Columns[i][index];
            return RowSchema<TRow>.Make(values);
        }
    }

    /// <summary>Makes a table of rows.</summary>
    /// <param name="name">Short name in kebab case.</param>
    /// <param name="rows">The rows in the order they are to have.</param>
    internal static Table<TRow> Of(string name, IEnumerable<TRow> rows)
    {
        IReadOnlyList<TRow> list = rows as IReadOnlyList<TRow> ?? [.. rows];
        return new Table<TRow>(name, RowSchema<TRow>.ColumnsOf(list), list.Count);
    }

    /// <summary>The first rows.</summary>
    /// <param name="count">How many at the most.</param>
    public Table<TRow> Head(int count = 10) => Take(Enumerable.Range(0, Math.Clamp(count, 0, Count)));

    /// <summary>The rows that meet a condition, in the same order.</summary>
    public Table<TRow> Where(Func<TRow, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Take(Enumerable.Range(0, Count).Where(i => condition(this[i])));
    }

    /// <summary>The rows ordered by a key, smallest first; equal keys keep their order.</summary>
    public Table<TRow> SortBy<TKey>(Func<TRow, TKey> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Take(Enumerable.Range(0, Count).OrderBy(i => key(this[i]), ComparerFor<TKey>()));
    }

    /// <summary>The rows ordered by a key, greatest first; equal keys keep their order.</summary>
    public Table<TRow> SortByDescending<TKey>(Func<TRow, TKey> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Take(Enumerable.Range(0, Count).OrderByDescending(i => key(this[i]), ComparerFor<TKey>()));
    }

    /// <summary>Pairs each row with the rows of another table that have the same key; rows without a partner are left out.</summary>
    /// <typeparam name="TOther">Row of the other table.</typeparam>
    /// <typeparam name="TKey">Type of the key.</typeparam>
    /// <typeparam name="TResult">Row of the result.</typeparam>
    public Table<TResult> Join<TOther, TKey, TResult>(
        Table<TOther> other,
        Func<TRow, TKey> key,
        Func<TOther, TKey> otherKey,
        Func<TRow, TOther, TResult> combine)
        where TOther : notnull
        where TResult : notnull
    {
        ArgumentNullException.ThrowIfNull(other);
        return Table<TResult>.Of($"{Name}-{other.Name}", this.AsEnumerable().Join(other, key, otherKey, combine));
    }

    /// <inheritdoc/>
    public IEnumerator<TRow> GetEnumerator()
    {
        for (int i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IComparer<TKey> ComparerFor<TKey>() =>
        typeof(TKey) == typeof(string) ? (IComparer<TKey>)(object)StringComparer.Ordinal : Comparer<TKey>.Default;

    private Table<TRow> Take(IEnumerable<int> rows)
    {
        int[] indices = [.. rows];
        return new Table<TRow>(Name, [.. Columns.Select(column => column.Take(indices))], indices.Length);
    }
}
