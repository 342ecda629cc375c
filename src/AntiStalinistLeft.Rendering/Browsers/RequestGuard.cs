using PuppeteerSharp;

namespace AntiStalinistLeft.Rendering;

/// <summary>Lets a page load the few files it needs and stops and counts every other request.</summary>
internal sealed class RequestGuard(IEnumerable<string> allowed)
{
    private readonly HashSet<string> _allowed = [.. allowed];
    private int _blocked;

    /// <summary>How many requests were stopped.</summary>
    public int Blocked => Volatile.Read(ref _blocked);

    /// <summary>Stands guard over a page.</summary>
    public async Task WatchAsync(IPage page)
    {
        page.AddRequestInterceptor(DecideAsync);
        await page.SetRequestInterceptionAsync(true);
    }

    private async Task DecideAsync(IRequest request)
    {
        // What an address of this kind holds is in it: nothing is asked for.
        if (request.Url.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) return;
        if (_allowed.Contains(request.Url))
        {
            await request.ContinueAsync();
            return;
        }

        Interlocked.Increment(ref _blocked);
        await request.AbortAsync(RequestAbortErrorCode.BlockedByClient);
    }
}
