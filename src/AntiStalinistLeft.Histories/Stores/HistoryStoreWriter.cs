namespace AntiStalinistLeft.Histories;

/// <summary>
/// Takes one source into a store. What it wrote is whole at every moment: ended at any point, the same source given again from
/// its beginning, or from any revision that the store has, goes on. Revisions that the store has are compared and passed over.
/// </summary>
/// <remarks>
/// End it with <see cref="Complete"/>, or with <see cref="Discard"/> where the source turned out broken: then the store is as
/// it was before. Disposed of without either, what was saved stays and the source stays open, as when the program is killed.
/// </remarks>
internal sealed class HistoryStoreWriter : IHistorySink, IDisposable
{
    private const int RevisionsBetweenReports = 500;
    private const int NamedDifferences = 20;
    private readonly HistoryStore _store;
    private readonly StoreDatabase _database;
    private readonly IProgress<ImportProgress>? _progress;
    private readonly List<Diagnostic> _warnings = [];
    private OpenPage? _page;
    private OpenPage? _last;
    private long? _source;
    private bool _hasWritten;
    private bool _isEnded;
    private int _pages;
    private long _revisions;
    private long _added;
    private long _completed;
    private long _differing;

    internal HistoryStoreWriter(HistoryStore store, StoreDatabase database, string source, IProgress<ImportProgress>? progress)
    {
        _store = store;
        _database = database;
        _progress = progress;
        Source = source;
    }

    /// <summary>How messages and the store call the source.</summary>
    public string Source { get; }

    /// <summary>Why nothing more can be taken in; null while it can.</summary>
    public Diagnostic? Failure { get; private set; }

    /// <summary>What was done so far.</summary>
    public ImportReport Report => new(Source, _pages, _revisions, _added, _completed, _differing > NamedDifferences ? [.. _warnings, StoreMessages.MoreTexts(Source, _differing - NamedDifferences)] : [.. _warnings]);

    /// <inheritdoc/>
    public Diagnostic? BeginPage(WikiSite site, WikiPage page)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(page);
        if (_page is not null) throw new InvalidOperationException("The page before was not ended.");
        if (Failure is not null) return Failure;
        if (_last is { } last && last.IsOf(site, page))
        {
            _page = last;
            return null;
        }

