using System.IO.Compression;
using Microsoft.Data.Sqlite;

namespace AntiStalinistLeft.Histories.Tests;

/// <summary>A store of the sample's history that the kit wrote when stores were of version 1.</summary>
public sealed class StoreUpgradeTests : IDisposable
{
    private static readonly string Sample = RepositoryFolder.At("data", "sample", "lantern-street.xml");
    private readonly StoreFolder _folder = new();

    public StoreUpgradeTests()
    {
        using var packed = new GZipStream(File.OpenRead(RepositoryFolder.At("tests", "AntiStalinistLeft.Histories.Tests", "Stores", "version-1.db.gz")), CompressionMode.Decompress);
        using FileStream store = File.Create(_folder.Path);
        packed.CopyTo(store);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_is_read_as_it_is()
    {
        byte[] before = File.ReadAllBytes(_folder.Path);
        var content = new ContentDigest();
        HistorySources.ReadPages(HistoryInput.Open(Sample).GetOrThrow(), content.Add).GetOrThrow();

        Assert.Equal(content.Finish(), _folder.Digest());
        Assert.Equal(before, File.ReadAllBytes(_folder.Path));
    }

    [Fact]
    public void The_next_import_brings_it_to_this_version_and_says_so()
    {
        string content = _folder.Digest();

        ImportReport report = _folder.Import("more", GeneratedHistory.Of(1, 20)).GetOrThrow();

        Assert.Equal(("store-upgraded", Severity.Warning), (report.Warnings[0].Code, report.Warnings[0].Severity));
        Assert.Equal("XXH64", Ask("SELECT value FROM meta WHERE name = 'hash'"));
        Assert.Equal(2L, Ask("PRAGMA user_version"));
        using HistoryStore store = _folder.Read();
        Assert.Equal(3, store.Pages.Count);
        var sample = new ContentDigest();
        foreach (StoredPage page in store.Pages.Where(page => page.Page.Title.EndsWith("Lantern Street circle", StringComparison.Ordinal))) sample.Add(page.Site, store.LoadHistory(page.Number).GetOrThrow());
        Assert.Equal(content, sample.Finish());
        Assert.Empty(_folder.Import("yet more", GeneratedHistory.Of(1, 30)).GetOrThrow().Warnings);
    }

    [Fact]
    public void Compacting_brings_it_to_this_version_too()
    {
        string content = _folder.Digest();
        using (HistoryStore store = _folder.Write())
        {
            Assert.Null(store.Notice);
            Assert.Null(store.Compact());
            Assert.Equal("store-upgraded", store.Notice?.Code);
        }

        Assert.Equal(2L, Ask("PRAGMA user_version"));
        Assert.Equal(content, _folder.Digest());
    }

    [Fact]
    public void One_that_is_damaged_stays_as_it_was()
    {
        Ask("UPDATE packs SET data = x'00'");

        Assert.Equal("store-damaged", _folder.Import("more", GeneratedHistory.Of(1, 20)).Failure?.Code);
        Assert.Equal(1L, Ask("PRAGMA user_version"));
    }

    [Fact]
    public void A_hash_that_is_not_known_is_named()
    {
        using (HistoryStore store = _folder.Write()) Assert.Null(store.Compact());
        Ask("UPDATE meta SET value = 'CRC-64' WHERE name = 'hash'");

        Diagnostic? failure = HistoryStore.Open(_folder.Path, StoreAccess.Read).Failure;

        Assert.Equal("store-hash-unknown", failure?.Code);
        Assert.Contains("CRC-64", failure!.Message, StringComparison.Ordinal);
    }

    private object? Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.Path};Pooling=false");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are this test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
