using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// A SQLite database that cells query: opened when it is first needed; a table that a query names comes into it then.
/// </summary>
/// <param name="connectionString">The database; null for one in memory that has the host's tables.</param>
/// <param name="source">The host's tables.</param>
/// <param name="shared">Values of other kernels by their names; null where there is none.</param>
internal sealed partial class SqlDatabase(string? connectionString, ITableSource? source, Func<string, object?> shared)
{
    /// <summary>What the result of a query is called.</summary>
    public const string ResultName = "result";

    private readonly bool _connected = connectionString is not null;
    private SqliteConnection? _connection;
    private readonly Lock _gate = new();
    private SqlTableLoader? _tables;
    private IReadOnlyList<string> _ownTables = [];
    private IReadOnlyList<string> _definitions = [];

    private SqliteConnection Connection => _connection ??= Open(connectionString ?? "Data Source=:memory:");

    private SqlTableLoader Tables => _tables ??= new SqlTableLoader(Connection, _connected ? null : source, shared);

    /// <summary>Runs the statements of a cell one after the other, up to the first that fails.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="valueOf">The value of a parameter; throws where it has none.</param>
    /// <param name="show">Gets each result.</param>
    /// <param name="cancellationToken">Stops a query that runs.</param>
    /// <returns>Null where all went well.</returns>
    public CellError? Run(CellCode code, Func<string, object?> valueOf, Action<TableData> show, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return RunStatements(code, valueOf, show, cancellationToken);
        }
    }

    private CellError? RunStatements(CellCode code, Func<string, object?> valueOf, Action<TableData> show, CancellationToken cancellationToken)
    {
        _tables?.ForgetValues();
        foreach (SqlStatement statement in SqlStatement.Split(code.Text))
        {
            if (Run(statement, code, valueOf, show, cancellationToken) is { } error) return error;
        }

        return null;
    }

    /// <summary>Tables and views that cells made; a connected database is not listed, for it may be large. While a cell runs, those from before it.</summary>
    public IReadOnlyList<string> OwnTables()
    {
        if (_connection is null || _connected) return [];

        return Ask("select name from (select name, type from sqlite_schema union all select name, type from sqlite_temp_schema) where type in ('table', 'view') and name not like 'sqlite_%' order by name", ref _ownTables)
            .Where(name => !Tables.HasLoaded(name)).ToArray();
    }

    /// <summary>How the tables and views of the database were declared; while a cell runs, those from before it. A file is not made for this.</summary>
    public IReadOnlyList<string> ReadDefinitions() =>
        _connection is null && !(_connected && File.Exists(new SqliteConnectionStringBuilder(connectionString).DataSource)) ? []
            : Ask("select sql from (select sql, type from sqlite_schema union all select sql, type from sqlite_temp_schema) where sql is not null and type in ('table', 'view') order by type = 'view'", ref _definitions);

    /// <summary>All of a table.</summary>
    public TableData ReadTable(string table)
    {
        lock (_gate)
        {
            return ReadAll(table);
        }
    }

    private TableData ReadAll(string table)
    {
        using SqliteCommand command = Connection.CreateCommand();
        command.CommandText = $"select * from \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        using SqliteDataReader reader = command.ExecuteReader();
        return SqlValues.Read(reader, table);
    }

    /// <summary>The texts that a query gives; those that it gave before while the database is busy.</summary>
    private IReadOnlyList<string> Ask(string query, ref IReadOnlyList<string> before)
    {
        if (!_gate.TryEnter()) return before;

        try
        {
            using SqliteCommand command = Connection.CreateCommand();
            command.CommandText = query;
            using SqliteDataReader reader = command.ExecuteReader();
            List<string> texts = [];
            while (reader.Read()) texts.Add(reader.GetString(0));
            return before = texts;
        }
        finally
        {
            _gate.Exit();
        }
    }

    private static SqliteConnection Open(string connectionString)
    {
        SqliteConnection connection = new(connectionString);
        connection.Open();
        return connection;
    }

    private CellError? Run(SqlStatement statement, CellCode code, Func<string, object?> valueOf, Action<TableData> show, CancellationToken cancellationToken)
    {
        try
        {
            using CancellationTokenRegistration stop = cancellationToken.Register(() => raw.sqlite3_interrupt(Connection.Handle));
            while (true)
            {
                SqliteException? failure = Try(statement, valueOf, show);
                if (failure is null) return null;

                // It was prepared, not run: with the table there, it is asked again.
                string? missing = FindMissingTable(failure);
                if (missing is not null && Tables.TryLoad(missing)) continue;

                return failure.SqliteErrorCode == raw.SQLITE_INTERRUPT && cancellationToken.IsCancellationRequested
                    ? new CellError("Cancelled", "The cell was cancelled.") { Location = code.Location }
                    : SqlErrors.FromException(code, statement, failure, SqlErrors.GetOffset(Connection), missing, missing is null ? string.Empty : Tables.SuggestTables(missing, OwnTables()));
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The host could not give a table, or a parameter has no value; its message says why.
            return SqlErrors.AtOffset(code, statement, 0, "SQL", e.Message);
        }
    }

    private SqliteException? Try(SqlStatement statement, Func<string, object?> valueOf, Action<TableData> show)
    {
        try
        {
            Query(statement, valueOf, show);
            return null;
        }
        catch (SqliteException e)
        {
            return e;
        }
    }

    private void Query(SqlStatement statement, Func<string, object?> valueOf, Action<TableData> show)
    {
        using SqliteCommand command = Connection.CreateCommand();
        command.CommandText = statement.Text;
        foreach (string parameter in statement.Parameters) command.Parameters.AddWithValue(parameter, SqlValues.ToSql(valueOf(parameter)));
        using SqliteDataReader reader = command.ExecuteReader();
        if (reader.FieldCount > 0) show(SqlValues.Read(reader, ResultName));
    }

    /// <summary>The table that SQLite did not find; null where it complains of something else.</summary>
    public static string? FindMissingTable(SqliteException failure) =>
        MissingTable().Match(failure.Message) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex(@"no such table: (main\.)?(?<name>\w+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MissingTable();
}
