namespace AntiStalinistLeft.Histories.Tests;

/// <summary>A folder for stores that goes when the test ends.</summary>
internal sealed class StoreFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asl-store-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "store.db");

    public string this[string name] => System.IO.Path.Combine(_folder.FullName, name);

    public string[] Files => [.. _folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    public HistoryStore Write() => HistoryStore.Open(Path, StoreAccess.Write).GetOrThrow();

    public HistoryStore Read() => HistoryStore.Open(Path, StoreAccess.Read).GetOrThrow();

    public Result<ImportReport> Import(string name, params GeneratedHistory[] pages) => Import(new GeneratedSource(name, pages));

    public Result<ImportReport> Import(GeneratedSource source, ImportOptions? options = null)
    {
        using HistoryStore store = Write();
        return store.Import(source, options);
    }

    public PageHistory Load(int page = 0)
    {
        using HistoryStore store = Read();
        return store.LoadHistory(store.Pages[page].Number).GetOrThrow();
    }

    public string Digest()
    {
        using HistoryStore store = Read();
        return store.ComputeDigest().GetOrThrow();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
