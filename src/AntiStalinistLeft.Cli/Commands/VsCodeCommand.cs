using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl vscode</c>: packs the extension for VS Code and installs it.</summary>
internal static class VsCodeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var editor = new Option<string?>("--editor")
        {
            Description = "The editor's program, with its arguments if any. Default: the environment variable ASL_EDITOR, else code.",
            HelpName = "PROGRAM",
        };
        var pack = new Command("pack", "Pack the extension into artifacts/vscode.");
        pack.SetAction(async (call, cancellation) =>
        {
            string package = PackageOf(KitLayout.Find(currentDirectory), currentDirectory);
            await Task.Run(() => VsCodeExtension.Pack(package), cancellation);
            await call.InvocationConfiguration.Output.WriteLineAsync($"The extension lies in {package}");
            return ExitCode.Done;
        });
        var install = new Command("install", "Pack the extension and install it into the editor.") { editor };
        install.SetAction(async (call, cancellation) =>
        {
            string[] program = Words(call.GetValue(editor) ?? Environment.GetEnvironmentVariable("ASL_EDITOR") ?? "code");
            if (program is not [var first, ..] || (InstalledPrograms.Find(first) is null && !File.Exists(Path.GetFullPath(first, currentDirectory)))) throw new UsageException(NotFound(program));
            string package = PackageOf(KitLayout.Find(currentDirectory), currentDirectory);
            await Task.Run(() => VsCodeExtension.Pack(package), cancellation);
            return await RunAsync(call.InvocationConfiguration, [.. program, "--install-extension", package, "--force"], cancellation);
        });
        return new Command("vscode", "Make the notebooks known to VS Code.") { pack, install };
    }

    private static string NotFound(string[] program) =>
        $"There is no program {Quoted.Cut(string.Join(' ', program))} here. Name the editor's program by --editor; in VS Code itself, «Shell Command: Install 'code' command in PATH» makes it known.";

    private static string PackageOf(KitLayout kit, string currentDirectory) =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(kit.Site)!, "vscode", "antistalinistleft.vsix"), currentDirectory);

    private static async Task<int> RunAsync(InvocationConfiguration console, string[] words, CancellationToken cancellation)
    {
        await console.Output.WriteLineAsync(string.Join(' ', words));
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(InstalledPrograms.Find(words[0]) ?? words[0], words[1..]) { UseShellExecute = false })!;
            await process.WaitForExitAsync(cancellation);
            if (process.ExitCode == 0) return ExitCode.Done;
            await console.Error.WriteLineAsync(FormattableString.Invariant($"asl: {words[0]} ended with {process.ExitCode}."));
        }
        catch (Win32Exception)
        {
            await console.Error.WriteLineAsync($"asl: {Quoted.Cut(words[0])} cannot be started: the system does not take it for a program that it may run.");
        }

        return ExitCode.Failed;
    }

    // A path may have blanks in it; a program that is not a file may have arguments.
    private static string[] Words(string editor) => File.Exists(editor) ? [editor] : editor.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
