namespace AntiStalinistLeft.Histories.Tests;

public class PageProvenanceTests
{
    private const string Bread = "Bread is baked in the early morning by the people of the town.";
    private const string Roses = "Roses are cut in the late evening and sold on the market square.";
    private const string Wine = "Wine is kept in cool cellars until somebody asks for a bottle of it.";

    private static PageProvenance Of(params string[] texts) => PageProvenance.Compute(SmallExport.History(texts));

    /// <summary>Each run of tokens with one origin, as «origin:tokens».</summary>
    private static string Story(PageProvenance provenance, int revision)
    {
        var story = new List<string>();
        int last = -1;
        foreach (ProvenanceToken token in provenance.GetTokens(revision))
        {
            if (token.Origin == last)
            {
                story[^1] += " " + token.Text;
            }
            else
            {
                story.Add($"{token.Origin}:{token.Text}");
            }

            last = token.Origin;
        }

        return string.Join(" | ", story);
    }

    private static string Origins(PageProvenance provenance, int revision) =>
        string.Join(',', provenance.GetTokens(revision).Select(token => token.Origin).Distinct());

    [Fact]
    public void Words_put_in_are_new_and_the_others_keep_their_origin() =>
        Assert.Equal("0:Bread is | 1:always | 0:baked | 2:here | 0:.", Story(Of("Bread is baked.", "Bread is always baked.", "Bread is always baked here."), 2));

    [Fact]
    public void A_word_replaced_is_new() =>
        Assert.Equal("0:Bread | 1:was | 0:baked .", Story(Of("Bread is baked.", "Bread was baked."), 1));

    [Fact]
    public void A_paragraph_that_moves_keeps_its_origin() =>
        Assert.Equal("0,1", Origins(Of($"{Bread}\n\n{Roses}", $"{Bread}\n\n{Roses}\n\n{Wine}", $"{Roses}\n\n{Wine}\n\n{Bread}"), 2));

    [Fact]
    public void A_paragraph_that_moves_and_is_edited_keeps_its_origin() =>
        Assert.StartsWith(
            "1:late | 0:Roses are cut in the | 1:early | 0:",
            Story(Of($"{Bread}\n\n{Wine}\n\nRoses are cut in the evening", $"late Roses are cut in the early\n\n{Bread}\n\n{Wine}"), 1),
            StringComparison.Ordinal);

    [Fact]
    public void A_sentence_that_moves_to_another_paragraph_keeps_its_origin() =>
        Assert.Equal("0", Origins(Of($"{Bread} {Roses}\n\n{Wine}", $"{Bread}\n\n{Wine} {Roses}"), 1));

    [Fact]
    public void A_paragraph_that_is_split_keeps_its_origins() =>
        Assert.Equal("0", Origins(Of($"{Bread} {Roses} {Wine}", $"{Bread}\n\n{Roses} {Wine}"), 1));

    [Fact]
    public void A_blanked_page_that_is_restored_has_its_old_origins()
    {
        PageProvenance provenance = Of($"{Bread}\n\n{Roses}", $"{Bread}\n\n{Wine}", "", $"{Bread}\n\n{Wine}");
        Assert.Equal("0,1", Origins(provenance, 3));
        Assert.Empty(provenance.GetTokens(2));
        int identity = provenance.GetTokens(3)[0].Identity;
        Assert.Equal([new RevisionRange(0, 2), new RevisionRange(3, 4)], provenance.Lifespans[identity].ToArray());
    }

    [Fact]
    public void Vandalism_is_a_revision_like_any_other_and_its_revert_restores()
    {
        PageProvenance provenance = Of(Bread, Bread.Replace("early", "stupid", StringComparison.Ordinal), Bread);
        Assert.Contains("1:stupid", Story(provenance, 1), StringComparison.Ordinal);
        Assert.Equal("0", Origins(provenance, 2));
        Assert.Equal([new RevisionRange(0, 1), new RevisionRange(2, 3)], provenance.Lifespans[provenance.GetTokens(2).Single(t => t.Text == "early").Identity].ToArray());
        Assert.Equal([new RevisionRange(1, 2)], provenance.Lifespans[provenance.GetTokens(1).Single(t => t.Text == "stupid").Identity].ToArray());
    }

