using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Cli;

/// <summary>How this program is started again, by another program and from another place.</summary>
internal static class SelfInvocation
{
    /// <summary>The folder of the .NET that runs this program.</summary>
    public static string DotnetRoot { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>The words of the call, the program by its full path.</summary>
    public static IReadOnlyList<string> GetCommandLine(params string[] arguments)
    {
        string self = Environment.ProcessPath!;
        bool hosted = Path.GetFileNameWithoutExtension(self) == "dotnet";
        return hosted ? [self, Path.Combine(AppContext.BaseDirectory, "asl.dll"), .. arguments] : [InstalledCommand(self) ?? self, .. arguments];
    }

    /// <summary>
    /// For a program installed by <c>dotnet tool</c>, the command beside the folder <c>.store</c>: the program's own path
    /// names a version, and would lead nowhere after an update.
    /// </summary>
    private static string? InstalledCommand(string self)
    {
        for (DirectoryInfo? folder = new FileInfo(self).Directory; folder is not null; folder = folder.Parent)
        {
            if (folder is not { Name: ".store", Parent: { } tools }) continue;

            string command = Path.Combine(tools.FullName, Path.GetFileName(self));
            return File.Exists(command) ? command : null;
        }

        return null;
    }
}
