namespace AntiStalinistLeft.Histories.Tests;

public class ControversyTests
{
    private static PageHistory Fought(params (string User, string Text)[] edits) => SmallExport.HistoryOfEdits(edits);

    /// <summary>Ada and Bob fight, Cid and Dora fight, Eve reverts herself; Ada has 4 edits, Bob 3, Cid 2, Dora 2, Eve 3.</summary>
    private static PageHistory TwoQuarrels() => Fought(
        ("Ada", "a"), ("Bob", "b"), ("Ada", "a"), ("Bob", "b"), ("Ada", "a2"), ("Ada", "a3"), ("Bob", "b3"),
        ("Cid", "c"), ("Dora", "d"), ("Cid", "c"), ("Dora", "d"),
        ("Eve", "e"), ("Eve", "f"), ("Eve", "e"));

    [Fact]
    public void The_measure_counts_editors_and_weighs_pairs_without_the_heaviest()
    {
        ControversyResult result = ControversyAnalysis.Measure(TwoQuarrels(), new ControversyOptions { ExcludeSelfReverts = true });
        Assert.Equal([("Ada", "Bob", 3, true), ("Cid", "Dora", 2, false)], result.Pairs.Select(p => (p.EditorA, p.EditorB, p.Weight, p.LeftOut)));
        Assert.Equal((4, 2L, 8.0), (result.Editors, result.WeightSum, result.M));
        Assert.Equal("without self-reverts", result.Variant);
    }

    [Fact]
    public void The_plain_formula_counts_editors_who_revert_themselves()
    {
        ControversyResult result = ControversyAnalysis.Measure(TwoQuarrels());
        Assert.Equal(("all reverts", 5, 5L, 25.0), (result.Variant, result.Editors, result.WeightSum, result.M));
    }

    [Fact]
    public void One_quarrel_alone_is_no_controversy()
    {
        ControversyResult result = ControversyAnalysis.Measure(Fought(("Ada", "a"), ("Bob", "b"), ("Ada", "a"), ("Bob", "b")));
        Assert.Equal((2, 0.0), (result.Editors, result.M));
        Assert.True(Assert.Single(result.Pairs).LeftOut);
    }

    [Fact]
    public void A_revert_that_is_not_answered_counts_for_nothing() =>
        Assert.Equal(0, ControversyAnalysis.Measure(Fought(("Ada", "a"), ("Bob", "b"), ("Ada", "a"))).M);

    [Fact]
    public void Bots_can_be_left_out_by_name()
    {
        PageHistory history = Fought(("Ada", "a"), ("TidyBot", "b"), ("Ada", "a"), ("TidyBot", "b"));
        Assert.Single(ControversyAnalysis.Measure(history).Pairs);
        ControversyResult variant = ControversyAnalysis.Measure(history, new ControversyOptions { ExcludeBots = true });
        Assert.Empty(variant.Pairs);
        Assert.Equal("without bots", variant.Variant);
    }

    [Fact]
    public void A_history_without_its_beginning_is_refused()
    {
        string xml = SmallExport.OfTexts("a", "b").Replace("<id>100</id>", "<id>100</id><parentid>99</parentid>", StringComparison.Ordinal);
        ControversyResult result = ControversyAnalysis.Measure(SmallExport.Read(xml).GetOrThrow().Pages[0]);
        Assert.Null(result.M);
        Assert.Contains("full history", result.WithheldReason, StringComparison.Ordinal);
    }
}
