using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// Runs SQL on a SQLite database. The kernel named <c>sql</c> has a database of its own in memory, into which the host's
/// tables come when a query names them, and so do tables that other kernels have as variables; one made by <c>#!connect</c>
/// has the database it was connected to. Each result is shown, and the last one is the value <c>result</c>, for other kernels to take. <c>@name</c> stands for a shared value.
/// </summary>
internal sealed partial class SqlKernel : IValueKernel
{
    private const string ResultName = "result";

    private readonly KernelSession _session;
    private readonly bool _connected;
    private readonly Lazy<SqliteConnection> _connection;
    private readonly Lazy<SqlTableLoader> _tables;
    private readonly SortedDictionary<string, object?> _values = new(StringComparer.Ordinal);

    /// <param name="session">The kernels; what an imported notebook declared is available as a parameter.</param>
    /// <param name="connectionString">The database; null for one in memory that has the host's tables.</param>
    public SqlKernel(KernelSession session, string? connectionString = null)
    {
        _session = session;
        _connected = connectionString is not null;
        _connection = new Lazy<SqliteConnection>(() => Open(connectionString ?? "Data Source=:memory:"));
        _tables = new Lazy<SqlTableLoader>(() => new SqlTableLoader(_connection.Value, _connected ? null : session.Setup.Tables, Shared));
    }

    /// <inheritdoc/>
    public IReadOnlyList<KernelVariable> Variables =>
    [
        .. _values.Select(static value => new KernelVariable(value.Key, value.Value, value.Value?.GetType() ?? typeof(object)))
            .Concat(OwnTables().Where(name => !_values.ContainsKey(name)).Select(name => Whole(name)))
            .OrderBy(static variable => variable.Name, StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public Task<CellError?> ExecuteAsync(CellCode code, ICellOutput output, CancellationToken cancellationToken)
    {
        if (_tables.IsValueCreated) _tables.Value.ForgetValues();
        foreach (SqlStatement statement in SqlStatement.Split(code.Text))
        {
            if (Run(statement, code, output, cancellationToken) is { } error) return Task.FromResult<CellError?>(error);
        }

        return Task.FromResult<CellError?>(null);
    }

    /// <inheritdoc/>
    public Task<CellError?> SetAsync(string name, object? value, CancellationToken cancellationToken)
    {
        if (!ParameterName().IsMatch(name)) return Task.FromResult<CellError?>(new CellError("MagicCommand", $"«{name}» cannot name a parameter of a query."));

        _values[name] = value;
        return Task.FromResult<CellError?>(null);
    }

    private static SqliteConnection Open(string connectionString)
    {
        SqliteConnection connection = new(connectionString);
        connection.Open();
        return connection;
    }

    private CellError? Run(SqlStatement statement, CellCode code, ICellOutput output, CancellationToken cancellationToken)
    {
        try
        {
            using CancellationTokenRegistration stop = cancellationToken.Register(() => raw.sqlite3_interrupt(_connection.Value.Handle));
            while (true)
            {
                SqliteException? failure = Try(statement, code, output);
                if (failure is null) return null;

                // It was prepared, not run: with the table there, it is asked again.
                string? missing = MissingTable().Match(failure.Message) is { Success: true } match ? match.Groups["name"].Value : null;
                if (missing is not null && _tables.Value.TryLoad(missing)) continue;

                return failure.SqliteErrorCode == raw.SQLITE_INTERRUPT && cancellationToken.IsCancellationRequested
                    ? new CellError("Cancelled", "The cell was cancelled.") { Location = code.Location }
                    : SqlErrors.FromException(code, statement, failure, Offset(), missing, missing is null ? string.Empty : _tables.Value.SuggestTables(missing, OwnTables()));
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The host could not give a table, or a parameter has no value; its message says why.
            return SqlErrors.AtOffset(code, statement, 0, "SQL", e.Message);
        }
    }

    private SqliteException? Try(SqlStatement statement, CellCode code, ICellOutput output)
    {
        try
        {
            Query(statement, code, output);
            return null;
        }
        catch (SqliteException e)
        {
            return e;
        }
    }

    private void Query(SqlStatement statement, CellCode code, ICellOutput output)
    {
        using SqliteCommand command = _connection.Value.CreateCommand();
        command.CommandText = statement.Text;
        foreach (string parameter in statement.Parameters) command.Parameters.AddWithValue(parameter, SqlValues.ToSql(ValueOf(parameter, code)));
        using SqliteDataReader reader = command.ExecuteReader();
        if (reader.FieldCount == 0) return;

        TableData table = SqlValues.Read(reader, ResultName);
        object value = _session.Setup.Tables?.ToValue(table) ?? table;
        _values[ResultName] = value;
        output.Result(_session.Formatter.Format(value));
    }

    private object? ValueOf(string parameter, CellCode code)
    {
        string name = parameter[1..];
        if (_values.TryGetValue(name, out object? value)) return value;
        return _session.FindImported(name) is { } imported
            ? imported.Value
            : throw new InvalidOperationException($"The parameter {parameter} has no value. Give it one by «#!set --name {name} --value @csharp:{name}» at the top of the cell.");
    }

    private object? Shared(string name) =>
        _values.FirstOrDefault(value => value.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? _session.FindImported(name)?.Value ?? _session.FindVariable(name, this)?.Value;

    /// <summary>Tables and views that cells made; a connected database is not listed, for it may be large.</summary>
    private IReadOnlyList<string> OwnTables()
    {
        if (!_connection.IsValueCreated || _connected) return [];

        using SqliteCommand command = _connection.Value.CreateCommand();
        command.CommandText = "select name from (select name, type from sqlite_schema union all select name, type from sqlite_temp_schema) where type in ('table', 'view') and name not like 'sqlite_%' order by name";
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> names = [];
        while (reader.Read()) names.Add(reader.GetString(0));
        return [.. names.Where(name => !_tables.Value.HasLoaded(name))];
    }

    private KernelVariable Whole(string table)
    {
        using SqliteCommand command = _connection.Value.CreateCommand();
        command.CommandText = $"select * from \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        using SqliteDataReader reader = command.ExecuteReader();
        TableData data = SqlValues.Read(reader, table);
        object value = _session.Setup.Tables?.ToValue(data) ?? data;
        return new KernelVariable(table, value, value.GetType());
    }

    /// <summary>Where SQLite saw the last error, in bytes of the statement; -1 where it does not tell.</summary>
    private int Offset()
    {
        try
        {
            return ErrorOffset(_connection.Value.Handle!.DangerousGetHandle());
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

    [GeneratedRegex(@"^[\p{L}_]\w*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ParameterName();
}
