namespace AntiStalinistLeft.Histories.Tests;

public class DefinitionHistoryTests
{
    private const string Critical = "The '''circle''' was critical of Stalinism. It met on Sundays.";
    private const string Opposed = "The '''circle''' was opposed to Stalinism. It met on Sundays.";

    [Fact]
    public void Each_change_of_the_opening_sentence_is_a_stay_that_names_its_words_and_its_hand()
    {
        PageHistory history = WrittenHistory.Of(("Ada", "", Critical), ("Bob", "", Opposed), ("Cy", "", Critical));
        DefinitionHistory definition = DefinitionHistory.Follow(history);
        Assert.Equal([(1, "Ada", 1.0), (2, "Bob", 1.0), (1, "Cy", 0.0)], definition.Spells.Select(stay => (stay.Wording, stay.Editor!, stay.Days!.Value)));
        Assert.Equal([(null, null), ("critical of", "opposed to"), ("opposed to", "critical of")], definition.Spells.Select(stay => (stay.WordsRemoved, stay.WordsAdded)));
        DefinitionWordingRow first = definition.Wordings[0];
        Assert.Equal(("The circle was critical of Stalinism.", 100L, 102L, true, 2, 2), (first.Text, first.FirstRevision, first.LastRevision, first.Standing, first.Stays, first.Revisions));
    }

    [Fact]
    public void Markup_boxes_hatnotes_and_later_paragraphs_do_not_make_a_new_wording()
    {
        DefinitionHistory definition = DefinitionHistory.Follow(WrittenHistory.OfTexts(
            Critical, Critical.Replace("'''", "''", StringComparison.Ordinal), $"{{{{POV}}}}\n\n:''For the shape, see there.''\n\n{Critical}\n\nMore."));
        Assert.Equal([3], definition.Spells.Select(stay => stay.Revisions));
    }

    [Fact]
    public void The_place_is_that_of_the_revision_that_brought_the_wording()
    {
        PageHistory history = WrittenHistory.OfTexts($"{{{{box|öä}}}}\n\n{Critical}");
        DefinitionHistoryRow stay = DefinitionHistory.Follow(history).Spells[0];
        Assert.Equal("The '''circle''' was critical of Stalinism.", history.GetText(0)!.Substring(stay.Offset!.Value, stay.Length!.Value));
    }

    [Fact]
    public void A_page_without_an_opening_has_a_stay_without_words()
    {
        DefinitionHistory definition = DefinitionHistory.Follow(WrittenHistory.OfTexts(Critical, "== Bad ==\n\n" + Critical, Critical));
        Assert.Equal([1, 0, 1], definition.Spells.Select(stay => stay.Wording));
        Assert.Null(definition.Spells[1].Text);
        Assert.Equal((1, 2), (definition.Wordings.Count, definition.Wordings[0].Stays));
    }

    [Fact]
    public void A_hidden_revision_belongs_to_the_stay_around_it() =>
        Assert.Equal([3], DefinitionHistory.Follow(WrittenHistory.OfTexts(Critical, null, Critical)).Spells.Select(stay => stay.Revisions));

    [Fact]
    public void A_history_without_any_text_has_no_stay()
    {
        Assert.Empty(DefinitionHistory.Follow(WrittenHistory.OfTexts(null, null)).Spells);
        Assert.Empty(DefinitionHistory.Follow(WrittenHistory.OfTexts()).Spells);
    }

    [Fact]
    public void The_sentence_that_first_names_an_entity_is_followed_too()
    {
        PageHistory history = WrittenHistory.OfTexts($"{Critical}\n\nThey read. The Trotskyists left early.", $"{Critical}\n\nSome Trotskyists stayed.\n\nThey read. The Trotskyists left early.");
        DefinitionHistory definition = DefinitionHistory.Follow(history, new DefinitionOptions { Entity = "trotskyism" }, ShippedLexicon.Finder);
        Assert.Equal(["The Trotskyists left early.", "Some Trotskyists stayed."], definition.Spells.Select(stay => stay.Text!));
        Assert.Throws<ArgumentException>(() => DefinitionHistory.Follow(history, new DefinitionOptions { Entity = "flat-earth" }, ShippedLexicon.Finder));
        Assert.Throws<ArgumentException>(() => DefinitionHistory.Follow(history, new DefinitionOptions { Entity = "trotskyism" }));
    }

    [Fact]
    public void The_war_over_the_opening_of_the_sample_is_told_as_it_was_fought()
    {
        DefinitionHistory definition = WrittenHistory.Sample.Definition;
        Assert.True(definition.Spells.Count > definition.Wordings.Count, "Wordings came back.");
        Assert.Equal(WrittenHistory.Sample.History.Revisions.Count, definition.Spells.Sum(stay => stay.Revisions));
    }
}
