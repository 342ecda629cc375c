using System.Diagnostics;
using System.Globalization;

namespace AntiStalinistLeft.Histories.Tests;

/// <summary>Damaged exports on their way into a store. ASL_FUZZ may say how many; tests/e2e/history-fuzz takes 10,000.</summary>
public class StoreFuzzTests
{
    private const long MostMemory = 64L << 20;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    private static byte[] Export(params GeneratedHistory[] pages)
    {
        using var stream = new MemoryStream();
        var writer = new MediaWikiXmlWriter(stream);
        writer.Begin(pages[0].Site);
        foreach (GeneratedHistory page in pages) writer.Write(page.ToHistory());
        writer.End();
        return stream.ToArray();
    }

    private static Result<ImportReport> Import(HistoryStore store, byte[] xml, bool keep)
    {
        HistoryInput input = HistoryInput.FromStream(new MemoryStream(xml), "damaged.xml").GetOrThrow();
        using var source = new MediaWikiXmlSource(input, maxTextBytes: 1 << 20);
        return store.Import(source, new ImportOptions { KeepCompleteRevisions = keep });
    }

    [Fact]
    public void Whatever_is_imported_the_store_stays_whole()
    {
        bool isAlone = Environment.GetEnvironmentVariable("ASL_FUZZ") is { Length: > 0 };
        int rounds = isAlone ? int.Parse(Environment.GetEnvironmentVariable("ASL_FUZZ")!, CultureInfo.InvariantCulture) : 200;
        var random = new System.Random(1917);
        byte[] xml = Export(GeneratedHistory.Of(31, 12), GeneratedHistory.Of(32, 8));
        using var folder = new StoreFolder();
        HistoryStore store = folder.Write();
        int refused = 0;
        for (int round = 0; round < rounds; round++)
        {
            if (round % 100 == 0)
            {
                // A store of its own for each hundred, or what was kept of the first would stand in the way of all others.
                store.Dispose();
                File.Delete(folder.Path);
                store = folder.Write();
            }

            byte[] damaged = DamagedExport.Of(xml, random);
            string before = folder.Digest();
            long start = Stopwatch.GetTimestamp();
            Result<ImportReport> result = Import(store, damaged, keep: round % 2 == 0);
            Assert.True(Stopwatch.GetElapsedTime(start) < MostTime, $"Round {round} took {Stopwatch.GetElapsedTime(start)}.");
            HistoryVerification whole = store.Verify();
            if (result.Succeeded) continue;
            refused++;
            Assert.NotEmpty(result.Failure.Message);
            Assert.Equal(before, whole.Digest);
        }

        store.Dispose();
        Assert.InRange(refused, rounds / 4, rounds);

        // Beside other tests the memory is not this one's alone.
        if (isAlone) Assert.True(GC.GetTotalMemory(forceFullCollection: true) < MostMemory, $"{GC.GetTotalMemory(false) >> 20} MB are still held.");
    }
}
