namespace AntiStalinistLeft.Histories.Tests;

public class ProvenanceTableTests
{
    [Fact]
    public void Every_token_of_the_sample_stands_where_the_table_says()
    {
        ArticleHistory sample = WrittenHistory.Sample;
        for (int i = 0; i < sample.History.Revisions.Count; i++)
        {
            string? text = sample.History.GetText(i);
            Assert.All(sample.GetProvenance(i), row => Assert.Equal(row.Token, text!.Substring(row.Offset, row.Length)));
        }
    }

    [Fact]
    public void Comings_and_goings_are_told_by_the_ids_of_the_edits()
    {
        PageProvenance provenance = PageProvenance.Compute(WrittenHistory.OfTexts("One two.", "One.", "One two.", "One.", null));
        ProvenanceRow two = ProvenanceTable.ForRevision(provenance, 2)[1];
        Assert.Equal(("two", 100L, "101 103", "102"), (two.Token, two.OriginRevision, two.RemovedBy, two.ReturnedBy));
        Assert.Empty(ProvenanceTable.ForRevision(provenance, 4));
    }

    [Fact]
    public void Letters_beyond_the_basic_plane_count_as_two_units()
    {
        ProvenanceRow[] rows = [.. ProvenanceTable.ForRevision(PageProvenance.Compute(WrittenHistory.OfTexts("𝒜ü\n\n— x")), 0)];
        Assert.Equal([("𝒜ü", 0, 3), ("—", 5, 1), ("x", 7, 1)], rows.Select(row => (row.Token, row.Offset, row.Length)));
    }
}
