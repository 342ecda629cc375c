namespace AntiStalinistLeft.Cli;

/// <summary>Programs of other makers on this machine.</summary>
internal static class InstalledPrograms
{
    /// <summary>The full path of a program on PATH; null where it is not there.</summary>
    public static string? Find(string name)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", string.Empty] : [string.Empty];
        return (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(File.Exists);
    }
}
