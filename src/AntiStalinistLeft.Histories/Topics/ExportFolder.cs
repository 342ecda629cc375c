using System.Text.Json.Serialization;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Histories;

/// <summary>One export in a folder.</summary>
/// <param name="Name">Its path from the folder, with / between folders.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its digest.</param>
internal sealed record ExportFile(string Name, long Bytes, string Sha256)
{
    /// <summary>What tells the export from others.</summary>
    [JsonIgnore]
    public string Source => $"{Name} sha256:{Sha256}";
}

/// <summary>A folder of MediaWiki exports: the parts of a dump, or pages that were exported one by one.</summary>
internal static class ExportFolder
{
    /// <summary>The exports of a folder and the folders in it, by name.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The files, or the failure where there is none or one cannot be read.</returns>
    public static Result<IReadOnlyList<ExportFile>> List(string folder, CancellationToken cancellation = default)
    {
        try
        {
            if (!Directory.Exists(folder)) return Result<IReadOnlyList<ExportFile>>.Fail(TopicMessages.NoSuchFolder(folder));
            string[] names = [.. Directory.EnumerateFiles(folder, "*.xml*", SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(file) is var name && !name.EndsWith(".partial", StringComparison.Ordinal) && !name.EndsWith(".md5", StringComparison.Ordinal) && !name.EndsWith(".sha1", StringComparison.Ordinal))
                .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Order(StringComparer.Ordinal)];
            if (names.Length == 0) return Result<IReadOnlyList<ExportFile>>.Fail(TopicMessages.NoExports(folder));
            return Result<IReadOnlyList<ExportFile>>.Success([.. names.Select(name =>
            {
                cancellation.ThrowIfCancellationRequested();
                return Describe(folder, name);
            })]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Result<IReadOnlyList<ExportFile>>.Fail(new(Severity.Error, "unreadable-file", $"The exports cannot be read: {FileFailures.Explain(failure)}", folder));
        }
    }

    /// <summary>A file of a folder as it is now.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ExportFile Describe(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        return new ExportFile(name, new FileInfo(path).Length, FileDigest.Compute(path));
    }

    /// <summary>Reads exports, several at a time, each from beginning to end.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">Those that are read.</param>
    /// <param name="workers">How many at a time.</param>
    /// <param name="read">Reads one into what it likes; gives back why the others are not to be read, or null.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public static void ForEach(string folder, IReadOnlyList<ExportFile> files, int workers, Func<IHistorySource, ExportFile, Diagnostic?> read, CancellationToken cancellation)
    {
        int next = -1;
        bool isStopped = false;
        void Read()
        {
            while (!Volatile.Read(ref isStopped) && Interlocked.Increment(ref next) is var at && at < files.Count)
            {
                cancellation.ThrowIfCancellationRequested();
                if (ReadOne(folder, files[at], read) is not null) Volatile.Write(ref isStopped, true);
            }
        }

        // Readers wait for room in the workshop, so each has a thread of its own.
        Task[] readers = [.. Enumerable.Range(0, Math.Min(workers, files.Count)).Select(_ => Task.Factory.StartNew(Read, cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        Task.WhenAll(readers).GetAwaiter().GetResult();
    }

    private static Diagnostic? ReadOne(string folder, ExportFile file, Func<IHistorySource, ExportFile, Diagnostic?> read)
    {
        Result<HistoryInput> input = HistoryInput.Open(Path.Combine(folder, file.Name));
        using IHistorySource source = input.Succeeded ? new MediaWikiXmlSource(input.Value) : new UnreadableSource(file.Name, input.Failure);
        return read(source, file);
    }

    private sealed class UnreadableSource(string name, Diagnostic failure) : IHistorySource
    {
        public string Name => name;

        public IReadOnlyList<Diagnostic> Warnings => [];

        public Diagnostic? ReadInto(IHistorySink sink, CancellationToken cancellation = default) => failure;

        public void Dispose()
        {
            // It holds nothing.
        }
    }
}
