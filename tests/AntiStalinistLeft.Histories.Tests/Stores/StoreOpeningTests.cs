using Microsoft.Data.Sqlite;

namespace AntiStalinistLeft.Histories.Tests;

/// <summary>Files that are no store, or none that can be used.</summary>
public class StoreOpeningTests
{
    private static void Run(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are this test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static void Refused(string code, string path)
    {
        foreach (StoreAccess access in Enum.GetValues<StoreAccess>())
        {
            using HistoryStore? store = HistoryStore.Open(path, access).Value;
            Diagnostic? failure = HistoryStore.Open(path, access).Failure;
            Assert.Equal((code, path), (failure?.Code, failure?.File));
        }
    }

    [Fact]
    public void A_store_of_a_newer_kit_is_left_alone()
    {
        using var folder = new StoreFolder();
        folder.Import("a", GeneratedHistory.Of(1)).GetOrThrow();
        Run(folder.Path, $"PRAGMA user_version = {StoreSchema.Version + 1}; UPDATE meta SET value = '9.8.7'");
        byte[] before = File.ReadAllBytes(folder.Path);
        Refused("store-too-new", folder.Path);
        Assert.Contains("9.8.7", HistoryStore.Open(folder.Path, StoreAccess.Read).Failure!.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(folder.Path));
    }

    [Fact]
    public void A_step_that_was_cut_off_by_a_kill_is_taken_back_for_readers_too()
    {
        using var folder = new StoreFolder();
        folder.Import("a", GeneratedHistory.Of(1, 20)).GetOrThrow();
        string digest = folder.Digest();
        using var killed = new StoreFolder();
        using (var connection = new SqliteConnection($"Data Source={folder.Path};Pooling=false"))
        {
            // A transaction too large for the cache: the file is half written, and the journal beside it has what stood there.
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = """
                PRAGMA cache_size = 1; BEGIN; UPDATE pages SET title = 'half'; UPDATE revisions SET comment = 'half';
                CREATE TABLE filler AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) SELECT randomblob(2000) AS b FROM n;
                """;
            command.ExecuteNonQuery();
            File.Copy(folder.Path, killed.Path);
            File.Copy(folder.Path + "-journal", killed.Path + "-journal");
        }

        Assert.NotEqual(0, new FileInfo(killed.Path + "-journal").Length);
        Assert.Equal(digest, killed.Digest());
        Assert.Equal(["store.db"], killed.Files);
    }

    [Fact]
    public void A_file_that_is_not_SQLite_is_left_alone()
    {
        using var folder = new StoreFolder();
        File.WriteAllText(folder.Path, string.Concat(Enumerable.Repeat("no database at all\n", 99)));
        Refused("not-a-store", folder.Path);
        Assert.StartsWith("no database", File.ReadAllText(folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_of_another_program_is_left_alone()
    {
        using var folder = new StoreFolder();
        Run(folder.Path, "CREATE TABLE bookmarks (address TEXT)");
        byte[] before = File.ReadAllBytes(folder.Path);
        Refused("not-a-store", folder.Path);
        Assert.Equal(before, File.ReadAllBytes(folder.Path));
    }

    [Fact]
    public void A_store_that_is_not_there_is_made_for_a_writer_only()
    {
        using var folder = new StoreFolder();
        Assert.Equal("no-store", HistoryStore.Open(folder.Path, StoreAccess.Read).Failure?.Code);
        Assert.Empty(folder.Files);
        Refused("no-folder", folder["no/such/store.db"], StoreAccess.Write);
        using (HistoryStore store = folder.Write()) Assert.Empty(store.Pages);
        Assert.Equal(["store.db"], folder.Files);
        using HistoryStore again = folder.Read();
        Assert.Empty(again.Sources);
    }

    [Fact]
    public void An_empty_file_becomes_a_store_for_a_writer()
    {
        using var folder = new StoreFolder();
        File.WriteAllBytes(folder.Path, []);
        Refused("empty-store", folder.Path, StoreAccess.Read);
        using HistoryStore store = folder.Write();
        Assert.Empty(store.Pages);
    }

    [Fact]
    public void A_place_where_nobody_may_write_is_said()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self"), "There is no place here where even the system's administrator cannot write.");
        Diagnostic? failure = HistoryStore.Open("/proc/self/store.db", StoreAccess.Write).Failure;
        Assert.Contains(failure!.Code, new[] { "store-not-writable", "no-folder" });
    }

    [Fact]
    public void Damage_is_found_and_said()
    {
        using var folder = new StoreFolder();
        folder.Import("a", GeneratedHistory.Of(2, 30)).GetOrThrow();
        foreach (string sql in new[] { "UPDATE packs SET hash = hash + 1", "UPDATE packs SET data = x'00'", "DELETE FROM packs", "UPDATE revisions SET kept_first = 999 WHERE number = 1", "DELETE FROM revisions WHERE number = 3" })
        {
            File.Copy(folder.Path, folder["damaged.db"], overwrite: true);
            Run(folder["damaged.db"], sql);
            using HistoryStore store = HistoryStore.Open(folder["damaged.db"], StoreAccess.Read).GetOrThrow();
            Assert.Equal((sql, "store-damaged"), (sql, store.LoadHistory(store.Pages[0].Number).Failure?.Code));
        }
    }

    private static void Refused(string code, string path, StoreAccess access) => Assert.Equal(code, HistoryStore.Open(path, access).Failure?.Code);
}
