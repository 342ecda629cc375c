namespace AntiStalinistLeft.Rendering.Browsers;

/// <summary>Finds a Chromium that is installed on this machine, or one of its relatives Chrome and Edge.</summary>
/// <param name="variable">Reads an environment variable; null where it is unset.</param>
/// <param name="exists">Whether a file is there.</param>
internal sealed class ChromiumFinder(Func<string, string?> variable, Func<string, bool> exists)
{
    /// <summary>The environment variable that names a browser.</summary>
    public const string Variable = "ASL_CHROMIUM";

    private static readonly string[] Commands =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge"];

    private static readonly string[] MacApplications = ["Chromium", "Google Chrome", "Microsoft Edge"];

    private static readonly string[] WindowsRoots = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];

    private static readonly string[] WindowsPrograms = [@"Chromium\Application\chrome.exe", @"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    /// <summary>A finder for the machine that the program runs on.</summary>
    public static ChromiumFinder OfThisMachine { get; } = new(Environment.GetEnvironmentVariable, File.Exists);

    /// <summary>The path of a browser: the one named by the variable, else an installed one, else Playwright's own.</summary>
    /// <param name="playwrights">Where Playwright would keep its own; the file need not exist.</param>
    public Result<string> Find(string? playwrights)
    {
        if (variable(Variable) is { Length: > 0 } named)
        {
            return exists(named)
                ? Result<string>.Success(named)
                : Fail($"{Variable} names '{named}', which does not exist. Name the program file of a Chromium, Chrome or Edge.");
        }

        string? found = Installed().Append(playwrights).FirstOrDefault(path => path is not null && exists(path));
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

    private static Result<string> Fail(string message) =>
        Result<string>.Fail(new Diagnostic(Severity.Error, "chromium-not-found", message));
}
