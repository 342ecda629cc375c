using AntiStalinistLeft.Wikitext;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Histories.Tests;

public class TendencyHistoryTests
{
    private const string Trotskyists = "The '''Trotskyists''' had a room of their own.";
    private const string Councils = "Later [[council communism|council communists]] and Trotskyists met on Sundays.";
    private const string Nobody = "Nobody was named on that day, and nobody minded.";

    private static TendencyHistory Follow(PageHistory history, params string[] entities) =>
        TendencyHistory.Follow(PageProvenance.Compute(history), ShippedLexicon.Finder, entities.Length == 0 ? null : new TendencyHistoryOptions { Entities = entities });

    private static (int? Mentions, int? Kept, int? Added, int? Removed)[] Of(PageHistory history, string entity) =>
        [.. Follow(history, entity).Rows.Select(row => (row.Mentions, row.Kept, row.Added, row.Removed))];

    [Fact]
    public void An_edit_tells_exactly_which_mentions_it_kept_added_and_removed() => Assert.Equal(
        [(1, 0, 1, 0), (2, 1, 1, 0), (1, 1, 0, 1)],
        Of(WrittenHistory.OfTexts(Trotskyists, $"{Trotskyists}\n\n{Councils}", $"{Nobody}\n\n{Councils}"), "trotskyism"));

    [Fact]
    public void A_paragraph_that_moves_takes_its_mentions_along() => Assert.Equal(
        [(2, 0, 2, 0), (2, 2, 0, 0)],
        Of(WrittenHistory.OfTexts($"{Trotskyists}\n\n{Nobody}\n\n{Councils}", $"{Councils}\n\n{Trotskyists}\n\n{Nobody}"), "trotskyism"));

    [Fact]
    public void A_revision_whose_text_is_hidden_has_no_numbers_and_the_next_is_compared_with_the_last_that_can_be_read() => Assert.Equal(
        [(1, 0, 1, 0), (null, null, null, null), (2, 1, 1, 0)],
        Of(WrittenHistory.OfTexts(Trotskyists, null, $"{Trotskyists}\n\n{Councils}"), "trotskyism"));

    [Fact]
    public void Numerator_and_denominator_are_of_the_running_text_alone()
    {
        TendencyHistoryRow row = Follow(WrittenHistory.OfTexts($"{{{{box|about=Trotskyists}}}}\n\n== Trotskyists ==\n\n{Trotskyists}<ref>Trotskyists, p. 3</ref>"), "trotskyism").Rows.Single();
        Assert.Equal((1, 8, 125.0), (row.Mentions, row.Words, row.Rate));
    }

    [Fact]
    public void A_life_goes_from_the_first_to_the_last_appearance_with_its_returns()
    {
        TendencyLifespanRow life = Follow(WrittenHistory.OfTexts(Nobody, Trotskyists, Nobody, Trotskyists, null, Nobody), "trotskyism").Lifespans.Single();
        Assert.Equal((101L, 103L, false, 2, 2), (life.FirstRevision, life.LastRevision, life.Standing, life.Revisions, life.Arrivals));
        Assert.Equal((1, 0, 2, 2), (life.MostMentions, life.MentionsNow, life.Added, life.Removed));
    }

    [Fact]
    public void Every_number_leads_to_the_places_that_it_counts()
    {
        ArticleHistory sample = WrittenHistory.Sample;
        ILookup<int, TendencyHistoryRow> rows = sample.Tendencies.Rows.ToLookup(row => row.Index);
        for (int i = 0; i < sample.History.Revisions.Count; i++)
        {
            HistoryMentionRow[] places = [.. sample.Tendencies.GetMentions(i)];
            string? text = sample.History.GetText(i);
            Assert.All(places, place => Assert.Equal(place.Surface, WikitextPlainText.Render(text!.Substring(place.Offset, place.Length)).Text));
            Assert.All(rows[i].Where(row => row.Mentions is not null), row => Assert.Equal(row.Mentions, places.Count(place => place.Entity == row.Entity)));
        }
    }

