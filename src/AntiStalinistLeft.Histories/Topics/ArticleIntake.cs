namespace AntiStalinistLeft.Histories;

/// <summary>Puts each wanted page of one export into a store of its own and hands it on; the other pages are passed over.</summary>
/// <param name="selection">Which pages are wanted.</param>
/// <param name="workshop">Receives the stores.</param>
/// <param name="name">How the stores call the export.</param>
/// <param name="source">What tells the export from others.</param>
internal sealed class ArticleIntake(ArticleSelection selection, ArticleWorkshop workshop, string name, string source) : IHistorySink, IDisposable
{
    private readonly NewestRevision _clock = new();
    private string? _staged;
    private HistoryStore? _store;
    private HistoryStoreWriter? _writer;

    /// <summary>Title of the page that is being taken in; null between pages that are wanted.</summary>
    public string? Title { get; private set; }

    /// <inheritdoc/>
    public Diagnostic? BeginPage(WikiSite site, WikiPage page)
    {
        if (workshop.Failure is { } stopped) return stopped;
        if (!selection.Has(page)) return null;
        if (workshop.Claim(page.Title, name) is { } twice) return workshop.Report(page.Title, twice);
        if (page.RedirectTarget is { } target) return workshop.Report(page.Title, TopicMessages.Redirect(page.Title, target));
        if (workshop.TakeEarlier(page.Title, source)) return null;
        Title = page.Title;
        return Open(site, page) is { } failure ? GiveUp(failure) : null;
    }

    /// <inheritdoc/>
    public Diagnostic? Add(Revision revision, ReadOnlySpan<byte> text)
    {
        if (_writer is null) return null;
        _clock.See(revision);
        return _writer.Add(revision, text) is { } failure ? GiveUp(failure) : null;
    }

    /// <inheritdoc/>
    public Diagnostic? AddEscaped(Revision revision, ReadOnlySpan<byte> escaped, out TextProblem? problem)
    {
        problem = null;
        if (_writer is null) return null;
        _clock.See(revision);
        Diagnostic? failure = _writer.AddEscaped(revision, escaped, out TextProblem? found);
        failure ??= found?.ToDiagnostic(revision, name);
        return failure is null ? null : GiveUp(failure);
    }

    /// <inheritdoc/>
    public Diagnostic? EndPage()
    {
        if (_writer is null) return null;
        if (_writer.Complete() is { } failure) return GiveUp(failure);
        (string title, string staged) = (Title!, _staged!);
        ArticleFolder.WriteRemarks(staged, title, _writer.Report.Warnings);
        Close();
        workshop.Enqueue(title, source, staged);
        return null;
    }

    /// <summary>Lets go of a page that was not ended; what there was of it is gone.</summary>
    public void Dispose()
    {
        string? staged = _staged;
        Close();
        if (staged is not null && Directory.Exists(staged)) Directory.Delete(staged, recursive: true);
    }

    private Diagnostic? Open(WikiSite site, WikiPage page)
    {
        _clock.Forget();
        _staged = workshop.Stage(page.Title);
        Result<HistoryStore> store = HistoryStore.Open(Path.Combine(_staged, ArticleFolder.StoreName), StoreAccess.Write, _clock);
        if (!store.Succeeded) return store.Failure;
        _store = store.Value;
        Result<HistoryStoreWriter> writer = _store.BeginImport(name);
        if (!writer.Succeeded) return writer.Failure;
        _writer = writer.Value;
        return _writer.BeginPage(site, page);
    }

    private Diagnostic? GiveUp(Diagnostic failure)
    {
        string title = Title!;
        Dispose();
        return workshop.Report(title, TopicMessages.IsOfStore(failure) ? TopicMessages.NotWritten(title, failure) : TopicMessages.Broken(title, failure));
    }

    private void Close()
    {
        _writer?.Dispose();
        _store?.Dispose();
        (_writer, _store, _staged, Title) = (null, null, null, null);
    }

    /// <summary>
    /// The time at which a store says that its import ended: that of its newest revision, for the same export is to give the same
    /// store whenever it is read.
    /// </summary>
    private sealed class NewestRevision : TimeProvider
    {
        private DateTimeOffset _newest = DateTimeOffset.UnixEpoch;

        public void See(Revision revision)
        {
            if (revision.Timestamp is { } time && time > _newest) _newest = time;
        }

        public void Forget() => _newest = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => _newest;
    }
}
