namespace AntiStalinistLeft.Histories.Tests;

public class WordingTests
{
    private const string One = "The first paragraph says something of its own.";
    private const string Two = "A second one says another thing at greater length.";
    private const string Three = "And a third one closes the page with a few words.";

    private static WordingRow[] Compare(params string?[] texts)
    {
        PageHistory history = WrittenHistory.OfTexts(texts);
        return [.. WordingAnalysis.Compare(PageProvenance.Compute(history), 0, texts.Length - 1)];
    }

    private static string Show(params string?[] texts) => string.Join(' ', Compare(texts).Select(row => $"{row.FromBlock}{row.Fate}{row.ToBlock}"));

    [Fact]
    public void Blocks_are_kept_moved_edited_added_and_removed()
    {
        Assert.Equal("1Kept1 2Kept2", Show($"{One}\n\n{Two}", $"{One}\n\n{Two}"));
        Assert.Equal("1Kept1 Added2 2Kept3", Show($"{One}\n\n{Two}", $"{One}\n\n{Three}\n\n{Two}"));
        Assert.Equal("1Kept1 2Removed 3Kept2", Show($"{One}\n\n{Two}\n\n{Three}", $"{One}\n\n{Three}"));
        Assert.Equal("2Kept1 3Kept2 1Moved3", Show($"{One}\n\n{Two}\n\n{Three}", $"{Two}\n\n{Three}\n\n{One}"));
        Assert.Equal("1Kept1 2Edited2", Show($"{One}\n\n{Two}", $"{One}\n\nA second one says the same thing at greater length."));
        Assert.Equal("Added1 1Removed 2Removed", Show($"{One}\n\n{Two}", "Unlike all before."));
    }

    [Fact]
    public void A_paragraph_that_was_parted_lives_on_in_both_parts() => Assert.Equal("1Edited1 1Edited2", Show($"{One} {Two}", $"{One}\n\n{Two}"));

    [Fact]
    public void What_was_removed_and_brought_back_between_the_two_is_kept() => Assert.Equal("1Kept1 2Kept2", Show($"{One}\n\n{Two}", One, $"{One}\n\n{Two}"));

    [Fact]
    public void An_edited_block_says_how_alike_it_is_and_which_tokens_changed()
    {
        WordingRow row = Compare("One two three four.", "One two five four.")[0];
        Assert.Equal((0.8, 4, 1, 1), (row.Similarity, row.TokensKept, row.TokensAdded, row.TokensRemoved));
    }

    [Fact]
    public void A_hidden_side_has_no_blocks()
    {
        Assert.Equal("Added1", Show(null, One));
        Assert.Equal("1Removed", Show(One, null));
    }

    [Fact]
    public void On_the_sample_every_block_of_both_revisions_is_told_and_offsets_lead_to_it()
    {
        ArticleHistory sample = WrittenHistory.Sample;
        int last = sample.LastReadableIndex;
        foreach (int from in Enumerable.Range(0, last).Where(i => sample.History.GetContentNumber(i) is not null))
        {
            WordingRow[] rows = [.. sample.CompareWording(from, last)];
            IReadOnlyList<int> newer = sample.History.GetBlocks(last);
            IReadOnlyList<int> older = sample.History.GetBlocks(from);
            Assert.Equal(Enumerable.Range(1, newer.Count), rows.Where(row => row.ToBlock is not null).Select(row => row.ToBlock!.Value));
            Assert.Equal(Enumerable.Range(1, older.Count), rows.Where(row => row.FromBlock is not null).Select(row => row.FromBlock!.Value).Distinct().Order());
            string text = sample.History.GetText(last)!;
            Assert.All(rows.Where(row => row.ToBlock is not null), row => Assert.Equal(sample.History.GetBlockText(newer[row.ToBlock!.Value - 1]), text.Substring(row.ToOffset!.Value, row.ToLength!.Value)));
        }
    }
}
