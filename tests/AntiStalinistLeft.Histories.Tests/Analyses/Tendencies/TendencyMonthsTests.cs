namespace AntiStalinistLeft.Histories.Tests;

public class TendencyMonthsTests
{
    private static TendencyHistory Follow(PageHistory history) => TendencyHistory.Follow(PageProvenance.Compute(history), ShippedLexicon.Finder);

    [Fact]
    public void A_month_has_what_stands_at_its_end_and_what_its_edits_did()
    {
        PageHistory history = WrittenHistory.OfTexts([.. Enumerable.Repeat<string?>("Nobody was named.", 20), "The Trotskyists met.", "The Trotskyists met. So did other Trotskyists.", null, .. Enumerable.Repeat<string?>("The Trotskyists met again.", 20)]);
        var january = new DateOnly(2020, 1, 1);
        Assert.Equal([(january, 1, 4, 2, 1), (january.AddMonths(1), 1, 4, 0, 0)], Follow(history).CountByMonth().Select(month => (month.Month!.Value, month.Mentions, month.Words, month.Added, month.Removed)));
    }

    [Fact]
    public void Months_agree_with_the_revisions_that_they_sum_up()
    {
        TendencyHistory followed = Follow(WrittenHistory.Sample.History);
        TendencyMonth[] months = [.. followed.CountByMonth()];
        Assert.NotEmpty(months);
        foreach (TendencyMonth month in months)
        {
            string entity = followed.Entries[month.Entity].Id;
            TendencyHistoryRow[] rows = [.. followed.Rows.Where(row => row.Entity == entity && row.Mentions is not null && row.Timestamp is { } time && time.UtcDateTime.Year == month.Month!.Value.Year && time.UtcDateTime.Month == month.Month.Value.Month)];
            Assert.Equal((rows[^1].Mentions, rows[^1].Words, rows.Sum(row => row.Added), rows.Sum(row => row.Removed)), (month.Mentions, month.Words, month.Added, month.Removed));
        }

        Assert.Equal(followed.Rows.Sum(row => row.Added), months.Sum(month => month.Added));
        Assert.Equal(followed.Rows.Sum(row => row.Removed), months.Sum(month => month.Removed));
    }
}
