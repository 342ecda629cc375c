using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Notebooks;

/// <summary>What a cell can change for its whole process, as it was at one moment.</summary>
internal sealed class ProcessState
{
    private static readonly string[] OwnFolders = [AppContext.BaseDirectory, Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")) + Path.DirectorySeparatorChar];

    private readonly Dictionary<string, string> _environment = ReadEnvironment();
    private readonly (CultureInfo? Format, CultureInfo? Words) _cultures = (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture);
    private readonly (TextReader Input, TextWriter Output, TextWriter Error) _console = (Console.In, Console.Out, Console.Error);

    private ProcessState()
    {
    }

    /// <summary>The state now.</summary>
    public static ProcessState Read() => new();

    /// <summary>True where assemblies were loaded that are neither the program's nor .NET's: their static fields cannot be reset.</summary>
    public static bool HasForeignCode() => AppDomain.CurrentDomain.GetAssemblies().Any(IsForeign);

    /// <summary>Makes everything as it was.</summary>
    /// <param name="folder">The folder to work in; null for the present one.</param>
    public void Restore(string? folder)
    {
        Dictionary<string, string> now = ReadEnvironment();
        foreach (string added in now.Keys.Except(_environment.Keys, StringComparer.Ordinal)) Environment.SetEnvironmentVariable(added, null);
        foreach ((string name, string value) in _environment)
        {
            if (now.GetValueOrDefault(name) != value) Environment.SetEnvironmentVariable(name, value);
        }

        (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = _cultures;
        Console.SetIn(_console.Input);
        Console.SetOut(_console.Output);
        Console.SetError(_console.Error);
        if (folder is not null) Directory.SetCurrentDirectory(folder);
    }

    private static Dictionary<string, string> ReadEnvironment() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(static entry => (string)entry.Key, static entry => (string)entry.Value!, StringComparer.Ordinal);

    private static bool IsForeign(Assembly assembly) =>
        !assembly.IsDynamic && assembly.Location is { Length: > 0 } file && !OwnFolders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal));
}
