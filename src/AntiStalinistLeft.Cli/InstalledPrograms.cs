namespace AntiStalinistLeft.Cli;

/// <summary>Programs of other makers on this machine.</summary>
internal static class InstalledPrograms
{
    private static readonly string[] Browsers =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

    /// <summary>The full path of a program on PATH; null where it is not there.</summary>
    public static string? Find(string name)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", string.Empty] : [string.Empty];
        return (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>A browser that speaks Chromium's protocol: the one that ASL_CHROMIUM names, else the first on PATH.</summary>
    public static string? FindBrowser() =>
        Environment.GetEnvironmentVariable("ASL_CHROMIUM") is { Length: > 0 } named && File.Exists(named)
            ? named
            : Browsers.Select(Find).FirstOrDefault(path => path is not null);
}
