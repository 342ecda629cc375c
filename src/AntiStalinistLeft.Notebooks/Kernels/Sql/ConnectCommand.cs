using Microsoft.Data.Sqlite;

namespace AntiStalinistLeft.Notebooks;

/// <summary><c>#!connect sqlite --kernel-name NAME "Data Source=PATH"</c>: a kernel for a database, called <c>sql-NAME</c> or NAME.</summary>
internal static class ConnectCommand
{
    public const string Name = "#!connect";

    private const string Usage = "#!connect is written #!connect sqlite --kernel-name NAME \"Data Source=PATH\".";

    public static Task<CellError?> Run(MagicInvocation call, MagicContext scope) => Task.FromResult(Connect(call, scope.Session));

    /// <summary>The kernel that a line connects; null for any other line.</summary>
    public static KernelInfo? FindConnectedKernel(string line)
    {
        if (!line.StartsWith(Name + " ", StringComparison.Ordinal)) return null;

        MagicInvocation call = MagicInvocation.Parse(line, 0, new CellLocation(string.Empty, 0, "."), string.Empty);
        return call.GetOption("--kernel-name") is { Length: > 0 } name ? new KernelInfo("sql-" + name, "SQL") { Aliases = [name] } : null;
    }

    private static CellError? Connect(MagicInvocation call, KernelSession session)
    {
        if (call.Arguments is not ["sqlite", { } connection] || FindConnectedKernel(call.Line) is not { } info) return call.CreateError(Usage);

        try
        {
            SqliteConnectionStringBuilder database = new(connection);
            if (database.DataSource.Length == 0) return call.CreateError(Usage);

            bool file = database.DataSource != ":memory:" && database.Mode != SqliteOpenMode.Memory && !database.DataSource.StartsWith("file:", StringComparison.Ordinal);
            if (file) database.DataSource = Path.GetFullPath(database.DataSource, Path.GetFullPath(call.Location.Directory));
            if (file && !Directory.Exists(Path.GetDirectoryName(database.DataSource))) return call.CreateError($"There is no folder {Path.GetDirectoryName(database.DataSource)} for the database.");

            return session.TryRegister(new KernelRegistration(info, kernels => new SqlKernel(kernels, database.ConnectionString)))
                ? null
                : call.CreateError($"There is a kernel «{info.Name}» already; choose another --kernel-name.");
        }
        catch (ArgumentException e)
        {
            return call.CreateError($"{Usage} {e.Message}");
        }
    }
}
