using Microsoft.Data.Sqlite;

namespace AntiStalinistLeft.Histories.Tests;

/// <summary>What is left when an import ends before its time, and that the next one goes on from there.</summary>
public class StoreRestartTests
{
    private static readonly GeneratedHistory[] Pages = [GeneratedHistory.Of(21, 60), GeneratedHistory.Of(22, 3), GeneratedHistory.Of(23, 60)];

    private static string Straight()
    {
        using var folder = new StoreFolder();
        folder.Import("dump", Pages).GetOrThrow();
        return folder.Digest();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(59)]
    [InlineData(60)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(100)]
    public void An_import_that_was_stopped_goes_on(int after)
    {
        using var folder = new StoreFolder();
        Assert.Throws<OperationCanceledException>(() => folder.Import(new GeneratedSource("dump", Pages, after, () => new OperationCanceledException())));
        using (HistoryStore store = folder.Read())
        {
            Assert.Equal(after, store.Pages.Sum(page => page.Revisions));
            Assert.True(after == 0 || store.Sources.Single().State == ImportState.Open);
        }

        Assert.Equal(123 - after, folder.Import("dump", Pages).GetOrThrow().Added);
        Assert.Equal(Straight(), folder.Digest());
        using HistoryStore whole = folder.Read();
        Assert.Equal((ImportState.Finished, 3, 123L), (whole.Sources[0].State, whole.Sources[0].Pages, whole.Sources[0].Revisions));
    }

    [Fact]
    public void A_crash_in_the_middle_costs_only_what_was_not_yet_written()
    {
        using var folder = new StoreFolder();
        Assert.Throws<InvalidTimeZoneException>(() => folder.Import(new GeneratedSource("dump", Pages, 90, () => new InvalidTimeZoneException())));
        using (HistoryStore store = folder.Read()) Assert.Equal(63, store.Pages.Sum(page => page.Revisions));
        folder.Import("dump", Pages).GetOrThrow();
        Assert.Equal(Straight(), folder.Digest());
    }

    [Fact]
    public void Another_source_may_come_first_and_says_that_the_one_before_did_not_end()
    {
        using var folder = new StoreFolder();
        Assert.Throws<OperationCanceledException>(() => folder.Import(new GeneratedSource("dump", Pages, 30, () => new OperationCanceledException())));
        ImportReport other = folder.Import("other", GeneratedHistory.Of(24)).GetOrThrow();
        Assert.Equal("unfinished-import", Assert.Single(other.Warnings).Code);
        using (HistoryStore store = folder.Read()) Assert.Equal([ImportState.Abandoned, ImportState.Finished], store.Sources.Select(source => source.State));
        Assert.Empty(folder.Import("dump", Pages).GetOrThrow().Warnings);
    }

    [Fact]
    public void Revisions_given_answer_by_answer_are_one_import()
    {
        using var folder = new StoreFolder();
        using (HistoryStore store = folder.Write())
        using (HistoryStoreWriter writer = store.BeginImport("api").GetOrThrow())
        {
            foreach (GeneratedHistory page in Pages)
            {
                foreach ((Revision Revision, string Text)[] answer in page.Edits.Chunk(7))
                {
                    Assert.Null(writer.BeginPage(page.Site, page.Page));
                    foreach ((Revision revision, string text) in answer) Assert.Null(writer.Add(revision, System.Text.Encoding.UTF8.GetBytes(text)));
                    Assert.Null(writer.EndPage());
                }
            }

            Assert.Null(writer.Complete());
            Assert.Equal((3, 123L), (writer.Report.Pages, writer.Report.Added));
        }

        Assert.Equal(Straight(), folder.Digest());
    }

    [Fact]
    public void A_full_disk_is_said_and_what_was_written_before_stands()
    {
        GeneratedHistory large = GeneratedHistory.Of(25, 3000);
        using var enough = new StoreFolder();
        enough.Import("dump", large).GetOrThrow();
        using var folder = new StoreFolder();
        using (StoreDatabase database = StoreDatabase.Open(folder.Path, StoreAccess.Write).GetOrThrow())
        using (var store = new HistoryStore(database, TimeProvider.System))
        {
            // Two thousand revisions are written at once; they take two thirds of the room.
            database.Number($"PRAGMA max_page_count = {new FileInfo(enough.Path).Length * 5 / 6 / database.Number("PRAGMA page_size")}");
            Diagnostic failure = store.Import(new GeneratedSource("dump", [large]), cancellation: TestContext.Current.CancellationToken).Failure!;
            Assert.Equal(("disk-full", folder.Path), (failure.Code, failure.File));
        }

        using (HistoryStore store = folder.Read())
        {
            Assert.Null(store.CheckFile());
            Assert.Equal((2000, ImportState.Open), (store.Pages.Single().Revisions, store.Sources.Single().State));
        }

        Assert.Equal(1000, folder.Import("dump", large).GetOrThrow().Added);
        SameHistory.Assert(large.ToHistory(), folder.Load());
    }

    [Fact]
    public void Readers_read_while_one_writes_and_a_second_writer_is_told()
    {
        using var folder = new StoreFolder();
        folder.Import("first", Pages[0]).GetOrThrow();
        using (HistoryStore writing = folder.Write())
        using (HistoryStoreWriter writer = writing.BeginImport("second").GetOrThrow())
        {
            writer.BeginPage(Pages[2].Site, Pages[2].Page);
            foreach ((Revision revision, string text) in Pages[2].Edits) writer.Add(revision, System.Text.Encoding.UTF8.GetBytes(text));
            Assert.Null(writer.Save());
            Diagnostic refused = HistoryStore.Open(folder.Path, StoreAccess.Write).Failure!;
            Assert.Equal(("store-in-use", folder.Path), (refused.Code, refused.File));
            using HistoryStore reading = folder.Read();
            Assert.Equal(2, reading.Pages.Count);
            SameHistory.Assert(Pages[0].ToHistory(), reading.LoadHistory(reading.Pages[0].Number).GetOrThrow());
            Assert.Throws<InvalidOperationException>(() => writing.BeginImport("third"));
            Assert.Throws<InvalidOperationException>(() => reading.BeginImport("third"));
        }

        folder.Import("third", Pages[1]).GetOrThrow();
    }

    [Fact]
    public void A_writer_that_another_program_wrote_behind_the_back_of_stops()
    {
        using var folder = new StoreFolder();
        folder.Import("first", Pages[0]).GetOrThrow();
        using HistoryStore store = folder.Write();
        using (var other = new SqliteConnection($"Data Source={folder.Path};Pooling=false"))
        {
            other.Open();
            using SqliteCommand command = other.CreateCommand();
            command.CommandText = "UPDATE meta SET value = value || '+' WHERE name = 'kit'";
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        Assert.Equal("store-changed", store.Import(new GeneratedSource("second", [Pages[1]]), cancellation: TestContext.Current.CancellationToken).Failure?.Code);
    }
}
