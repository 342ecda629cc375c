using System.Text;
using AntiStalinistLeft.Analyses.Histories.Tendencies;
using AntiStalinistLeft.Annotations.Mentions;
using AntiStalinistLeft.Revisions;

namespace AntiStalinistLeft.Tests.Analyses.Histories.Tendencies;

public class PhraseHistoryTests
{
    private static readonly PatternAutomaton Phrases = PatternAutomaton.Build([new("Trotskyists"), new("the circle"), new("Soviet Union"), new("museum")]);

    [Fact]
    public void Each_revision_has_the_counts_of_its_whole_text()
    {
        PageHistory history = WrittenHistory.Sample.History;
        PhraseHistory counted = PhraseHistory.Of(history, Phrases);
        for (int i = 0; i < history.Revisions.Count; i++)
        {
            if (history.GetText(i) is not { } text)
            {
                Assert.Null(counted.CountsOf(i));
                continue;
            }

            int[] whole = new int[Phrases.PatternCount];
            Phrases.Count(Encoding.UTF8.GetBytes(text), whole);
            Assert.Equal(whole, counted.CountsOf(i));
            Assert.Equal(whole, Enumerable.Range(0, Phrases.PatternCount).Select(phrase => counted.SeriesOf(phrase)[i]!.Value));
        }
    }

    [Fact]
    public void A_phrase_that_goes_and_comes_in_one_edit_did_not_change()
    {
        PhraseHistory counted = PhraseHistory.Of(WrittenHistory.OfTexts("The museum.\n\nAll.", "All.\n\nA museum."), Phrases);
        Assert.Equal(0, counted.ChangesOf(1).Length);
    }
}
