namespace AntiStalinistLeft.Rendering;

/// <summary>Finds a Chromium that is installed on this machine, or one of its relatives Chrome and Edge.</summary>
/// <param name="variable">Reads an environment variable; null where it is unset.</param>
/// <param name="exists">Whether a file is there.</param>
/// <param name="downloaded">A browser that came by download; asked only where none is installed.</param>
internal sealed class ChromiumFinder(Func<string, string?> variable, Func<string, bool> exists, Func<string?> downloaded)
{
    /// <summary>The environment variable that names a browser.</summary>
    public const string Variable = "ASL_CHROMIUM";

    private static readonly string[] Commands =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge"];

    private static readonly string[] MacApplications = ["Chromium", "Google Chrome", "Microsoft Edge"];

    private static readonly string[] WindowsRoots = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];

    private static readonly string[] WindowsPrograms = [@"Chromium\Application\chrome.exe", @"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    /// <summary>A finder for the machine that the program runs on.</summary>
    public static ChromiumFinder OfThisMachine { get; } = new(Environment.GetEnvironmentVariable, File.Exists, Downloaded);

    /// <summary>The path of a browser: the one named by the variable, else an installed one, else a downloaded one.</summary>
    public Result<string> Find()
    {
        if (variable(Variable) is { Length: > 0 } named)
        {
            return exists(named)
                ? Result<string>.Success(named)
                : Fail($"{Variable} names '{named}', which does not exist. Name the program file of a Chromium, Chrome or Edge.");
        }

        string? found = Installed().FirstOrDefault(exists) ?? downloaded();
        return found is not null
            ? Result<string>.Success(found)
            : Fail($"No Chromium was found. Install one (Debian and Ubuntu: apt-get install chromium; elsewhere Chrome or Edge will do), or name its program file in {Variable}.");
    }

    private IEnumerable<string> Installed()
    {
        string[] folders = (variable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (string command in Commands)
        {
            foreach (string folder in folders)
            {
                yield return Path.Combine(folder, command);
                yield return Path.Combine(folder, command + ".exe");
            }
        }

        foreach (string name in MacApplications) yield return $"/Applications/{name}.app/Contents/MacOS/{name}";
        foreach (string root in WindowsRoots.Select(variable).OfType<string>())
        {
            foreach (string program in WindowsPrograms) yield return Path.Combine(root, program);
        }
    }

    // The newest that playwright-core of npm brought, by which the kit's own containers get one where Debian's is not there.
    private static string? Downloaded()
    {
        string cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        string folder = Path.Combine(cache, "ms-playwright");
        return !Directory.Exists(folder) ? null : Directory.EnumerateDirectories(folder, "chromium-*")
            .OrderDescending(StringComparer.Ordinal)
            .SelectMany(version => Directory.EnumerateFiles(version, "chrome", SearchOption.AllDirectories))
            .FirstOrDefault();
    }

    private static Result<string> Fail(string message) =>
        Result<string>.Fail(new Diagnostic(Severity.Error, "chromium-not-found", message));
}
