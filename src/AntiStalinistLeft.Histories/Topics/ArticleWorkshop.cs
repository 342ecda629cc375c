using System.Runtime.ExceptionServices;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Histories;

/// <summary>
/// Makes the folders of articles: takes histories as their sources give them, asks so many at a time, and puts each folder into
/// its place when it is whole. At no time more histories than that are in memory, beside those that are being read.
/// </summary>
/// <remarks>Safe for use by several readers at a time; <see cref="Finish"/> waits for all.</remarks>
internal sealed class ArticleWorkshop : IDisposable
{
    private readonly string _folder;
    private readonly TopicSettings _settings;
    private readonly TopicOptions _options;
    private readonly IProgress<TopicProgress>? _progress;
    private readonly SemaphoreSlim _slots;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _claimed = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _done = new(StringComparer.Ordinal);
    private readonly HashSet<TopicRemarkRow> _remarks = [];
    private ExceptionDispatchInfo? _fault;
    private Diagnostic? _failure;
    private string? _failed;

    /// <summary>Opens a workshop.</summary>
    /// <param name="folder">The folder that holds the articles' folders; it is there.</param>
    /// <param name="settings">What is looked for.</param>
    /// <param name="options">How many at a time, and what becomes of broken ones.</param>
    /// <param name="progress">Told of each article, one at a time; null for nobody.</param>
    public ArticleWorkshop(string folder, TopicSettings settings, TopicOptions options, IProgress<TopicProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Workers, 1, nameof(options));
        _folder = folder;
        _settings = settings;
        _options = options;
        _progress = progress;
        _slots = new SemaphoreSlim(options.Workers);
    }

    /// <summary>Why the work cannot go on; null while it can.</summary>
    public Diagnostic? Failure
    {
        get
        {
            lock (_lock) return _failure ?? (_fault is null ? null : new Diagnostic(Severity.Error, "stopped", "The work on another article failed."));
        }
    }

    /// <summary>The articles that are there, by title.</summary>
    public IReadOnlyCollection<string> Done => _done;

    /// <summary>What was passed over, and what was odd about files, each once. What is odd about an article lies in its folder.</summary>
    public IReadOnlyCollection<TopicRemarkRow> Remarks => _remarks;

    /// <summary>Takes an article on.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="source">Where its history comes from.</param>
    /// <returns>Null, or the failure where it was taken on before.</returns>
    public Diagnostic? Claim(string title, string source)
    {
        lock (_lock)
        {
            return _claimed.TryAdd(title, source) ? null : TopicMessages.Twice(title, _claimed[title], source);
        }
    }

    /// <summary>True where an article was taken on.</summary>
    public bool IsClaimed(string title)
    {
        lock (_lock) return _claimed.ContainsKey(title);
    }

    /// <summary>What an earlier run left of an article.</summary>
    public EarlierWork FindEarlier(string title, string source) => ArticleFolder.FindEarlier(PlaceOf(title), title, source, _settings.Identity);

    /// <summary>Takes over what an earlier run left; false where that was nothing.</summary>
    public bool TakeEarlier(string title, string source)
    {
        switch (FindEarlier(title, source))
        {
            case EarlierWork.All:
                Complete(title);
                return true;
            case EarlierWork.Store:
                string staged = Stage(title);
                foreach (string name in (string[])[ArticleFolder.StoreName, ArticleFolder.RemarksName]) File.Copy(Path.Combine(PlaceOf(title), name), Path.Combine(staged, name));
                Enqueue(title, source, staged);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Makes the folder in which an article is put together.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public string Stage(string title)
    {
        string staged = PartialFiles.NameFor(PlaceOf(title));
        if (Directory.Exists(staged)) Directory.Delete(staged, recursive: true);
        return Directory.CreateDirectory(staged).FullName;
    }

    /// <summary>Asks the history whose store lies in a folder made by <see cref="Stage"/>; waits until there is room.</summary>
    public void Enqueue(string title, string source, string staged)
    {
        _slots.Wait();
        _ = Task.Factory.StartNew(() => Work(title, source, staged), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Takes note of an article or a file that cannot be used: it is passed over where that was asked for, else the work ends.</summary>
    /// <param name="item">Its title or its name.</param>
    /// <param name="failure">Why.</param>
    /// <returns>Null where the work goes on.</returns>
    public Diagnostic? Report(string item, Diagnostic failure)
    {
        lock (_lock)
        {
            if (_options.KeepGoing && TopicMessages.IsOfOneArticle(failure))
            {
                _remarks.Add(TopicRemarkRow.FromDiagnostic(item, failure));
                return null;
            }

            // Of several that fail at a time, the same one is named whichever was first.
            if (_failure is null || string.CompareOrdinal(item, _failed) < 0) (_failed, _failure) = (item, failure);
            return failure;
        }
    }

    /// <summary>Takes note of something that was odd about a file.</summary>
    public void Warn(string item, Diagnostic warning)
    {
        lock (_lock) _remarks.Add(TopicRemarkRow.FromDiagnostic(item, warning));
    }

    /// <summary>Waits for the work that is under way.</summary>
    /// <returns>Null, or why not all could be done.</returns>
    public Diagnostic? Finish()
    {
        for (int i = 0; i < _options.Workers; i++) _slots.Wait();
        _slots.Release(_options.Workers);
        _fault?.Throw();
        return _failure;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        for (int i = 0; i < _options.Workers; i++) _slots.Wait();
        _slots.Dispose();
    }

    private string PlaceOf(string title) => Path.Combine(_folder, ArticleFolder.NameOf(title));

    private void Work(string title, string source, string staged)
    {
        try
        {
            // Also where another article has failed meanwhile: what was fetched or read for this one is not to be lost.
            if (Ask(title, staged) is { } failure)
            {
                Report(title, failure);
                return;
            }

            ArticleFolder.Mark(staged, title, source, _settings.Identity);
            if (Directory.Exists(PlaceOf(title))) Directory.Delete(PlaceOf(title), recursive: true);
            Directory.Move(staged, PlaceOf(title));
            Complete(title);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Report(title, new Diagnostic(Severity.Error, "article-not-written", $"«{title}» could not be written: {FileFailures.Explain(failure)}"));
        }
        catch (Exception failure)
        {
            var named = new InvalidOperationException($"«{title}»: {failure.Message}", failure);
            lock (_lock) _fault ??= ExceptionDispatchInfo.Capture(named);
        }
        finally
        {
            if (Directory.Exists(staged)) Directory.Delete(staged, recursive: true);
            _slots.Release();
        }
    }

    private Diagnostic? Ask(string title, string staged)
    {
        Result<HistoryStore> opened = HistoryStore.Open(Path.Combine(staged, ArticleFolder.StoreName), StoreAccess.Read);
        if (!opened.Succeeded) return opened.Failure;
        Result<PageHistory> history;
        using (HistoryStore store = opened.Value) history = store.LoadHistory(store.Pages[0].Number);
        if (!history.Succeeded) return history.Failure;
        if (history.Value.FindLastReadable() < 0) return TopicMessages.WithoutText(title);
        ArticleResults.FromHistory(history.Value, _settings).Write(staged);
        return null;
    }

    private void Complete(string title)
    {
        lock (_lock)
        {
            _done.Add(title);
            _progress?.Report(new TopicProgress(_done.Count, title));
        }
    }
}
