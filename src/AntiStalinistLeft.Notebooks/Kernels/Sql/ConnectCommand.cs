using AntiStalinistLeft.Notebooks.Kernels.Magic;
using Microsoft.Data.Sqlite;

namespace AntiStalinistLeft.Notebooks.Kernels.Sql;

/// <summary><c>#!connect sqlite --kernel-name NAME "Data Source=PATH"</c>: a kernel for a database, called <c>sql-NAME</c> or NAME.</summary>
internal static class ConnectCommand
{
    public const string Name = "#!connect";

    private const string Usage = "#!connect is written #!connect sqlite --kernel-name NAME \"Data Source=PATH\".";

    public static Task<CellError?> Run(MagicCall call, MagicScope scope) => Task.FromResult(Connect(call, scope.Session));

    /// <summary>The kernel that a line connects; null for any other line.</summary>
    public static KernelInfo? Announces(string line)
    {
        if (!line.StartsWith(Name + " ", StringComparison.Ordinal)) return null;

        MagicCall call = MagicCall.Parse(line, 0, new CellPlace(string.Empty, 0, "."), string.Empty);
        return call.Option("--kernel-name") is { Length: > 0 } name ? new KernelInfo("sql-" + name, "SQL") { Aliases = [name] } : null;
    }

    private static CellError? Connect(MagicCall call, KernelSession session)
    {
        if (call.Arguments is not ["sqlite", { } connection] || Announces(call.Line) is not { } info) return call.Error(Usage);

        try
        {
            SqliteConnectionStringBuilder database = new(connection);
            if (database.DataSource.Length == 0) return call.Error(Usage);

            bool file = database.DataSource != ":memory:" && database.Mode != SqliteOpenMode.Memory && !database.DataSource.StartsWith("file:", StringComparison.Ordinal);
            if (file) database.DataSource = Path.GetFullPath(database.DataSource, Path.GetFullPath(call.Place.Directory));
            if (file && !Directory.Exists(Path.GetDirectoryName(database.DataSource))) return call.Error($"There is no folder {Path.GetDirectoryName(database.DataSource)} for the database.");

            return session.TryOffer(new KernelOffer(info, kernels => new SqlKernel(kernels, database.ConnectionString)))
                ? null
                : call.Error($"There is a kernel «{info.Name}» already; choose another --kernel-name.");
        }
        catch (ArgumentException e)
        {
            return call.Error($"{Usage} {e.Message}");
        }
    }
}
