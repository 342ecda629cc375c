namespace AntiStalinistLeft.Histories.Tests;

public class BlockAnnotationsTests
{
    [Fact]
    public void A_block_is_looked_at_once_in_all_runs()
    {
        using var folder = new StoreFolder();
        folder.Import("a", GeneratedHistory.Of(1, 20)).GetOrThrow();
        int looked = 0;
        byte[] Length(ReadOnlySpan<byte> text)
        {
            looked++;
            return BitConverter.GetBytes(text.Length);
        }

        for (int run = 0; run < 3; run++)
        {
            using HistoryStore store = folder.Write();
            PageHistory history = store.LoadHistory(store.Pages[0].Number).GetOrThrow();
            IReadOnlyList<byte[]> values = store.GetAnnotations(store.Pages[0].Number, "length", "1").GetOrCompute(history, Length).GetOrThrow();
            Assert.Equal(history.DistinctBlocks, looked);
            Assert.Equal(Enumerable.Range(0, looked).Select(b => System.Text.Encoding.UTF8.GetByteCount(history.GetBlockText(b))), values.Select(v => BitConverter.ToInt32(v)));
        }

        folder.Import("more", GeneratedHistory.Of(1, 30)).GetOrThrow();
        int before = looked;
        using HistoryStore longer = folder.Read();
        PageHistory grown = longer.LoadHistory(longer.Pages[0].Number).GetOrThrow();
        longer.GetAnnotations(longer.Pages[0].Number, "length", "1").GetOrCompute(grown, Length).GetOrThrow();
        Assert.Equal(grown.DistinctBlocks - before, looked - before);
        Assert.True(looked > before);
    }

    [Fact]
    public void Versions_are_kept_apart_and_values_are_replaced()
    {
        using var folder = new StoreFolder();
        folder.Import("a", GeneratedHistory.Of(1, 20)).GetOrThrow();
        using HistoryStore store = folder.Write();
        long page = store.Pages[0].Number;
        Assert.Null(store.GetAnnotations(page, "lexicon", "1").Put([new(0, [1]), new(1, [2])]));
        Assert.Null(store.GetAnnotations(page, "lexicon", "1").Put([new(1, [3])]));
        Assert.Null(store.GetAnnotations(page, "lexicon", "2").Put([new(0, [9])]));
        Assert.Equal(["0:1", "1:3"], store.GetAnnotations(page, "lexicon", "1").Get().GetOrThrow().Select(entry => $"{entry.Key}:{entry.Value[0]}"));
        Assert.Single(store.GetAnnotations(page, "lexicon", "2").Get().GetOrThrow());
        Assert.Empty(store.GetAnnotations(page, "other", "1").Get().GetOrThrow());
    }
}
