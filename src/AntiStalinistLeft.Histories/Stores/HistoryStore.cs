namespace AntiStalinistLeft.Histories;

/// <summary>
/// Whole page histories in one SQLite file: every revision, every distinct block once. It is read while it is written, it is
/// whole whenever a program ends, and what is imported twice is there once.
/// </summary>
/// <remarks>One object is for one thread at a time.</remarks>
internal sealed class HistoryStore : IDisposable
{
    private readonly StoreDatabase _database;
    private HistoryStoreWriter? _writer;

    internal HistoryStore(StoreDatabase database, TimeProvider clock)
    {
        _database = database;
        Clock = clock;
    }

    /// <summary>The path as given.</summary>
    public string FilePath => _database.FilePath;

    /// <summary>The pages, by namespace and title, as of the opening or the end of the last import.</summary>
    public IReadOnlyList<StoredPage> Pages { get; private set; } = [];

    /// <summary>What was imported, in that order.</summary>
    public IReadOnlyList<StoredSource> Sources { get; private set; } = [];

    /// <summary>What was done to the store itself that its owner should know; null for nothing.</summary>
    public Diagnostic? Notice { get; private set; }

    /// <summary>Tells when an import was finished.</summary>
    internal TimeProvider Clock { get; }

    /// <summary>Opens a store; one that is to be written is made where it is missing.</summary>
    /// <param name="path">The file; its folder must be there.</param>
    /// <param name="access">To read, or to write as well.</param>
    /// <param name="clock">Tells when an import was finished; the system's when left out.</param>
    /// <returns>
    /// The store, or the failure: not there, no store, of a newer version of the kit, damaged, not writable, or being written by
    /// another program.
    /// </returns>
    public static Result<HistoryStore> Open(string path, StoreAccess access, TimeProvider? clock = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Result<StoreDatabase> database = StoreDatabase.Open(path, access);
        if (!database.Succeeded) return Result<HistoryStore>.Fail(database.Failure);
        var store = new HistoryStore(database.Value, clock ?? TimeProvider.System);
        if (store.Refresh() is not { } failure) return Result<HistoryStore>.Success(store);
        store.Dispose();
        return Result<HistoryStore>.Fail(failure);
    }

    /// <summary>A page's history, equal to the one read from the export itself.</summary>
    /// <param name="page">The page's number in the store, see <see cref="StoredPage.Number"/>.</param>
    /// <returns>The history, or the failure: no such page, or damaged.</returns>
    public Result<PageHistory> LoadHistory(long page)
    {
        PageHistory? history = null;
        Diagnostic? failure = _database.Try(() =>
        {
            if (PageTable.ReadPage(_database, page) is not { } head) return StoreMessages.NoSuchPage(FilePath, page);
            var builder = new PageHistoryBuilder(head);
            Diagnostic? damage = PageTable.Load(_database, page, builder);
            if (damage is null) history = builder.Build();
            return damage;
        });
        return failure is null ? Result<PageHistory>.Success(history!) : Result<PageHistory>.Fail(failure);
    }

    /// <summary>Starts importing a source step by step; see <see cref="Import"/> for one that reads itself.</summary>
    /// <param name="source">How messages and the store call it. The same name again goes on with an import that did not end.</param>
    /// <param name="progress">Told now and then how far it has come.</param>
    /// <exception cref="InvalidOperationException">The store was opened for reading, or another source is being taken in.</exception>
    public Result<HistoryStoreWriter> BeginImport(string source, IProgress<ImportProgress>? progress = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(source);
        RequireWritable();
        if (_writer is not null) throw new InvalidOperationException("Another source is being taken in.");
        var writer = new HistoryStoreWriter(this, _database, source, progress);
        var open = new OpenImport(_database);
        Diagnostic? failure = Upgrade() ?? _database.Try(() =>
        {
            if (open.Source is not { } earlier || earlier == source) return null;
            writer.Warn(StoreMessages.Unfinished(FilePath, earlier));
            return _database.Write(open.Abandon);
        });
        if (failure is not null) return Result<HistoryStoreWriter>.Fail(failure);
        if (Notice is not null) writer.Warn(Notice);
        _writer = writer;
        return Result<HistoryStoreWriter>.Success(writer);
    }

    /// <summary>Takes in a source from its beginning to its end.</summary>
    /// <param name="source">What to read; the caller disposes of it.</param>
    /// <param name="options">How to go about it; null for the defaults.</param>
    /// <param name="progress">Told now and then how far it has come.</param>
    /// <param name="cancellation">Stops the import; what was taken in stays, and the same import again goes on.</param>
    /// <returns>What was done; or the failure: a source that is broken or contradicts the store leaves the store as it was.</returns>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    /// <exception cref="InvalidOperationException">The store was opened for reading, or another source is being taken in.</exception>
    public Result<ImportReport> Import(
        IHistorySource source, ImportOptions? options = null, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        Result<HistoryStoreWriter> begun = BeginImport(source.Name, progress);
        if (!begun.Succeeded) return Result<ImportReport>.Fail(begun.Failure);
        using HistoryStoreWriter writer = begun.Value;
        try
        {
            return End(writer, source, source.ReadInto(writer, cancellation), options ?? new ImportOptions());
        }
        catch (OperationCanceledException)
        {
            writer.Save();
            throw;
        }
    }

