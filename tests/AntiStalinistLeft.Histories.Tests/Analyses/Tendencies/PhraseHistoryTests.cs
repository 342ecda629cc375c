using System.Text;

namespace AntiStalinistLeft.Histories.Tests;

public class PhraseHistoryTests
{
    private static readonly PatternAutomaton Phrases = PatternAutomaton.Build([new("Trotskyists"), new("the circle"), new("Soviet Union"), new("museum")]);

    [Fact]
    public void Each_revision_has_the_counts_of_its_whole_text()
    {
        PageHistory history = WrittenHistory.Sample.History;
        PhraseHistory counted = PhraseHistory.Count(history, Phrases);
        for (int i = 0; i < history.Revisions.Count; i++)
        {
            if (history.GetText(i) is not { } text)
            {
                Assert.Null(counted.GetCounts(i));
                continue;
            }

            int[] whole = new int[Phrases.PatternCount];
            Phrases.Count(Encoding.UTF8.GetBytes(text), whole);
            Assert.Equal(whole, counted.GetCounts(i));
            Assert.Equal(whole, Enumerable.Range(0, Phrases.PatternCount).Select(phrase => counted.GetSeries(phrase)[i]!.Value));
        }
    }

    [Fact]
    public void A_phrase_that_goes_and_comes_in_one_edit_did_not_change()
    {
        PhraseHistory counted = PhraseHistory.Count(WrittenHistory.OfTexts("The museum.\n\nAll.", "All.\n\nA museum."), Phrases);
        Assert.Equal(0, counted.GetChanges(1).Length);
    }
}
