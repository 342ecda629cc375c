namespace AntiStalinistLeft.Histories.Tests;

public class IdentityRevertsTests
{
    [Fact]
    public void A_text_that_comes_back_undoes_what_lies_between() =>
        Assert.Equal([new IdentityRevert(3, 0)], IdentityReverts.Find(SmallExport.History("A", "B", "C", "A")));

    [Fact]
    public void A_text_saved_twice_in_a_row_undoes_nothing() =>
        Assert.Empty(IdentityReverts.Find(SmallExport.History("A", "A", "A")));

    [Fact]
    public void The_latest_of_equal_texts_is_the_one_restored() =>
        Assert.Equal([new IdentityRevert(2, 0), new IdentityRevert(5, 3)], IdentityReverts.Find(SmallExport.History("A", "B", "A", "A", "C", "A")));

    [Fact]
    public void An_edit_war_is_a_revert_after_the_other() =>
        Assert.Equal([new(2, 0), new(3, 1), new(4, 2)], IdentityReverts.Find(SmallExport.History("A", "B", "A", "B", "A")));

    [Theory]
    [InlineData(15, 1)]
    [InlineData(16, 0)]
    public void Only_so_many_revisions_are_undone_as_the_radius_says(int between, int reverts)
    {
        string[] texts = ["A", .. Enumerable.Range(0, between).Select(i => $"B{i}"), "A"];
        Assert.Equal(reverts, IdentityReverts.Find(SmallExport.History(texts)).Count);
    }

    [Fact]
    public void A_hidden_text_takes_part_by_its_stated_digest_alone()
    {
        string xml = SmallExport.OfTexts("A words", "B words", "A words", "C words", "A words")
            .Replace("<text bytes=\"7\" xml:space=\"preserve\">A words</text>", "@", StringComparison.Ordinal);
        string[] parts = xml.Split('@');
        string hidden = "<text deleted=\"deleted\" />";
        PageHistory stated = SmallExport.Read($"{parts[0]}<text>A words</text>{parts[1]}{hidden}{parts[2]}{hidden}{parts[3]}").GetOrThrow().Pages[0];
        Assert.Equal([new IdentityRevert(2, 0), new IdentityRevert(4, 2)], IdentityReverts.Find(stated));
        string digest = Sha1Digest.Compute("A words"u8).ToBase36();
        PageHistory silent = SmallExport.Read(
            ($"{parts[0]}<text>A words</text>{parts[1]}{hidden}{parts[2]}<text>A words</text>{parts[3]}").Replace($"<sha1>{digest}</sha1>", "<sha1 />", StringComparison.Ordinal))
            .GetOrThrow().Pages[0];
        Assert.Equal([new IdentityRevert(4, 0)], IdentityReverts.Find(silent));
    }

    [Fact]
    public void A_radius_of_nothing_is_the_callers_mistake() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => IdentityReverts.Find(SmallExport.History("A"), new RevertOptions { Radius = 0 }));

    [Fact]
    public void An_addition_taken_out_again_while_something_else_changed_is_a_partial_revert()
    {
        const string Base = "Bread is baked in the morning.\n\nRoses are cut in the evening.";
        PageProvenance provenance = PageProvenance.Compute(SmallExport.History(
            Base,
            "Bread is baked in the morning by seven silly sleepy bakers.\n\nRoses are cut in the evening.",
            "Bread is baked in the morning.\n\nRoses are cut in the late evening.",
            "Bread is baked in the morning.\n\nRoses are cut in the late evening. They smell."));
        PartialRevert revert = Assert.Single(PartialReverts.Find(provenance));
        Assert.Equal(new PartialRevert(2, 1, 5, 0, 1), revert);
    }

    [Fact]
    public void A_removal_put_back_while_something_else_changed_is_a_partial_revert()
    {
        const string Wine = "Wine is kept in a cool cellar until somebody asks for it.\n\n";
        PageProvenance provenance = PageProvenance.Compute(SmallExport.History(
            Wine + "Bread is baked in the morning.\n\nRoses are cut in the evening.",
            Wine + "Bread is baked in the morning.",
            Wine + "Bread is baked late in the morning.\n\nRoses are cut in the evening."));
        PartialRevert revert = Assert.Single(PartialReverts.Find(provenance));
        Assert.Equal(new PartialRevert(2, 1, 0, 7, 1), revert);
    }

    [Fact]
    public void An_exact_revert_is_no_partial_one()
    {
        PageProvenance provenance = PageProvenance.Compute(SmallExport.History("Bread is baked here.", "Bread is baked here by four small men.", "Bread is baked here."));
        Assert.Empty(PartialReverts.Find(provenance));
        Assert.Single(IdentityReverts.Find(provenance.History));
    }
}
