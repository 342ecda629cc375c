using System.Collections;
using AntiStalinistLeft.Data;

namespace AntiStalinistLeft;

/// <summary>A table whose rows are records, so that LINQ just works. Columns are read from the rows when they are asked for.</summary>
/// <typeparam name="TRow">A record; each parameter of its primary constructor is a column.</typeparam>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class Table<TRow> : Table, IReadOnlyList<TRow>
    where TRow : notnull
{
    private readonly TRow[] _rows;

    // Asked here and not where columns are, so that a type that is no record is refused at once.
    private readonly IReadOnlyList<RowProperty<TRow>> _schema = RowSchema<TRow>.Properties;

    private Table(string name, TRow[] rows)
        : base(name) => _rows = rows;

    /// <inheritdoc/>
    public override IReadOnlyList<TableColumn> Columns => field ??= [.. _schema.Select(property => property.CreateColumn(_rows))];

    /// <inheritdoc/>
    public override int RowCount => _rows.Length;

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Length;

    /// <summary>One row.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such row.</exception>
    public TRow this[int index] => _rows[index];

    /// <summary>Makes a table of rows.</summary>
    /// <param name="name">Short name in kebab case.</param>
    /// <param name="rows">The rows in the order they are to have.</param>
    internal static Table<TRow> Of(string name, IEnumerable<TRow> rows) => new(name, rows is Table<TRow> table ? table._rows : [.. rows]);

    /// <summary>Makes a table of an array that nobody else holds.</summary>
    internal static Table<TRow> Over(string name, TRow[] rows) => new(name, rows);

    /// <summary>The first rows.</summary>
    /// <param name="count">How many at the most.</param>
    public Table<TRow> Head(int count = 10) => new(Name, _rows[..Math.Clamp(count, 0, _rows.Length)]);

    /// <summary>The rows that meet a condition, in the same order.</summary>
    public Table<TRow> Where(Func<TRow, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new Table<TRow>(Name, [.. _rows.Where(condition)]);
    }

    /// <summary>The rows ordered by a key, smallest first; equal keys keep their order.</summary>
    public Table<TRow> SortBy<TKey>(Func<TRow, TKey> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new Table<TRow>(Name, [.. _rows.OrderBy(key, ComparerFor<TKey>())]);
    }

    /// <summary>The rows ordered by a key, greatest first; equal keys keep their order.</summary>
    public Table<TRow> SortByDescending<TKey>(Func<TRow, TKey> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new Table<TRow>(Name, [.. _rows.OrderByDescending(key, ComparerFor<TKey>())]);
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
        return new Table<TResult>($"{Name}-{other.Name}", [.. _rows.Join(other._rows, key, otherKey, combine)]);
    }

    /// <inheritdoc/>
    public IEnumerator<TRow> GetEnumerator() => ((IEnumerable<TRow>)_rows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IComparer<TKey> ComparerFor<TKey>() =>
        typeof(TKey) == typeof(string) ? (IComparer<TKey>)(object)StringComparer.Ordinal : Comparer<TKey>.Default;
}