    /// <summary>Has SQLite check the file from end to end. Whether the texts are right is for <see cref="HistoryVerifier"/> to say.</summary>
    /// <returns>Null, or the damage.</returns>
    public Diagnostic? CheckFile() => _database.Try(() => _database.Rows("PRAGMA quick_check(1)", row => row.GetString(0)) is ["ok"]
        ? null
        : StoreMessages.Broken(FilePath, "SQLite's own check of the file failed."));

    /// <summary>Writes pages as a MediaWiki XML export of schema 0.11, from which the same histories are read again.</summary>
    /// <param name="stream">Receives the export.</param>
    /// <param name="pages">The pages by number; all when left out.</param>
    /// <param name="cancellation">Stops between two pages.</param>
    /// <returns>Null, or the failure: no such page, pages of several wikis, damaged.</returns>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public Diagnostic? Export(Stream stream, IReadOnlyList<long>? pages = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        StoredPage[] chosen = [.. Pages.Where(page => pages is null || pages.Contains(page.Number))];
        if (pages?.FirstOrDefault(number => !chosen.Any(page => page.Number == number)) is { } missing and not 0) return StoreMessages.NoSuchPage(FilePath, missing);
        string[] wikis = [.. chosen.Select(page => PageTable.GetKey(page.Site)).Distinct(StringComparer.Ordinal)];
        if (wikis.Length > 1) return StoreMessages.SeveralWikis(FilePath, wikis);
        var writer = new MediaWikiXmlWriter(stream);
        writer.Begin(chosen is [var first, ..] ? first.Site : WikiSite.Unknown);
        foreach (StoredPage page in chosen)
        {
            cancellation.ThrowIfCancellationRequested();
            Result<PageHistory> history = LoadHistory(page.Number);
            if (!history.Succeeded) return history.Failure;
            writer.Write(history.Value);
        }

        writer.End();
        return null;
    }

    /// <summary>Recompresses all texts as densely as possible and returns the space to the disk.</summary>
    /// <returns>Null, or the failure; the store is whole and equal in content either way.</returns>
    /// <exception cref="InvalidOperationException">The store was opened for reading.</exception>
    public Diagnostic? Compact()
    {
        RequireWritable();
        if (Upgrade() is { } refused) return refused;
        foreach (StoredPage page in Pages)
        {
            foreach (PackKind kind in Enum.GetValues<PackKind>())
            {
                var table = new ByteTable();
                var packs = new BlockPacks(_database, page.Number, kind);
                Diagnostic? failure = _database.Try(() => packs.Load(table) ? null : StoreMessages.Broken(FilePath, $"the texts of «{page.Page.Title}» are not what was written."))
                    ?? _database.Write(() => packs.SaveAnew(table, PackOptions.Dense));
                if (failure is not null) return failure;
            }
        }

        return _database.Try(() =>
        {
            _database.Run("VACUUM");
            return null;
        });
    }

    /// <summary>What analyses found in the distinct blocks of a page, kept from one run to the next.</summary>
    /// <param name="page">The page's number in the store.</param>
    /// <param name="name">The analysis, for instance <c>lexicon</c>.</param>
    /// <param name="version">What the result depends on besides the block: a fingerprint of lexicon and rules. Another version is another set.</param>
    public BlockAnnotations GetAnnotations(long page, string name, string version)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(version);
        return new BlockAnnotations(_database, page, name, version);
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    /// <summary>Reads anew what there is.</summary>
    internal Diagnostic? Refresh() => _database.Try(() =>
    {
        Pages = PageTable.ReadPages(_database);
        Sources = PageTable.ReadSources(_database);
        return null;
    });

    /// <summary>Lets the next source be taken in.</summary>
    internal void Release(HistoryStoreWriter writer) => _writer = ReferenceEquals(_writer, writer) ? null : _writer;

    private static Result<ImportReport> End(HistoryStoreWriter writer, IHistorySource source, Diagnostic? failure, ImportOptions options)
    {
        foreach (Diagnostic warning in source.Warnings) writer.Warn(warning);
        if (failure is not null && writer.Failure is null && options.KeepCompleteRevisions)
        {
            writer.Warn(failure with { Severity = Severity.Warning });
            failure = null;
        }

        bool isSourceWrong = failure is not null && (writer.Failure is null || failure.Code == "revision-conflict");
        failure = isSourceWrong ? failure : failure ?? writer.Complete();
        if (isSourceWrong && writer.Discard() is { } worse) failure = worse;
        return failure is null ? Result<ImportReport>.Success(writer.Report) : Result<ImportReport>.Fail(failure);
    }

    /// <summary>Brings a store of an older version to this one, before packs are written.</summary>
    private Diagnostic? Upgrade()
    {
        if (_database.Version == StoreSchema.Version) return null;
        long before = _database.Version;
        Diagnostic? failure = _database.Upgrade();
        if (failure is null) Notice = StoreMessages.Upgraded(FilePath, before);
        return failure;
    }

    private void RequireWritable()
    {
        if (!_database.IsWritable) throw new InvalidOperationException("The store was opened for reading.");
    }
}
