using System.Diagnostics;
using System.Globalization;

namespace AntiStalinistLeft.Notebooks;

/// <summary>The magic commands that every session answers.</summary>
internal static class StandardCommands
{
    public static IReadOnlyList<MagicCommand> All { get; } =
    [
        new("#!about", "#!about: says what runs this notebook.", About),
        new(ConnectCommand.Name, "#!connect sqlite --kernel-name NAME \"Data Source=PATH\": makes a kernel sql-NAME for a database.", ConnectCommand.Run),
        new("#!import", "#!import FILE: runs the cells of another notebook here.", ImportMagicCommand.Run),
        new("#!lsmagic", "#!lsmagic: lists the magic commands.", List),
        new("#!set", "#!set --name NAME --value @KERNEL:NAME: gives this kernel a value of another; --value @input:QUESTION asks for one, --value TEXT sets it.", ShareCommands.Set),
        new("#!share", "#!share --from KERNEL NAME [--as NAME]: gives this kernel a value of another.", ShareCommands.Share),
        new("#!time", "#!time: says how long the cell took.", Time),
        new("#!who", "#!who: lists the names of this kernel's values.", Who),
        new("#!whos", "#!whos: lists this kernel's values with their types.", WhoInDetail),
        new("#i", "#i \"nuget:ADDRESS OR FOLDER\": adds a source of packages.", AddSource),
    ];

    private static Task<CellError?> Done { get; } = Task.FromResult<CellError?>(null);

    private static Task<CellError?> About(MagicInvocation call, MagicContext scope)
    {
        string kernels = string.Join(", ", scope.Session.Kernels.Select(static kernel => kernel.Name));
        scope.Output.Show(MimeBundle.Create(MimeTypes.PlainText, $"{scope.Session.Setup.Host}\n.NET {Environment.Version}\nKernels: {kernels}"));
        return Done;
    }

    private static Task<CellError?> List(MagicInvocation call, MagicContext scope)
    {
        scope.Output.Show(MimeBundle.Create(MimeTypes.PlainText, string.Join('\n', scope.Session.Commands.Select(static command => command.Usage))));
        return Done;
    }

    private static Task<CellError?> Time(MagicInvocation call, MagicContext scope)
    {
        long start = Stopwatch.GetTimestamp();
        scope.EndOfCellActions.Add(() =>
        {
            string text = string.Create(CultureInfo.InvariantCulture, $"Wall time: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:N1} ms");
            scope.Output.Show(MimeBundle.Create(MimeTypes.PlainText, text));
            return Task.CompletedTask;
        });
        return Done;
    }

    private static Task<CellError?> Who(MagicInvocation call, MagicContext scope)
    {
        scope.Output.Show(MimeBundle.Create(MimeTypes.PlainText, string.Join('\n', scope.Session.GetVariables(call.Language).Select(static v => v.Name))));
        return Done;
    }

    private static Task<CellError?> WhoInDetail(MagicInvocation call, MagicContext scope)
    {
        var rows = scope.Session.GetVariables(call.Language).Select(v => new
        {
            v.Name,
            Type = TypeNames.GetName(v.Type),
            Value = VariableMessages.Shorten(scope.Session.Formatter.FormatInline(v.Value)),
        }).ToList();
        scope.Output.Show(scope.Session.Formatter.Format(rows));
        return Done;
    }

    private static Task<CellError?> AddSource(MagicInvocation call, MagicContext scope)
    {
        string source = call.Arguments is [{ } only] ? only : string.Empty;
        if (!source.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
        {
            return Task.FromResult<CellError?>(call.CreateError("#i names a source of packages as #i \"nuget:ADDRESS OR FOLDER\"."));
        }

        string address = source["nuget:".Length..].Trim();
        bool remote = Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https";
        scope.Session.Packages.AddSource(remote ? address : Path.GetFullPath(address, Path.GetFullPath(call.Location.Directory)));
        return Done;
    }
}
