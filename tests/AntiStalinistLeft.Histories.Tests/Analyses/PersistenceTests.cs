namespace AntiStalinistLeft.Histories.Tests;

public class PersistenceTests
{
    private static PersistenceResult Of(PersistenceOptions options, params string[] texts) =>
        PersistenceAnalysis.Estimate(PageProvenance.Compute(SmallExport.History(texts)), options);

    // The remission times of the 21 patients who were given 6-mercaptopurine (Freireich and others 1963), the standard example of
    // the method; the expected values are those printed in textbooks of survival analysis.
    [Fact]
    public void The_estimate_is_that_of_the_published_example()
    {
        (double Time, int Ended, int Censored)[] data =
        [
            (6, 3, 1), (7, 1, 0), (9, 0, 1), (10, 1, 1), (11, 0, 1), (13, 1, 0), (16, 1, 0), (17, 0, 1), (19, 0, 1),
            (20, 0, 1), (22, 1, 0), (23, 1, 0), (25, 0, 1), (32, 0, 2), (34, 0, 1), (35, 0, 1),
        ];
        IReadOnlyList<SurvivalRow> rows = KaplanMeier.Estimate([.. data.Select(d => new LifespanGroup(d.Time, d.Ended, d.Censored))], 0.95);
        SurvivalRow[] steps = [.. rows.Where(r => r.Removed > 0)];
        Assert.Equal([0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482], steps.Select(r => Math.Round(r.Survival, 4)));
        Assert.Equal([0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346], steps.Select(r => Math.Round(r.StandardError!.Value, 4)));
        Assert.Equal((0.6197, 0.9516), (Math.Round(steps[0].Low!.Value, 4), Math.Round(steps[0].High!.Value, 4)));
        Assert.Equal([21L, 17, 15, 12, 11, 7, 6], steps.Select(r => r.AtRisk));
        Assert.Equal(23, KaplanMeier.HalfLife([.. data.Select(d => d.Time)], [.. data.Select(d => (long)d.Ended)], [.. data.Select(d => (long)d.Censored)]));
    }

    [Fact]
    public void A_half_life_that_is_never_reached_is_null()
    {
        PersistenceResult result = Of(new(), [.. Enumerable.Range(0, 12).Select(i => "Words" + string.Concat(Enumerable.Range(0, i).Select(n => $" more{n}")))]);
        Assert.Null(result.HalfLife);
        Assert.Null(result.HalfLifeHigh);
        Assert.Equal((12, 0, 12), (result.Tokens, result.Removed, result.Edits));
    }

    [Fact]
    public void Being_away_for_a_while_is_part_of_a_life()
    {
        string[] texts = ["Stay here.", "Stay here. Guest words came and went away.", "Stay here.", .. Enumerable.Range(0, 6).Select(i => $"Stay here. Guest words came and went away. {i}"), "Stay here. 5", "Stay here. 5 6"];
        PersistenceResult result = Of(new PersistenceOptions { Resamples = 0 }, texts);
        SurvivalRow step = Assert.Single(result.Curve, r => r.Duration == 8);
        Assert.Equal(7, step.Removed);
    }

    [Fact]
    public void Days_are_told_from_the_timestamps_and_refused_without()
    {
        string[] texts = [.. Enumerable.Range(0, 30).Select(i => $"Word{i / 10}")];
        Assert.Equal(10 / 24.0, Of(new PersistenceOptions { Unit = LifespanUnit.Days }, texts).HalfLife!.Value, 10);
        Assert.Equal(10, Of(new(), texts).HalfLife);
        string undated = SmallExport.OfTexts(texts).Replace("T05:00:00Z", "", StringComparison.Ordinal);
        PersistenceResult refused = PersistenceAnalysis.Estimate(PageProvenance.Compute(SmallExport.Read(undated).GetOrThrow().Pages[0]), new PersistenceOptions { Unit = LifespanUnit.Days });
        Assert.Contains("undated", refused.WithheldReason, StringComparison.Ordinal);
        Assert.Empty(refused.Curve);
    }

    [Fact]
    public void A_short_history_is_refused_with_the_reason() =>
        Assert.Contains("9 revisions", Of(new(), [.. Enumerable.Range(0, 9).Select(i => $"Word{i}")]).WithheldReason, StringComparison.Ordinal);

    [Fact]
    public void The_interval_is_the_same_for_the_same_seed_and_holds_the_half_life()
    {
        string[] texts = [.. Enumerable.Range(0, 60).Select(i => string.Join(' ', Enumerable.Range(Math.Max(0, i - (i % 7)), 5).Select(n => $"word{n}")))];
        PersistenceResult one = Of(new PersistenceOptions { Resamples = 199 }, texts);
        PersistenceResult two = Of(new PersistenceOptions { Resamples = 199 }, texts);
        Assert.Equal((one.HalfLifeLow, one.HalfLifeHigh), (two.HalfLifeLow, two.HalfLifeHigh));
        Assert.InRange(one.HalfLife!.Value, one.HalfLifeLow!.Value, one.HalfLifeHigh!.Value);
    }

    [Fact]
    public void Reverted_edits_can_be_left_out_by_name()
    {
        string[] texts = [.. Enumerable.Range(0, 12).Select(i => i % 2 == 0 ? "Stay here." : $"Stay here. Junk{i}")];
        Assert.Equal("all edits", Of(new(), texts).Variant);
        PersistenceResult variant = Of(new PersistenceOptions { ExcludeRevertedEdits = true }, texts);
        Assert.Equal(("without identity-reverted edits", 2), (variant.Variant, variant.Edits));
    }

    [Fact]
    public void Each_edit_tells_what_became_of_its_words()
    {
        EditPersistenceRow[] rows = [.. PersistenceAnalysis.CountByEdit(PageProvenance.Compute(SmallExport.History("a b c d", "a b c d e f", "a b c d f", "a f")))];
        Assert.Equal([(0, 4, 1, 3), (1, 2, 1, 1)], rows.Select(r => (r.Index, r.Tokens, r.Standing, r.RemovedSoon)));
        Assert.Equal([3, 1], rows.Select(r => r.MedianRevisions!.Value));
        Assert.Equal(3 / 24.0, rows[0].MedianDays!.Value, 10);
    }
}
