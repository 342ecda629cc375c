namespace AntiStalinistLeft.Tests.Corpora;

public class ContrastTests
{
    private static readonly Corpus Lamps = InventedTexts.Open(
        ("a", "# T\n\nAda Tamm praised the lamplighters. The lamplighters slept.\n"),
        ("b", "# U\n\nThe lamplighters met the gas men, who said “we have no lamp and want none”.\n"));

    [Fact]
    public void Everything_named_stands_once_with_its_side()
    {
        Contrast both = Lamps.Compare(WordSelection.Texts("a"), WordSelection.Texts("b"), new KeynessOptions { MinCount = 1 });
        Assert.Equal(
            [("gasmen", ContrastSide.ReferenceOnly, 0, 1), ("lamplighters", ContrastSide.Both, 2, 1), ("Ada Tamm", ContrastSide.TargetOnly, 1, 0)],
            both.Entities.OrderBy(row => row.Kind).ThenBy(row => row.Entity, StringComparer.Ordinal).Select(row => (row.Entity, row.Named, row.TargetMentions, row.ReferenceMentions)));
        Agreement.Holds(Math.Log2(2 / 8.0 / (1 / 15.0)), both.Entities.Single(row => row.Entity == "lamplighters").LogRatio);
        Assert.Equal((0, 7, 15), (both.Voices.Single(row => row.Voice == Voice.Quoted).TargetWords, both.Voices.Single(row => row.Voice == Voice.Quoted).ReferenceWords, both.Voices.Sum(row => row.ReferenceWords)));
        Assert.NotEmpty(both.Keyness);
    }

    [Fact]
    public void Works_cited_are_compared_by_text()
    {
        Corpus sample = Corpus.OpenSample();
        Contrast both = sample.Compare(WordSelection.Texts("lamp-oil"), WordSelection.Texts("wick-and-snuffer"));
        Assert.NotEmpty(both.Works);
        Assert.Equal(sample.Citations.Count(row => row is { Document: "lamp-oil", Work: not null } && row.Relation != CitationRelation.Mentions), both.Works.Sum(row => row.TargetCitations));
    }

    [Fact]
    public void The_release_says_what_it_cannot_compare()
    {
        Corpus release = Corpus.Open(new CorpusOptions { DataFolder = RepositoryFolder.At("data") }).GetOrThrow();
        Assert.SkipWhen(release.HasText, "The full texts lie in data/raw.");
        Contrast voices = release.Compare(new WordSelection { Documents = ["mckay"], Voices = [Voice.Own] }, new WordSelection { Documents = ["mckay"], Voices = [Voice.Quoted] });
        Assert.Empty(voices.Keyness);
        Assert.Contains("Counting words by voice needs the words of the texts", voices.Remarks.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(voices.Entities);
        Assert.NotEmpty(release.Compare(WordSelection.Texts("mckay"), WordSelection.Texts("costello")).Keyness);
    }

    [Fact]
    public void Edits_are_compared_by_their_words_and_a_remark_leads_on()
    {
        Corpus sample = Corpus.OpenSample();
        Contrast edits = sample.Compare(WordSelection.Added("lantern-street-r1", "lantern-street-r2"), WordSelection.Removed("lantern-street-r1", "lantern-street-r2"), new KeynessOptions { MinCount = 1 });
        Assert.NotEmpty(edits.Keyness);
        Assert.Empty(edits.Entities);
        Assert.Contains("RevisionAnalysis.CountMentions", edits.Remarks.ToString(), StringComparison.Ordinal);
    }
}
