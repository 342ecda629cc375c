using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Cli;

/// <summary>How this program is started again, by another program and from another place.</summary>
internal static class SelfCall
{
    /// <summary>The folder of the .NET that runs this program.</summary>
    public static string DotnetRoot { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>The words of the call, the program by its full path.</summary>
    public static IReadOnlyList<string> Words(params string[] arguments)
    {
        string self = Environment.ProcessPath!;
        bool hosted = Path.GetFileNameWithoutExtension(self) == "dotnet";
        return hosted ? [self, Path.Combine(AppContext.BaseDirectory, "asl.dll"), .. arguments] : [self, .. arguments];
    }
}
