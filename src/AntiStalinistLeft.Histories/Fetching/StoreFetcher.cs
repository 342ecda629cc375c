namespace AntiStalinistLeft.Histories;

/// <summary>
/// Fetches histories into a store. Every answer is kept as soon as it is there: a fetch that was cut off, at whatever moment,
/// goes on with the first revision that the store has not.
/// </summary>
internal sealed class StoreFetcher
{
    private readonly MediaWikiApi _api;
    private readonly HistoryFetcher _fetcher;
    private readonly HistoryStore _store;

    /// <summary>Puts a wiki and a store together.</summary>
    /// <param name="api">The wiki.</param>
    /// <param name="store">The store, opened for writing; the caller disposes of it.</param>
    /// <param name="options">What is fetched; null for the defaults.</param>
    /// <param name="progress">Receives progress after each response; null for none.</param>
    public StoreFetcher(MediaWikiApi api, HistoryStore store, HistoryFetchOptions? options = null, IProgress<FetchProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(store);
        _api = api;
        _store = store;
        _fetcher = new HistoryFetcher(api, options, progress);
    }

    /// <summary>Finds the page that a title means; see <see cref="HistoryFetcher.FindAsync"/>.</summary>
    public Task<Result<FoundPage>> FindAsync(string title, CancellationToken cancellation = default) => _fetcher.FindAsync(title, cancellation);

    /// <summary>What the store has of a page: as of the opening of the store or the end of the last fetch.</summary>
    /// <returns>The page with its revisions, or the failure where the store is damaged; null where the store has no such page.</returns>
    public Result<KnownHistory>? FindKnown(FoundPage found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (_store.Pages.FirstOrDefault(page => IsOf(found, page) && page.Page.Id == found.Page.Id) is not { Revisions: > 0 } stored) return null;
        Result<PageHistory> history = _store.LoadHistory(stored.Number);
        return history.Succeeded
            ? Result<KnownHistory>.Success(new KnownHistory(stored.Page, history.Value.Revisions))
            : Result<KnownHistory>.Fail(history.Failure);
    }

    /// <summary>Fetches what the store has not of a page.</summary>
    /// <param name="found">The page.</param>
    /// <param name="isUpdate">Whether to look through what the store has for what the wiki has done to it since; see <see cref="HistoryFetcher.UpdateAsync"/>.</param>
    /// <param name="cancellation">Stops it; what came before is kept.</param>
    /// <returns>The report, or why not all could be had; what came before is kept then too.</returns>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public async Task<Result<FetchReport>> FetchAsync(FoundPage found, bool isUpdate, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(found);
        Result<KnownHistory>? known = FindKnown(found);
        if (known is { Succeeded: false }) return Result<FetchReport>.Fail(known.Failure);
        string source = $"{_api.Address} {found.Page.Title}";
        bool wasCutOff = _store.Sources.Any(earlier => earlier.Name == source && earlier.State == ImportState.Open);
        Result<HistoryStoreWriter> begun = _store.BeginImport(source);
        if (!begun.Succeeded) return Result<FetchReport>.Fail(begun.Failure);
        using HistoryStoreWriter writer = begun.Value;
        Result<FetchReport> fetched = isUpdate && known is { Value: { } before }
            ? await _fetcher.UpdateAsync(found, writer, before, writer.Save, cancellation)
            : await _fetcher.FetchAsync(found, writer, known?.Value, writer.Save, cancellation);
        if (!fetched.Succeeded) return fetched;

        // Where nothing came, nothing is written: the store's account of the earlier fetch stands.
        Diagnostic? failure = fetched.Value.Added > 0 || wasCutOff ? writer.Complete() : null;
        if (failure is not null) return Result<FetchReport>.Fail(failure);
        return Result<FetchReport>.Success(fetched.Value with { Diagnostics = [.. writer.Report.Warnings, .. Namesakes(found), .. fetched.Value.Diagnostics] });
    }

    private IEnumerable<Diagnostic> Namesakes(FoundPage found) =>
        from page in _store.Pages
        where IsOf(found, page) && page.Page.Id != found.Page.Id && page.Page.Title == found.Page.Title
        select new Diagnostic(
            Severity.Warning,
            "another-page",
            FormattableString.Invariant($"The store has another page called «{page.Page.Title}», with the number {page.Page.Id}; the wiki's has {found.Page.Id} now. It was made anew, or another took its name."),
            _store.FilePath);

    private static bool IsOf(FoundPage found, StoredPage page) => page.Site.Database.Length > 0
        ? page.Site.Database == found.Site.Database
        : page.Site.Base == found.Site.Base;
}
