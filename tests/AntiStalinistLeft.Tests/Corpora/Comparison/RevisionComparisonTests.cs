using AntiStalinistLeft.Corpora;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Corpora;

public class RevisionComparisonTests
{
    private const string Lighthouse = "The lighthouse keepers founded a reading circle in the winter of 1911.";
    private const string Pamphlet = "Their first pamphlet argued that the harbour belonged to nobody at all.";
    private const string Quarrel = "A quarrel about the price of oil split the circle after two years.";

    private static readonly (string, string)[] Lexicon = [("[Mm]utualists?", "mutualism"), ("[Cc]ouncilists?", "councilism"), ("[Gg]uild", "guildism")];

    private static RevisionAlignment Compare(string older, string newer, RevisionComparisonOptions? options = null) => RevisionComparison.Compare(
        RevisionFixture.Text(RevisionFixture.Article("older", older), Lexicon),
        RevisionFixture.Text(RevisionFixture.Article("newer", newer), Lexicon),
        options ?? new RevisionComparisonOptions());

    private static RevisionAlignmentRow[] Body(RevisionAlignment alignment) => [.. alignment.Text.AsEnumerable().Where(r => r.Zone == Zone.Body)];

    [Fact]
    public void An_unchanged_text_is_kept_letter_for_letter()
    {
        RevisionAlignmentRow[] rows = Body(Compare($"{Lighthouse} {Pamphlet}", $"{Lighthouse} {Pamphlet}"));
        Assert.All(rows, r => Assert.Equal((TextChange.Verbatim, false, 12, 0, 0), (r.Change, r.Moved, r.WordsKept, r.WordsAdded, r.WordsRemoved)));
        Assert.Equal(2, rows.Length);
    }

    [Fact]
    public void A_sentence_that_was_moved_is_kept()
    {
        RevisionAlignmentRow[] rows = Body(Compare($"{Quarrel}\n{Lighthouse} {Pamphlet}", $"{Lighthouse} {Pamphlet}\n{Quarrel}"));
        Assert.All(rows, r => Assert.Equal(TextChange.Verbatim, r.Change));
        Assert.Equal([Quarrel.Split(' ').Length], rows.Where(r => r.Moved).Select(r => r.WordsKept));
    }

    [Fact]
    public void A_change_of_words_within_a_sentence_is_told_word_by_word()
    {
        RevisionAlignmentRow row = Assert.Single(Body(Compare(Lighthouse, "The lighthouse keepers started a small reading circle in the winter of 1911.")));
        Assert.Equal((TextChange.Edited, 11, 2, 1), (row.Change, row.WordsKept, row.WordsAdded, row.WordsRemoved));
    }

    [Fact]
    public void A_change_of_signs_alone_keeps_all_words_and_is_an_edit()
    {
        RevisionAlignmentRow row = Assert.Single(Body(Compare("The “old” circle’s rules were-strict, they said.", "The \"old\" circle's rules were–strict they said.")));
        Assert.Equal((TextChange.Edited, 7, 0, 0), (row.Change, row.WordsKept, row.WordsAdded, row.WordsRemoved));
    }

    [Fact]
    public void A_new_and_a_dropped_sentence_are_added_and_removed()
    {
        RevisionAlignmentRow[] rows = Body(Compare($"{Lighthouse} {Pamphlet}", $"{Lighthouse} {Quarrel}"));
        Assert.Equal([TextChange.Verbatim, TextChange.Added, TextChange.Removed], rows.Select(r => r.Change));
        Assert.Equal((13, 12), (rows[1].WordsAdded, rows[2].WordsRemoved));
    }

    [Fact]
    public void A_clause_taken_into_another_sentence_is_a_fragment()
    {
        RevisionAlignmentRow[] rows = Body(Compare(
            Pamphlet,
            "Nobody in town remembers why the fishermen, the pilots and even the customs clerks once believed that the harbour belonged to nobody at all, for no copy of anything they printed has come down to us."));
        RevisionAlignmentRow fragment = rows.Single(r => r.Change == TextChange.Fragment);
        Assert.Equal(8, fragment.WordsKept);
        Assert.Equal(4, rows.Single(r => r.Change == TextChange.Removed).WordsRemoved);
    }

    [Fact]
    public void Headings_are_never_held_for_paragraphs()
    {
        RevisionAlignmentRow[] rows = [.. Compare($"{Lighthouse}\n\nThe guild years\n\n{Pamphlet}", $"{Lighthouse}\n\nLater\n\nThe guild years were hard. {Pamphlet}").Text];
        Assert.DoesNotContain(rows, r => r.Change == TextChange.Fragment);
        Assert.Contains(rows, r => r.Zone == Zone.Heading && r.Change == TextChange.Removed);
    }

    [Fact]
    public void The_same_sentence_twice_is_paired_once_each()
    {
        RevisionAlignmentRow[] rows = Body(Compare($"{Quarrel} {Quarrel}", $"{Quarrel} {Lighthouse}"));
        Assert.Equal([TextChange.Verbatim, TextChange.Added, TextChange.Removed], rows.Select(r => r.Change));
    }

    [Fact]
    public void Mentions_are_kept_reworded_added_and_removed()
    {
        RevisionAlignment alignment = Compare(
            "Every mutualist paid a penny a week into the common chest. Two councilists refused to pay anything before the spring.",
            "Every councilist and mutualist paid a penny a week into the common chest. Two of the Councilists refused to pay anything before spring.");
        Assert.Equal(
            [(MentionFate.Added, "councilism"), (MentionFate.Kept, "mutualism"), (MentionFate.Kept, "councilism")],
            alignment.Mentions.Select(m => (m.Fate, m.Entity)));
    }

