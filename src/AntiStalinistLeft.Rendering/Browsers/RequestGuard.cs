using Microsoft.Playwright;

namespace AntiStalinistLeft.Rendering.Browsers;

/// <summary>Lets a page load the few files it needs and stops and counts every other request.</summary>
internal sealed class RequestGuard(IEnumerable<string> allowed)
{
    private readonly HashSet<string> _allowed = [.. allowed];
    private int _blocked;

    /// <summary>How many requests were stopped.</summary>
    public int Blocked => Volatile.Read(ref _blocked);

    /// <summary>Stands guard over all pages of a context.</summary>
    public Task WatchAsync(IBrowserContext context) => context.RouteAsync("**/*", DecideAsync);

    private async Task DecideAsync(IRoute route)
    {
        if (_allowed.Contains(route.Request.Url))
        {
            await route.ContinueAsync();
            return;
        }

        Interlocked.Increment(ref _blocked);
        await route.AbortAsync(RequestAbortErrorCode.BlockedByClient);
    }
}
