using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Tests.Corpora;

public sealed class DistanceTests
{
    [Theory]
    [InlineData("The anti-lamplighter speech failed.", "anti-lamplighter", "anti")]
    [InlineData("A non-lamplighter came.", "non-lamplighter", "non")]
    [InlineData("Not a lamplighter came.", "Not a lamplighter", "not")]
    [InlineData("She was never “lamplighter” enough.", "never “lamplighter", "not")]
    [InlineData("Neither lamplighters came.", "Neither lamplighters", "not")]
    [InlineData("The so-called lamplighters came.", "so-called lamplighters", "so-called")]
    [InlineData("The so called lamplighters came.", "so called lamplighters", "so-called")]
    [InlineData("These self-styled “lamplighters” came.", "self-styled “lamplighters", "so-called")]
    public void A_name_is_kept_away_by_a_prefix_or_by_words_before_it(string sentence, string words, string form)
    {
        Corpus corpus = InventedTexts.Open(("a", "# T\n\n" + sentence + "\n"));
        DistanceRow row = Assert.Single(corpus.Distances, row => row.Form != DistancingForm.ScareQuotes);
        Assert.Equal((words, "lamplighters"), (row.Surface, row.Entity));
        Assert.Equal(form, KebabCase.From(row.Form));
    }

    [Theory]
    [InlineData("The lamplighters came, not the wind.")]
    [InlineData("It was not so. Lamplighters came.")]
    [InlineData("Not one evening, lamplighters said.")]
    [InlineData("The anti lamplighter speech.")]
    [InlineData("A pro-anti-lamplighter-free town.")]
    [InlineData("An anti-gas men speech.")]
    public void Other_words_keep_nothing_away(string sentence) =>
        Assert.Empty(InventedTexts.Open(("a", "# T\n\n" + sentence + "\n")).Distances);

    [Theory]
    [InlineData("de", "Kein lamplighter kam. Die sogenannten lamplighters und der anti-lamplighter.", "not so-called anti")]
    [InlineData("fr", "Il n’est pas lamplighter. Les soi-disant lamplighters. Un non-lamplighter.", "not so-called non")]
    [InlineData("es", "No es ni lamplighter. Los llamados lamplighters. Un anti-lamplighter.", "not so-called anti")]
    [InlineData("it", "Non lamplighter. I cosiddetti lamplighters. Un anti-lamplighter.", "not so-called anti")]
    [InlineData("nl", "Geen lamplighter. Een anti-lamplighter.", "anti")]
    public void Each_language_has_its_words(string language, string text, string forms) =>
        Assert.Equal(forms.Split(' '), InventedTexts.OpenIn(language, "# T\n\n" + text + "\n").Distances.Select(row => KebabCase.From(row.Form)));

    [Fact]
    public void Counts_lead_to_their_lines_and_stand_beside_the_mentions()
    {
        Corpus corpus = InventedTexts.Open(("a", "# T\n\nThe so-called lamplighters came. No lamplighters left. An anti-lamplighter stayed. The lamplighters slept.\n"));
        Table<DistanceCountRow> counts = DistanceAnalysis.Count(corpus);
        Assert.Equal([DistancingForm.Not, DistancingForm.Anti, DistancingForm.SoCalled], counts.Select(row => row.Form));
        Assert.All(counts, row => Assert.Equal((1, 3), (row.Count, row.Mentions)));
        ConcordanceRow line = Assert.Single(DistanceAnalysis.Trace(corpus, counts[1]));
        Assert.Equal(("An ", "anti-lamplighter", " stayed."), (line.Left, line.Match, line.Right));
    }

    [Fact]
    public void A_mention_knows_whether_its_sentence_negates_something()
    {
        Corpus corpus = InventedTexts.Open(("a", "# T\n\nThe lamplighters didn’t come. The lamplighters slept. Nobody saw the lamplighters.\n"));
        Assert.Equal([true, false, true], corpus.Mentions.Select(mention => mention.Negated));
    }
}
