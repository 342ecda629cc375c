using PuppeteerSharp;

namespace AntiStalinistLeft.Rendering;

/// <summary>One running browser: a page that draws with the chart library, and a page that prints what was drawn.</summary>
/// <remarks>Not safe for use by several threads.</remarks>
internal sealed class BrowserSession : IAsyncDisposable
{
    private static readonly TimeSpan ClosingTime = TimeSpan.FromSeconds(5);

    // A browser on a busy machine needs some time to start, however small the figures are.
    private static readonly TimeSpan StartingTime = TimeSpan.FromSeconds(30);

    // Fonts unhinted and colours as sRGB wherever it runs; no traffic of the browser's own. No sandbox, because root and
    // most containers cannot have one; the pages are our own and nothing from outside reaches them.
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--font-render-hinting=none",
        "--force-color-profile=srgb",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-pings",
        "--host-resolver-rules=\"MAP * ~NOTFOUND\"",
    ];

    private readonly IBrowser _browser;
    private readonly BrowserFolder _folder;
    private readonly RequestGuard _guard;

    private BrowserSession(IBrowser browser, BrowserFolder folder, RequestGuard guard)
    {
        _browser = browser;
        _folder = folder;
        _guard = guard;
    }

    /// <summary>The browser's version.</summary>
    public string Version { get; private set; } = string.Empty;

    /// <summary>How many requests its pages were refused.</summary>
    public int BlockedRequests => _guard.Blocked;

    /// <summary>The page that draws.</summary>
    public IPage Drawing { get; private set; } = null!;

    /// <summary>The page that prints.</summary>
    public IPage Printing { get; private set; } = null!;

    /// <summary>Starts a browser and loads the chart library.</summary>
    /// <param name="finder">Where to look for a browser.</param>
    /// <param name="plotly">Absolute path of plotly.js.</param>
    /// <param name="limit">How long a figure may take; no single answer of the browser is waited for longer.</param>
    /// <param name="stop">Ends the start, and the browser with it.</param>
    /// <exception cref="InputException">There is no browser, or the file is not the chart library.</exception>
    /// <exception cref="BrowserLostException">The browser did not start.</exception>
    public static async Task<BrowserSession> StartAsync(ChromiumFinder finder, string plotly, TimeSpan limit, CancellationToken stop)
    {
        string executable = finder.Find().GetOrThrow();
        TimeSpan patience = limit > StartingTime ? limit : StartingTime;
        var folder = new BrowserFolder();
        var launcher = new Launcher();
        try
        {
            Task<BrowserSession> start = OpenAsync(launcher, Options(executable, folder, patience), folder, plotly);
            // The driver waits for ever for a browser that dies or hangs at some moments of its start.
            Task<bool> end = launcher.Process.WaitForExitAsync(patience);
            if (await Task.WhenAny(start, end).WaitAsync(stop) == start) return await start;
            throw new BrowserLostException(await end ? "The browser ended while it started." : "The browser did not start in time.");
        }
        catch (Exception e)
        {
            await launcher.Process.KillAsync();
            await folder.DisposeAsync();
            if (e is PuppeteerException or ProcessException) throw new BrowserLostException($"The browser did not start: {FirstLine(e.InnerException ?? e)}", e);
            throw;
        }
    }

    /// <summary>Ends the browser at once, however it is.</summary>
    public void Kill()
    {
        if (!_browser.Process.HasExited) _browser.Process.Kill(entireProcessTree: true);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _browser.CloseAsync().WaitAsync(ClosingTime);
        }
        catch (Exception e) when (e is TimeoutException or PuppeteerException)
        {
            // A browser that does not close when asked is ended below.
            Kill();
        }

        Kill();
        await _folder.DisposeAsync();
    }

    /// <summary>The first line of a driver's message; the rest is its log.</summary>
    internal static string FirstLine(Exception e) => e.Message.Split('\n', 2)[0].Trim();

    // Through a pipe and not a port: no other program can talk to the browser, and it ends when this program does.
    private static LaunchOptions Options(string executable, BrowserFolder folder, TimeSpan patience)
    {
        var options = new LaunchOptions { ExecutablePath = executable, Args = Arguments, Pipe = true, UserDataDir = folder.Profile, ProtocolTimeout = (int)patience.TotalMilliseconds };
        folder.Claim(options.Env);
        return options;
    }

    private static async Task<BrowserSession> OpenAsync(Launcher launcher, LaunchOptions options, BrowserFolder folder, string plotly)
    {
        string page = AddressOf(Path.Combine(AppContext.BaseDirectory, "Pages", "drawing.html"));
        string code = AddressOf(Path.Combine(AppContext.BaseDirectory, "Pages", "drawing.js"));
        string library = AddressOf(plotly);
        IBrowser browser = await launcher.LaunchAsync(options);
        var session = new BrowserSession(browser, folder, new RequestGuard([page, code, library]));
        try
        {
            session.Version = (await browser.GetVersionAsync()).Split('/')[^1];
            session.Drawing = await session.OpenPageAsync(options.ProtocolTimeout);
            session.Printing = await session.OpenPageAsync(options.ProtocolTimeout);
            await session.Drawing.GoToAsync(page);
            await session.LoadLibraryAsync(library, plotly);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    private async Task<IPage> OpenPageAsync(int milliseconds)
    {
        IPage page = await _browser.NewPageAsync();
        page.DefaultTimeout = page.DefaultNavigationTimeout = milliseconds;
        // A page whose process dies, as of want of memory, would not answer until its time is over.
        page.Error += (_, _) => Kill();
        await _guard.WatchAsync(page);
        await page.SetOfflineModeAsync(true);
        return page;
    }

    private async Task LoadLibraryAsync(string address, string plotly)
    {
        string? version = null;
        string reason = "it does not define Plotly";
        try
        {
            version = await Drawing.EvaluateFunctionAsync<string?>("address => loadLibrary(address)", address);
        }
        catch (EvaluationFailedException e) when (e.Message.Contains("could not be loaded", StringComparison.Ordinal))
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
