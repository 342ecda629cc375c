using System.Diagnostics;

namespace AntiStalinistLeft.Tests.Shared;

/// <summary>Opens a page from a file in a headless Chromium that has no network.</summary>
internal static class ChromiumPage
{
    private static readonly Lazy<string> Executable = new(FindOrExplain);

    /// <summary>The page's elements after its scripts have run.</summary>
    public static string Dom(string page) => Run(page, "--dump-dom");

    /// <summary>A picture of the page.</summary>
    public static void Screenshot(string page, string png, int width, int height) =>
        Run(page, $"--screenshot={png}", $"--window-size={width},{height}", "--hide-scrollbars", "--force-device-scale-factor=2");

    private static string Run(string page, params string[] what)
    {
        DirectoryInfo profile = Directory.CreateTempSubdirectory("asl-chromium-");
        try
        {
            string[] arguments =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND", "--allow-file-access-from-files", "--virtual-time-budget=60000", $"--user-data-dir={profile.FullName}",
                .. what, new Uri(page).AbsoluteUri,
            ];
            (int code, string output, string errors) = Start(Executable.Value, arguments, TimeSpan.FromMinutes(2));
            return code == 0 ? output : throw new InvalidOperationException($"Chromium ended with {code} on {page}: {errors}");
        }
        finally
        {
            Delete(profile);
        }
    }

    /// <summary>The browser's last processes may still write into its profile when the first has ended.</summary>
    private static void Delete(DirectoryInfo profile)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                profile.Delete(recursive: true);
                return;
            }
            catch (IOException) when (attempt < 20)
            {
                Thread.Sleep(100);
            }
        }
    }

    private static string FindOrExplain() => Find() ?? throw new InvalidOperationException(
        "No Chromium was found. Install one (Debian: apt-get install chromium) or name it in ASL_CHROMIUM."
        + (Environment.GetEnvironmentVariable("ASL_NO_INSTALL") == "1" ? " ASL_NO_INSTALL=1 forbids the tests to install it." : string.Empty));

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("ASL_CHROMIUM") is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : throw new InvalidOperationException($"ASL_CHROMIUM names {named}, which does not exist.");
        }

        string[] known =
        [
            "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
            @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
        ];
        return known.FirstOrDefault(File.Exists) ?? Downloaded();
    }

    /// <summary>The browser that Playwright's own installer brings, the newest first.</summary>
    private static string? Downloaded()
    {
        string folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "ms-playwright");
        return !Directory.Exists(folder) ? null : Directory.EnumerateDirectories(folder, "chromium*")
            .OrderDescending(StringComparer.Ordinal)
            .SelectMany(version => Directory.EnumerateFiles(version, "*", SearchOption.AllDirectories))
            .FirstOrDefault(file => Path.GetFileName(file) is "chrome" or "headless_shell" or "chrome.exe");
    }

    internal static (int Code, string Output, string Errors) Start(string program, IEnumerable<string> arguments, TimeSpan limit, string? folder = null)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? string.Empty };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end within {limit}.");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }
}
