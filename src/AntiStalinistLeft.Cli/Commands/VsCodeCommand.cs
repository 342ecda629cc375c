using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl vscode</c>: packs the extension for VS Code out of a clone and installs it.</summary>
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
        pack.SetAction((call, cancellation) => PackAsync(VsCodeExtension.Find(KitLayout.Find(currentDirectory)), call.InvocationConfiguration, cancellation));
        var install = new Command("install", "Pack the extension where it has changed, and install it into the editor.") { editor };
        install.SetAction(async (call, cancellation) =>
        {
            VsCodeExtension extension = VsCodeExtension.Find(KitLayout.Find(currentDirectory));
            string[] program = Words(call.GetValue(editor) ?? Environment.GetEnvironmentVariable("ASL_EDITOR") ?? "code");
            if (extension.NeedsPacking && await PackAsync(extension, call.InvocationConfiguration, cancellation) != ExitCode.Done) return ExitCode.Failed;
            return await RunAsync(call.InvocationConfiguration, extension.Folder, [.. program, "--install-extension", extension.Package, "--force"], "Name the editor's program by --editor; in VS Code itself, «Shell Command: Install 'code' command in PATH» makes it known.", cancellation);
        });
        return new Command("vscode", "Make the notebooks known to VS Code.") { pack, install };
    }

    private static async Task<int> PackAsync(VsCodeExtension extension, InvocationConfiguration console, CancellationToken cancellation)
    {
        foreach (string[] step in (string[][])[["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], ["npm", "run", "--silent", "package"]])
        {
            int code = await RunAsync(console, extension.Folder, step, "Install Node 20 or newer from https://nodejs.org; npm comes with it.", cancellation);
            if (code != ExitCode.Done) return code;
        }

        await console.Output.WriteLineAsync($"The extension lies in {extension.Package}");
        return ExitCode.Done;
    }

    private static async Task<int> RunAsync(InvocationConfiguration console, string folder, string[] words, string remedy, CancellationToken cancellation)
    {
        await console.Output.WriteLineAsync(string.Join(' ', words));
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(InstalledPrograms.Find(words[0]) ?? words[0], words[1..]) { UseShellExecute = false, WorkingDirectory = folder })!;
            await process.WaitForExitAsync(cancellation);
            if (process.ExitCode == 0) return ExitCode.Done;
            await console.Error.WriteLineAsync(FormattableString.Invariant($"asl: {words[0]} ended with {process.ExitCode}."));
        }
        catch (Win32Exception e)
        {
            await console.Error.WriteLineAsync($"asl: {words[0]} cannot be started ({e.Message}). {remedy}");
        }

        return ExitCode.Failed;
    }

    // A path may have blanks in it; a program that is not a file may have arguments.
    private static string[] Words(string editor) => File.Exists(editor) ? [editor] : editor.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
