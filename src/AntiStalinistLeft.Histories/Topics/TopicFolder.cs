using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Histories;

/// <summary>The folder of a topic: its articles, each in a folder of its own, and its tables. One program writes it at a time.</summary>
internal sealed class TopicFolder : IDisposable
{
    private const string ArticlesName = "articles";
    private const string UnfinishedName = "unfinished";
    private readonly FileStream _held;

    private TopicFolder(string path, FileStream held)
    {
        Path = path;
        _held = held;
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>The folder of the articles' folders.</summary>
    public string Articles => System.IO.Path.Combine(Path, ArticlesName);

    /// <summary>The folder of what was fetched in part.</summary>
    public string Unfinished => System.IO.Path.Combine(Path, UnfinishedName);

    /// <summary>Opens a topic, made where it is missing. What a killed run left half written goes.</summary>
    /// <returns>The folder, or the failure where another program writes to it.</returns>
    /// <exception cref="IOException">It cannot be made or written to.</exception>
    public static Result<TopicFolder> Open(string path)
    {
        string full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        try
        {
            Directory.CreateDirectory(System.IO.Path.Combine(full, ArticlesName));
            if (WriterLock.TryAcquire(full) is not { } held) return Result<TopicFolder>.Fail(TopicMessages.InUse(path));
            foreach (string left in Directory.EnumerateDirectories(System.IO.Path.Combine(full, ArticlesName), "*.partial")) Directory.Delete(left, recursive: true);
            return Result<TopicFolder>.Success(new TopicFolder(full, held));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw FileFailures.CannotWrite(path, failure);
        }
    }

    /// <summary>Makes the tables of a topic whose articles are there.</summary>
    /// <param name="wanted">The titles that were asked for; null where every article was.</param>
    /// <param name="where">Where they were looked for.</param>
    /// <param name="found">The titles of the articles that are there, in ordinal order.</param>
    /// <param name="remarks">What was passed over, and what was odd about files.</param>
    /// <param name="keepGoing">Whether titles that were not found are passed over too.</param>
    /// <param name="identity">What the rows depend on.</param>
    /// <returns>Null, or the failure where a title was not found.</returns>
    /// <exception cref="IOException">The tables cannot be written; those that were there stand.</exception>
    public Diagnostic? WriteTables(
        IEnumerable<string>? wanted, string where, IReadOnlyCollection<string> found, IReadOnlyCollection<TopicRemarkRow> remarks, bool keepGoing, TopicIdentity identity)
    {
        HashSet<string> known = [.. found, .. remarks.Where(remark => remark.Severity == Severity.Error).Select(remark => remark.Item)];
        string[] unknown = [.. (wanted ?? []).Where(title => !known.Contains(title))];
        if (unknown.Length > 0 && !keepGoing) return TopicMessages.Unknown(unknown, where, unknown.Length == 1 ? SpellingSuggestions.FindSlip(unknown[0], found) : null);
        IEnumerable<TopicRemarkRow> passedOver = unknown.Select(title => TopicRemarkRow.FromDiagnostic(title, TopicMessages.Unknown([title], where, SpellingSuggestions.FindSlip(title, found))));
        TopicTables.Write(Path, [.. found.Select(title => (title, System.IO.Path.Combine(Articles, ArticleFolder.NameOf(title))))], [.. remarks, .. passedOver], identity);
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();
}
