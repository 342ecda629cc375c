namespace AntiStalinistLeft.Histories;

/// <summary>What of a history is fetched.</summary>
internal sealed record HistoryFetchOptions
{
    /// <summary>Go where a title redirects to. Default true; false fetches the redirecting page's own history.</summary>
    public bool FollowRedirects { get; init; } = true;
}
