using System.Globalization;
using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Histories;

/// <summary>Finds the history that options name, and the lexicon that goes with it.</summary>
internal static class ArticleHistoryLoader
{
    private const int ShownTitles = 8;

    /// <summary>Opens a history with the lexicon and the works of the kit's data.</summary>
    public static Result<ArticleHistory> Open(HistoryOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options is { Path: not null, Store: not null }) throw new ArgumentException("HistoryOptions names a Path and a Store; one of them is to be null.", nameof(options));
        try
        {
            string data = options.DataFolder ?? CorpusLoader.FindDataFolder(Environment.CurrentDirectory);
            bool isSample = options is { Path: null, Store: null };
            string root = isSample ? Path.Combine(data, "sample") : data;
            HistorySection section = HistorySection.Read(SourceManifest.Load(Path.Combine(root, "sources.yaml")).GetOrThrow());
            HistoryOptions named = isSample ? section.ToOptions(root)! with { Page = options.Page ?? section.Page } : options;

            // The lexicon is read beside the history: either takes about as long as the other where a history is short.
            Task<Result<Lexicon>> lexicon = Task.Run(() => Lexicon.Load(Path.Combine(data, "lexicon")));
            return Result<ArticleHistory>.Success(Open(named, section.Provenance, () => lexicon.GetAwaiter().GetResult().GetOrThrow(), Path.Combine(data, "works")));
        }
        catch (InputException broken)
        {
            return Result<ArticleHistory>.Fail(broken.Diagnostic);
        }
    }

    /// <summary>Opens a history with the lexicon and the works of a corpus.</summary>
    public static Result<ArticleHistory> Open(Corpus corpus, HistoryOptions options)
    {
        try
        {
            return Result<ArticleHistory>.Success(Open(options, HistorySection.Read(corpus.Folders.Manifest).Provenance, () => corpus.Lexicon, corpus.Folders.Works));
        }
        catch (InputException broken)
        {
            return Result<ArticleHistory>.Fail(broken.Diagnostic);
        }
    }

    private static ArticleHistory Open(HistoryOptions options, ProvenanceOptions provenance, Func<Lexicon> lexicon, string works)
    {
        HistoryLocation? place = null;
        (PageHistory page, IReadOnlyList<Diagnostic> diagnostics) = options.Store is { } store ? (Load(store, options.Page, out place), []) : Read(options.Path!, options.Page);
        return ArticleHistory.FromHistory(page, lexicon(), diagnostics, place, provenance, () => new CitationOptions { Authority = WorksFolder.Load(works).GetOrThrow().Authority });
    }

    /// <summary>True when a page goes by this title or number.</summary>
    public static bool IsCalled(WikiPage page, string wanted) =>
        string.Equals(page.Title, wanted, StringComparison.Ordinal)
        || string.Equals(page.Title.Replace(' ', '_'), wanted, StringComparison.Ordinal)
        || (page.Id != 0 && long.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out long id) && page.Id == id);

    private static (PageHistory Page, IReadOnlyList<Diagnostic> Diagnostics) Read(string path, string? wanted)
    {
        var titles = new List<string>();
        PageHistory? found = null;
        IReadOnlyList<Diagnostic> warnings = HistorySources.ReadPages(HistoryInput.Open(path).GetOrThrow(), (_, page) =>
        {
            titles.Add(page.Page.Title);
            if (wanted is null || IsCalled(page.Page, wanted)) found ??= page;
        }).GetOrThrow();
        if (found is not null && (wanted is not null || titles.Count == 1)) return (found, warnings);
        throw new InputException(NotFound(path, wanted, titles));
    }

    private static PageHistory Load(string path, string? wanted, out HistoryLocation? place)
    {
        using HistoryStore store = HistoryStore.Open(path, StoreAccess.Read).GetOrThrow();
        StoredPage[] found = [.. store.Pages.Where(page => wanted is null || IsCalled(page.Page, wanted))];
        place = found.Length == 0 ? null : new HistoryLocation(path, found[0].Number);
        return found.Length == 1 || (found.Length > 1 && wanted is not null)
            ? store.LoadHistory(found[0].Number).GetOrThrow()
            : throw new InputException(NotFound(path, wanted, [.. store.Pages.Select(page => page.Page.Title)]));
    }

    private static Diagnostic NotFound(string path, string? wanted, List<string> titles)
    {
        string known = string.Join(", ", titles.Take(ShownTitles)) + (titles.Count > ShownTitles ? ", …" : string.Empty);
        string message = titles.Count == 0 ? "There is no page in it."
            : wanted is null ? $"It holds {titles.Count} pages; say which: {known}."
            : $"It holds no page {wanted}; it holds {known}.";
        return new Diagnostic(Severity.Error, titles.Count == 0 ? "no-page" : "which-page", message, path);
    }
}
