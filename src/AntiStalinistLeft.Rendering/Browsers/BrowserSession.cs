using System.Diagnostics;
using Microsoft.Playwright;

namespace AntiStalinistLeft.Rendering.Browsers;

/// <summary>One running browser: a page that draws with the chart library, and a page that prints what was drawn.</summary>
/// <remarks>Not safe for use by several threads.</remarks>
internal sealed class BrowserSession : IAsyncDisposable
{
    private static readonly TimeSpan ClosingTime = TimeSpan.FromSeconds(5);

    // Fonts unhinted and colours as sRGB wherever it runs; no traffic of the browser's own.
    private static readonly string[] Arguments =
    [
        "--font-render-hinting=none",
        "--force-color-profile=srgb",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-pings",
        "--host-resolver-rules=MAP * ~NOTFOUND",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly Process? _process;
    private readonly RequestGuard _guard;
    private readonly BrowserFolder _folder;

    private BrowserSession(IPlaywright playwright, IBrowser browser, Process? process, RequestGuard guard, BrowserFolder folder)
    {
        _folder = folder;
        _playwright = playwright;
        _browser = browser;
        _process = process;
        _guard = guard;
    }

    /// <summary>The browser's version.</summary>
    public string Version => _browser.Version;

    /// <summary>The process of the browser; null where it could not be learned.</summary>
    public int? ProcessId => _process?.Id;

    /// <summary>How many requests its pages were refused.</summary>
    public int BlockedRequests => _guard.Blocked;

    /// <summary>The page that draws.</summary>
    public IPage Drawing { get; private set; } = null!;

    /// <summary>The page that prints.</summary>
    public IPage Printing { get; private set; } = null!;

    /// <summary>Starts a browser and loads the chart library.</summary>
    /// <param name="finder">Where to look for a browser.</param>
    /// <param name="plotly">Absolute path of plotly.js.</param>
    /// <exception cref="InputException">There is no browser, or the file is not the chart library.</exception>
    /// <exception cref="BrowserLostException">The browser did not start.</exception>
    public static async Task<BrowserSession> StartAsync(ChromiumFinder finder, string plotly)
    {
        var folder = BrowserFolder.Enter();
        IPlaywright? playwright = null;
        try
        {
            playwright = await Playwright.CreateAsync();
            string executable = finder.Find(playwright.Chromium.ExecutablePath).GetOrThrow();
            IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = Arguments });
            return await PrepareAsync(playwright, browser, plotly, folder);
        }
        catch (Exception e) when (e is PlaywrightException or InputException)
        {
            playwright?.Dispose();
            await folder.DisposeAsync();
            if (e is PlaywrightException) throw new BrowserLostException($"The browser did not start: {FirstLine(e)}", e);
            throw;
        }
        finally
        {
            folder.Leave();
        }
    }

    /// <summary>Ends the browser at once, however it is.</summary>
    public void Kill()
    {
        if (_process is { HasExited: false }) _process.Kill(entireProcessTree: true);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _browser.CloseAsync().WaitAsync(ClosingTime);
        }
        catch (Exception e) when (e is TimeoutException or PlaywrightException)
        {
            // A browser that does not close when asked is ended below.
            Kill();
        }

        Kill();
        _playwright.Dispose();
        _process?.Dispose();
        await _folder.DisposeAsync();
    }

    /// <summary>The first line of a driver's message; the rest is its log.</summary>
    internal static string FirstLine(Exception e) => e.Message.Split('\n', 2)[0].Trim();

    private static async Task<BrowserSession> PrepareAsync(IPlaywright playwright, IBrowser browser, string plotly, BrowserFolder folder)
    {
        string page = AddressOf(Path.Combine(AppContext.BaseDirectory, "Pages", "drawing.html"));
        string code = AddressOf(Path.Combine(AppContext.BaseDirectory, "Pages", "drawing.js"));
        string library = AddressOf(plotly);
        var session = new BrowserSession(playwright, browser, await BrowserProcess.FindAsync(browser), new RequestGuard([page, code, library]), folder);
        try
        {
            IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions { Offline = true, ServiceWorkers = ServiceWorkerPolicy.Block });
            await session._guard.WatchAsync(context);
            session.Drawing = await context.NewPageAsync();
            session.Printing = await context.NewPageAsync();
            await session.Drawing.GotoAsync(page);
            await session.LoadLibraryAsync(library, plotly);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    private async Task LoadLibraryAsync(string address, string plotly)
    {
        string? version = null;
        string reason = "it does not define Plotly";
        try
        {
            version = await Drawing.EvaluateAsync<string?>("address => loadLibrary(address)", address);
        }
        catch (PlaywrightException e) when (e.Message.Contains("could not be loaded", StringComparison.Ordinal))
        {
            reason = "it could not be loaded as a script";
        }

        if (version is null)
        {
            throw new InputException(new Diagnostic(Severity.Error, "plotly-not-loaded", $"The file is not plotly.js: {reason}. Name plotly.min.js of the npm package plotly.js-dist-min.", plotly));
        }
    }

    private static string AddressOf(string path) => new Uri(Path.GetFullPath(path)).AbsoluteUri;
}
