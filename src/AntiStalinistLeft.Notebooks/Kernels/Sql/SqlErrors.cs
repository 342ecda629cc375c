using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Turns what SQLite complains of into <see cref="CellError"/>s.</summary>
internal static class SqlErrors
{
    /// <summary>SQLite's complaint at the place it names.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="exception">The complaint.</param>
    /// <param name="bytes">The place in bytes of the statement's UTF-8; negative where it is not known.</param>
    /// <param name="missing">The table that is missing; null where it is not that.</param>
    /// <param name="advice">What to do; empty where there is nothing to say.</param>
    public static CellError FromException(CellCode code, SqlStatement statement, SqliteException exception, int bytes, string? missing, string advice)
    {
        return AtOffset(code, statement, GetPlace(statement, bytes, missing), "SQL", Describe(exception) + advice);
    }

    /// <summary>Where the complaint is, in UTF-16 code units of the statement. Parameters as for <see cref="FromException"/>.</summary>
    public static int GetPlace(SqlStatement statement, int bytes, string? missing) =>
        missing is null ? Units(statement.Text, bytes) : Math.Max(statement.Text.IndexOf(missing, StringComparison.OrdinalIgnoreCase), 0);

    /// <summary>An error at a place of a statement, in UTF-16 code units.</summary>
    public static CellError AtOffset(CellCode code, SqlStatement statement, int offset, string name, string message)
    {
        (int line, int column) = statement.GetPosition(code.Text, offset);
        return CellError.AtLine(code.Location, code.Text, line, column, name, message);
    }

    /// <summary>Where SQLite saw the last error, in bytes of the statement; -1 where it does not tell.</summary>
    public static int GetOffset(SqliteConnection connection)
    {
        try
        {
            return ErrorOffset(connection.Handle!.DangerousGetHandle());
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

    // «SQLite Error 1: 'near "form": syntax error'.» without the frame.
    public static string Describe(SqliteException exception)
    {
        int open = exception.Message.IndexOf('\'', StringComparison.Ordinal);
        int close = exception.Message.LastIndexOf('\'');
        return (close > open ? exception.Message[(open + 1)..close] : exception.Message) + ".";
    }

    private static int Units(string text, int bytes)
    {
        if (bytes <= 0) return 0;

        byte[] all = Encoding.UTF8.GetBytes(text);
        return Encoding.UTF8.GetCharCount(all, 0, Math.Min(bytes, all.Length));
    }
}
