using System.CommandLine;
using AntiStalinistLeft.Notebooks;

namespace AntiStalinistLeft.Cli;

/// <summary>
/// <c>asl kernel</c>: the process in which one notebook's cells run. Front ends start it; people tell Jupyter of it by
/// <c>asl kernel install</c>.
/// </summary>
internal static class KernelCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var also = new Option<string[]>("--also") { Description = "A form that shown values also get where their type has it.", Hidden = true };
        var command = new Command("kernel", "Make the kernel of the notebooks known to Jupyter. Without install or remove: serve a front end over standard input and output.")
        {
            also,
            BuildInstall(currentDirectory),
            BuildRemove(currentDirectory),
            BuildJupyter(currentDirectory),
        };
        command.SetAction(async (call, cancellation) =>
        {
            KitLayout.ShareFigures(currentDirectory);
            await KernelProcess.RunAsync(KitKernelSetup.Create(call.GetValue(also) ?? []), cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command BuildInstall(string currentDirectory)
    {
        var (user, prefix) = PlaceOptions();
        var command = new Command("install", "Tell Jupyter of the kernel 'asl'; doing it again updates it.") { user, prefix };
        command.SetAction(call =>
        {
            KernelFolder folder = Folder(call, user, prefix, currentDirectory);
            bool changed = folder.Install();
            call.InvocationConfiguration.Output.WriteLine(changed
                ? $"The kernel '{KernelSpec.Name}' is installed in {folder.Path}"
                : $"The kernel '{KernelSpec.Name}' was installed already in {folder.Path}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command BuildRemove(string currentDirectory)
    {
        var (user, prefix) = PlaceOptions();
        var command = new Command("remove", "Take the kernel 'asl' away from Jupyter.") { user, prefix };
        command.SetAction(call =>
        {
            KernelFolder folder = Folder(call, user, prefix, currentDirectory);
            bool removed = folder.Remove();
            call.InvocationConfiguration.Output.WriteLine(removed
                ? $"The kernel '{KernelSpec.Name}' is removed from {folder.Path}"
                : $"There is no kernel '{KernelSpec.Name}' in {folder.Path}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command BuildJupyter(string currentDirectory)
    {
        var file = new Option<string>("--connection-file", "-f") { Description = "The file in which Jupyter says where to listen.", HelpName = "FILE", Required = true };
        var command = new Command("jupyter", "Serve a Jupyter front end; Jupyter starts this.") { file };
        command.Hidden = true;
        command.SetAction(async (call, cancellation) =>
        {
            Notebooks.Result<ConnectionFile> connection = ConnectionFile.Read(Path.GetFullPath(call.GetRequiredValue(file), currentDirectory));
            if (!connection.Succeeded) throw new UsageException(connection.Failure.ToString());

            KitLayout.ShareData(currentDirectory);
            KitLayout.ShareFigures(currentDirectory);
            await JupyterKernel.RunAsync(connection.Value, KitKernelSetup.Create([]), new JupyterOptions { PlotlyScript = ChartLibrary.SourceFile }, cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static (Option<bool> User, Option<string?> Prefix) PlaceOptions() => (
        new Option<bool>("--user") { Description = "Your own Jupyter folder. This is the default." },
        new Option<string?>("--prefix") { Description = "Below another folder, for instance that of a Python environment.", HelpName = "DIR" });

    private static KernelFolder Folder(ParseResult call, Option<bool> user, Option<string?> prefix, string currentDirectory) => call.GetValue(prefix) switch
    {
        null => KernelFolder.ForUser(),
        _ when call.GetValue(user) => throw new UsageException("--user and --prefix name two places; give one."),
        string below => KernelFolder.UnderPrefix(Path.GetFullPath(below, currentDirectory)),
    };
}
