using Microsoft.Data.Sqlite;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// A SQL cell that is being written, in an empty database in memory that has the tables of the real one: SQLite itself says there
/// what it makes of the cell, and nothing of the reader's is touched.
/// </summary>
internal sealed class SqlDraft : IDisposable
{
    private static readonly string[] Declaring = ["CREATE", "DROP", "ALTER"];

    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqlTableLoader _tables;

    /// <param name="definitions">How the tables of the real database were declared.</param>
    /// <param name="source">The host's tables; null where the database has none of them.</param>
    /// <param name="shared">Values of other kernels by their names.</param>
    /// <param name="above">Cells that have not run.</param>
    public SqlDraft(IEnumerable<string> definitions, ITableSource? source, Func<string, object?> shared, IEnumerable<CellCode> above)
    {
        _connection.Open();
        _tables = new SqlTableLoader(_connection, source, shared);
        // What cannot be declared anew, such as a part of a virtual table, is left out: it only makes a complaint less exact.
        foreach (string definition in definitions) Declare(new SqlStatement(definition, 0, []));
        foreach (SqlStatement statement in above.SelectMany(static code => SqlStatement.Split(code.Text))) Declare(statement);
    }

    /// <summary>The names of tables and views: the host's, then those of the database.</summary>
    public IReadOnlyList<string> TableNames =>
        [.. _tables.Names.Concat(Read("select name from sqlite_schema where type in ('table', 'view') and name not like 'sqlite_%' order by name")).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The columns of a table; none where there is no such table, or where its columns cannot be had.</summary>
    public IReadOnlyList<TableColumnInfo> GetColumns(string table)
    {
        try
        {
            if (_tables.FindColumns(table) is { } known) return known;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The host cannot give the table; the query says why when it runs.
            return [];
        }

        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = "select name, lower(type) from pragma_table_info($table)";
        command.Parameters.AddWithValue("$table", table);
        using SqliteDataReader reader = command.ExecuteReader();
        List<TableColumnInfo> columns = [];
        while (reader.Read()) columns.Add(new TableColumnInfo(reader.GetString(0), ToType(reader.GetString(1))));
        return columns;
    }

    /// <summary>SQLite's complaint about a statement, its place in UTF-16 code units, and the table that is missing if it is that; null where it has none.</summary>
    public (string Message, int Offset, string? MissingTable)? Check(SqlStatement statement)
    {
        while (Prepare(statement) is { } failure)
        {
            string? missing = SqlDatabase.FindMissingTable(failure);
            if (missing is not null && _tables.TryDeclare(missing)) continue;

            string advice = missing is null ? string.Empty : _tables.SuggestTables(missing, TableNames);
            return (SqlErrors.Describe(failure) + advice, SqlErrors.GetPlace(statement, SqlErrors.GetOffset(_connection), missing), missing);
        }

        Declare(statement);
        return null;
    }

    public void Dispose() => _connection.Dispose();

    private SqliteException? Prepare(SqlStatement statement)
    {
        try
        {
            using SqliteCommand command = _connection.CreateCommand();
            command.CommandText = statement.Text;
            command.Prepare();
            return null;
        }
        catch (SqliteException e)
        {
            return e;
        }
    }

    /// <summary>Runs a statement that only declares something, so that those behind it know that.</summary>
    private void Declare(SqlStatement statement)
    {
        if (!Array.Exists(Declaring, word => statement.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase))) return;

        try
        {
            using SqliteCommand command = _connection.CreateCommand();
            command.CommandText = statement.Text;
            command.ExecuteNonQuery();
        }
        catch (Exception e) when (e is SqliteException or InvalidOperationException)
        {
            // It names what is not known here; the statement is told of where it stands, if it is wrong.
            return;
        }
    }

    private List<string> Read(string query)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = query;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> texts = [];
        while (reader.Read()) texts.Add(reader.GetString(0));
        return texts;
    }

    private static Type ToType(string declared) => declared.Contains("int", StringComparison.Ordinal) ? typeof(long)
        : declared.Contains("real", StringComparison.Ordinal) || declared.Contains("doub", StringComparison.Ordinal) || declared.Contains("floa", StringComparison.Ordinal) ? typeof(double)
        : typeof(string);
}
