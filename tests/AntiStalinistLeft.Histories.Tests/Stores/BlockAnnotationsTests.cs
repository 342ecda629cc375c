namespace AntiStalinistLeft.Histories.Tests;

public class BlockAnnotationsTests
{
    [Fact]
    public void Values_are_kept_by_block_and_replaced_and_those_of_other_versions_go()
    {
        using var folder = new StoreFolder();
        folder.Import("a", GeneratedHistory.Of(1, 20)).GetOrThrow();
        using HistoryStore store = folder.Write();
        long page = store.Pages[0].Number;
        Assert.Null(store.GetAnnotations(page, "lexicon", "1").Put([new(0, [1]), new(1, [2])]));
        Assert.Null(store.GetAnnotations(page, "lexicon", "1").Put([new(1, [3])]));
        Assert.Null(store.GetAnnotations(page, "other", "1").Put([new(0, [7])]));
        Assert.Equal(["0:1", "1:3"], store.GetAnnotations(page, "lexicon", "1").Get().GetOrThrow().Select(entry => $"{entry.Key}:{entry.Value[0]}"));
        Assert.Null(store.GetAnnotations(page, "lexicon", "2").Put([new(0, [9])]));
        Assert.Empty(store.GetAnnotations(page, "lexicon", "1").Get().GetOrThrow());
        Assert.Single(store.GetAnnotations(page, "lexicon", "2").Get().GetOrThrow());
        Assert.Single(store.GetAnnotations(page, "other", "1").Get().GetOrThrow());
    }
}
