using System.Runtime.InteropServices;
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
    private SqlTableLoader? _tables;

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
        _tables?.ForgetValues();
        foreach (SqlStatement statement in SqlStatement.Split(code.Text))
        {
            if (Run(statement, code, valueOf, show, cancellationToken) is { } error) return error;
        }

        return null;
    }

    /// <summary>Tables and views that cells made; a connected database is not listed, for it may be large.</summary>
    public IReadOnlyList<string> OwnTables()
    {
        if (_connection is null || _connected) return [];

        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = "select name from (select name, type from sqlite_schema union all select name, type from sqlite_temp_schema) where type in ('table', 'view') and name not like 'sqlite_%' order by name";
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> names = [];
        while (reader.Read()) names.Add(reader.GetString(0));
        return [.. names.Where(name => !Tables.HasLoaded(name))];
    }

    /// <summary>All of a table.</summary>
    public TableData ReadTable(string table)
    {
        using SqliteCommand command = Connection.CreateCommand();
        command.CommandText = $"select * from \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        using SqliteDataReader reader = command.ExecuteReader();
        return SqlValues.Read(reader, table);
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
                string? missing = MissingTable().Match(failure.Message) is { Success: true } match ? match.Groups["name"].Value : null;
                if (missing is not null && Tables.TryLoad(missing)) continue;

                return failure.SqliteErrorCode == raw.SQLITE_INTERRUPT && cancellationToken.IsCancellationRequested
                    ? new CellError("Cancelled", "The cell was cancelled.") { Location = code.Location }
                    : SqlErrors.FromException(code, statement, failure, Offset(), missing, missing is null ? string.Empty : Tables.SuggestTables(missing, OwnTables()));
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

    /// <summary>Where SQLite saw the last error, in bytes of the statement; -1 where it does not tell.</summary>
    private int Offset()
    {
        try
        {
            return ErrorOffset(Connection.Handle!.DangerousGetHandle());
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            // A SQLite of the system's own may be older than this function: the statement's first line will do.
            return -1;
        }
    }

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_error_offset", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int ErrorOffset(nint database);

    [GeneratedRegex(@"no such table: (main\.)?(?<name>\w+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MissingTable();
}
