using System.Globalization;
using AntiStalinistLeft.Core;
using Microsoft.Data.Sqlite;

namespace AntiStalinistLeft.Histories;

/// <summary>The SQLite file below a store: opened and checked, with its statements kept ready.</summary>
internal sealed class StoreDatabase : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly FileStream? _lock;
    private readonly Dictionary<string, SqliteCommand> _commands = [];
    private long _seen = -1;
    private bool _isWritingAhead;

    private StoreDatabase(string path, SqliteConnection connection, FileStream? held)
    {
        FilePath = path;
        _connection = connection;
        _lock = held;
    }

    /// <summary>The path as given.</summary>
    public string FilePath { get; }

    /// <summary>True when the store was opened for writing.</summary>
    public bool IsWritable => _lock is not null;

    /// <summary>The version of the store's tables; see <see cref="StoreSchema.Version"/>.</summary>
    public long Version { get; private set; } = StoreSchema.Version;

    /// <summary>True when the packs carry the hash of this version. Those of older ones are held to their lengths only.</summary>
    public bool ChecksPacks => Version == StoreSchema.Version;

    /// <summary>Opens the file, and makes the store where it is to be written and missing.</summary>
    public static Result<StoreDatabase> Open(string path, StoreAccess access)
    {
        if (access == StoreAccess.Read && !File.Exists(path)) return Result<StoreDatabase>.Fail(StoreMessages.NotThere(path));
        FileStream? held = null;
        if (access == StoreAccess.Write)
        {
            Result<FileStream> taken = StoreLock.Acquire(path);
            if (!taken.Succeeded) return Result<StoreDatabase>.Fail(taken.Failure);
            held = taken.Value;
        }

        var database = new StoreDatabase(path, new SqliteConnection(ConnectionString(path, access)), held);
        Diagnostic? failure = database.Try(() => database.Begin(access));
        if (failure is null) return Result<StoreDatabase>.Success(database);
        database.Dispose();
        return Result<StoreDatabase>.Fail(failure);
    }

    /// <summary>Does something with the file; a failure of SQLite, or damage that is met, comes back as a message.</summary>
    public Diagnostic? Try(Func<Diagnostic?> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException failure)
        {
            return StoreMessages.FromException(failure, FilePath);
        }
        catch (InvalidDataException failure)
        {
            return StoreMessages.Broken(FilePath, failure.Message);
        }
        catch (Exception failure) when (failure is InvalidOperationException or InvalidCastException or OverflowException or ArgumentOutOfRangeException or System.Text.Json.JsonException)
        {
            // A row that no import writes: a value is missing, of another kind or out of bounds.
            return StoreMessages.Broken(FilePath, "a row holds what no import writes.");
        }
    }

    /// <summary>Does all of something or nothing. Fails where another program has written to the file since this one opened it.</summary>
    public Diagnostic? Write(Action work) => Try(() =>
    {
        if (!WriteAhead()) return StoreMessages.Interfered(FilePath);
        Run("BEGIN IMMEDIATE");
        try
        {
            if (HasChanged()) return StoreMessages.Interfered(FilePath);
            work();
            Run("COMMIT");
            return null;
        }
        finally
        {
            // After COMMIT, and where SQLite has rolled back by itself, there is nothing to roll back.
            if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0) Run("ROLLBACK");
        }
    });

    /// <summary>Brings an older store to this version, all or nothing.</summary>
    public Diagnostic? Upgrade()
    {
        Diagnostic? failure = Write(() =>
        {
            BlockPacks.Rehash(this);
            NameHash();
        });
        if (failure is null) Version = StoreSchema.Version;
        return failure;
    }

    /// <summary>Runs a statement with values for its ?1, ?2 and so on.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQuery();

    /// <summary>The one number that a query gives; null where it gives none.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values) =>
        Prepared(sql, values).ExecuteScalar() is { } found and not DBNull ? Convert.ToInt64(found, CultureInfo.InvariantCulture) : null;

    /// <summary>The rows that a query gives.</summary>
    public List<TRow> Rows<TRow>(string sql, Func<SqliteDataReader, TRow> make, params ReadOnlySpan<object?> values)
    {
        using SqliteDataReader reader = Prepared(sql, values).ExecuteReader();
        var rows = new List<TRow>();
        while (reader.Read()) rows.Add(make(reader));
        return rows;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isWritingAhead) WriteInPlace();
        _isWritingAhead = false;
        foreach (SqliteCommand command in _commands.Values) command.Dispose();
        _connection.Dispose();
        _lock?.Dispose();
    }

    private static string ConnectionString(string path, StoreAccess access) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = access == StoreAccess.Write ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadOnly,
        Pooling = false,
        DefaultTimeout = 5,
    }.ToString();

    private Diagnostic? Begin(StoreAccess access)
    {
        _connection.Open();
        if (access == StoreAccess.Read) RecoverInterruptedWrite();
        Diagnostic? failure = Check(access);
        if (failure is null && access == StoreAccess.Write && Number("SELECT count(*) FROM sqlite_schema") == 0) failure = Write(Create);
        _seen = access == StoreAccess.Write ? Number("PRAGMA data_version") ?? -1 : -1;
        return failure;
    }

    /// <summary>
    /// While a store is written, what is new goes into a log beside it, so that readers are not in the way. At rest it is one
    /// file, which can be copied, and read where nothing can be written.
    /// </summary>
    private bool WriteAhead()
    {
        if (_isWritingAhead) return true;
        if (HasChanged()) return false;
        Run("PRAGMA journal_mode = WAL");
        Run("PRAGMA synchronous = NORMAL");
        _isWritingAhead = true;
        _seen = Number("PRAGMA data_version") ?? -1;
        return true;
    }

    private bool HasChanged() => _seen >= 0 && _seen != Number("PRAGMA data_version");

    private void WriteInPlace()
    {
        // While somebody reads, SQLite refuses; then the log stays, and the next writer takes it up.
        Try(() =>
        {
            using SqliteCommand command = _connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = DELETE";
            command.CommandTimeout = 1;
            command.ExecuteNonQuery();
            return null;
        });
    }

    /// <summary>
    /// A program that was killed in the middle of a step leaves a journal, which SQLite takes back before anything is read, and a
    /// reader may not. So it is done through a connection that may write, for this moment; where the file cannot be written to,
    /// the failure comes again and is told.
    /// </summary>
    private void RecoverInterruptedWrite()
    {
        try
        {
            Number("SELECT count(*) FROM sqlite_schema");
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == SQLitePCL.raw.SQLITE_READONLY)
        {
            using var writer = new SqliteConnection(ConnectionString(FilePath, StoreAccess.Write));
            writer.Open();
            using SqliteCommand look = writer.CreateCommand();
            look.CommandText = "SELECT count(*) FROM sqlite_schema";
            look.ExecuteScalar();
        }
    }

    private Diagnostic? Check(StoreAccess access)
    {
        if (Number("SELECT count(*) FROM sqlite_schema") == 0) return access == StoreAccess.Write ? null : StoreMessages.Empty(FilePath);
        if (Number("PRAGMA application_id") != StoreSchema.ApplicationId) return StoreMessages.NotAStore(FilePath);
        Version = Number("PRAGMA user_version") ?? 0;
        return Version > StoreSchema.Version ? StoreMessages.TooNew(FilePath, Version, Meta("kit"))
            : Version == StoreSchema.Version && Meta("hash") is not StoreSchema.Hash and var hash ? StoreMessages.OtherHash(FilePath, hash)
            : null;
    }

    private string Meta(string name) => Rows("SELECT value FROM meta WHERE name = ?1", row => row.GetString(0), name) is [var value, ..] ? value : "unknown";

    private void NameHash()
    {
        Run("INSERT INTO meta VALUES ('hash', ?1)", StoreSchema.Hash);
        Run(FormattableString.Invariant($"PRAGMA user_version = {StoreSchema.Version}"));
    }

    private void Create()
    {
        foreach (string statement in StoreSchema.Tables.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) Run(statement);
        Run(FormattableString.Invariant($"PRAGMA application_id = {StoreSchema.ApplicationId}"));
        Run("INSERT INTO meta VALUES ('kit', ?1)", LibraryVersion.Current);
        NameHash();
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out SqliteCommand? command))
        {
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this folder; values come as parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (int i = 0; i < values.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = FormattableString.Invariant($"?{i + 1}") });
            _commands.Add(sql, command);
        }

        for (int i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
