namespace AntiStalinistLeft.Histories.Tests;

public class RevisionFactsTests
{
    private const string One = "The first paragraph says something of its own.";
    private const string Two = "A second one says another thing at greater length.";
    private const string Three = "And a third one closes the page with a few words.";

    private static RevisionFactRow[] Facts(params string[] texts) =>
        [.. RevisionFacts.FromProvenance(PageProvenance.Compute(SmallExport.History(texts)))];

    private static (int Added, int Removed, int Moved, int Edited) Changes(params string[] texts)
    {
        RevisionFactRow last = Facts(texts)[^1];
        return (last.BlocksAdded, last.BlocksRemoved, last.BlocksMoved, last.BlocksEdited);
    }

    [Fact]
    public void The_first_revision_adds_all_its_blocks() => Assert.Equal((2, 0, 0, 0), Changes($"{One}\n\n{Two}"));

    [Fact]
    public void Blocks_come_go_move_and_change()
    {
        Assert.Equal((1, 0, 0, 0), Changes($"{One}\n\n{Two}", $"{One}\n\n{Three}\n\n{Two}"));
        Assert.Equal((0, 1, 0, 0), Changes($"{One}\n\n{Three}\n\n{Two}", $"{One}\n\n{Two}"));
        Assert.Equal((0, 0, 1, 0), Changes($"{One}\n\n{Two}\n\n{Three}", $"{Two}\n\n{Three}\n\n{One}"));
        Assert.Equal((0, 0, 0, 1), Changes($"{One}\n\n{Two}", $"{One}\n\nA second paragraph says another thing at some length."));
        Assert.Equal((1, 1, 0, 0), Changes($"{One}\n\n{Two}", $"{One}\n\n{Three}"));
        Assert.Equal((0, 0, 0, 0), Changes($"{One}\n\n{Two}", $"{One}\n\n{Two}"));
    }

    [Fact]
    public void Sizes_are_those_of_the_text()
    {
        RevisionFactRow[] facts = Facts("Two words", "Two words — and ü.", "");
        Assert.Equal([9, 21, 0], facts.Select(f => f.Bytes!.Value));
        Assert.Equal([9, 12, -21], facts.Select(f => f.BytesChanged!.Value));
        Assert.Equal([2, 4, 0], facts.Select(f => f.Words!.Value));
        Assert.Equal([1, 1, 0], facts.Select(f => f.Blocks!.Value));
    }

    [Fact]
    public void Reverts_are_named_by_the_ids_of_both_sides()
    {
        RevisionFactRow[] facts = Facts(One, Two, Three, One);
        Assert.Equal((100L, 2), (facts[3].RevertOf, facts[3].RevertedRevisions));
        Assert.Equal([null, 103L, 103L, null], facts.Select(f => f.RevertedBy));
    }

    [Fact]
    public void A_revision_whose_text_is_hidden_has_no_size_and_changes_nothing()
    {
        string xml = SmallExport.OfTexts(One, "gone", One + " More.").Replace("<text bytes=\"4\" xml:space=\"preserve\">gone</text>", "<text deleted=\"deleted\" />", StringComparison.Ordinal);
        RevisionFactRow[] facts = [.. RevisionFacts.FromProvenance(PageProvenance.Compute(SmallExport.Read(xml).GetOrThrow().Pages[0]))];
        Assert.Equal((TextState.Hidden, null, null), (facts[1].Text, facts[1].Bytes, facts[1].BytesChanged));
        Assert.Equal(6, facts[2].BytesChanged);
        Assert.Equal(2, facts[2].TokensIntroduced);
    }

    [Theory]
    [InlineData("ClueBot NG", EditorKind.Bot)]
    [InlineData("XLinkBot", EditorKind.Bot)]
    [InlineData("AnomieBOT", EditorKind.Bot)]
    [InlineData("Bottle", EditorKind.User)]
    public void Bots_are_known_by_their_names(string name, EditorKind kind) =>
        Assert.Equal(kind, EditorClassifier.Classify(new Contributor(ContributorKind.User, name, 1)));

    [Fact]
    public void Every_pair_of_a_reverting_and_a_reverted_revision_is_a_row()
    {
        PageProvenance provenance = PageProvenance.Compute(SmallExport.HistoryOfEdits(
            ("Ada", "Good words stand here."), ("Bob", "Bad words stand here."), ("Bob", "Worse words stand here."),
            ("Ada", "Good words stand here."), ("Bob", "Worse words stand here."), ("Bob", "Other words."), ("Bob", "Worse words stand here.")));
        RevertRow[] rows = [.. RevertAnalysis.FindReverts(provenance)];
        Assert.Equal([(103L, 101L), (103L, 102L), (104L, 103L), (106L, 105L)], rows.Select(r => (r.Reverting, r.Reverted)));
        Assert.Equal([true, true, true, false], rows.Select(r => r.Mutual));
        Assert.Equal([false, false, false, true], rows.Select(r => r.Self));
        Assert.All(rows, r => Assert.Equal((RevertKind.Identity, 1.0), (r.Kind, r.ShareUndone)));
        Assert.Equal(100, rows[0].RestoredTo);
    }
}
