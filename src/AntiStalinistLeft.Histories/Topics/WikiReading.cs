namespace AntiStalinistLeft.Histories;

/// <summary>Brings the articles of a wiki into a workshop, one request at a time.</summary>
/// <param name="api">The wiki.</param>
/// <param name="workshop">Makes the articles.</param>
/// <param name="unfinished">The folder that keeps what was fetched of an article until all of it is there; it is there.</param>
internal sealed class WikiReading(MediaWikiApi api, ArticleWorkshop workshop, string unfinished)
{
    private string Source => api.Address.ToString();

    /// <summary>Fetches articles that are not there yet and waits until every one is made. What came of one that was cut off is kept and gone on with.</summary>
    /// <param name="titles">Their titles.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Null, or why not all could be made.</returns>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public async Task<Diagnostic?> ReadAsync(IReadOnlyList<string> titles, CancellationToken cancellation)
    {
        foreach (string title in titles)
        {
            if (workshop.Failure is not null) break;
            if (IsThere(title)) continue;
            Diagnostic? failure = await ReadAsync(title, cancellation);
            if (failure is not null && workshop.Report(title, failure) is not null) break;
        }

        return workshop.Finish();
    }

    private bool IsThere(string title) => workshop.IsClaimed(title)
        || (workshop.FindEarlier(title, Source) != EarlierWork.None && workshop.Claim(title, Source) is null && workshop.TakeEarlier(title, Source));

    private async Task<Diagnostic?> ReadAsync(string title, CancellationToken cancellation)
    {
        Result<FoundPage> found = await new HistoryFetcher(api).FindAsync(title, cancellation);
        if (!found.Succeeded) return found.Failure;
        FoundPage page = found.Value;
        if (page.Redirects.Count > 0) return TopicMessages.Redirect(title, page.Page.Title);
        if (IsThere(page.Page.Title)) return null;
        string file = Path.Combine(unfinished, ArticleFolder.NameOf(page.Page.Title) + ".db");
        Result<HistoryStore> opened = HistoryStore.Open(file, StoreAccess.Write);
        if (!opened.Succeeded) return opened.Failure;
        IReadOnlyList<Diagnostic> warnings;
        using (HistoryStore store = opened.Value)
        {
            Result<FetchReport> fetched = await new StoreFetcher(api, store).FetchAsync(page, isUpdate: false, cancellation);
            if (!fetched.Succeeded) return TopicMessages.IsOfOneArticle(fetched.Failure) ? TopicMessages.Broken(title, fetched.Failure) : fetched.Failure;
            warnings = fetched.Value.Diagnostics;
        }

        if (workshop.Claim(page.Page.Title, Source) is { } twice) return twice;
        string staged = workshop.Stage(page.Page.Title);
        File.Move(file, Path.Combine(staged, ArticleFolder.StoreName));
        ArticleFolder.WriteRemarks(staged, page.Page.Title, warnings);
        workshop.Enqueue(page.Page.Title, Source, staged);
        return null;
    }
}
