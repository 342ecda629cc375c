using Microsoft.Data.Sqlite;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Puts a table into the database when a query first names it: one of the host's, or a shared value that is a table.</summary>
internal sealed class SqlTableLoader(SqliteConnection connection, ITableSource? source, Func<string, object?> shared)
{
    private readonly HashSet<string> _loaded = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of the host's tables as SQL writes them.</summary>
    public IEnumerable<string> Names => source?.Names.Select(SqlName) ?? [];

    /// <summary>True for a table that this put into the database.</summary>
    public bool HasLoaded(string name) => _loaded.Contains(name);

    /// <summary>Declares the table that SQLite did not find, without its rows, for somebody who writes a query.</summary>
    /// <returns>False where nobody has it.</returns>
    public bool TryDeclare(string name)
    {
        if (_loaded.Contains(name) || FindColumns(name) is not { } columns) return false;

        Create(name, columns);
        _loaded.Add(name);
        return true;
    }

    /// <summary>The columns of a table of the host's, or of a shared value that is a table; null where nobody has it.</summary>
    public IReadOnlyList<TableColumnInfo>? FindColumns(string name)
    {
        string? known = source?.Names.FirstOrDefault(table => SqlName(table).Equals(name, StringComparison.OrdinalIgnoreCase));
        if (known is not null) return source!.GetColumns(known);

        TableData? table = shared(name) is { } value ? value as TableData ?? source?.TryRead(value) : null;
        return table is null ? null : [.. table.Columns.Select(ToInfo)];
    }

    /// <summary>Loads the table that SQLite did not find.</summary>
    /// <returns>False where nobody has it.</returns>
    public bool TryLoad(string name)
    {
        if (_loaded.Contains(name)) return false;

        string? known = source?.Names.FirstOrDefault(table => SqlName(table).Equals(name, StringComparison.OrdinalIgnoreCase));
        TableData? table = known is not null ? source!.Read(known)
            : shared(name) is { } value ? value as TableData ?? source?.TryRead(value)
            : null;
        if (table is null) return false;

        Insert(name, table);
        _loaded.Add(name);
        return true;
    }

    /// <summary>Forgets the tables that were values of other kernels, which may have changed since.</summary>
    public void ForgetValues()
    {
        foreach (string name in _loaded.Except(Names, StringComparer.OrdinalIgnoreCase).ToList()) Forget(name);
    }

    /// <summary>What a reader can do about a table that is not there.</summary>
    public string SuggestTables(string name, IEnumerable<string> others)
    {
        string[] all = [.. Names.Concat(others).Distinct(StringComparer.OrdinalIgnoreCase)];
        return all.Length == 0 ? string.Empty : $" Did you mean «{SpellingSuggestions.FindNearest(name, all)}»? There are: {string.Join(", ", all)}.";
    }

    private void Forget(string name)
    {
        _loaded.Remove(name);
        using SqliteCommand drop = connection.CreateCommand();
        drop.CommandText = $"drop table if exists {Quoted(name)}";
        drop.ExecuteNonQuery();
    }

    private static string SqlName(string table) => table.Replace('-', '_');

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private void Insert(string name, TableData table)
    {
        using SqliteTransaction whole = connection.BeginTransaction();
        Create(name, table.Columns.Select(ToInfo));
        using SqliteCommand insert = connection.CreateCommand();
        insert.CommandText = $"insert into {Quoted(name)} values ({string.Join(", ", table.Columns.Select(static (_, i) => FormattableString.Invariant($"$v{i}")))})";
        SqliteParameter[] values = [.. table.Columns.Select((_, i) => insert.Parameters.AddWithValue(FormattableString.Invariant($"$v{i}"), DBNull.Value))];
        insert.Prepare();
        for (int row = 0; row < table.RowCount; row++)
        {
            for (int i = 0; i < values.Length; i++) values[i].Value = SqlValues.ToSql(table.Columns[i].Value(row));
            insert.ExecuteNonQuery();
        }

        whole.Commit();
    }

    private void Create(string name, IEnumerable<TableColumnInfo> columns)
    {
        using SqliteCommand create = connection.CreateCommand();
        create.CommandText = $"create table {Quoted(name)} ({string.Join(", ", columns.Select(static column => $"{Quoted(column.Name)} {TypeName(column.Type)}"))})";
        create.ExecuteNonQuery();
    }

    private static TableColumnInfo ToInfo(TableDataColumn column) => new(column.Name, column.Type);

    /// <summary>SQLite's name for a type of values.</summary>
    public static string TypeName(Type type) => type == typeof(string) ? "text" : type == typeof(double) ? "real" : "integer";
}