        _pages++;
        return Failure = _database.Try(() => Open(site, page));
    }

    /// <inheritdoc/>
    public Diagnostic? Add(Revision revision, ReadOnlySpan<byte> text)
    {
        ArgumentNullException.ThrowIfNull(revision);
        Diagnostic? failure = Take(revision, text, isEscaped: false, out TextProblem? problem);
        return problem is null ? failure : problem.ToDiagnostic(revision, Source);
    }

    /// <inheritdoc/>
    public Diagnostic? AddEscaped(Revision revision, ReadOnlySpan<byte> escaped, out TextProblem? problem) =>
        Take(revision, escaped, isEscaped: true, out problem);

    /// <inheritdoc/>
    public Diagnostic? EndPage()
    {
        OpenPage page = _page ?? throw new InvalidOperationException("No page was begun.");
        Diagnostic? failure = Save();
        _progress?.Report(new ImportProgress(page.Head.Title, _pages, _revisions, _added));
        (_page, _last) = (null, page);
        return failure;
    }

    /// <summary>Writes what was taken in so far.</summary>
    /// <returns>Null, or why it could not be written; what was saved before stands.</returns>
    public Diagnostic? Save()
    {
        if (Failure is not null || _page is not { HasUnsaved: true } page) return Failure;
        Failure = _database.Write(() =>
        {
            _source ??= OpenSource();
            page.Save(_database, _source.Value);
        });
        if (Failure is not null) return Failure;
        page.ConfirmSaved();
        _hasWritten = true;
        return null;
    }

    /// <summary>Ends with the source read to its end, or as far as it is to be kept.</summary>
    /// <returns>Null, or why the end could not be written.</returns>
    public Diagnostic? Complete()
    {
        if (_page is not null && EndPage() is { } failure) return failure;
        if (Failure is not null) return Failure;
        _isEnded = true;
        bool isKnown = !_hasWritten && _store.Sources.Any(
            known => known.Name == Source && known.State == ImportState.Finished && known.Pages == _pages && known.Revisions == _revisions);
        Failure = isKnown ? null : _database.Write(() => new OpenImport(_database).Finish(_source ?? OpenSource(), _pages, _revisions, _store.Clock.GetUtcNow()));
        return Failure ?? _store.Refresh();
    }

    /// <summary>Takes out again what the source brought, in earlier runs that did not end as well.</summary>
    /// <returns>Null, or why that could not be written.</returns>
    public Diagnostic? Discard()
    {
        _page = null;
        _isEnded = true;
        return _database.Write(() => new OpenImport(_database).Discard(Source)) ?? _store.Refresh();
    }

    /// <summary>Warns of something that was odd about the source.</summary>
    internal void Warn(Diagnostic warning) => _warnings.Add(warning);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isEnded) _store.Refresh();
        _store.Release(this);
    }

    private Diagnostic? Open(WikiSite site, WikiPage page)
    {
        long? number = _database.Number("SELECT page FROM pages JOIN sites USING (site) WHERE sites.key = ?1 AND pages.key = ?2", PageTable.GetKey(site), PageTable.GetKey(page));
        var builder = new PageHistoryBuilder(page);
        if (number is { } known && PageTable.Load(_database, known, builder) is { } damage) return damage;
        WikiPage? stored = number is null ? null : PageTable.ReadPage(_database, number.Value);
        _page = new OpenPage(site, page, stored, number, builder);
        return null;
    }

    private Diagnostic? Take(Revision revision, ReadOnlySpan<byte> text, bool isEscaped, out TextProblem? problem)
    {
        OpenPage page = _page ?? throw new InvalidOperationException("No page was begun.");
        problem = Failure is null && revision.Text == TextState.Present ? page.Builder.Take(text, isEscaped) : null;
        if (Failure is not null || problem is not null) return Failure;
        (Revision? known, FieldConflict? clash) = page.Take(InWholeSeconds(revision));
        if (clash is not null) return Failure = ConflictOf(page, revision, clash);
        if (known is null || page.HasChanged(known)) CheckText(page, revision);
        _revisions++;
        _added += known is null ? 1 : 0;
        _completed += known is not null && page.HasChanged(known) ? 1 : 0;
        if (_revisions % RevisionsBetweenReports == 0) _progress?.Report(new ImportProgress(page.Head.Title, _pages, _revisions, _added));
        return page.IsBatchFull ? Save() : null;
    }

    // A text that is not the one its SHA-1 stands for is kept, for there may be no other copy; it is named here and by 'verify',
    // and a good copy replaces it.
    private void CheckText(OpenPage page, Revision revision)
    {
        if (revision is not { Text: TextState.Present, Sha1: { } stated } || page.Builder.ComputeSha1(page.Builder.Taken) is var found && found == stated) return;
        if (_differing++ < NamedDifferences) _warnings.Add(StoreMessages.OtherText(Source, new Sha1Difference(page.Head.Title, revision.Id, stated, found)));
    }

    /// <summary>MediaWiki's clock ticks seconds, and so does the store's.</summary>
    private static Revision InWholeSeconds(Revision revision) => revision.Timestamp is { } time && (time.Ticks % TimeSpan.TicksPerSecond != 0 || time.Offset != TimeSpan.Zero)
        ? revision with { Timestamp = DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds()) }
        : revision;

    private Diagnostic ConflictOf(OpenPage page, Revision revision, FieldConflict clash)
    {
        string earlier = page.Number is null ? Source : _database.Rows(
            "SELECT name FROM revisions JOIN sources USING (source) WHERE page = ?1 AND id = ?2", row => row.GetString(0), page.Number, revision.Id) is [var name, ..] ? name : Source;
        return StoreMessages.Conflict(Source, page.Head.Title, revision, clash, earlier);
    }

    private long OpenSource() => _database.Number(
        """
        INSERT INTO sources (name, state, pages, revisions) VALUES (?1, 0, 0, 0)
        ON CONFLICT (name) DO UPDATE SET state = 0 RETURNING source
        """,
        Source)!.Value;
}