    [Fact]
    public void Another_spelling_at_the_same_place_is_reworded_not_removed_and_added()
    {
        RevisionAlignment alignment = Compare("Mutualist differ from all other groups in the harbour.", "Mutualists differ from all other groups in the harbour.");
        Assert.Equal([(MentionFate.Reworded, "mutualism")], alignment.Mentions.Select(m => (m.Fate, m.Entity)));
    }

    [Fact]
    public void Another_entity_at_the_same_place_is_removed_and_added()
    {
        RevisionAlignment alignment = Compare("Mutualists differ from all other groups in the harbour.", "Councilists differ from all other groups in the harbour.");
        Assert.Equal([(MentionFate.Added, "councilism"), (MentionFate.Removed, "mutualism")], alignment.Mentions.Select(m => (m.Fate, m.Entity)));
    }

    [Fact]
    public void What_stood_in_parentheses_may_be_lost_in_extraction_where_the_audit_finds_none_in_the_newer_text()
    {
        const string Older = "The strike was led by sailors (a guild of cooks and two mutualists joined later) and ended badly. A councilist wept.";
        const string Newer = "The strike was led by sailors and ended badly.";
        RevisionAlignment alignment = Compare(Older, Newer, new RevisionComparisonOptions { NewerLacksParentheses = true });
        Assert.Equal(
            [("guildism", true, ArtefactCause.LostParentheses), ("mutualism", true, ArtefactCause.LostParentheses), ("councilism", false, ArtefactCause.None)],
            alignment.Mentions.Select(m => (m.Entity, m.InParentheses, m.MayBeArtefact)));
        WordChangeRow words = RevisionAnalysis.CountWords(alignment.Text).AsEnumerable().Single(w => w.Zone == Zone.Body);
        Assert.Equal((12, 9), (words.Removed, words.RemovedMayBeArtefact));
        Assert.All(Compare(Older, Newer).Mentions, m => Assert.Equal(ArtefactCause.None, m.MayBeArtefact));
    }

    [Fact]
    public void Where_the_newer_text_has_parentheses_a_lost_one_was_edited_out()
    {
        RevisionAlignment alignment = Compare(
            "The strike was led by sailors (a guild of cooks joined later) and ended badly.",
            "The strike (of 1912) was led by sailors and ended badly.",
            new RevisionComparisonOptions { NewerLacksParentheses = true });
        Assert.Equal([ArtefactCause.None], alignment.Mentions.Select(m => m.MayBeArtefact));
    }

    [Fact]
    public void An_absent_paragraph_of_an_incomplete_text_is_marked_when_the_caller_knows_of_it()
    {
        const string Older = $"{Lighthouse}\nOnly one guild ever answered the letters that they sent.";
        Assert.Equal([ArtefactCause.None], Compare(Older, Lighthouse).Mentions.Select(m => m.MayBeArtefact));
        RevisionAlignment incomplete = Compare(Older, Lighthouse, new RevisionComparisonOptions { NewerIsIncomplete = true });
        Assert.Equal([ArtefactCause.IncompleteText], incomplete.Mentions.Select(m => m.MayBeArtefact));

        // What is said of the mention is said of its words: all that went with the paragraph may be lost.
        WordChangeRow words = RevisionAnalysis.CountWords(incomplete.Text).Single(row => row.Removed > 0);
        Assert.Equal(words.Removed, words.RemovedMayBeArtefact);
        Assert.Equal(0, RevisionAnalysis.CountWords(Compare(Older, Lighthouse).Text).Sum(row => row.RemovedMayBeArtefact));
    }

    [Fact]
    public void Mentions_without_offsets_are_refused_with_the_reason()
    {
        Document document = RevisionFixture.Article("older", "A guild met here.");
        var bare = RevisionFixture.Mentions(document, Lexicon).Select(m => m with { Offset = null, Length = null });
        Assert.Contains("text-free release", Assert.Throws<ArgumentException>(() => RevisionText.FromDocument(document, RevisionFixture.Sentences(document), bare)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_edited_all_words_and_mentions_are_accounted_for()
    {
        string[] stock = ["A guild met.", Lighthouse, Pamphlet, Quarrel, "Mutualists (or councilists) came to the guild.", "The councilist paid a penny a week.", "The mutualist paid two pennies a week."];
        Gen<string> body = Gen.Elements(Enumerable.Range(0, stock.Length).ToArray()).NonEmptyListOf().Select(picks => string.Join(' ', picks.Select((p, i) => i % 3 == 2 ? stock[p] + "\n" : stock[p])).TrimEnd());
        Prop.ForAll(body.ToArbitrary(), body.ToArbitrary(), (older, newer) =>
        {
            Document before = RevisionFixture.Article("older", older);
            Document after = RevisionFixture.Article("newer", newer);
            RevisionAlignment alignment = Compare(older, newer);
            RevisionAlignmentRow[] rows = Body(alignment);
            MentionFateRow[] fates = [.. alignment.Mentions];
            return rows.Sum(r => r.WordsKept + r.WordsRemoved) == Words(older)
                && rows.Sum(r => r.WordsKept + r.WordsAdded) == Words(newer)
                && fates.Count(f => f.OlderOffset is not null) == RevisionFixture.Mentions(before, Lexicon).Count
                && fates.Count(f => f.NewerOffset is not null) == RevisionFixture.Mentions(after, Lexicon).Count;
        }).QuickCheckThrowOnFailure();
    }

    private static int Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;
}
