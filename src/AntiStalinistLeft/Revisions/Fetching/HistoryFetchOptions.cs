namespace AntiStalinistLeft.Revisions.Fetching;

/// <summary>What of a history is fetched.</summary>
public sealed record HistoryFetchOptions
{
    /// <summary>Go where a title redirects to. Default true; false fetches the redirecting page's own history.</summary>
    public bool FollowRedirects { get; init; } = true;

    /// <summary>
    /// Give each answer to the sink as a page of its own that goes on with the one before. Default false: the page is ended once,
    /// when all is there. True suits a sink that keeps what it has at the end of a page, such as a store: a fetch that is cut off
    /// then loses one answer at most.
    /// </summary>
    public bool EndPageAfterEachAnswer { get; init; }
}
