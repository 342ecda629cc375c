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
        return store.Verify().Digest;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>Everything that can be checked of a store.</summary>
internal static class StoreVerification
{
    public static HistoryVerification Verify(this HistoryStore store)
    {
        Assert.Null(store.CheckFile());
        var verifier = new HistoryVerifier();
        foreach (StoredPage page in store.Pages) verifier.Add(page.Site, store.LoadHistory(page.Number).GetOrThrow());
        return verifier.Finish();
    }
}
