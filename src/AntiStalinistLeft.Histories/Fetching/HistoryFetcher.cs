namespace AntiStalinistLeft.Histories;

/// <summary>Fetches the full history of a page, or what is new of it, from a wiki's Action API into a sink.</summary>
internal sealed class HistoryFetcher
{
    private readonly MediaWikiApi _api;
    private readonly HistoryFetchOptions _options;
    private readonly IProgress<FetchProgress>? _progress;

    /// <summary>Makes a fetcher.</summary>
    /// <param name="api">The wiki.</param>
    /// <param name="options">What is fetched; null for the defaults.</param>
    /// <param name="progress">Receives progress after each response; null for none.</param>
    public HistoryFetcher(MediaWikiApi api, HistoryFetchOptions? options = null, IProgress<FetchProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(api);
        _api = api;
        _options = options ?? new HistoryFetchOptions();
        _progress = progress;
    }

    /// <summary>Finds the page that a title means: normalised as the wiki does, redirects followed where that is asked for.</summary>
    /// <param name="title">The title, with its namespace where it is no article: <c>Talk:Lanterns</c>.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The page, or the wiki's reason why there is none.</returns>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public Task<Result<FoundPage>> FindAsync(string title, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(title);
        return new PageFinder(_api, _options).FindAsync(title, cancellation);
    }

    /// <summary>
    /// Fetches revisions, oldest first: all, or where some are known, those from the time of the last known one on that are
    /// not. So a fetch that was cut off goes on where it was.
    /// </summary>
    /// <param name="found">The page.</param>
    /// <param name="sink">Takes in what comes.</param>
    /// <param name="known">What is there already; null where nothing is.</param>
    /// <param name="save">Is called after each answer, for the sink to keep what it has; why that failed, or null. Null where there is nothing to keep.</param>
    /// <param name="cancellation">Stops it; what the sink took in is whole.</param>
    /// <returns>The report, or why not all could be had; what came before is in the sink.</returns>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public async Task<Result<FetchReport>> FetchAsync(FoundPage found, IHistorySink sink, KnownHistory? known = null, Func<Diagnostic?>? save = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(sink);
        DateTimeOffset? from = known?.Revisions.Max(revision => revision.Timestamp);
        var pages = new RevisionQuery(_api, found.Page);
        var intake = new FetchIntake(found, sink, known, save, _progress);
        Diagnostic? failure = await pages.ReadAsync(withText: true, from, null, intake.Take, cancellation);
        failure ??= intake.Finish();
        return failure is null
            ? Result<FetchReport>.Success(new FetchReport(found, intake.Added, [], intake.Anomalies.GetWarnings(pages)))
            : Result<FetchReport>.Fail(failure);
    }

    /// <summary>
    /// Fetches what is new, and looks through the part that is known, without its texts, for what the wiki has done to it since:
    /// revisions hidden, removed or put in. Such changes are reported and not applied; to get the wiki's present state, fetch anew.
    /// </summary>
    /// <param name="found">The page.</param>
    /// <param name="sink">Takes in what comes.</param>
    /// <param name="known">What is there already.</param>
    /// <param name="save">Is called after each answer, as in a fetch.</param>
    /// <param name="cancellation">Stops it; what the sink took in is whole.</param>
    /// <returns>The report, or why not all could be had.</returns>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public async Task<Result<FetchReport>> UpdateAsync(FoundPage found, IHistorySink sink, KnownHistory known, Func<Diagnostic?>? save = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(known);
        DateTimeOffset? last = known.Revisions.Max(revision => revision.Timestamp);
        var now = new List<Revision>();
        Diagnostic? failure = last is null ? null : await new RevisionQuery(_api, found.Page).ReadAsync(
            withText: false, null, last, revisions => Collect(revisions, now), cancellation);
        if (failure is not null) return Result<FetchReport>.Fail(failure);

        // Of the last known second there may be later revisions; they are new and not put in.
        HashSet<long> ids = [.. known.Revisions.Select(revision => revision.Id)];
        now.RemoveAll(revision => revision.Timestamp == last && !ids.Contains(revision.Id));
        IReadOnlyList<HistoryChange> changes = last is null ? [] : HistoryComparison.Compare(known.Revisions, now);
        Result<FetchReport> fetched = await FetchAsync(found, sink, known, save, cancellation);
        return fetched.Succeeded ? Result<FetchReport>.Success(fetched.Value with { Changes = changes }) : fetched;
    }

    private static Diagnostic? Collect(IReadOnlyList<ApiRevision> revisions, List<Revision> into)
    {
        into.AddRange(revisions.Select(revision => revision.Revision));
        return null;
    }
}
