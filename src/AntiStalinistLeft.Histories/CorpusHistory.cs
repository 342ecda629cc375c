using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft;

/// <summary>The history that belongs to a corpus.</summary>
public static class CorpusHistory
{
    private const string StoreHead = "SQLite format 3";

    /// <summary>Opens the history that is named, or the one that the corpus' manifest names, with the lexicon and the works of the corpus.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="history">A store, or a MediaWiki XML export, plain or packed; empty for the corpus' own.</param>
    /// <param name="page">The page, by title or by its number; empty for the one that the manifest names, or the only one.</param>
    /// <exception cref="NotebookEndException">None is named and the corpus has none; the message says how one is added.</exception>
    /// <exception cref="InputException">It cannot be read, or holds no such page.</exception>
    public static ArticleHistory OpenHistory(this Corpus corpus, string history = "", string page = "")
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(page);
        HistoryOptions? own = HistorySection.Read(corpus.Folders.Manifest).ToOptions(corpus.Folders.Root);
        HistoryOptions options = history.Length > 0 ? Name(Path.GetFullPath(history)) : own ?? throw new NotebookEndException(
            $"«{corpus.Title}» has no history of an article, so there is nothing to ask here. To add one, fetch it with «asl fetch TITLE --wiki SITE --store history.sqlite» or take an export of MediaWiki, and name it in the manifest: «history:» with «store: history.sqlite» or «file: export.xml». docs/histories.md tells more; the sample has one: «asl run 04 --corpus data/sample».");
        return ArticleHistoryLoader.Open(corpus, page.Length > 0 ? options with { Page = page } : options).GetOrThrow();
    }

    /// <summary>Opens the history that the corpus' manifest names, or that of the sample where it names none.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static ArticleHistory OpenHistoryOrSample(this Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return HistorySection.Read(corpus.Folders.Manifest).ToOptions(corpus.Folders.Root) is null ? ArticleHistory.OpenSample() : corpus.OpenHistory();
    }

    private static HistoryOptions Name(string path) => IsStore(path) ? new HistoryOptions { Store = path } : new HistoryOptions { Path = path };

    private static bool IsStore(string path)
    {
        if (!File.Exists(path)) return false;
        Span<byte> head = stackalloc byte[StoreHead.Length];
        using FileStream file = File.OpenRead(path);
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && System.Text.Encoding.ASCII.GetString(head) == StoreHead;
    }
}
