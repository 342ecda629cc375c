using System.CommandLine;
using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft.Cli;

/// <summary>The options that say which page's history a command reads: out of a store, or of an export directly.</summary>
internal sealed class HistoryInputBinding
{
    private const int ShownTitles = 8;

    private readonly Option<string?> _store = new("--store")
    {
        Description = "The store that has the history; see 'asl history import'.",
        HelpName = "STORE",
    };

    private readonly Option<string?> _file = new("--history")
    {
        Description = "A history read directly: a MediaWiki XML export, plain or packed; - for standard input.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _page = new("--page")
    {
        Description = "The page, by title or by its number; may be left out where there is one.",
        HelpName = "PAGE",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_store);
        command.Options.Add(_file);
        command.Options.Add(_page);
    }

    /// <summary>True when the call names a history at all.</summary>
    public bool IsGiven(ParseResult call) => call.GetValue(_store) is not null || call.GetValue(_file) is not null;

    /// <summary>Opens the history that was asked for and prints what was odd about it.</summary>
    /// <exception cref="UsageException">The call names no history, or not which of several pages.</exception>
    /// <exception cref="InputException">It cannot be read.</exception>
    public PageHistory Open(ParseResult call) => OpenWithLocation(call).History;

    /// <summary>As <see cref="Open"/>, with the place in a store that it was loaded from; none for a file.</summary>
    /// <exception cref="UsageException">The call names no history, or not which of several pages.</exception>
    /// <exception cref="InputException">It cannot be read.</exception>
    public (PageHistory History, HistoryLocation? Place) OpenWithLocation(ParseResult call)
    {
        string? wanted = call.GetValue(_page);
        return StoreOf(call) is { } store
            ? FromStore(store, wanted)
            : (FromFile(call.GetValue(_file)!, wanted, call.InvocationConfiguration.Error), null);
    }

    /// <summary>Visits every page that was asked for, one at a time.</summary>
    /// <exception cref="UsageException">The call names no history, or a page that is not there.</exception>
    /// <exception cref="InputException">It cannot be read.</exception>
    public void ForEach(ParseResult call, Action<WikiSite, PageHistory> visit)
    {
        string? wanted = call.GetValue(_page);
        if (StoreOf(call) is { } store)
        {
            VisitStore(store, wanted, visit);
            return;
        }

        VisitFile(call.GetValue(_file)!, call.InvocationConfiguration.Error, (site, history) =>
        {
            if (wanted is null || ArticleHistoryLoader.IsCalled(history.Page, wanted)) visit(site, history);
        });
    }

    /// <summary>The pages that there are, read from the store's own list where there is one. Prints which imports did not end.</summary>
    /// <exception cref="UsageException">The call names no history, or a page that is not there.</exception>
    /// <exception cref="InputException">It cannot be read.</exception>
    public IReadOnlyList<HistoryPageRow> ListPages(ParseResult call)
    {
        if (StoreOf(call) is not { } path)
        {
            var rows = new List<HistoryPageRow>();
            ForEach(call, (site, history) => rows.Add(HistoryPageRow.FromPage(site, history)));
            return rows;
        }

        using HistoryStore store = HistoryStore.Open(path, StoreAccess.Read).GetOrThrow();
        foreach (StoredSource source in store.Sources.Where(source => source.State != ImportState.Finished))
        {
            call.InvocationConfiguration.Error.WriteLine($"asl: the import of {source.Name} did not end; import it again for the rest.");
        }

        string? wanted = call.GetValue(_page);
        return [.. (wanted is null ? store.Pages : [Choose(store, wanted)]).Select(HistoryPageRow.FromPage)];
    }

    /// <summary>Has SQLite check the file of a store from end to end; an export has no such check.</summary>
    /// <exception cref="UsageException">The call names no history.</exception>
    /// <exception cref="InputException">The store is damaged, or cannot be opened.</exception>
    public void CheckFile(ParseResult call)
    {
        if (StoreOf(call) is not { } path) return;
        using HistoryStore store = HistoryStore.Open(path, StoreAccess.Read).GetOrThrow();
        if (store.CheckFile() is { } damage) throw new InputException(damage);
    }

    /// <summary>Opens a file, or standard input where the path is -.</summary>
    /// <exception cref="InputException">It cannot be opened.</exception>
    public static HistoryInput OpenInput(string path) =>
        (path == "-" ? HistoryInput.FromStream(ClosedStreams.OpenInput(), "standard input") : HistoryInput.Open(path)).GetOrThrow();

    /// <summary>The page of a store that is called so; the only one where nothing is called.</summary>
    /// <exception cref="UsageException">There is none, or more than one.</exception>
    /// <exception cref="InputException">The store is empty.</exception>
    public static StoredPage Choose(HistoryStore store, string? wanted)
    {
        StoredPage[] found = [.. store.Pages.Where(page => wanted is null || ArticleHistoryLoader.IsCalled(page.Page, wanted))];
        Check(found.Length, wanted, [.. store.Pages.Select(page => page.Page.Title)], store.FilePath);
        return found.Length == 1
            ? found[0]
            : throw new UsageException($"--page {wanted}: {store.FilePath} holds {found.Length} such pages, of {string.Join(" and ", found.Select(page => page.Site.Name))}.");
    }

    private string? StoreOf(ParseResult call) => (call.GetValue(_store), call.GetValue(_file)) switch
    {
        (null, null) => throw new UsageException("Say which history: --store STORE, or --history FILE."),
        (not null, not null) => throw new UsageException("--store and --history are two places for one history; give one of them."),
        (var store, _) => store,
    };

    private static (PageHistory History, HistoryLocation? Place) FromStore(string path, string? wanted)
    {
        using HistoryStore store = HistoryStore.Open(path, StoreAccess.Read).GetOrThrow();
        long page = Choose(store, wanted).Number;
        return (store.LoadHistory(page).GetOrThrow(), new HistoryLocation(path, page));
    }

    private static void VisitStore(string path, string? wanted, Action<WikiSite, PageHistory> visit)
    {
        using HistoryStore store = HistoryStore.Open(path, StoreAccess.Read).GetOrThrow();
        foreach (StoredPage page in wanted is null ? store.Pages : [Choose(store, wanted)]) visit(page.Site, store.LoadHistory(page.Number).GetOrThrow());
    }

    private static PageHistory FromFile(string file, string? wanted, TextWriter error)
    {
        PageHistory? found = null;
        var titles = new List<string>();
        VisitFile(file, error, (_, history) =>
        {
            titles.Add(history.Page.Title);
            if (wanted is null || ArticleHistoryLoader.IsCalled(history.Page, wanted)) found ??= history;
        });
        Check(found is null ? 0 : 1, wanted, titles, file);
        return found!;
    }

    private static void VisitFile(string file, TextWriter error, Action<WikiSite, PageHistory> visit)
    {
        foreach (Diagnostic warning in HistorySources.ReadPages(OpenInput(file), visit).GetOrThrow()) error.WriteLine(warning);
    }

    private static void Check(int found, string? wanted, List<string> titles, string where)
    {
        if (titles.Count == 0) throw new InputException(new Diagnostic(Severity.Error, "no-page", "There is no page in it.", where));
        string known = string.Join(", ", titles.Take(ShownTitles)) + (titles.Count > ShownTitles ? ", …" : string.Empty);
        if (wanted is null && titles.Count > 1) throw new UsageException($"{where} holds {titles.Count} pages; say which with --page: {known}.");
        if (found == 0) throw new UsageException($"--page {wanted}: {where} holds no such page. It holds {known}.");
    }
}