    [Fact]
    public void A_mention_names_the_hand_that_wrote_it_not_the_one_that_moved_it()
    {
        PageHistory history = WrittenHistory.Of(("Ada", "", Trotskyists), ("Bob", "", $"{Nobody}\n\n{Trotskyists}"), ("Cy", "", $"{Trotskyists}\n\n{Nobody} Nor did he."));
        HistoryMentionRow mention = Follow(history, "trotskyism").GetMentions(2).Single();
        Assert.Equal(("Ada", 100L, "Trotskyists"), (mention.Editor, mention.OriginRevision, mention.Surface));
    }

    [Fact]
    public void The_words_around_mentions_belong_to_those_who_wrote_them()
    {
        PageHistory history = WrittenHistory.Of(("Ada", "", "Trotskyists met."), ("Bob", "", "Trotskyists met. Nobody else came."), ("Cy", "", "Trotskyists met on Sundays. Nobody else came."));
        TendencyAuthorRow[] authors = [.. Follow(history, "trotskyism").GetAuthors(2)];
        Assert.Equal([("Ada", 3, 1), ("Cy", 2, 0)], authors.Select(row => (row.Editor!, row.Tokens, row.Mentions)));
        Assert.Equal(1, authors.Sum(row => row.Share), 12);
    }

    [Fact]
    public void In_any_history_what_is_counted_by_edits_is_what_each_revision_holds()
    {
        string[] paragraphs = [Trotskyists, Councils, Nobody, "== Trotskyists ==", "* Bolsheviks and Trotskyists", "{{box}}"];
        Arbitrary<string[]> texts = Gen.SubListOf(paragraphs).SelectMany(own => Gen.Shuffle(own)).Select(own => string.Join("\n\n", own)).ArrayOf().Where(all => all.Length > 0).ToArbitrary();
        Prop.ForAll(texts, all =>
        {
            PageHistory history = WrittenHistory.OfTexts(all);
            TendencyHistory followed = Follow(history, "trotskyism", "council-communism");
            return followed.Rows.All(row =>
                row.Mentions == Naive(history.GetText(row.Index)!, row.Entity) && row.Mentions == row.Kept + row.Added
                && (row.Index == 0 || row.Kept + row.Removed == Naive(history.GetText(row.Index - 1)!, row.Entity)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Change_points_are_refused_for_short_histories_and_say_so() => Assert.All(
        Follow(WrittenHistory.OfTexts(Nobody, Trotskyists), "trotskyism").FindPeriods(), row => Assert.NotNull(row.Refusal));

    [Fact]
    public void A_burst_of_additions_is_a_period_of_its_own_and_reverted_ones_are_not()
    {
        List<string> texts = [.. Enumerable.Repeat(Nobody, 1)];
        for (int i = 0; i < 12; i++) texts.Add($"{texts[^1]} Then a quiet day, the number {i}.");
        for (int i = 0; i < 6; i++) texts.Add($"{texts[^1]} Trotskyists came, and other Trotskyists left, and those Trotskyists stayed {i}.");
        for (int i = 0; i < 12; i++) texts.Add($"{texts[^1]} Another quiet day, the number {i}.");
        TendencyPeriodRow[] added = [.. Follow(WrittenHistory.OfTexts([.. texts]), "trotskyism").FindPeriods().Where(row => row.Series == TendencySeries.Added)];
        Assert.Equal([0, 3, 0], added.Select(row => row.Mean!.Value));
        Assert.Equal([1, 13, 19], added.Select(row => row.FromIndex!.Value));

        string vandalised = $"{Nobody} Trotskyists! Trotskyists! Trotskyists!";
        PageHistory fought = WrittenHistory.OfTexts([Nobody, .. Enumerable.Range(0, 12).Select(i => $"{Nobody} {i}."), vandalised, $"{Nobody} 11."]);
        Assert.All(Follow(fought, "trotskyism").FindPeriods(), row => Assert.Equal((12, 0.0), (row.Edits, row.Mean)));
    }

    [Fact]
    public void An_entity_that_the_lexicon_has_not_is_refused() =>
        Assert.Throws<ArgumentException>(() => Follow(WrittenHistory.OfTexts(Nobody), "flat-earth"));

    private static int Naive(string text, string entity) => text
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Select(block => WikitextPlainText.RenderBlock(block))
        .Where(block => block.Kind is WikitextBlockKind.Paragraph or WikitextBlockKind.ListItem)
        .Sum(block => ShippedLexicon.Finder.Find(block.Text).Count(mention => mention.Entity == entity));
}