    [Fact]
    public void A_paragraph_that_returns_long_after_keeps_its_origin_wherever_it_returns()
    {
        string[] between = [.. Enumerable.Range(0, 60).Select(i => $"{Roses}\n\nCount {i}.")];
        PageProvenance provenance = Of([$"{Bread}\n\n{Roses}\n\nCount.", .. between, $"{Roses}\n\n{Bread}\n\nCount 59."]);
        Assert.All(provenance.GetTokens(61).Where(t => Bread.Contains(t.Text, StringComparison.Ordinal) && t.Text.Length > 4), t => Assert.Equal(0, t.Origin));
    }

    [Fact]
    public void A_sentence_that_returns_long_after_keeps_its_origin_where_it_stood_and_not_elsewhere()
    {
        string[] between = [.. Enumerable.Range(0, 60).Select(i => $"{Bread} {Wine}\n\nCount {i} of the days that went by.")];
        string first = $"{Bread} {Roses} {Wine}\n\nCount 0 of the days that went by.";
        PageProvenance back = Of([first, .. between, $"{Bread} {Roses} {Wine}\n\nCount 59 of the days that are gone."]);
        Assert.Equal(0, back.GetTokens(61).First(t => t.Text == "Roses").Origin);
        string elsewhere = $"{Bread} {Wine}\n\nCount 59 of the days that went by. {Roses}";
        Assert.Equal(61, Of([first, .. between, elsewhere]).GetTokens(61).First(t => t.Text == "Roses").Origin);
        PageProvenance wide = PageProvenance.Compute(SmallExport.History([first, .. between, elsewhere]), new ProvenanceOptions { ReturnRadius = int.MaxValue });
        Assert.Equal(0, wide.GetTokens(61).First(t => t.Text == "Roses").Origin);
    }

    [Fact]
    public void A_copy_of_words_that_still_stand_is_new()
    {
        Assert.Equal("0,1", Origins(Of(Bread, $"{Bread}\n\n{Bread}"), 1));
        Assert.Equal("0,1", Origins(Of(Bread, $"{Bread} {Bread}"), 1));
    }

    [Fact]
    public void Two_copies_by_two_hands_are_restored_to_both()
    {
        PageProvenance provenance = Of(Bread, $"{Bread}\n\n{Bread}", Bread, $"{Bread}\n\n{Bread}", "", $"{Bread}\n\n{Bread}");
        Assert.Equal(provenance.GetIdentities(1), provenance.GetIdentities(3));
        Assert.Equal(provenance.GetIdentities(1), provenance.GetIdentities(5));
    }

    [Fact]
    public void A_hidden_revision_is_bridged()
    {
        string xml = SmallExport.OfTexts(Bread, Bread, Bread + " More.").Replace("      <text bytes=\"62\" xml:space=\"preserve\">" + Bread + "</text>", "@", StringComparison.Ordinal);
        string[] parts = xml.Split('@');
        Assert.Equal(3, parts.Length);
        xml = parts[0] + $"<text>{Bread}</text>" + parts[1] + "<text deleted=\"deleted\" />" + parts[2];
        PageHistory history = SmallExport.Read(xml).GetOrThrow().Pages[0];
        PageProvenance provenance = PageProvenance.Compute(history);
        Assert.Equal(TextState.Hidden, history.Revisions[1].Text);
        Assert.Empty(provenance.GetTokens(1));
        Assert.Equal([new RevisionRange(0, 3)], provenance.Lifespans[0].ToArray());
        Assert.Equal(2, provenance.CountIntroduced(2));
    }

    [Fact]
    public void A_page_without_revisions_has_no_tokens()
    {
        PageProvenance provenance = PageProvenance.Compute(SmallExport.History());
        Assert.Equal(0, provenance.TokenCount);
        Assert.Equal(0, provenance.Lifespans.Count);
    }

    [Fact]
    public void An_unknown_identity_is_the_callers_mistake()
    {
        PageProvenance provenance = Of(Bread);
        Assert.Throws<ArgumentOutOfRangeException>(() => provenance.GetOrigin(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => provenance.GetOrigin(provenance.TokenCount));
        Assert.Throws<ArgumentOutOfRangeException>(() => provenance.GetTokens(1));
    }
}
